"""The event at a glance counts what takes place, and lists each day in its order."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session as OrmSession

from models.desk import Arrival, Registration
from models.enums import RegistrationStatus, RoleKind, SessionKind
from models.meetings import MeetingRequest
from models.pitches import Pitch
from models.queries.overview import day_cards, figures, frame
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import (
    FIRST_DAY,
    LAST_DAY,
    give_role,
    make_event,
    make_organisation,
    make_person,
    make_session,
)

NOON = datetime(2021, 6, 8, 12, tzinfo=UTC)


def arrive(session: OrmSession, name: str, *, times: int = 1, taken_back: bool = False) -> None:
    registration = Registration(person_id=make_person(session, name).id, code=name)
    session.add(registration)
    session.flush()
    arrivals = [Arrival(registration_id=registration.id, day=FIRST_DAY, at=NOON) for _ in range(times)]
    session.add_all(arrivals)
    session.flush()
    if taken_back:
        last = arrivals[-1].id
        session.add(Arrival(registration_id=registration.id, day=FIRST_DAY, at=NOON, takes_back_id=last))


def test_a_file_without_an_event_has_no_frame(workspace: Workspace) -> None:
    assert frame(workspace.reader) is None
    assert day_cards(workspace.reader) == []


def test_the_frame_says_what_the_event_is(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session, motto=Translated(en="Know your neighbours"), is_virtual=True)
    event = frame(workspace.reader)
    assert event is not None
    assert event.title["fr"] == "Journée d’essai"
    assert (event.starts_on, event.ends_on, event.languages) == (FIRST_DAY, LAST_DAY, ("de", "fr", "en"))
    assert event.is_virtual


def test_what_is_cancelled_does_not_count(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        speaker, moderator = make_person(session, "Sam"), make_person(session, "Mo")
        for cancelled in (False, False, True):
            item = make_session(session, kind=SessionKind.PITCHES, is_cancelled=cancelled)
            give_role(session, item, speaker)
            give_role(session, item, moderator, RoleKind.MODERATOR)
            session.add_all([Pitch(session_id=item.id), Pitch(session_id=item.id, is_cancelled=True)])
    counted = figures(workspace.reader)
    assert (counted.sessions, counted.speakers, counted.pitches) == (2, 1, 2)


def test_everybody_arrives_once_unless_it_was_taken_back(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        arrive(session, "Once")
        arrive(session, "Twice", times=2)
        arrive(session, "Mistake", taken_back=True)
    assert figures(workspace.reader).arrived == 2


def test_participants_are_those_who_confirmed(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        people = [make_person(session, status.value) for status in RegistrationStatus]
        for person, status in zip(people, RegistrationStatus, strict=True):
            session.add(Registration(person_id=person.id, code=status.value, status=status))
        make_organisation(session)
        session.add(MeetingRequest(requester_id=people[0].id, receiver_id=people[1].id))
    counted = figures(workspace.reader)
    assert (counted.participants, counted.organisations, counted.requests) == (1, 1, 1)


def test_a_day_lists_its_items_by_time_and_those_without_one_last(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_session(session, "Ohne Zeit", starts_at=None)
        make_session(session, "Mittag", starts_at=datetime(2021, 6, 8, 12))
        make_session(session, "Nacht", starts_at=datetime(2021, 6, 9, 0, 30))
        make_session(session, "Morgen", starts_at=datetime(2021, 6, 8, 9))
    first, second = day_cards(workspace.reader)
    assert [item.title["de"] for item in first.items] == ["Morgen", "Mittag", "Nacht", "Ohne Zeit"]
    assert (first.day, second.day, second.items) == (date(2021, 6, 8), date(2021, 6, 9), ())
