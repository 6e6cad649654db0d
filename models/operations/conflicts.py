"""Living with conflicts: accepting one with a reason, taking that back, and the ways between rooms."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from models.errors import RuleViolation
from models.operations.records import found, set_columns
from models.programme import Room, RoomDistance
from models.releases import AcceptedConflict
from translations import N_

NO_REASON = N_("Say in a few words why this conflict is all right.")
ONE_ROOM = N_("Choose two different rooms.")
LONGEST_WAY_MINUTES = 240
WAY = N_("A way between two rooms takes between 0 and {limit} minutes.")


def accept_conflict(session: OrmSession, conflict: str, reason: str) -> AcceptedConflict:
    """Accept the conflict of this key (models/rules/conflicts.py) for a reason, or change the reason."""
    if not reason.strip():
        raise RuleViolation(NO_REASON, column="reason")
    accepted: AcceptedConflict | None = session.scalar(
        select(AcceptedConflict).where(AcceptedConflict.conflict == conflict)
    )
    if accepted is None:
        accepted = AcceptedConflict(conflict=conflict)
        session.add(accepted)
    with session.no_autoflush:
        set_columns(accepted, frozenset({"reason"}), {"reason": reason})
    session.flush()
    return accepted


def reopen_conflict(session: OrmSession, conflict: str) -> None:
    """Take back that a conflict was accepted; nothing where it was not."""
    for accepted in session.scalars(select(AcceptedConflict).where(AcceptedConflict.conflict == conflict)):
        session.delete(accepted)
    session.flush()


def set_distance(session: OrmSession, room_id: str, other_room_id: str, minutes: int | None) -> None:
    """Say how many minutes people walk between two rooms, in both directions; None forgets it."""
    one, other = sorted((found(session, Room, room_id).id, found(session, Room, other_room_id).id))
    if one == other:
        raise RuleViolation(ONE_ROOM, column="other_room_id")
    if minutes is not None and not 0 <= minutes <= LONGEST_WAY_MINUTES:
        raise RuleViolation(WAY, column="minutes", limit=LONGEST_WAY_MINUTES)
    known: RoomDistance | None = session.scalar(
        select(RoomDistance).where(RoomDistance.room_id == one, RoomDistance.other_room_id == other)
    )
    if known is None and minutes is not None:
        session.add(RoomDistance(room_id=one, other_room_id=other, minutes=minutes))
    elif known is not None and minutes is None:
        session.delete(known)
    elif known is not None and minutes is not None:
        known.minutes = minutes
    session.flush()
