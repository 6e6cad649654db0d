"""The conflicts of 5,000 sessions in 40 rooms, beside a bare sweep over the same spans."""

from __future__ import annotations

import random

from models.rules.conflicts import Booking, Surroundings, find_conflicts
from tests.benchmarks import Measurement, median_of

SESSIONS, ROOMS, PEOPLE, DAYS = 5_000, 40, 4_000, 5


def run() -> list[Measurement]:
    """Measure the rule alone: reading the file is not in it."""
    bookings = _bookings()
    surroundings = Surroundings(change_minutes=5)
    ours = median_of(lambda: find_conflicts(bookings, surroundings), times=7)
    peer = median_of(lambda: _sweep(bookings), times=7)
    return [
        Measurement(
            "find the conflicts of 5,000 sessions in 40 rooms", ours, "two bare sweeps", peer, at_most=0.1
        )
    ]


def _bookings() -> list[Booking]:
    chance = random.Random(7)
    made = []
    for number in range(SESSIONS):
        start = chance.randrange(DAYS) * 1440 + 540 + chance.randrange(100) * 5
        people = tuple(f"p{chance.randrange(PEOPLE)}" for _ in range(2))
        room = f"r{number % ROOMS}"
        made.append(
            Booking(str(number), start, start + chance.choice((20, 30, 45)), room, people, needs_speaker=True)
        )
    return made


def _sweep(bookings: list[Booking]) -> int:
    """Count the overlaps in each room and of each person, with nothing but tuples."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for booking in bookings:
        for key in (booking.room or "", *booking.people):
            groups.setdefault(key, []).append((booking.start or 0, booking.end))
    found = 0
    for spans in groups.values():
        running: list[int] = []
        for start, end in sorted(spans):
            running = [other for other in running if other > start]
            found += len(running)
            running.append(end)
    return found
