"""Columns that follow from others: full names, sorting and searching text, kept right at every flush."""

from __future__ import annotations

from sqlalchemy import event, select
from sqlalchemy.orm import Session as OrmSession

from models.desk import Registration
from models.event import Organisation
from models.people import Person
from models.programme import Session
from models.rules.folding import fold, sort_key
from models.rules.names import full_name, name_sort_key
from models.text import Translated


def derive_columns(session: OrmSession, *_: object) -> None:
    """Fill the derived columns of everything that is about to be written."""
    touched = [*session.new, *session.dirty]
    for organisation in (entity for entity in touched if isinstance(entity, Organisation)):
        _set(organisation, organisation_columns(organisation.name or ""))
    for item in (entity for entity in touched if isinstance(entity, Session)):
        _set(item, session_columns(item.title))
    for person in _people_touched(session, touched):
        derive_person(session, person)


def organisation_columns(name: str) -> dict[str, str]:
    """Return the derived columns of an organisation of this name."""
    return {"sort_key": sort_key(name)[:450], "search": fold(name)[:450]}


def session_columns(title: Translated | None) -> dict[str, str]:
    """Return the derived columns of a session of this title."""
    return {"search": fold(" ".join(title.values()))[:2000] if title else ""}


def person_columns(
    *,
    academic_title: str = "",
    given_name: str = "",
    particle: str = "",
    family_name: str = "",
    suffix: str = "",
    badge_name: str = "",
    organisation: str = "",
    email: str = "",
    code: str = "",
) -> dict[str, str]:
    """Return the derived columns of a person: full name, what it is sorted by, and what it is found by.

    `organisation` is a name, `code` that of the registration.
    """
    name = badge_name
    if given_name or family_name:
        name = full_name(
            title=academic_title, given=given_name, particle=particle, family=family_name, suffix=suffix
        )
    found_by = (name, badge_name, organisation, email, code)
    return {
        "full_name": name,
        "sort_key": name_sort_key(given=given_name, family=family_name, badge_name=badge_name)[:900],
        "search": fold(" ".join(part for part in found_by if part))[:2000],
    }


def derive_person(session: OrmSession, person: Person) -> None:
    """Fill in what follows from a person's other columns."""
    columns = person_columns(
        academic_title=person.academic_title or "",
        given_name=person.given_name or "",
        particle=person.particle or "",
        family_name=person.family_name or "",
        suffix=person.suffix or "",
        badge_name=person.badge_name or "",
        organisation=_organisation_name(session, person),
        email=person.email or "",
        code=_code(session, person),
    )
    _set(person, columns)


def _set(row: Organisation | Session | Person, columns: dict[str, str]) -> None:
    for name, value in columns.items():
        setattr(row, name, value)


def _people_touched(session: OrmSession, touched: list[object]) -> list[Person]:
    people = {entity for entity in touched if isinstance(entity, Person)}
    with session.no_autoflush:
        for entity in touched:
            if isinstance(entity, Registration) and entity.person_id:
                owner = session.get(Person, entity.person_id)
                people |= {owner} if owner else set()
            elif isinstance(entity, Organisation) and entity not in session.new:
                people |= set(session.scalars(select(Person).where(Person.organisation_id == entity.id)))
    return sorted(people, key=lambda person: person.id or "")


def _organisation_name(session: OrmSession, person: Person) -> str:
    with session.no_autoflush:
        if person.organisation is not None and person.organisation_id in {None, person.organisation.id}:
            return person.organisation.name
        found = session.get(Organisation, person.organisation_id) if person.organisation_id else None
    return found.name if found else ""


def _code(session: OrmSession, person: Person) -> str:
    for entity in (*session.new, *session.dirty):
        if isinstance(entity, Registration) and entity.person_id == person.id:
            return entity.code
    if person in session.new:
        return ""
    with session.no_autoflush:
        return session.scalar(select(Registration.code).where(Registration.person_id == person.id)) or ""


def keep_derived(session: OrmSession) -> None:
    """Have `derive_columns` run before each flush of `session`."""
    event.listen(session, "before_flush", derive_columns)
