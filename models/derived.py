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


def derive_columns(session: OrmSession, *_: object) -> None:
    """Fill the derived columns of everything that is about to be written."""
    touched = [*session.new, *session.dirty]
    for organisation in (entity for entity in touched if isinstance(entity, Organisation)):
        organisation.sort_key = sort_key(organisation.name or "")[:450]
        organisation.search = fold(organisation.name or "")[:450]
    for item in (entity for entity in touched if isinstance(entity, Session)):
        item.search = fold(" ".join(item.title.values()))[:2000] if item.title else ""
    for person in _people_touched(session, touched):
        derive_person(session, person)


def derive_person(session: OrmSession, person: Person) -> None:
    """Fill in a person's full name, what it is sorted by, and what it is found by."""
    given, family = person.given_name or "", person.family_name or ""
    badge_name = person.badge_name or ""
    person.full_name = (
        full_name(
            title=person.academic_title or "",
            given=given,
            particle=person.particle or "",
            family=family,
            suffix=person.suffix or "",
        )
        if given or family
        else badge_name
    )
    person.sort_key = name_sort_key(given=given, family=family, badge_name=badge_name)[:900]
    found_by = (
        person.full_name,
        badge_name,
        _organisation_name(session, person),
        person.email or "",
        _code(session, person),
    )
    person.search = fold(" ".join(part for part in found_by if part))[:2000]


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
