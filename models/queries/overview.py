"""The event at a glance: its figures, and each day with its theme and items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from models.enums import SessionKind
from models.store.reader import Reader
from models.text import Translated

__all__ = ["DayCard", "Figures", "Frame", "Item", "day_cards", "figures", "frame"]

FRAME = """
SELECT id, title, motto, starts_on, ends_on, timezone, is_virtual, venue, languages, accent, logo_id FROM event
"""

FIGURES = """
SELECT
    (SELECT count(*) FROM session WHERE NOT is_cancelled),
    (SELECT count(DISTINCT session_role.person_id)
     FROM session_role JOIN session ON session.id = session_role.session_id
     WHERE NOT session.is_cancelled AND session_role.role <> 'moderator'),
    (SELECT count(*) FROM registration WHERE status = 'confirmed'),
    (SELECT count(*) FROM organisation),
    (SELECT count(*) FROM pitch JOIN session ON session.id = pitch.session_id
     WHERE NOT pitch.is_cancelled AND NOT session.is_cancelled),
    (SELECT count(*) FROM meeting_request WHERE status IN ('wish', 'accepted')),
    (SELECT count(*) FROM meeting WHERE status <> 'cancelled'),
    (SELECT count(DISTINCT arrival.registration_id) FROM arrival
     WHERE arrival.takes_back_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM arrival AS later WHERE later.takes_back_id = arrival.id))
"""

DAYS = "SELECT id, day, theme FROM event_day ORDER BY day"

ITEMS = """
SELECT session.id, coalesce(session.day, date(session.starts_at)), session.kind, session.starts_at,
       session.length_minutes, session.title, session.is_cancelled, coalesce(room.name, '{}')
FROM session LEFT JOIN room ON room.id = session.room_id
WHERE coalesce(session.day, date(session.starts_at)) IS NOT NULL
ORDER BY session.starts_at IS NULL, session.starts_at, session.position, session.id
"""


@dataclass(frozen=True, slots=True)
class Frame:
    """What an event is called, and when and where it is."""

    id: str
    title: Translated
    motto: Translated
    starts_on: date
    ends_on: date
    timezone: str
    is_virtual: bool
    venue: Translated
    language_codes: str
    accent: str
    logo_id: str | None

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages of the content, the most important first."""
        return tuple(self.language_codes.split())


@dataclass(frozen=True, slots=True)
class Figures:
    """How many there are of everything. Cancelled items do not count, nor arrivals that were taken back."""

    sessions: int
    speakers: int
    participants: int
    organisations: int
    pitches: int
    requests: int
    meetings: int
    arrived: int


@dataclass(frozen=True, slots=True)
class Item:
    """One programme item of a day; without `starts_at` it has no time yet."""

    id: str
    day: date
    kind: SessionKind
    starts_at: datetime | None
    length_minutes: int
    title: Translated
    is_cancelled: bool
    room: Translated


@dataclass(frozen=True, slots=True)
class DayCard:
    """A day of the event with its items, those with a time first."""

    id: str
    day: date
    theme: Translated
    items: tuple[Item, ...]


def frame(reader: Reader) -> Frame | None:
    """Return what the event is called and when it is; None where the file has no event yet."""
    return reader.first(Frame, FRAME)


def figures(reader: Reader) -> Figures:
    """Count everything."""
    counted = reader.first(Figures, FIGURES)
    assert counted is not None
    return counted


def day_cards(reader: Reader) -> list[DayCard]:
    """Return the days of the event in their order, each with its items."""
    by_day: dict[date, list[Item]] = {}
    for item in reader.each(Item, ITEMS):
        by_day.setdefault(item.day, []).append(item)
    days = reader.rows(_Day, DAYS)
    return [DayCard(day.id, day.day, day.theme, tuple(by_day.get(day.day, ()))) for day in days]


@dataclass(frozen=True, slots=True)
class _Day:
    id: str
    day: date
    theme: Translated
