"""When and where a session happens. Times are local wall time of the event's zone, lengths whole minutes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import Enum, auto

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from models.errors import RuleViolation
from models.event import EventDay
from models.operations.records import found, moved, renumber
from models.programme import Room, Session
from models.rules import schedule
from models.rules.schedule import Span
from translations import N_

LONGEST_MINUTES = 24 * 60
OPENS = time(9)

TOO_SHORT = N_("A session lasts at least one minute.")
TOO_LONG = N_("A session lasts at most 24 hours. Make one of each day out of it.")
OTHER_DAY = N_("A session begins on its own day or in the night that follows. Choose the day anew.")
NO_DAY = N_("Choose the day first; then the start can be set.")


class Keep(Enum):
    """What stands for "leave as it is" where None has a meaning of its own."""

    ROOM = auto()


def move_session(
    session: OrmSession,
    session_id: str,
    *,
    starts_at: datetime | None,
    day: date | None = None,
    room_id: str | Keep | None = Keep.ROOM,
) -> Session:
    """Put a session on a day, at a time, into a room; nothing else moves.

    `day` is the day it is on paper, by default the one it starts on; it may start in the night after. Without
    `starts_at` it goes to the end of the tray of `day`, or of the event.
    """
    item = found(session, Session, session_id)
    if starts_at is not None:
        starts_at = starts_at.replace(second=0, microsecond=0, tzinfo=None)
        day = day or starts_at.date()
        if day != fitting_day(day, starts_at):
            raise RuleViolation(OTHER_DAY, column="starts_at")
    if starts_at is None and (item.starts_at is not None or item.day != day):
        item.position = next_position(session, day)
    item.day, item.starts_at = day, starts_at
    if room_id is not Keep.ROOM:
        item.room_id = found(session, Room, room_id).id if room_id else None
    session.flush()
    return item


def set_start(session: OrmSession, session_id: str, clock: time | None) -> Session:
    """Set the time of day at which a session starts; before 5:00 it is the night after its day.

    None puts it into the tray of its day. Raises `RuleViolation` where it has no day yet, unless the event has
    only one.
    """
    item = found(session, Session, session_id)
    if clock is None:
        return move_session(session, session_id, day=item.day, starts_at=None)
    day = item.day or _only_day(session)
    if day is None:
        raise RuleViolation(NO_DAY, column="starts_at")
    starts_at = schedule.moment_on(day, clock, opening_of(session, day))
    return move_session(session, session_id, day=day, starts_at=starts_at)


def set_day(session: OrmSession, session_id: str, day: date | None) -> Session:
    """Put a session on another day at the same time of day; None puts it into the tray of the event."""
    item = found(session, Session, session_id)
    if day is None or item.starts_at is None or item.day is None:
        return move_session(session, session_id, day=day, starts_at=None)
    return move_session(session, session_id, day=day, starts_at=item.starts_at + (day - item.day))


def set_length(session: OrmSession, session_id: str, minutes: int) -> Session:
    """Set how many minutes a session lasts; the others keep their times. See `make_room`."""
    item = found(session, Session, session_id)
    check_length(minutes)
    item.length_minutes = minutes
    session.flush()
    return item


def check_length(minutes: int) -> None:
    """Raise `RuleViolation` for a length that no session can have."""
    if minutes < 1:
        raise RuleViolation(TOO_SHORT, column="length_minutes")
    if minutes > LONGEST_MINUTES:
        raise RuleViolation(TOO_LONG, column="length_minutes")


def unschedule(
    session: OrmSession, session_id: str, *, day: date | None = None, to: int | None = None
) -> None:
    """Put a session into the tray of `day`, or of the event, at index `to` or at the end."""
    item = move_session(session, session_id, day=day, starts_at=None)
    if to is not None:
        renumber(moved(tray_of(session, day), item, to))
        session.flush()


def spans_of(session: OrmSession, day: date | None) -> list[Span]:
    """Return the timed sessions of a day in the order of the list: by start, then by room."""
    statement = (
        select(Session)
        .outerjoin(Room, Room.id == Session.room_id)
        .where(Session.day == day, Session.starts_at.is_not(None))
        .order_by(Session.starts_at, func.coalesce(Room.position, 0), Session.position, Session.id)
    )
    return [span_of(item) for item in session.scalars(statement)]


def span_of(item: Session) -> Span:
    assert item.starts_at is not None
    return Span(item.id, item.starts_at, item.length_minutes, item.is_fixed)


def fitting_day(day: date | None, starts_at: datetime) -> date:
    """Return `day` where a session that starts then can belong to it, else the day it starts on."""
    on = starts_at.date()
    return day if day is not None and day in {on, on - timedelta(days=1)} else on


def tray_of(session: OrmSession, day: date | None) -> list[Session]:
    statement = (
        select(Session)
        .where(Session.day.is_(None) if day is None else Session.day == day, Session.starts_at.is_(None))
        .order_by(Session.position, Session.id)
    )
    return list(session.scalars(statement))


def next_position(session: OrmSession, day: date | None) -> int:
    return max((other.position for other in tray_of(session, day)), default=-1) + 1


def opening_of(session: OrmSession, day: date) -> time:
    opens: time | None = session.scalar(select(EventDay.opens).where(EventDay.day == day))
    return opens or OPENS


def _only_day(session: OrmSession) -> date | None:
    days = list(session.scalars(select(EventDay.day)))
    return days[0] if len(days) == 1 else None
