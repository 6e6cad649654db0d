"""The pitches as they are read for the running order."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session as OrmSession

from models.enums import Microphone, RoleKind, SessionKind
from models.pitches import Pitch, Pitcher
from models.programme import Session, Track
from models.queries.pitch_order import pitch_order
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


def pitch_session(session: OrmSession, **columns: Any) -> Session:
    return make_session(session, "Pitches", kind=SessionKind.PITCHES, **columns)


def add(session: OrmSession, item: Session, **columns: Any) -> Pitch:
    pitch = Pitch(session_id=item.id, **columns)
    session.add(pitch)
    session.flush()
    return pitch


def test_pitch_has_its_own_lengths_or_those_of_the_event(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session, pitch_length_seconds=180, changeover_seconds=20)
        item = pitch_session(session)
        add(session, item, position=0)
        add(session, item, position=1, length_seconds=60, changeover_seconds=0)

    (read,) = pitch_order(workspace.reader).sessions
    assert [(pitch.length_seconds, pitch.changeover_seconds) for pitch in read.pitches] == [
        (180, 20),
        (60, 0),
    ]


def test_row_says_what_is_pitched_with_which_equipment(workspace: Workspace) -> None:
    equipment = {"has_slides": True, "slides": "a.pdf", "microphone": Microphone.LAPEL, "notes": "Adapter"}
    with workspace.change("Fill") as session:
        make_event(session)
        track = Track(name=Translated(de="Energie"), colour="#224466")
        session.add(track)
        session.flush()
        firm = make_organisation(session, "Beispielwerk")
        columns = {"organisation_id": firm.id, "track_id": track.id, "language": "fr", **equipment}
        add(session, pitch_session(session), **columns)

    (row,) = pitch_order(workspace.reader).sessions[0].pitches
    assert (row.company, row.theme["de"], row.theme_colour) == ("Beispielwerk", "Energie", "#224466")
    assert row.language == "fr"
    assert {name: getattr(row, name) for name in equipment} == equipment


def test_row_says_who_pitches_in_their_order(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        pitch = add(session, pitch_session(session))
        for position, name in enumerate(("Zoe", "Abe")):
            one = make_person(session, name, "Example", pronunciation=f"{name}!")
            session.add(Pitcher(pitch_id=pitch.id, person_id=one.id, position=position))

    (row,) = pitch_order(workspace.reader).sessions[0].pitches
    assert [(one.name, one.pronunciation) for one in row.pitchers] == [
        ("Zoe Example", "Zoe!"),
        ("Abe Example", "Abe!"),
    ]


def test_cancelled_pitches_are_counted_and_left_out(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        item = pitch_session(session)
        add(session, item, position=0, is_cancelled=True)
        kept = add(session, item, position=1)

    (read,) = pitch_order(workspace.reader).sessions
    assert ([pitch.id for pitch in read.pitches], read.cancelled) == ([kept.id], 1)


def test_only_sessions_of_pitches_that_take_place_are_read(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_session(session, "Vortrag")
        pitch_session(session, is_cancelled=True)
        empty = pitch_session(session)
        panel = make_session(
            session, "Podium mit Pitch", starts_at=datetime(2021, 6, 8, 15), kind=SessionKind.PANEL
        )
        add(session, panel)

    assert [read.id for read in pitch_order(workspace.reader).sessions] == [empty.id, panel.id]


def test_days_choose(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        first = pitch_session(session)
        second = pitch_session(session, starts_at=datetime(2021, 6, 9, 9))
        second.day = LAST_DAY

    sessions = [pitch_order(workspace.reader, days=[day]).sessions for day in (FIRST_DAY, LAST_DAY)]
    assert [[read.id for read in found] for found in sessions] == [[first.id], [second.id]]


def test_moderators_are_named(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        item = pitch_session(session)
        give_role(session, item, make_person(session, "Camille", "Exemple"), RoleKind.MODERATOR)
        give_role(session, item, make_person(session, "Zoe", "Example"))

    (read,) = pitch_order(workspace.reader).sessions
    assert read.moderators == ("Camille Exemple",)
