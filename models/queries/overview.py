"""The days of the event at a glance: each with its theme and its items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from models.enums import SessionKind
from models.store.reader import Reader
from models.text import Translated

__all__ = ["DayCard", "Item", "day_cards"]

ITEMS = """
SELECT session.id, coalesce(session.day, date(session.starts_at)), session.kind, session.starts_at,
       session.length_minutes, session.title, session.is_cancelled, coalesce(room.name, '{}')
FROM session LEFT JOIN room ON room.id = session.room_id
WHERE coalesce(session.day, date(session.starts_at)) IS NOT NULL
ORDER BY session.starts_at IS NULL, session.starts_at, session.position, session.id
"""


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

    @property
    def ends_at(self) -> datetime | None:
        return None if self.starts_at is None else self.starts_at + timedelta(minutes=self.length_minutes)


@dataclass(frozen=True, slots=True)
class DayCard:
    """A day of the event with its items, those with a time first."""

    id: str
    day: date
    theme: Translated
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _Day:
    id: str
    day: date
    theme: Translated


def day_cards(reader: Reader) -> list[DayCard]:
    """Return the days of the event in their order, each with its items."""
    by_day: dict[date, list[Item]] = {}
    for item in reader.each(Item, ITEMS):
        by_day.setdefault(item.day, []).append(item)
    days = reader.rows(_Day, "SELECT id, day, theme FROM event_day ORDER BY day")
    return [DayCard(day.id, day.day, day.theme, tuple(by_day.get(day.day, ()))) for day in days]
