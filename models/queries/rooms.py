"""Rooms and tracks in their order, with how much is in them."""

from __future__ import annotations

from dataclasses import dataclass

from models.store.reader import Reader
from models.text import Translated

__all__ = ["RoomRow", "TrackRow", "rooms", "tracks"]

ROOMS = """
SELECT room.id, room.name, room.capacity, room.notes,
       (SELECT count(*) FROM session WHERE session.room_id = room.id)
FROM room ORDER BY room.position, room.id
"""
TRACKS = """
SELECT track.id, track.name, track.colour,
       (SELECT count(*) FROM session WHERE session.track_id = track.id),
       (SELECT count(*) FROM pitch WHERE pitch.track_id = track.id)
FROM track ORDER BY track.position, track.id
"""


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room; `capacity` counts seats, `sessions` what is held in it."""

    id: str
    name: Translated
    capacity: int | None
    notes: str
    sessions: int


@dataclass(frozen=True, slots=True)
class TrackRow:
    """A theme with its colour ("#1f6f8b"), and how many sessions and pitches it has."""

    id: str
    name: Translated
    colour: str
    sessions: int
    pitches: int


def rooms(reader: Reader) -> list[RoomRow]:
    """Return the rooms in their order."""
    return reader.rows(RoomRow, ROOMS)


def tracks(reader: Reader) -> list[TrackRow]:
    """Return the tracks in their order."""
    return reader.rows(TrackRow, TRACKS)
