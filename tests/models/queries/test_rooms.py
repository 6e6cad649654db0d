"""Rooms and tracks in their order, with how much is in them."""

from __future__ import annotations

from models.enums import SessionKind
from models.operations import pitches, programme, rooms
from models.queries.rooms import rooms as listed_rooms
from models.queries.rooms import tracks as listed_tracks
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event


def test_rooms_say_how_many_sessions_they_have(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        hall = rooms.add_room(session, Translated(de="Saal"), capacity=80, notes="Step-free")
        rooms.add_room(session, Translated(de="Studio"))
        for _ in range(2):
            programme.add_session(session, room_id=hall.id)
    shown = [
        (row.name["de"], row.capacity, row.notes, row.sessions) for row in listed_rooms(workspace.reader)
    ]
    assert shown == [("Saal", 80, "Step-free", 2), ("Studio", None, "", 0)]


def test_tracks_say_how_many_sessions_and_pitches_they_have(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        track = rooms.add_track(session, Translated(de="Mobilität"), colour="#3f6b2f")
        item = programme.add_session(session, SessionKind.PITCHES, track_id=track.id)
        for _ in range(3):
            pitches.add_pitch(session, item.id, track_id=track.id)
    (row,) = listed_tracks(workspace.reader)
    assert (row.name["de"], row.colour, row.sessions, row.pitches) == ("Mobilität", "#3f6b2f", 1, 3)
