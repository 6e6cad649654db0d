"""The words of the grid's cards, in the language of the screen."""

from __future__ import annotations

from gui.pages.programme.row_texts import session_title, spoken
from models.queries.conflicts import ConflictRow
from models.queries.programme import SessionRow
from models.rules.conflicts import Severity
from translations import _, active

__all__ = ["people_of", "spoken_card", "time_of", "worst"]

GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def spoken_card(row: SessionRow, conflicts: list[ConflictRow], languages: tuple[str, ...]) -> str:
    """Return title, time, room, people and conflicts as one text."""
    lines = [session_title(row, languages), spoken(row, languages)]
    lines += [conflict.text.render(active()) for conflict in conflicts]
    return "\n".join(dict.fromkeys(line for text in lines for line in text.split("\n") if line))


def time_of(row: SessionRow) -> str:
    """Return from when to when the session goes, its length where it has no time yet."""
    if row.starts_at is None or row.ends_at is None:
        return active().length(minutes=row.length_minutes)
    return active().time_range(row.starts_at, row.ends_at)


def people_of(row: SessionRow) -> str:
    """Return the names of those who appear."""
    return ", ".join(part.name for part in row.parts)


def worst(conflicts: list[ConflictRow]) -> ConflictRow | None:
    """Return the gravest conflict."""
    return min(conflicts, key=lambda conflict: GRAVITY[conflict.severity], default=None)


def cancelled() -> str:
    """Return the word on a session that does not take place."""
    return _("Cancelled")
