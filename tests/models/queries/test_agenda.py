"""The programme as it is read for print."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from models.enums import PartnerRole, RoleKind, SessionKind
from models.event import EventPartner
from models.pitches import Pitch
from models.programme import Track
from models.queries.agenda import agenda
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import (
    FIRST_DAY,
    LAST_DAY,
    give_role,
    make_event,
    make_organisation,
    make_person,
    make_room,
    make_session,
)


def titles(workspace: Workspace, **choice: Any) -> list[list[str]]:
    days = agenda(workspace.reader, **choice).days
    return [[session.title["de"] for session in day.sessions] for day in days]


def test_days_stand_in_order_and_sessions_by_time(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_session(session, "Zweite", starts_at=datetime(2021, 6, 8, 10))
        make_session(session, "Erste", starts_at=datetime(2021, 6, 8, 9))
        make_session(session, "Am Tag danach", starts_at=datetime(2021, 6, 9, 9)).day = LAST_DAY

    assert titles(workspace) == [["Erste", "Zweite"], ["Am Tag danach"]]
    assert titles(workspace, days=[LAST_DAY]) == [["Am Tag danach"]]


def test_session_after_midnight_stays_with_its_evening(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_session(session, "Ausklang", starts_at=datetime(2021, 6, 9, 0, 30))
        make_session(session, "Abend", starts_at=datetime(2021, 6, 8, 22))

    assert titles(workspace, days=[FIRST_DAY]) == [["Abend", "Ausklang"]]


def test_session_without_a_time_is_last_and_one_without_a_day_is_counted(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_session(session, "Irgendwann", starts_at=None)
        make_session(session, "Um neun")
        make_session(session, "Nirgends", starts_at=None).day = None

    assert titles(workspace, days=[FIRST_DAY]) == [["Um neun", "Irgendwann"]]
    assert agenda(workspace.reader).unplaced == 1


def test_people_appear_in_their_order_with_their_parts(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        firm = make_organisation(session, "Beispielwerk")
        talk = make_session(session, room_id=make_room(session).id)
        first = make_person(session, "Zoe", "Zander", organisation_id=firm.id, academic_title="Dr.")
        second = make_person(session, "Abe", "Adams", badge_name="Abe", function=Translated(de="Leiter"))
        give_role(session, talk, first).position = 1
        give_role(session, talk, second, RoleKind.MODERATOR).position = 2

    (read,) = agenda(workspace.reader, days=[FIRST_DAY]).days[0].sessions
    assert dict(read.room) == {"de": "Plenum"}
    assert [(one.id, one.name, one.role, one.organisation, dict(one.function)) for one in read.people] == [
        (first.id, "Dr. Zoe Zander", RoleKind.SPEAKER, "Beispielwerk", {}),
        (second.id, "Abe", RoleKind.MODERATOR, "", {"de": "Leiter"}),
    ]


def test_pitch_session_counts_its_themes_in_their_order(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        item = make_session(session, kind=SessionKind.PITCHES)
        energy, traffic = Track(name=Translated(de="Energie")), Track(name=Translated(de="Verkehr"))
        session.add_all([energy, traffic])
        session.flush()
        for position, track in enumerate((traffic, energy, traffic)):
            session.add(Pitch(session_id=item.id, track_id=track.id, position=position))
        session.add(Pitch(session_id=item.id, track_id=energy.id, position=9, is_cancelled=True))

    (read,) = agenda(workspace.reader, days=[FIRST_DAY]).days[0].sessions
    assert [(theme.name["de"], theme.count) for theme in read.themes] == [("Verkehr", 2), ("Energie", 1)]


def test_days_without_sessions_are_there(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)

    assert [day.day for day in agenda(workspace.reader).days] == [FIRST_DAY, LAST_DAY]
    assert agenda(workspace.reader, days=[date(1999, 1, 1)]).days == ()


def test_letterhead_names_organisers_but_not_partners(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        event = make_event(session, motto=Translated(de="Gut beraten"), accent="#123456")
        for name, role in (("Kammer", PartnerRole.ORGANISER), ("Sponsor", PartnerRole.SPONSOR)):
            firm = make_organisation(session, name)
            session.add(EventPartner(event_id=event.id, organisation_id=firm.id, role=role))

    head = agenda(workspace.reader).letterhead
    assert (head.organisers, head.accent, head.motto["de"], head.logo) == (
        ("Kammer",),
        "#123456",
        "Gut beraten",
        None,
    )


def test_empty_file_has_an_empty_programme(workspace: Workspace) -> None:
    read = agenda(workspace.reader)

    assert (read.days, read.unplaced, dict(read.letterhead.title)) == ((), 0, {})
