"""The order of a day: sessions change places, step in between others, and move on together; times follow."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session as OrmSession

from models.errors import RuleViolation
from models.operations.records import found, moved, renumber
from models.operations.timetable import (
    fitting_day,
    move_session,
    opening_of,
    span_of,
    spans_of,
    tray_of,
    unschedule,
)
from models.programme import Session
from models.rules import schedule
from models.rules.schedule import Starts
from translations import N_

FIXED = N_("This session is fixed at its time. Take the mark “Fixed time” off first, or type another start.")


def move_in_order(session: OrmSession, session_id: str, to: int) -> None:
    """Put a session at index `to` among the others of its day that have a time, as it is among them in a list.

    Times follow the order: it changes places with those it passes. Two neighbours 9:00–9:15 and 9:20–9:50 become
    9:00–9:30 and 9:35–9:50: the stretch they fill together begins and ends as before, pauses between them stay
    where they are in the row, and nothing before or after moves. What runs in parallel with the moved session
    stays; what runs in parallel among itself moves together; fixed sessions keep their time. A session in the
    tray changes only its place there. Raises `RuleViolation` where the session itself is fixed.
    """
    item = found(session, Session, session_id)
    if item.starts_at is None:
        renumber(moved(tray_of(session, item.day), item, to))
    else:
        _refuse_fixed(item)
        _apply(session, schedule.reordered(spans_of(session, item.day), session_id, to))
    session.flush()


def step_in_order(session: OrmSession, session_id: str, by: int) -> None:
    """Move a session past its next neighbour on the day (`by` 1) or the one before (-1); see `move_in_order`."""
    item = found(session, Session, session_id)
    if item.starts_at is None:
        tray = tray_of(session, item.day)
        renumber(moved(tray, item, max(0, tray.index(item) + by)))
        session.flush()
        return
    _refuse_fixed(item)
    to = schedule.step(spans_of(session, item.day), session_id, by)
    if to is not None:
        move_in_order(session, session_id, to)


def insert_in_order(session: OrmSession, session_id: str, *, day: date, to: int) -> None:
    """Put a session from another day or out of the tray at index `to` among those of `day` that have a time.

    It begins when the one before it ends, as the first one when the first one began, on an empty day when the day
    opens; what follows makes room, see `make_room`.
    """
    item = found(session, Session, session_id)
    others = [span for span in spans_of(session, day) if span.id != session_id]
    before, after = others[:to], others[to:]
    if before:
        starts_at = before[-1].end
    elif after:
        starts_at = after[0].start
    else:
        starts_at = datetime.combine(day, opening_of(session, day))
    move_session(session, session_id, day=fitting_day(day, starts_at), starts_at=starts_at)
    _apply(session, schedule.pushed(after, span_of(item)))


def place_sessions(
    session: OrmSession, session_ids: Iterable[str], *, day: date | None, before: str | None, has_time: bool
) -> None:
    """Put sessions, one after the other, before another one on `day` or in its tray, at the end where that is None.

    With `has_time` among those that have a time: from the same day they change places (`move_in_order`), from
    elsewhere they step in (`insert_in_order`). Otherwise they go into the tray.
    """
    for session_id in session_ids:
        item = found(session, Session, session_id)
        if day is None or not has_time:
            others = [other.id for other in tray_of(session, day) if other is not item]
            unschedule(session, session_id, day=day, to=_place(others, before))
            continue
        others = [span.id for span in spans_of(session, day) if span.id != session_id]
        if item.day == day and item.starts_at is not None:
            move_in_order(session, session_id, _place(others, before))
        else:
            insert_in_order(session, session_id, day=day, to=_place(others, before))


def put_after(session: OrmSession, item: Session, before: Session) -> None:
    """Put a session right after another one, on its day or in its tray; what follows makes room."""
    if before.starts_at is None:
        unschedule(session, item.id, day=before.day)
        others = [other for other in tray_of(session, before.day) if other is not item]
        renumber(moved(others, item, others.index(before) + 1))
        session.flush()
        return
    ends = span_of(before).end
    move_session(session, item.id, day=fitting_day(before.day, ends), starts_at=ends)
    make_room(session, item.id)


def append_to_day(session: OrmSession, item: Session, day: date) -> None:
    """Put a session where the last one of `day` ends, on an empty day when it opens."""
    ends = [span.end for span in spans_of(session, day) if span.id != item.id]
    starts_at = max(ends) if ends else datetime.combine(day, opening_of(session, day))
    move_session(session, item.id, day=fitting_day(day, starts_at), starts_at=starts_at)


def make_room(session: OrmSession, session_id: str, *, after: datetime | None = None) -> None:
    """Move what begins while this session runs to its end, and what follows in turn, until a gap takes it up.

    Only what begins at or after `after` moves, by default the start of the session. Fixed sessions stay.
    """
    item = found(session, Session, session_id)
    if item.starts_at is None:
        return
    later = [other for other in spans_of(session, item.day) if after is None or other.start >= after]
    _apply(session, schedule.pushed(later, span_of(item)))


def move_sessions_by(session: OrmSession, session_ids: Iterable[str], minutes: int) -> None:
    """Let sessions begin `minutes` later, or earlier where negative; those in the tray stay there."""
    for session_id in session_ids:
        item = found(session, Session, session_id)
        if item.starts_at is not None:
            _start_at(item, item.starts_at + timedelta(minutes=minutes))
    session.flush()


def shift_following(session: OrmSession, session_id: str, minutes: int) -> None:
    """Let a session and everything that follows on its day begin `minutes` later, or earlier where negative.

    Fixed sessions stay, unless it is the one itself.
    """
    item = found(session, Session, session_id)
    if item.starts_at is None:
        return
    later = [span for span in spans_of(session, item.day) if span.start >= item.starts_at]
    move_sessions_by(session, [span.id for span in later if span.id == item.id or not span.is_fixed], minutes)


def _place(others: list[str], before: str | None) -> int:
    return others.index(before) if before in others else len(others)


def _refuse_fixed(item: Session) -> None:
    if item.is_fixed:
        raise RuleViolation(FIXED, column="is_fixed")


def _apply(session: OrmSession, starts: Starts) -> None:
    for session_id, starts_at in starts.items():
        _start_at(found(session, Session, session_id), starts_at)
    session.flush()


def _start_at(item: Session, starts_at: datetime) -> None:
    item.starts_at = starts_at
    item.day = fitting_day(item.day, starts_at)
