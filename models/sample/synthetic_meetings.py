"""B2B meetings of a made-up event: accepted requests, all of them placed, nobody at two tables at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from models.enums import MeetingStatus, Priority, RequestStatus, SessionKind
from models.meetings import Meeting, MeetingRequest, MeetingSlot, MeetingTable
from models.programme import Room
from models.sample.bulk import Bulk
from models.sample.data import table
from models.sample.sizes import SLOTS_A_DAY, Sizes, rounds
from models.sample.synthetic_people import Guest
from models.sample.synthetic_programme import add_session
from models.sample.timetable import Place

SLOT_MINUTES = 20
OPENS = time(9)


def add_meetings(bulk: Bulk, sizes: Sizes, first_day: date, guests: list[Guest]) -> None:
    """Add the meetings day by day, with their rooms, tables, slots and requests."""
    if not sizes.meetings:
        return
    people = _people_who_meet(bulk, sizes, guests)
    room_id = bulk.add(Room, name=bulk.words("lounge"), capacity=2 * sizes.tables, position=1000)
    left = sizes.meetings
    for day in range(sizes.meeting_days):
        first_slot = day * SLOTS_A_DAY
        slots = range(first_slot, min(first_slot + SLOTS_A_DAY, sizes.slots))
        starts_at = datetime.combine(first_day + timedelta(days=day), OPENS)
        place = Place(0, starts_at, len(slots) * SLOT_MINUTES)
        session_id = add_session(bulk, SessionKind.MEETINGS, place, room_id, bulk.words("meetings"))
        tables = [
            bulk.add(MeetingTable, session_id=session_id, number=number + 1) for number in range(sizes.tables)
        ]
        for slot in slots:
            at = starts_at + timedelta(minutes=SLOT_MINUTES * (slot - first_slot))
            slot_id = bulk.add(MeetingSlot, session_id=session_id, starts_at=at, length_minutes=SLOT_MINUTES)
            pairs = _pairs(people, slot, min(sizes.tables, left))
            left -= _add_round(bulk, pairs, slot_id, tables)


def _people_who_meet(bulk: Bulk, sizes: Sizes, guests: list[Guest]) -> list[str]:
    """Return those without a session of their own in an order drawn by lot; all, where those are too few."""
    idle = [guest.id for guest in guests if not guest.is_speaker]
    is_enough = sizes.tables <= len(idle) // 2 and sizes.slots <= rounds(len(idle))
    people = idle if is_enough else [guest.id for guest in guests]
    bulk.lots.random.shuffle(people)
    return people


def _pairs(people: list[str], number: int, count: int) -> Iterator[tuple[str, str]]:
    """Yield `count` pairs of round `number` of a tournament in which everybody meets everybody once.

    Rounds begin at different places, so that a few of each round spread over all people.
    """
    turning = rounds(len(people))
    tables = len(people) // 2
    for table_number in range(number * count, (number + 1) * count):
        step = table_number % tables
        if step == 0 and turning < len(people):
            yield people[-1], people[number % turning]
        else:
            step += turning == len(people)
            yield people[(number + step) % turning], people[(number - step) % turning]


def _add_round(bulk: Bulk, pairs: Iterator[tuple[str, str]], slot_id: str, tables: list[str]) -> int:
    chance, priorities = bulk.lots.random, table("synthetic")["priorities"]
    count = 0
    for count, (requester, receiver) in enumerate(pairs, start=1):
        request_id = bulk.add(
            MeetingRequest,
            requester_id=requester,
            receiver_id=receiver,
            status=RequestStatus.ACCEPTED,
            priority=Priority(chance.choice(priorities)),
        )
        bulk.add(
            Meeting,
            request_id=request_id,
            slot_id=slot_id,
            table_id=tables[count - 1],
            status=MeetingStatus.PLACED,
        )
    return count
