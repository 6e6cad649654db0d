"""Pitches of a session with the time at which each begins."""

from __future__ import annotations

from datetime import datetime

import pytest

from models.enums import SessionKind
from models.operations import pitches, programme, rooms
from models.queries.pitches import PitchRow, pitch, pitches_by_session
from models.queries.pitches import pitches as listed
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_organisation, make_people


@pytest.fixture
def session_id(workspace: Workspace) -> str:
    """A pitch session at 16:00 of an event with pitches of two minutes and half a minute to change over."""
    with workspace.change("Fill") as session:
        make_event(session, pitch_length_seconds=120, changeover_seconds=30)
        item = programme.add_session(session, SessionKind.PITCHES, starts_at=datetime(2021, 6, 8, 16))
    return str(item.id)


def add(workspace: Workspace, session_id: str, name: str, **values: object) -> str:
    with workspace.change("Add") as session:
        return str(pitches.add_pitch(session, session_id, title=Translated(en=name), **values).id)


def clock(row: PitchRow) -> str:
    return f"{row.starts_at:%H:%M:%S}" if row.starts_at else ""


def test_each_begins_when_the_one_before_has_ended_and_changed_over(
    workspace: Workspace, session_id: str
) -> None:
    add(workspace, session_id, "a")
    add(workspace, session_id, "b", length_seconds=90, changeover_seconds=0)
    add(workspace, session_id, "c")
    rows = listed(workspace.reader, session_id)
    assert [(row.number, clock(row)) for row in rows] == [(1, "16:00:00"), (2, "16:02:30"), (3, "16:04:00")]
    assert rows[1].ends_at == datetime(2021, 6, 8, 16, 4)
    assert [(row.length_seconds, row.own_length_seconds) for row in rows] == [
        (120, None),
        (90, 90),
        (120, None),
    ]


def test_a_cancelled_pitch_takes_no_time_and_no_number(workspace: Workspace, session_id: str) -> None:
    add(workspace, session_id, "a", is_cancelled=True)
    add(workspace, session_id, "b")
    rows = listed(workspace.reader, session_id)
    assert [(row.number, clock(row)) for row in rows] == [(0, ""), (1, "16:00:00")]


def test_without_a_start_there_are_numbers_but_no_times(workspace: Workspace, session_id: str) -> None:
    add(workspace, session_id, "a")
    with workspace.change("Move") as session:
        programme.set_start(session, session_id, None)
    (row,) = listed(workspace.reader, session_id)
    assert (row.number, row.starts_at, row.ends_at) == (1, None, None)


def test_themes_stay_together(workspace: Workspace, session_id: str) -> None:
    with workspace.change("Fill") as session:
        one, two = (rooms.add_track(session, Translated(en=name)).id for name in ("One", "Two"))
    for name, theme in (("a", one), ("b", two), ("c", one)):
        add(workspace, session_id, name, track_id=theme)
    rows = listed(workspace.reader, session_id)
    assert [(row.title["en"], row.track["en"]) for row in rows] == [("a", "One"), ("c", "One"), ("b", "Two")]


def test_who_pitches_for_whom(workspace: Workspace, session_id: str) -> None:
    with workspace.change("Fill") as session:
        company = make_organisation(session, "Musterwerk AG")
        people = make_people(session, 2)
    pitch_id = add(workspace, session_id, "a", organisation_id=company.id)
    with workspace.change("Add") as session:
        for person in people:
            pitches.add_pitcher(session, pitch_id, person.id)
    row = pitch(workspace.reader, pitch_id)
    assert row is not None
    assert row.organisation == "Musterwerk AG"
    assert [pitcher.person_id for pitcher in row.pitchers] == [person.id for person in people]


def test_all_sessions_at_once_give_the_same_as_one_by_one(workspace: Workspace, session_id: str) -> None:
    with workspace.change("Add") as session:
        other = programme.add_session(session, SessionKind.PITCHES).id
    for owner, name in ((session_id, "a"), (other, "b"), (session_id, "c")):
        add(workspace, owner, name)
    together = pitches_by_session(workspace.reader)
    assert together == {key: listed(workspace.reader, key) for key in (session_id, other)}
    assert [len(together[key]) for key in (session_id, other)] == [2, 1]


def test_a_pitch_that_is_gone_is_none(workspace: Workspace) -> None:
    assert pitch(workspace.reader, "0" * 32) is None
    assert listed(workspace.reader, "0" * 32) == []
