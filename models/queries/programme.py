"""The programme as a list: days with their sessions in order, and those that have no place in time yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from models.enums import SessionKind
from models.queries.session import Part, parts_by_session
from models.rules.schedule import Span, end_of
from models.store.reader import Reader
from models.text import Translated

__all__ = ["Programme", "ProgrammeDay", "SessionRow", "programme", "unplaced"]

SESSIONS = """
SELECT session.id, session.kind, coalesce(session.day, date(session.starts_at)), session.starts_at,
       session.length_minutes, session.title, session.language, session.room_id, coalesce(room.name, '{}'),
       session.track_id, coalesce(track.name, '{}'), coalesce(track.colour, ''), session.is_cancelled,
       session.is_fixed,
       (SELECT count(*) FROM pitch WHERE pitch.session_id = session.id AND NOT pitch.is_cancelled)
FROM session
LEFT JOIN room ON room.id = session.room_id
LEFT JOIN track ON track.id = session.track_id
ORDER BY session.starts_at IS NULL, session.starts_at,
         CASE WHEN session.starts_at IS NULL THEN 0 ELSE coalesce(room.position, 0) END,
         session.position, session.id
"""
NEEDS_ROOMS = """
SELECT 1 WHERE EXISTS (SELECT 1 FROM room) OR EXISTS (SELECT 1 FROM event WHERE NOT event.is_virtual)
"""
DAYS = "SELECT id, day, theme, opens FROM event_day ORDER BY day"


@dataclass(frozen=True, slots=True)
class _Session:
    id: str
    kind: SessionKind
    day: date | None
    starts_at: datetime | None
    length_minutes: int
    title: Translated
    language: str
    room_id: str | None
    room: Translated
    track_id: str | None
    track: Translated
    track_colour: str
    is_cancelled: bool
    is_fixed: bool
    pitches: int


@dataclass(frozen=True, slots=True)
class SessionRow(_Session):
    """A session in the list. `missing` are the languages of the event in which it has no title.

    `pitches` counts those that are not cancelled; `starts_at` is None for one that waits in the tray.
    """

    parts: tuple[Part, ...]
    missing: tuple[str, ...]

    @property
    def ends_at(self) -> datetime | None:
        return end_of(self.starts_at, self.length_minutes) if self.starts_at else None

    @property
    def span(self) -> Span | None:
        """Return when it is, as the rules of the timetable take it."""
        return Span(self.id, self.starts_at, self.length_minutes, self.is_fixed) if self.starts_at else None


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """A day with its theme and what is on it: `sessions` by time, `tray` what has no time yet.

    `id` is that of the event's day, '' for a date outside the event on which there are sessions all the same.
    """

    id: str
    day: date
    theme: Translated
    opens: time | None
    sessions: tuple[SessionRow, ...]
    tray: tuple[SessionRow, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """The whole programme. `tray` has no day yet; `languages` are those of the event.

    `needs_rooms` says whether sessions ought to have a room: always, but for a virtual event that has none.
    """

    days: tuple[ProgrammeDay, ...]
    tray: tuple[SessionRow, ...]
    languages: tuple[str, ...]
    needs_rooms: bool


@dataclass(frozen=True, slots=True)
class _Day:
    id: str
    day: date
    theme: Translated
    opens: time | None


def programme(reader: Reader) -> Programme:
    """Return the programme with all days of the event, in a handful of queries however large it is."""
    languages = tuple(str(reader.value("SELECT languages FROM event") or "").split())
    by_day: dict[date | None, list[SessionRow]] = {}
    for row in _sessions(reader, languages):
        by_day.setdefault(row.day, []).append(row)
    days = {day.day: day for day in reader.rows(_Day, DAYS)}
    outside = {
        day: _Day("", day, Translated(), None) for day in by_day if day is not None and day not in days
    }
    listed = sorted((days | outside).values(), key=lambda day: day.day)
    return Programme(
        tuple(_with_sessions(day, by_day.get(day.day, ())) for day in listed),
        tuple(by_day.get(None, ())),
        languages,
        bool(reader.value(NEEDS_ROOMS)),
    )


def unplaced(reader: Reader) -> list[SessionRow]:
    """Return the sessions without a time: those of a day in the order of the days, then those without a day."""
    whole = programme(reader)
    return [*(row for day in whole.days for row in day.tray), *whole.tray]


def _sessions(reader: Reader, languages: tuple[str, ...]) -> list[SessionRow]:
    parts = parts_by_session(reader)
    return [
        SessionRow(
            row.id, row.kind, row.day, row.starts_at, row.length_minutes, row.title, row.language, row.room_id,
            row.room, row.track_id, row.track, row.track_colour, row.is_cancelled, row.is_fixed, row.pitches,
            tuple(parts.get(row.id, ())), row.title.missing(languages),
        )
        for row in reader.each(_Session, SESSIONS)
    ]  # fmt: skip


def _with_sessions(day: _Day, rows: list[SessionRow] | tuple[()]) -> ProgrammeDay:
    return ProgrammeDay(
        day.id,
        day.day,
        day.theme,
        day.opens,
        tuple(row for row in rows if row.starts_at is not None),
        tuple(row for row in rows if row.starts_at is None),
    )
