"""What the grid shows of one day: its columns, its sessions with their conflicts, and what waits in the tray."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from models.enums import SessionKind
from models.queries.conflicts import ConflictRow, open_conflicts
from models.queries.programme import Programme, ProgrammeDay, SessionRow, programme
from models.rules.conflicts import Severity
from models.rules.lanes import Lane, lanes
from models.rules.schedule import Span
from models.store.reader import Reader
from models.text import Translated

__all__ = ["Column", "DayPlan", "plans"]

ACROSS = frozenset({SessionKind.BREAK, SessionKind.NETWORKING})
OPENS, CLOSES = time(8), time(18)
HOUR = timedelta(hours=1)
ONLY = Lane(0, 1)


@dataclass(frozen=True, slots=True)
class Column:
    """A room of the grid; None for what has no room."""

    room_id: str | None
    name: Translated
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day of the grid. `opens` and `closes` are full hours around everything that happens on it."""

    day: date
    theme: Translated
    opens: datetime
    closes: datetime
    columns: tuple[Column, ...]
    sessions: tuple[SessionRow, ...]
    tray: tuple[SessionRow, ...]
    languages: tuple[str, ...]
    conflicts: dict[str, list[ConflictRow]] = field(default_factory=dict)

    def is_across(self, row: SessionRow) -> bool:
        """Say whether a session goes across all rooms: a break that has no room of its own."""
        return row.room_id is None and row.kind in ACROSS

    def lanes(self) -> dict[str, Lane]:
        """Return the lane of each session within its column."""
        by_room: defaultdict[str | None, list[Span]] = defaultdict(list)
        for row in self.sessions:
            if row.span is not None and not self.is_across(row):
                by_room[row.room_id].append(row.span)
        found: dict[str, Lane] = {}
        for spans in by_room.values():
            found |= lanes(spans)
        return found


@dataclass(frozen=True, slots=True)
class _Room:
    id: str
    name: Translated
    capacity: int | None


@dataclass(frozen=True, slots=True)
class _Hours:
    day: date
    opens: time
    closes: time


def plans(reader: Reader) -> list[DayPlan]:
    """Return every day of the event as the grid shows it, in a handful of queries."""
    whole = programme(reader)
    rooms = reader.rows(_Room, "SELECT id, name, capacity FROM room ORDER BY position, id")
    hours = {row.day: row for row in reader.rows(_Hours, "SELECT day, opens, closes FROM event_day")}
    by_session: defaultdict[str, list[ConflictRow]] = defaultdict(list)
    # Hints, a missing translation for one, would be on every card of a programme in one language.
    for conflict in (row for row in open_conflicts(reader) if row.severity is not Severity.HINT):
        for session_id in conflict.sessions:
            by_session[session_id].append(conflict)
    return [_plan(day, whole, rooms, hours.get(day.day), by_session) for day in whole.days]


def _plan(
    day: ProgrammeDay,
    whole: Programme,
    rooms: list[_Room],
    hours: _Hours | None,
    conflicts: dict[str, list[ConflictRow]],
) -> DayPlan:
    opens, closes = _bounds(day, hours)
    columns = [Column(room.id, room.name, room.capacity) for room in rooms]
    roomless = [row for row in day.sessions if row.room_id is None and row.kind not in ACROSS]
    if roomless or not columns:
        columns.insert(0, Column(None, Translated()))
    shown = {row.id for row in day.sessions}
    return DayPlan(
        day.day, day.theme, opens, closes, tuple(columns), day.sessions, (*day.tray, *whole.tray), whole.languages,
        {session_id: rows for session_id, rows in conflicts.items() if session_id in shown},
    )  # fmt: skip


def _bounds(day: ProgrammeDay, hours: _Hours | None) -> tuple[datetime, datetime]:
    opens = datetime.combine(day.day, hours.opens if hours else OPENS)
    closes = datetime.combine(day.day, hours.closes if hours else CLOSES)
    if closes <= opens:
        closes += timedelta(days=1)
    starts = [row.starts_at for row in day.sessions if row.starts_at]
    ends = [row.ends_at for row in day.sessions if row.ends_at]
    first, last = min([opens, *starts]), max([closes, *ends])
    first = first.replace(minute=0)
    return first, last if last.minute == 0 else last.replace(minute=0) + HOUR
