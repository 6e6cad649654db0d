"""Changes of the rooms and of the tracks (themes) that sessions and pitches have."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from models.errors import RuleViolation
from models.operations.records import found, moved, renumber, set_columns
from models.programme import Room, Track
from models.rules.colour import TRACK_COLOURS, is_colour
from models.text import Translated
from translations import N_

ROOM_COLUMNS = frozenset({"name", "capacity", "notes", "external_id"})
TRACK_COLUMNS = frozenset({"name", "colour"})

NO_ROOM_NAME = N_("Give the room a name in at least one language.")
NO_TRACK_NAME = N_("Give the theme a name in at least one language.")
NO_COLOUR = N_("“{colour}” is no colour. Write it as # and six digits, for example #2f5d8a.")
CAPACITY = N_("The number of seats cannot be negative.")


def add_room(session: OrmSession, name: Translated, *, capacity: int | None = None, notes: str = "") -> Room:
    """Add a room after those there are; `capacity` counts seats."""
    room = Room(position=_next(rooms_in_order(session)))
    _set_room(room, {"name": name, "capacity": capacity, "notes": notes})
    session.add(room)
    session.flush()
    return room


def update_room(session: OrmSession, room_id: str, **values: Any) -> Room:
    """Set columns of a room (`ROOM_COLUMNS`)."""
    room = found(session, Room, room_id)
    _set_room(room, values)
    session.flush()
    return room


def delete_room(session: OrmSession, room_id: str) -> None:
    """Delete a room; the sessions in it then have none."""
    session.delete(found(session, Room, room_id))
    session.flush()
    renumber(rooms_in_order(session))
    session.flush()


def move_room(session: OrmSession, room_id: str, to: int) -> None:
    """Put a room at index `to` of the list, which is the order of the columns on screen and paper."""
    renumber(moved(rooms_in_order(session), found(session, Room, room_id), to))
    session.flush()


def add_track(session: OrmSession, name: Translated, *, colour: str | None = None) -> Track:
    """Add a track after those there are, in a colour of its own where none is given ("#1f6f8b")."""
    tracks = tracks_in_order(session)
    track = Track(position=_next(tracks))
    _set_track(track, {"name": name, "colour": colour or _free_colour(tracks)})
    session.add(track)
    session.flush()
    return track


def update_track(session: OrmSession, track_id: str, **values: Any) -> Track:
    """Set columns of a track (`TRACK_COLUMNS`)."""
    track = found(session, Track, track_id)
    _set_track(track, values)
    session.flush()
    return track


def delete_track(session: OrmSession, track_id: str) -> None:
    """Delete a track; its sessions and pitches then have none."""
    session.delete(found(session, Track, track_id))
    session.flush()
    renumber(tracks_in_order(session))
    session.flush()


def move_track(session: OrmSession, track_id: str, to: int) -> None:
    """Put a track at index `to` of the list."""
    renumber(moved(tracks_in_order(session), found(session, Track, track_id), to))
    session.flush()


def rooms_in_order(session: OrmSession) -> list[Room]:
    """Return the rooms in their order."""
    return list(session.scalars(select(Room).order_by(Room.position, Room.id)))


def tracks_in_order(session: OrmSession) -> list[Track]:
    """Return the tracks in their order."""
    return list(session.scalars(select(Track).order_by(Track.position, Track.id)))


def _next(rows: list[Room] | list[Track]) -> int:
    return max((row.position for row in rows), default=-1) + 1


def _set_room(room: Room, values: dict[str, Any]) -> None:
    if "name" in values and not values["name"]:
        raise RuleViolation(NO_ROOM_NAME, column="name")
    if (values.get("capacity") or 0) < 0:
        raise RuleViolation(CAPACITY, column="capacity")
    set_columns(room, ROOM_COLUMNS, values)


def _set_track(track: Track, values: dict[str, Any]) -> None:
    if "name" in values and not values["name"]:
        raise RuleViolation(NO_TRACK_NAME, column="name")
    if "colour" in values and not is_colour(values["colour"]):
        raise RuleViolation(NO_COLOUR, column="colour", colour=values["colour"])
    set_columns(track, TRACK_COLUMNS, values)


def _free_colour(tracks: list[Track]) -> str:
    taken = {track.colour for track in tracks}
    return next(
        (colour for colour in TRACK_COLOURS if colour not in taken),
        TRACK_COLOURS[len(tracks) % len(TRACK_COLOURS)],
    )
