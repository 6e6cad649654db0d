"""Who does what in a session: moderators, speakers, panellists, in their order of appearance."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from models.enums import RoleKind
from models.errors import RuleViolation
from models.operations.records import found, moved, renumber
from models.people import Person
from models.programme import Session, SessionRole
from models.session_kinds import usual_role
from translations import N_

TWICE = N_("{name} already has this part in the session.")


def assign_role(
    session: OrmSession, session_id: str, person_id: str, role: RoleKind | None = None
) -> SessionRole:
    """Give a person a part in a session, after those who have one; by default the usual one for its kind.

    Raises `RuleViolation` where the person has this very part already.
    """
    item, person = found(session, Session, session_id), found(session, Person, person_id)
    role = role or usual_role(item.kind)
    roles = _in_order(session, session_id)
    _refuse_twice(roles, person, role)
    renumber(roles)
    assigned = SessionRole(session_id=session_id, person_id=person_id, role=role, position=len(roles))
    session.add(assigned)
    session.flush()
    return assigned


def change_role(session: OrmSession, role_id: str, role: RoleKind) -> SessionRole:
    """Make a speaker a moderator, a moderator a panellist. Raises `RuleViolation` where they are that already."""
    assigned = found(session, SessionRole, role_id)
    others = [other for other in _in_order(session, assigned.session_id) if other is not assigned]
    _refuse_twice(others, found(session, Person, assigned.person_id), role)
    assigned.role = role
    session.flush()
    return assigned


def move_role(session: OrmSession, role_id: str, to: int) -> None:
    """Put a person at index `to` of the order of appearance."""
    assigned = found(session, SessionRole, role_id)
    renumber(moved(_in_order(session, assigned.session_id), assigned, to))
    session.flush()


def remove_role(session: OrmSession, role_id: str) -> None:
    """Take a person's part in a session away; the person stays in the event."""
    assigned = found(session, SessionRole, role_id)
    remaining = [other for other in _in_order(session, assigned.session_id) if other is not assigned]
    session.delete(assigned)
    session.flush()
    renumber(remaining)
    session.flush()


def _in_order(session: OrmSession, session_id: str) -> list[SessionRole]:
    statement = (
        select(SessionRole)
        .where(SessionRole.session_id == session_id)
        .order_by(SessionRole.position, SessionRole.id)
    )
    return list(session.scalars(statement))


def _refuse_twice(others: list[SessionRole], person: Person, role: RoleKind) -> None:
    if any(other.person_id == person.id and other.role == role for other in others):
        raise RuleViolation(TWICE, column="role", name=person.full_name)
