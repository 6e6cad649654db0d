"""Who is to be in a session after an import: those of the source, and those who were added here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from exchange.schedule.people_planning import PeoplePlan, new_id
from exchange.schedule.record import ScheduleRecord, SessionRecord
from models.enums import RoleKind
from models.programme_state import RoleState
from models.queries.import_state import KnownRole, KnownSession
from models.rules.folding import fold


@dataclass(slots=True)
class RolePlan:
    """Rows of roles to add, to change and to delete."""

    added: list[dict[str, Any]] = field(default_factory=list)
    changed: dict[str, dict[str, Any]] = field(default_factory=dict)
    deleted: list[str] = field(default_factory=list)


def plan_roles(
    plan: RolePlan,
    item: SessionRecord,
    known: KnownSession | None,
    session_id: str,
    people: PeoplePlan,
    record: ScheduleRecord,
) -> tuple[RoleState, ...]:
    """Add to `plan` what makes the roles of a session those of the source, and return them as they will be.

    Whoever the source no longer names goes where it was the source that named them; whoever was added here stays. A
    role that was chosen here stays unless the source tells another one.
    """
    known_roles = known.roles if known is not None else ()
    told = _told(item, people, known_roles)
    states: list[RoleState] = []
    for role in known_roles:
        wanted = told.get(role.person_id)
        if wanted is None and _has_left(role, item, known, people, record):
            plan.deleted.append(role.id)
            continue
        kind = _changed(role, wanted, known_roles, exact=item.is_exact)
        if kind is not role.role:
            plan.changed[role.id] = {"role": kind}
        states.append(RoleState(role.person_id, people.names.get(role.person_id, ""), kind))
    position = max((role.position for role in known_roles), default=-1)
    given = {(state.person_id, state.role) for state in states}
    there = {state.person_id for state in states}
    for person_id, kinds in told.items():
        for kind in kinds:
            if (person_id, kind) in given or (person_id in there and kind is RoleKind.SPEAKER):
                continue
            position += 1
            row = {"session_id": session_id, "person_id": person_id, "role": kind, "position": position}
            plan.added.append({"id": new_id(), **row})
            states.append(RoleState(person_id, people.names.get(person_id, ""), kind))
    return tuple(states)


def _told(
    item: SessionRecord, people: PeoplePlan, known_roles: tuple[KnownRole, ...]
) -> dict[str, list[RoleKind]]:
    """Return the roles of each person in the source, each once, by the ids they will have.

    Of two people of one name, the one who is in the session already is meant.
    """
    there = {fold(people.names.get(role.person_id, "")): role.person_id for role in known_roles}
    told: dict[str, list[RoleKind]] = {}
    for part in item.parts:
        person_id = people.ids.get(part.person)
        if person_id not in there.values():
            person_id = there.get(fold(people.names.get(person_id or "", "")), person_id)
        if person_id is not None and part.role not in told.setdefault(person_id, []):
            told[person_id].append(part.role)
    return told


def _has_left(
    role: KnownRole,
    item: SessionRecord,
    known: KnownSession | None,
    people: PeoplePlan,
    record: ScheduleRecord,
) -> bool:
    if not record.people or known is None:
        return False
    return known.id == item.guid or role.person_id in people.of_source


def _changed(
    role: KnownRole, wanted: list[RoleKind] | None, known_roles: tuple[KnownRole, ...], *, exact: bool
) -> RoleKind:
    """Return the role somebody has from now on: another one where the source tells one role, and there is one."""
    if wanted is None or len(wanted) != 1 or role.role in wanted:
        return role.role
    if sum(1 for other in known_roles if other.person_id == role.person_id) > 1:
        return role.role
    return wanted[0] if exact or wanted[0] is not RoleKind.SPEAKER else role.role
