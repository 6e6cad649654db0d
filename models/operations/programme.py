"""Changes of the programme: its sessions, added, edited, duplicated, cancelled and deleted.

When they happen is set in `timetable` and `day_order`, who does what in them in `roles`; all are reached from here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from models.enums import SessionKind
from models.event import Event
from models.operations.copies import copy_of
from models.operations.day_order import (
    append_to_day,
    insert_in_order,
    make_room,
    move_in_order,
    move_sessions_by,
    place_sessions,
    put_after,
    shift_following,
    step_in_order,
)
from models.operations.pitches import copy_pitches
from models.operations.records import found, set_columns
from models.operations.roles import assign_role, change_role, move_role, remove_role
from models.operations.timetable import (
    Keep,
    check_length,
    move_session,
    next_position,
    set_day,
    set_length,
    set_start,
    unschedule,
)
from models.programme import Room, Session, SessionRole, Track
from models.session_kinds import USUAL_MINUTES, usual_title

__all__ = [
    "Keep",
    "add_session",
    "add_session_after",
    "append_session",
    "assign_role",
    "cancel_session",
    "change_role",
    "delete_sessions",
    "duplicate_session",
    "insert_in_order",
    "make_room",
    "move_in_order",
    "move_role",
    "move_session",
    "move_sessions_by",
    "place_sessions",
    "reinstate_session",
    "remove_role",
    "set_day",
    "set_length",
    "set_start",
    "shift_following",
    "step_in_order",
    "unschedule",
    "update_session",
]

SESSION_COLUMNS = frozenset({
    "kind", "room_id", "track_id", "language", "title", "subtitle", "abstract", "notes", "is_cancelled",
    "is_fixed", "length_minutes", "url", "external_id",
})  # fmt: skip


def add_session(
    session: OrmSession,
    kind: SessionKind = SessionKind.TALK,
    *,
    day: date | None = None,
    starts_at: datetime | None = None,
    length_minutes: int | None = None,
    **values: Any,
) -> Session:
    """Add a session of this kind with the columns in `values`, by default of the usual length.

    A break, a welcome and the like are called that in the languages of the event until they get a title.
    `starts_at` is local wall time; without it the session waits in the tray of its day, or of the event.
    """
    item = Session(
        kind=kind, length_minutes=USUAL_MINUTES[kind] if length_minutes is None else length_minutes
    )
    _set(session, item, {"title": usual_title(kind, _languages(session))} | values)
    item.position = next_position(session, None)
    session.add(item)
    session.flush()
    move_session(session, item.id, day=day, starts_at=starts_at)
    return item


def add_session_after(session: OrmSession, kind: SessionKind, after: str, **values: Any) -> Session:
    """Add a session of this kind right after another one, in its room and language; what follows makes room."""
    before = found(session, Session, after)
    item = add_session(session, kind, **{"room_id": before.room_id, "language": before.language} | values)
    put_after(session, item, before)
    return item


def append_session(session: OrmSession, kind: SessionKind, day: date, **values: Any) -> Session:
    """Add a session of this kind at the end of a day, in an empty one when the day opens."""
    item = add_session(session, kind, **values)
    append_to_day(session, item, day)
    return item


def update_session(session: OrmSession, session_id: str, **values: Any) -> Session:
    """Set columns of a session (`SESSION_COLUMNS`). Day and start are set by `move_session`.

    A title that only names the kind changes with the kind.
    """
    item = found(session, Session, session_id)
    kind, languages = SessionKind(values.get("kind", item.kind)), _languages(session)
    if kind is not item.kind and item.title == usual_title(item.kind, languages):
        values = {"title": usual_title(kind, languages)} | values
    _set(session, item, values)
    session.flush()
    return item


def duplicate_session(session: OrmSession, session_id: str) -> Session:
    """Copy a session with its people and its pitches, right after it; what follows makes room."""
    original = found(session, Session, session_id)
    copy = copy_of(original, external_id="", is_fixed=False)
    session.add(copy)
    session.flush()
    for role in session.scalars(select(SessionRole).where(SessionRole.session_id == session_id)):
        session.add(copy_of(role, session_id=copy.id))
    copy_pitches(session, session_id, copy.id)
    put_after(session, copy, original)
    return copy


def delete_sessions(session: OrmSession, session_ids: Iterable[str]) -> None:
    """Delete sessions with their roles and pitches; the others keep their times."""
    for session_id in session_ids:
        session.delete(found(session, Session, session_id))
    session.flush()


def cancel_session(session: OrmSession, session_id: str) -> Session:
    """Mark a session as cancelled: it stays in the programme, where everybody can see that it does not happen."""
    return update_session(session, session_id, is_cancelled=True)


def reinstate_session(session: OrmSession, session_id: str) -> Session:
    """Take back that a session is cancelled."""
    return update_session(session, session_id, is_cancelled=False)


def _languages(session: OrmSession) -> tuple[str, ...]:
    return tuple((session.scalar(select(Event.languages)) or "").split())


def _set(session: OrmSession, item: Session, values: dict[str, Any]) -> None:
    if values.get("room_id"):
        found(session, Room, values["room_id"])
    if values.get("track_id"):
        found(session, Track, values["track_id"])
    check_length(values.get("length_minutes", item.length_minutes))
    set_columns(item, SESSION_COLUMNS, values)
