"""Changes of registrations: who is registered as what, whether that is confirmed, and the code on the badge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session as OrmSession

from models.derived import derive_person
from models.desk import Category, Registration
from models.enums import RegistrationStatus
from models.errors import RuleViolation
from models.operations.records import found, set_columns
from models.people import Person
from models.rules.codes import new_code
from models.rules.contact import one_line
from translations import N_

REGISTRATION_COLUMNS = frozenset({"category_id", "status"})
NOT_COMING = frozenset({RegistrationStatus.CANCELLED, RegistrationStatus.DECLINED})
BATCH = 200


def register(
    session: OrmSession,
    person_id: str,
    *,
    category_id: str | None = None,
    status: RegistrationStatus = RegistrationStatus.CONFIRMED,
    code: str = "",
) -> Registration:
    """Register a person. `code` is one they already have from elsewhere; otherwise they get a new one.

    Raises `RuleViolation` where the person is registered already, or the code is somebody else's.
    """
    person = found(session, Person, person_id)
    if registration_of(session, person_id) is not None:
        raise RuleViolation(N_("{name} is already registered."), name=person.full_name)
    registration = Registration(
        person_id=person_id, category_id=None, status=status, code=_given_code(session, code)
    )
    _set(session, registration, {"category_id": category_id, "status": status})
    session.add(registration)
    session.flush()
    return registration


def registration_of(session: OrmSession, person_id: str) -> Registration | None:
    """Return the registration of a person, None where there is none."""
    registration: Registration | None = session.scalar(
        select(Registration).where(Registration.person_id == person_id)
    )
    return registration


def update_registration(session: OrmSession, registration_id: str, **values: Any) -> Registration:
    """Set category or status (`REGISTRATION_COLUMNS`) of a registration."""
    registration = found(session, Registration, registration_id)
    _set(session, registration, values)
    session.flush()
    return registration


def update_registrations(session: OrmSession, person_ids: Sequence[str], **values: Any) -> None:
    """Set category or status (`REGISTRATION_COLUMNS`) for many people.

    Who was not registered is from then on, except where the status says that they do not come.
    """
    if unknown := set(values) - REGISTRATION_COLUMNS:
        raise TypeError(f"not for registrations: {', '.join(sorted(unknown))}")
    columns = _checked(session, values)
    joins = columns.get("status") not in NOT_COMING
    wanted = list(dict.fromkeys(person_ids))
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        session.execute(update(Registration).where(Registration.person_id.in_(batch)).values(**columns))
        if joins:
            _register_the_others(session, batch, columns)


def renew_code(session: OrmSession, registration_id: str) -> Registration:
    """Give a new code, so that a lost or stolen badge lets nobody in."""
    registration = found(session, Registration, registration_id)
    registration.code = _free_code(session)
    session.flush()
    return registration


def unregister(session: OrmSession, registration_id: str) -> None:
    """Take a person off the list of registrations, with their arrivals; the person stays."""
    registration = found(session, Registration, registration_id)
    person = found(session, Person, registration.person_id)
    session.delete(registration)
    session.flush()
    derive_person(session, person)
    session.flush()


def _register_the_others(session: OrmSession, person_ids: Sequence[str], columns: dict[str, Any]) -> None:
    registered = set(
        session.scalars(select(Registration.person_id).where(Registration.person_id.in_(person_ids)))
    )
    others = [person_id for person_id in person_ids if person_id not in registered]
    for person_id, code in zip(others, _free_codes(session, len(others)), strict=True):
        found(session, Person, person_id)
        session.add(Registration(person_id=person_id, code=code, **columns))
    session.flush()


def _set(session: OrmSession, registration: Registration, values: dict[str, Any]) -> None:
    set_columns(registration, REGISTRATION_COLUMNS, _checked(session, values))


def _checked(session: OrmSession, values: dict[str, Any]) -> dict[str, Any]:
    checked = dict(values)
    if "category_id" in checked:
        checked["category_id"] = checked["category_id"] or None
        if checked["category_id"]:
            found(session, Category, checked["category_id"])
    if "status" in checked:
        checked["status"] = RegistrationStatus(checked["status"])
    return checked


def _given_code(session: OrmSession, code: str) -> str:
    code = one_line(code)
    if not code:
        return _free_code(session)
    if _is_taken(session, code):
        raise RuleViolation(
            N_("The code “{code}” is already somebody else’s. Leave it empty for a new one."),
            column="code", code=code,
        )  # fmt: skip
    return code


def _free_code(session: OrmSession) -> str:
    (code,) = _free_codes(session, 1)
    return code


def _free_codes(session: OrmSession, count: int) -> list[str]:
    codes: set[str] = set()
    with session.no_autoflush:
        while len(codes) < count:
            codes |= {new_code() for _ in range(count - len(codes))}
            codes -= set(session.scalars(select(Registration.code).where(Registration.code.in_(codes))))
    return list(codes)


def _is_taken(session: OrmSession, code: str) -> bool:
    return session.scalar(select(Registration.id).where(Registration.code == code)) is not None
