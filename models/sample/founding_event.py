"""Builds the founding event from resources/sample: the e-mission of 8 and 9 June 2021, as its report tells it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session as OrmSession

from models.desk import Category, Registration
from models.enums import PartnerRole, RoleKind, SessionKind
from models.event import Event, EventDay, EventPartner, Organisation, Region
from models.meetings import MeetingSlot, MeetingTable
from models.operations.event import CATEGORIES
from models.people import Person
from models.programme import Room, Session, SessionRole, Track
from models.sample.cast import CATEGORY_NAMES, Cast
from models.sample.data import Table, table
from models.sample.participants import add_participants
from models.sample.pitches import add_pitches
from models.text import Translated


def fill(session: OrmSession) -> None:
    """Put the founding event into an event file that is empty."""
    cast = Cast(session)
    event = table("event")
    _add_event(cast, event)
    _add_places(cast, event)
    session.flush()
    _add_organisations(cast, event)
    session.flush()
    _add_people(cast)
    session.flush()
    _add_programme(cast, table("programme"))
    add_pitches(cast)
    add_participants(cast)


def _add_event(cast: Cast, data: Table) -> None:
    texts = {name: Translated(data["event"][name]) for name in ("title", "motto", "venue")}
    event_id = cast.add(Event(**{**data["event"], **texts}), called="event")
    cast.session.flush()
    for day in data["days"]:
        cast.add(EventDay(event_id=event_id, **{**day, "theme": Translated(day["theme"])}))


def _add_places(cast: Cast, data: Table) -> None:
    for position, (called, region) in enumerate(data["regions"].items()):
        cast.add(Region(name=Translated(region["name"]), position=position), called=called)
    for position, (called, track) in enumerate(data["tracks"].items()):
        row = Track(name=Translated(track["name"]), colour=track["colour"], position=position)
        cast.add(row, called=called)
    for position, (called, room) in enumerate(data["rooms"].items()):
        cast.add(Room(**{**room, "name": Translated(room["name"])}, position=position), called=called)
    for position, (called, (name, colour)) in enumerate(zip(CATEGORY_NAMES, CATEGORIES, strict=True)):
        cast.add(Category(name=Translated(name), colour=colour, position=position), called=called)


def _add_organisations(cast: Cast, data: Table) -> None:
    for called, organisation in data["organisations"].items():
        region = organisation.get("region")
        row = Organisation(
            name=organisation["name"],
            region_id=cast.key(Region, region),
            country=data["regions"][region]["country"] if region else "",
            notes=organisation.get("notes", ""),
        )
        cast.add(row, called=called)
    cast.session.flush()
    partners = [(called, row["role"]) for called, row in data["organisations"].items() if "role" in row]
    for position, (called, role) in enumerate(partners):
        partner = EventPartner(
            event_id=cast.key(Event, "event"),
            organisation_id=cast.key(Organisation, called),
            role=PartnerRole(role),
            position=position,
        )
        cast.add(partner)


def _add_people(cast: Cast) -> None:
    organisations, regions = table("event")["organisations"], table("event")["regions"]
    for called, data in table("people").items():
        columns = {name: value for name, value in data.items() if name not in {"organisation", "category"}}
        columns["function"] = Translated(data.get("function"))
        region = organisations.get(data.get("organisation"), {}).get("region")
        person = Person(
            **columns,
            organisation_id=cast.key(Organisation, data.get("organisation")),
            region_id=cast.key(Region, region),
            country=regions[region]["country"] if region else "",
        )
        person_id = cast.add(person, called=called)
        cast.session.flush()
        category_id = cast.key(Category, data["category"])
        cast.add(Registration(person_id=person_id, category_id=category_id, code=cast.lots.code()))


def _add_programme(cast: Cast, data: Table) -> None:
    for position, item in enumerate(data["sessions"]):
        session = Session(
            kind=SessionKind(item["kind"]),
            day=item["starts_at"].date(),
            starts_at=item["starts_at"],
            length_minutes=item["length"],
            room_id=cast.key(Room, item.get("room")),
            track_id=cast.key(Track, item.get("track")),
            title=Translated(item["title"]),
            abstract=Translated(item.get("abstract")),
            is_fixed=item.get("fixed", False),
            position=position,
        )
        session_id = cast.add(session, called=item["kind"])
        cast.session.flush()
        _add_roles(cast, session, item, moderator=data["moderation"]["person"])
        if session.kind is SessionKind.MEETINGS:
            _add_meeting_places(cast, session_id, session, data["meetings"])


def _add_roles(cast: Cast, session: Session, item: Table, *, moderator: str) -> None:
    roles = [(role, called) for role in RoleKind for called in item.get(role.value, ())]
    if session.kind.has_people:
        roles.append((RoleKind.MODERATOR, moderator))
    for position, (role, called) in enumerate(roles):
        person_id = cast.key(Person, called)
        cast.add(SessionRole(session_id=session.id, person_id=person_id, role=role, position=position))


def _add_meeting_places(cast: Cast, session_id: str, session: Session, data: dict[str, Any]) -> None:
    minutes = data["slot_minutes"]
    assert session.starts_at is not None
    for number in range(session.length_minutes // minutes):
        starts_at = session.starts_at + timedelta(minutes=minutes * number)
        cast.add(MeetingSlot(session_id=session_id, starts_at=starts_at, length_minutes=minutes))
    for number in range(1, data["tables"] + 1):
        cast.add(MeetingTable(session_id=session_id, number=number))
