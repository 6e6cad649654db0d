"""Printed badges: what is asked before the same badge is printed again, and what is written down afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from gui.context import Context
from gui.pages.printing.choices import Who
from gui.pages.printing.documents import Made
from models.queries.badge_prints import LastPrint, last_prints
from models.text import Text
from translations import N_, active

if TYPE_CHECKING:
    from models.queries.badges import BadgeRow

__all__ = ["BadgeLog"]

NAMED = 3


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

    def write(self, badges: Sequence[BadgeRow], stationery: str) -> None:
        """Write down that these badges were printed, as one change, and offer to take that back.

        Where the event is open for reading only it is said that nothing was written down.
        """
        if not badges:
            return
        if self._context.workspace.read_only:
            self._context.notices.warn(
                Text(
                    N_("The event is open for reading only, so the badges were not written down as printed.")
                )
            )
            return
        contents = {badge.id: badge.content for badge in badges}
        station = self._context.workspace.station.name

        def log(session: Any) -> int:
            from models import operations  # noqa: PLC0415 -- the object mapper is loaded with the first change

            return operations.badge_prints.log_prints(
                session, contents, station=station, stationery=stationery
            )

        self._context.edits.run(_label(len(badges)), log)


def _label(count: int) -> Text:
    return Text.plural("Print {count} badge", "Print {count} badges", count=count)
