"""What can be chosen for sessions and pitches: days, rooms, themes, languages, microphones."""

from __future__ import annotations

from datetime import date

from gui.context import Context
from models.enums import Microphone, SessionKind
from models.queries.rooms import rooms, tracks
from models.text import Translated
from translations import CODES, Language, active

__all__ = ["Options"]

DAYS = "SELECT day FROM event_day ORDER BY day"


class Options:
    """The values that the fields offer, with their names in the language of the screen."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.other_day: date | None = None
        """A day outside the event on which the session is that is shown."""
        self.other_language = ""
        """A language that is none of the event's, in which the session is that is shown."""

    def kinds(self) -> list[tuple[SessionKind, str]]:
        """Return the kinds of programme items."""
        return [(kind, kind.label.render(active())) for kind in SessionKind]

    def days(self) -> list[tuple[date, str]]:
        """Return the days of the event, and `other_day`."""
        stored = self._context.workspace.reader.values(DAYS)
        days = {date.fromisoformat(day) for day in stored} | ({self.other_day} if self.other_day else set())
        return [(day, active().date(day, "weekday_day_month")) for day in sorted(days)]

    def rooms(self) -> list[tuple[str, str]]:
        """Return the rooms in their order."""
        return [(row.id, self._named(row.name)) for row in rooms(self._context.workspace.reader)]

    def themes(self) -> list[tuple[str, str]]:
        """Return the themes in their order."""
        return [(row.id, self._named(row.name)) for row in tracks(self._context.workspace.reader)]

    def languages(self) -> list[tuple[str, str]]:
        """Return the languages of the event and of the program, and `other_language`."""
        codes = dict.fromkeys((*self._context.content_languages, *CODES, self.other_language))
        return [(code, _own_name(code)) for code in codes if code]

    @staticmethod
    def microphones() -> list[tuple[Microphone, str]]:
        """Return the kinds of microphones."""
        return [(kind, kind.label.render(active())) for kind in Microphone]

    def _named(self, name: Translated) -> str:
        return name.best(active().code, self._context.content_languages)


def _own_name(code: str) -> str:
    return Language.of(code).own_name if code in CODES else code.upper()
