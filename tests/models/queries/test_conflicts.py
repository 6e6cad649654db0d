"""Conflicts of a real file, in words, and living with them."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from sqlalchemy import update

from models.desk import Registration
from models.enums import RegistrationStatus, RoleKind, SessionKind
from models.errors import RuleViolation
from models.event import EventDay
from models.meetings import Availability, Meeting, MeetingRequest, MeetingSlot
from models.operations import conflicts as living_with
from models.pitches import Pitch
from models.programme import Room, Session
from models.queries.conflicts import ConflictRow, conflicts, open_conflicts
from models.rules.conflicts import ConflictKind
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import give_role, make_event, make_person, make_room, make_session
from translations import Language

ONLY_GERMAN = {"languages": "de"}


def found(workspace: Workspace, kind: ConflictKind) -> list[ConflictRow]:
    return [row for row in conflicts(workspace.reader) if row.kind is kind]


def sentence(row: ConflictRow) -> str:
    return row.text.render(Language.of("en"))


@pytest.fixture
def clash(workspace: Workspace) -> Workspace:
    """Two talks of one speaker in one room that overlap by twenty minutes."""
    with workspace.change("Clash") as session:
        make_event(session, **ONLY_GERMAN)
        room, person = make_room(session), make_person(session)
        for minute, title in ((0, "Erster"), (10, "Zweiter")):
            starts_at = datetime(2021, 6, 8, 9, minute)
            item = make_session(session, title, room=room, starts_at=starts_at, external_id=f"frab:{title}")
            give_role(session, item, person)
    return workspace


def test_room_and_person_clashes_are_told_with_names(clash: Workspace) -> None:
    assert [sentence(row) for row in conflicts(clash.reader)] == [
        "Amina Diallo is in “Erster” and in “Zweiter” at the same time.",
        "“Erster” and “Zweiter” are in Plenum at the same time.",
    ]
    row = conflicts(clash.reader)[0]
    assert row.names == ("Erster", "Zweiter")
    assert (row.starts_at, row.ends_at) == (datetime(2021, 6, 8, 9, 10), datetime(2021, 6, 8, 9, 30))


def test_a_cancelled_session_clashes_with_nothing(clash: Workspace) -> None:
    with clash.change("Cancel") as session:
        session.query(Session).filter_by(external_id="frab:Erster").one().is_cancelled = True
    assert conflicts(clash.reader) == []


def test_an_accepted_conflict_keeps_its_reason_and_can_be_opened_again(clash: Workspace) -> None:
    (row,) = found(clash, ConflictKind.ROOM)
    with clash.change("Accept") as session:
        living_with.accept_conflict(session, row.id, "One is a poster on the wall")
    assert found(clash, ConflictKind.ROOM)[0].accepted == "One is a poster on the wall"
    assert [row.kind for row in open_conflicts(clash.reader)] == [ConflictKind.PERSON]

    with clash.change("Open again") as session:
        living_with.reopen_conflict(session, row.id)
    assert len(open_conflicts(clash.reader)) == 2


def test_accepting_needs_a_reason(clash: Workspace) -> None:
    with pytest.raises(RuleViolation, match="in a few words"), clash.change("Accept") as session:
        living_with.accept_conflict(session, "room:x:a+b", "  ")


def test_ways_between_rooms_are_known_in_both_directions(workspace: Workspace) -> None:
    with workspace.change("Ways") as session:
        make_event(session, **ONLY_GERMAN)
        rooms, person = [make_room(session, "Nord"), make_room(session, "Süd")], make_person(session)
        for hour, room in zip((9, 10), rooms, strict=True):
            item = make_session(session, f"Um {hour}", room=room, starts_at=datetime(2021, 6, 8, hour))
            item.length_minutes = 55
            give_role(session, item, person)
        living_with.set_distance(session, rooms[1].id, rooms[0].id, 8)
    (row,) = conflicts(workspace.reader)
    assert sentence(row) == (
        "Amina Diallo has too little time between “Um 9” and “Um 10”: the way takes 8 minutes."
    )
    with workspace.change("Nearer") as session:
        living_with.set_distance(session, rooms[0].id, rooms[1].id, 5)
    assert conflicts(workspace.reader) == []


def test_meetings_availability_cancellations_seats_and_hours(workspace: Workspace) -> None:
    with workspace.change("Everything") as session:
        event = make_event(session, **ONLY_GERMAN)
        one, other = make_person(session), make_person(session, "Léa", "Ney")
        room = Room(name=Translated(de="Saal"), capacity=10)
        session.add(room)
        item = make_session(session, room=room, starts_at=datetime(2021, 6, 8, 7, 30), expected_attendance=11)
        give_role(session, item, one)
        session.add(Registration(person_id=one.id, code="A1", status=RegistrationStatus.CANCELLED))
        starts, ends = datetime(2021, 6, 8, 7), datetime(2021, 6, 8, 8)
        session.add(Availability(person_id=one.id, starts_at=starts, ends_at=ends, is_available=False))
        request = MeetingRequest(requester_id=one.id, receiver_id=other.id)
        slot = MeetingSlot(session_id=item.id, starts_at=datetime(2021, 6, 8, 7, 40))
        session.add_all([request, slot])
        session.flush()
        session.add(Meeting(request_id=request.id, slot_id=slot.id))
        assert event.pitch_length_seconds == 120
    assert {row.kind for row in conflicts(workspace.reader)} == {
        ConflictKind.OUTSIDE_DAY,
        ConflictKind.ROOM_TOO_SMALL,
        ConflictKind.PERSON_CANCELLED,
        ConflictKind.PERSON_UNAVAILABLE,
        ConflictKind.MEETING,
    }


def test_pitches_that_take_longer_than_their_session(workspace: Workspace) -> None:
    with workspace.change("Pitches") as session:
        make_event(session, **ONLY_GERMAN)
        item = make_session(session, "Pitches", kind=SessionKind.PITCHES, length_minutes=5)
        give_role(session, item, make_person(session), RoleKind.MODERATOR)
        session.add_all(Pitch(session_id=item.id, position=at) for at in range(3))
    (row,) = conflicts(workspace.reader)
    assert sentence(row) == "The pitches of “Pitches” take 2 minutes longer than the session."


def test_a_day_that_closes_after_midnight_is_not_overrun(workspace: Workspace) -> None:
    with workspace.change("Night") as session:
        make_event(session, **ONLY_GERMAN)
        make_session(session, "Fest", kind=SessionKind.NETWORKING, starts_at=datetime(2021, 6, 9, 0, 30))
        session.execute(update(EventDay).values(closes=time(2)))
    assert conflicts(workspace.reader) == []
