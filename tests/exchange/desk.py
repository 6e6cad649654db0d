"""An open event, and programmes brought into it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exchange.schedule.bringing_in import Choices, Difference, Report, bring_in, compare, label_of
from exchange.schedule.exporting import EXPORTS, exported
from models.programme_changes import Happened
from models.queries.event import event_header
from models.queries.programme_export import ExportedSession, programme_export
from models.store.workspace import Workspace
from tests.exchange.sources import read
from translations import Language

ENGLISH = Language.of("en")


@dataclass(frozen=True)
class Desk:
    """Reads sources in `folder` into the event of `workspace`."""

    workspace: Workspace
    folder: Path

    def compared(self, source: Any, **wishes: Any) -> Difference:
        """What bringing in a source of this content would do."""
        return compare(self.workspace.reader, read(self.folder, source, **wishes))

    def bring(self, source: Any, choices: Choices | None = None, **wishes: Any) -> Report:
        """Bring in a source of this content."""
        difference = self.compared(source, **wishes)
        with self.workspace.change(label_of("source.dat")) as session:
            return bring_in(session, difference, choices)

    def sessions(self) -> dict[str, ExportedSession]:
        """The sessions of the event by their titles."""
        programme = programme_export(self.workspace.reader)
        return {session.title.best("en"): session for session in programme.sessions}

    def names(self, title: str) -> list[str]:
        """The names of the people in a session, in their order."""
        programme = programme_export(self.workspace.reader)
        session = next(item for item in programme.sessions if item.title.best("en") == title)
        return [programme.people[role.person_id].name for role in session.roles]

    def export(self, name: str, language: str = "en") -> bytes:
        """The programme in one of the formats."""
        export = next(export for export in EXPORTS if export.name == name)
        return exported(self.workspace.reader, export, Language.of(language)).data

    def days(self) -> tuple[str, str]:
        """The first and the last day of the event."""
        event = event_header(self.workspace.reader)
        assert event is not None
        return event.starts_on.isoformat(), event.ends_on.isoformat()


def told(difference: Difference) -> dict[Happened, list[str]]:
    """Return the English sentences about the sessions that do not stay as they are, by what happened to them."""
    found: dict[Happened, list[str]] = {}
    for change in difference.sessions:
        if change.happened is not Happened.UNCHANGED:
            found.setdefault(change.happened, []).extend(text.render(ENGLISH) for text in change.sentences)
    return found
