"""Small events for tests: made-up people in real files."""

from __future__ import annotations

from datetime import date, datetime

from faker import Faker
from sqlalchemy.orm import Session as OrmSession

from models.enums import RoleKind, SessionKind
from models.event import Event, Organisation
from models.operations.event import create_event
from models.people import Person
from models.programme import Room, Session, SessionRole
from models.text import Translated

FIRST_DAY = date(2021, 6, 8)
LAST_DAY = date(2021, 6, 9)


def make_event(session: OrmSession, **columns: object) -> Event:
    """Put a two-day event into the file."""
    title = Translated(de="Probetag", fr="Journée d’essai", en="Trial day")
    event = create_event(session, title=title, starts_on=FIRST_DAY, ends_on=LAST_DAY)
    for name, value in columns.items():
        setattr(event, name, value)
    session.flush()
    return event


def make_person(
    session: OrmSession, given: str = "Amina", family: str = "Diallo", **columns: object
) -> Person:
    """Add one person."""
    person = Person(given_name=given, family_name=family, **columns)
    session.add(person)
    session.flush()
    return person


def make_people(session: OrmSession, count: int, seed: int = 1) -> list[Person]:
    """Add `count` made-up people, the same ones for the same seed."""
    faker = Faker(["de_DE", "fr_FR", "en_GB"])
    faker.seed_instance(seed)
    people = [Person(given_name=faker.first_name(), family_name=faker.last_name()) for _ in range(count)]
    session.add_all(people)
    session.flush()
    return people


def make_organisation(session: OrmSession, name: str = "Beispielwerk GmbH") -> Organisation:
    """Add one organisation."""
    organisation = Organisation(name=name)
    session.add(organisation)
    session.flush()
    return organisation


def make_session(session: OrmSession, title: str = "Vortrag", **columns: object) -> Session:
    """Add a talk at 9:00 of the first day, in a room of its own unless one is given."""
    columns.setdefault("starts_at", datetime(2021, 6, 8, 9, 0))
    columns.setdefault("kind", SessionKind.TALK)
    item = Session(title=Translated(de=title), day=FIRST_DAY, **columns)
    session.add(item)
    session.flush()
    return item


def give_role(
    session: OrmSession, item: Session, person: Person, role: RoleKind = RoleKind.SPEAKER
) -> SessionRole:
    """Let `person` appear in `item`, after those who already do."""
    part = SessionRole(session_id=item.id, person_id=person.id, role=role, position=len(item.roles))
    session.add(part)
    session.flush()
    return part


def make_room(session: OrmSession, name: str = "Plenum") -> Room:
    """Add one room."""
    room = Room(name=Translated(de=name))
    session.add(room)
    session.flush()
    return room
