"""The event at a glance: what counts as a speaker, a participant, an arrival."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from models.base import new_key
from models.desk import Arrival, Registration
from models.enums import RegistrationStatus, RoleKind
from models.queries.event import counts, event_days, event_header, partners, regions
from models.store.workspace import Workspace
from tests.builders import give_role, make_event, make_person, make_session


def test_a_file_without_an_event_has_nothing(workspace: Workspace) -> None:
    reader = workspace.reader
    assert event_header(reader) is None
    assert (event_days(reader), regions(reader), partners(reader)) == ([], [], [])
    assert set(vars_of(counts(reader)).values()) == {0}


def vars_of(row: object) -> dict[str, int]:
    return {name: getattr(row, name) for name in type(row).__slots__}  # type: ignore[attr-defined]


def test_the_header_keeps_the_order_of_languages(workspace: Workspace) -> None:
    with workspace.change("Begin") as session:
        make_event(session, languages="fr de en")
    header = event_header(workspace.reader)
    assert header is not None
    assert header.language_order == ("fr", "de", "en")
    assert [day.day for day in event_days(workspace.reader)] == [date(2021, 6, 8), date(2021, 6, 9)]


def test_people_count_once_and_only_where_their_session_takes_place(workspace: Workspace) -> None:
    with workspace.change("Begin") as session:
        make_event(session)
        often, cancelled, moderator = (
            make_person(session, family=name) for name in ("Muster", "Probe", "Modell")
        )
        for title in ("One", "Two"):
            give_role(session, make_session(session, title), often)
        fallen_out = make_session(session, "Three", is_cancelled=True)
        give_role(session, fallen_out, cancelled)
        give_role(session, make_session(session, "Four"), moderator, RoleKind.MODERATOR)
        give_role(session, make_session(session, "Five"), often, RoleKind.PANELLIST)
    found = counts(workspace.reader)
    assert (found.sessions, found.people, found.speakers, found.moderators) == (5, 3, 1, 1)


@pytest.mark.parametrize("status", RegistrationStatus)
def test_participants_are_those_who_may_come(workspace: Workspace, status: RegistrationStatus) -> None:
    with workspace.change("Register") as session:
        make_event(session)
        session.add(Registration(person_id=make_person(session).id, code="BCDFGHD", status=status))
    comes = status not in {RegistrationStatus.DECLINED, RegistrationStatus.CANCELLED}
    assert counts(workspace.reader).participants == int(comes)


def test_an_arrival_that_was_taken_back_does_not_count(workspace: Workspace) -> None:
    at = {"day": date(2021, 6, 8), "at": datetime(2021, 6, 8, 7, tzinfo=UTC)}
    with workspace.change("Arrive") as session:
        make_event(session)
        registration = Registration(id=new_key(), person_id=make_person(session).id, code="BCDFGHD")
        session.add(registration)
        session.flush()
        arrivals = [Arrival(id=new_key(), registration_id=registration.id, **at) for _ in range(2)]
        session.add_all(arrivals)
    assert counts(workspace.reader).checked_in == 1
    with workspace.change("Take back") as session:
        for arrival in arrivals:
            session.add(Arrival(registration_id=registration.id, takes_back_id=arrival.id, **at))
    assert counts(workspace.reader).checked_in == 0
