"""Changes of a whole day: closing gaps, making way in a room, letting a break give way, breaks for every room."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from models.enums import SessionKind
from models.errors import RuleViolation
from models.operations.copies import copy_of
from models.operations.records import found
from models.operations.timetable import span_of
from models.programme import Room, Session
from models.rules.schedule import blocks, pushed
from translations import N_

MINUTE = timedelta(minutes=1)
LONGEST_GAP_MINUTES = 240
SHORTEST_BREAK_MINUTES = 5

NO_TIME = N_("Give the programme item a time first.")
GAP = N_("A gap lasts between 0 and {limit} minutes.")


def compact_day(session: OrmSession, day: date, *, room_id: str | None = None, gap_minutes: int = 0) -> int:
    """Close the gaps of a day to `gap_minutes`, room by room or in one room; return how many sessions moved.

    Sessions begin one after the other from the first one on; what runs in parallel moves as one. A fixed one
    stays, and what follows it begins no earlier than it ends.
    """
    if not 0 <= gap_minutes <= LONGEST_GAP_MINUTES:
        raise RuleViolation(GAP, column="gap_minutes", limit=LONGEST_GAP_MINUTES)
    by_room: defaultdict[str | None, list[Session]] = defaultdict(list)
    for item in _of_day(session, day):
        if room_id is None or item.room_id == room_id:
            by_room[item.room_id].append(item)
    moved = sum(_compact(items, gap_minutes) for items in by_room.values())
    session.flush()
    return moved


def _compact(items: list[Session], gap_minutes: int) -> int:
    rows = {item.id: item for item in items}
    free_from: datetime | None = None
    moved = 0
    for block in blocks(span_of(item) for item in items):
        start = block[0].start
        delay = timedelta(0)
        if free_from is not None and start > free_from and not any(span.is_fixed for span in block):
            delay = free_from - start
        for span in block:
            if delay:
                rows[span.id].starts_at = span.start + delay
                moved += 1
        free_from = max(span.end for span in block) + delay + gap_minutes * MINUTE
    return moved


def push_following(session: OrmSession, session_id: str) -> None:
    """Let what follows in the same room begin later where this session now runs into it.

    A break in the way gives way first: it gets shorter, down to five minutes. Then later ones move, until a gap
    takes it up or a fixed one stands in the way.
    """
    item = found(session, Session, session_id)
    if item.starts_at is None:
        return
    others = [
        other for other in _of_day(session, item.day) if other.room_id == item.room_id and other is not item
    ]
    _shorten_breaks(item, others)
    rows = {other.id: other for other in others}
    for key, start in pushed([span_of(other) for other in others], span_of(item)).items():
        rows[key].starts_at = start
    session.flush()


def _shorten_breaks(item: Session, others: list[Session]) -> None:
    start, end = span_of(item).start, span_of(item).end
    for other in others:
        span = span_of(other)
        if other.kind is not SessionKind.BREAK or other.is_fixed or not start <= span.start < end:
            continue
        left = (span.end - end) // MINUTE
        if left >= SHORTEST_BREAK_MINUTES:
            other.starts_at, other.length_minutes = end, left


def copy_to_all_rooms(session: OrmSession, session_id: str) -> list[Session]:
    """Copy a session, mostly a break, into every other room at the same time; return the copies."""
    item = found(session, Session, session_id)
    if item.starts_at is None:
        raise RuleViolation(NO_TIME, column="starts_at")
    taken = {
        other.room_id for other in _of_day(session, item.day)
        if other.kind is item.kind and other.starts_at == item.starts_at
    }  # fmt: skip
    copies: list[Session] = []
    for room in session.scalars(select(Room).order_by(Room.position, Room.id)):
        if room.id not in taken:
            copy = copy_of(item, external_id="", room_id=room.id)
            session.add(copy)
            copies.append(copy)
    session.flush()
    return copies


def _of_day(session: OrmSession, day: date | None) -> list[Session]:
    """Return the sessions of a day that take place and have a time, in order."""
    statement = (
        select(Session)
        .where(Session.day == day, Session.starts_at.is_not(None), Session.is_cancelled.is_(False))
        .order_by(Session.starts_at, Session.position, Session.id)
    )
    return list(session.scalars(statement))
