"""Small events for tests: made-up people in real files."""

from __future__ import annotations

from datetime import UTC, date, datetime

from faker import Faker
from sqlalchemy.orm import Session as OrmSession

from models.desk import Registration
from models.enums import PartnerRole, RoleKind, SessionKind
from models.event import Event, EventPartner, Organisation, Region
from models.operations.event import create_event
from models.people import Person
from models.pitches import Pitch, Pitcher
from models.programme import Room, Session, SessionRole, Track
from models.releases import AcceptedConflict, ProgrammeVersion
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


def make_rich_event(session: OrmSession) -> Event:
    """Put an event into the file that has some of everything that can be edited."""
    event = make_event(session)
    organisations = [make_organisation(session, name) for name in ("Beispielwerk GmbH", "Exemple S.A.")]
    people = make_people(session, 4)
    regions = [
        Region(name=Translated(de=name), position=at) for at, name in enumerate(("Baden", "Luxemburg"))
    ]
    tracks = [
        Track(name=Translated(de=name), position=at) for at, name in enumerate(("Industrie", "Mobilität"))
    ]
    session.add_all([*regions, *tracks])
    for position, organisation in enumerate(organisations):
        role = PartnerRole.PARTNER
        session.add(
            EventPartner(event_id=event.id, organisation_id=organisation.id, role=role, position=position)
        )
    make_organisation(session, "Ohne Leute KG")
    make_room(session, "Studio")
    room = make_room(session)
    talk, pitching = (
        make_session(session, room=room),
        make_session(session, "Pitches", kind=SessionKind.PITCHES),
    )
    make_session(session, "Zweiter Vortrag", room=room, starts_at=datetime(2021, 6, 8, 10, 0))
    make_session(session, "Mitten hinein", room=room, starts_at=datetime(2021, 6, 8, 10, 20))
    make_session(session, "Dritter Vortrag", room=room, starts_at=datetime(2021, 6, 8, 11, 0))
    make_session(session, "Abgesagt", is_cancelled=True, starts_at=None)
    people[0].photo_id = "0" * 64
    for person in people[:2]:
        give_role(session, talk, person)
        session.add(
            Registration(person_id=person.id, code=f"CODE{person.given_name[:2]}{person.family_name[:2]}")
        )
    for position, track in enumerate((tracks[0], *tracks)):
        pitch = Pitch(session_id=pitching.id, position=position, track_id=track.id)
        session.add(pitch)
        session.flush()
        session.add_all(
            Pitcher(pitch_id=pitch.id, person_id=person.id, position=at)
            for at, person in enumerate(people[:2])
        )
    session.add(AcceptedConflict(conflict="room:r:a+b", reason="Two screens"))
    session.add(ProgrammeVersion(name="To print", at=datetime(2021, 6, 3, tzinfo=UTC), content="[]"))
    session.flush()
    return event
