"""Printed badges: what is asked before the same badge is printed again, and what is written down afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gui.context import Context
from gui.pages.printing.choices import Who
from gui.pages.printing.documents import Made
from models.queries.badge_prints import LastPrint, last_prints
from models.queries.history import ChangeSummary
from models.text import Text
from translations import N_, active

__all__ = ["BadgeLog"]

NAMED = 3
NOT_WRITTEN = N_("{done} The event is open for reading only, so the badges could not be marked as printed.")


class BadgeLog:
    """The log of one event's badges, as the Print page uses it."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def already_printed(self, made: Made) -> list[LastPrint]:
        """Return the last prints of those badges in `made` that are out there just as they would be printed now."""
        if made.choices.who in {Who.NEW, Who.CHANGED}:
            return []
        same = [badge.id for badge in made.badges if badge.printed == badge.content]
        return last_prints(self._context.workspace.reader, same)

    def question(self, printed: Sequence[LastPrint]) -> Text:
        """Return the question whether to print these badges again."""
        last = max(last.at for last in printed)
        names = [last.name for last in printed[:NAMED]]
        if len(printed) > NAMED:
            rest = len(printed) - NAMED
            names.append(Text.plural("{count} more", "{count} more", count=rest).render(active()))
        return Text.plural(
            "{count} of these badges was already printed and has not changed since: {names}, last {when}.",
            "{count} of these badges were already printed and have not changed since: {names}; last {when}.",
            count=len(printed),
            names=active().list_of(names),
            when=active().relative(last),
        )

    def write(self, made: Made, done: Text) -> None:
        """Write down that the badges in `made` were printed, as one change, and say so after the sentence `done`.

        Where the event is open for reading only it is said that nothing was written down.
        """
        if not made.badges:
            self._context.notices.say(done)
        elif self._context.workspace.read_only:
            self._context.notices.warn(Text(NOT_WRITTEN, done=done))
        elif (change := self._write(made)) is not None:
            count = len(made.badges)
            said = Text.plural(
                "{done} {count} badge is now marked as printed.",
                "{done} {count} badges are now marked as printed.",
                count=count,
                done=done,
            )
            self._context.notices.say(said, undo=lambda: self._context.edits.revert(change.id, change.label))

    def _write(self, made: Made) -> ChangeSummary | None:
        """Return the change, None where it was refused, which has then been said."""
        contents = {badge.id: badge.content for badge in made.badges}
        workspace = self._context.workspace
        label = Text.plural("Print {count} badge", "Print {count} badges", count=len(contents))

        def log(session: Any) -> int:
            from models import operations  # noqa: PLC0415 -- the object mapper is loaded with the first change

            return operations.badge_prints.log_prints(
                session, contents, station=workspace.station.name, stationery=made.choices.stationery
            )

        if self._context.edits.run(label, log, announce=False) is None:
            return None
        return workspace.history(last=1)[0]
