"""When and where the sessions of a made-up event are, before they have a content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from random import Random

from models.sample.sizes import MOST_DAYS, Sizes, divided_up

ROOMS = 40
SESSIONS_A_ROOM = 12
OPENS, CLOSES = time(9), time(18)
GAP = timedelta(minutes=10)
LENGTHS = (20, 30, 30, 45, 45, 60)
LEAST_A_DAY = 7
"""So many of the longest sessions fit into a room on one day."""


@dataclass(frozen=True, slots=True)
class Place:
    """The number of a room, a start, and a length in minutes."""

    room: int
    starts_at: datetime
    minutes: int


def rooms(sizes: Sizes) -> int:
    """Return how many rooms the sessions have: few for few of them, and as many as the longest event needs."""
    wanted = min(ROOMS, divided_up(sizes.plain_sessions, SESSIONS_A_ROOM))
    return max(wanted, divided_up(sizes.plain_sessions, MOST_DAYS * LEAST_A_DAY))


def places(sizes: Sizes, first_day: date, chance: Random) -> list[Place]:
    """Return a place for every session but the B2B meetings, in order of time; no two overlap in a room."""
    drawn = islice(_day_after_day(rooms(sizes), first_day, chance), sizes.plain_sessions)
    return sorted(drawn, key=lambda place: (place.starts_at, place.room))


def _day_after_day(count: int, day: date, chance: Random) -> Iterator[Place]:
    while True:
        for room in range(count):
            yield from _day(room, day, chance)
        day += timedelta(days=1)


def _day(room: int, day: date, chance: Random) -> Iterator[Place]:
    starts_at, closes = datetime.combine(day, OPENS), datetime.combine(day, CLOSES)
    while True:
        minutes = chance.choice(LENGTHS)
        ends_at = starts_at + timedelta(minutes=minutes)
        if ends_at > closes:
            return
        yield Place(room, starts_at, minutes)
        starts_at = ends_at + GAP
