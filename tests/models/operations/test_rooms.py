"""Rooms and tracks: named, coloured, put in order, deleted without losing a session."""

from __future__ import annotations

import pytest

from models.errors import RuleViolation
from models.operations import programme, rooms
from models.queries.rooms import rooms as listed_rooms
from models.queries.rooms import tracks as listed_tracks
from models.rules.colour import TRACK_COLOURS
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event


@pytest.fixture
def event(workspace: Workspace) -> Workspace:
    with workspace.change("Fill") as session:
        make_event(session)
        for name in ("Hall", "Studio", "Lounge"):
            rooms.add_room(session, Translated(en=name), capacity=100)
            rooms.add_track(session, Translated(en=name))
    return workspace


def room_names(event: Workspace) -> list[str]:
    return [room.name["en"] for room in listed_rooms(event.reader)]


def test_rooms_are_put_in_order(event: Workspace) -> None:
    with event.change("Move") as session:
        rooms.move_room(session, listed_rooms(event.reader)[2].id, 0)
    assert room_names(event) == ["Lounge", "Hall", "Studio"]


def test_tracks_are_put_in_order(event: Workspace) -> None:
    with event.change("Move") as session:
        rooms.move_track(session, listed_tracks(event.reader)[0].id, 1)
    assert [track.name["en"] for track in listed_tracks(event.reader)] == ["Studio", "Hall", "Lounge"]


def test_every_new_track_has_a_colour_of_its_own(event: Workspace) -> None:
    with event.change("Add") as session:
        for number in range(5):
            rooms.add_track(session, Translated(en=f"Theme {number}"))
        one_more = rooms.add_track(session, Translated(en="Theme 9"))
    colours = [track.colour for track in listed_tracks(event.reader)]
    assert len(set(colours)) == 8
    assert one_more.colour in TRACK_COLOURS


def test_sessions_of_a_deleted_room_have_none_and_undo_puts_them_back(event: Workspace) -> None:
    hall = listed_rooms(event.reader)[0].id
    with event.change("Add") as session:
        programme.add_session(session, room_id=hall)
    with event.change("Delete") as session:
        rooms.delete_room(session, hall)
    assert event.reader.values("SELECT room_id FROM session") == [None]
    assert event.reader.values("SELECT position FROM room ORDER BY position") == [0, 1]
    event.undo()
    assert event.reader.values("SELECT room_id FROM session") == [hall]
    assert room_names(event) == ["Hall", "Studio", "Lounge"]


def test_sessions_of_a_deleted_track_have_none(event: Workspace) -> None:
    track = listed_tracks(event.reader)[1].id
    with event.change("Add") as session:
        programme.add_session(session, track_id=track)
    with event.change("Delete") as session:
        rooms.delete_track(session, track)
    assert event.reader.values("SELECT track_id FROM session") == [None]


@pytest.mark.parametrize(
    ("values", "column"), [({"name": Translated()}, "name"), ({"capacity": -1}, "capacity")]
)
def test_an_impossible_room_is_refused_at_its_field(
    event: Workspace, values: dict[str, object], column: str
) -> None:
    with pytest.raises(RuleViolation) as refused, event.change("Edit") as session:
        rooms.update_room(session, listed_rooms(event.reader)[0].id, **values)
    assert refused.value.column == column


@pytest.mark.parametrize(
    ("values", "column"), [({"name": Translated()}, "name"), ({"colour": "red"}, "colour")]
)
def test_an_impossible_track_is_refused_at_its_field(
    event: Workspace, values: dict[str, object], column: str
) -> None:
    with pytest.raises(RuleViolation) as refused, event.change("Edit") as session:
        rooms.update_track(session, listed_tracks(event.reader)[0].id, **values)
    assert refused.value.column == column


def test_seats_may_be_unknown(event: Workspace) -> None:
    with event.change("Edit") as session:
        room = rooms.update_room(session, listed_rooms(event.reader)[0].id, capacity=None)
    assert room.capacity is None
