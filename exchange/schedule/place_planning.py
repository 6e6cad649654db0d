"""What a source's rooms and themes become in the event."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from exchange.schedule.matches import Matches, external_id
from exchange.schedule.people_planning import new_id
from exchange.schedule.reading import guid_of
from exchange.schedule.record import RoomRecord, ScheduleRecord, same_name
from models.queries.import_state import ImportState, KnownRoom
from models.rules.colour import TRACK_COLOURS
from models.text import Translated


@dataclass(slots=True)
class PlacePlan:
    """Rows of one kind of place; `ids` are those of the source's, `names` what they are called in the event."""

    ids: dict[str, str] = field(default_factory=dict)
    names: dict[str, Translated] = field(default_factory=dict)
    added: list[dict[str, Any]] = field(default_factory=list)
    changed: dict[str, dict[str, Any]] = field(default_factory=dict)


def plan_rooms(record: ScheduleRecord, state: ImportState, matches: Matches) -> PlacePlan:
    """Work out what the rooms of `record` become: new ones come after those there are."""
    plan = PlacePlan(names={room.id: room.name for room in state.rooms})
    position = max((room.position for room in state.rooms), default=-1)
    for room in record.rooms:
        known = matches.rooms[room.name]
        if known is None:
            position += 1
            row: dict[str, Any] = {
                "id": new_id(), "name": room.names or Translated({record.language: room.name}),
                "capacity": _capacity(room), "position": position,
                "external_id": external_id(record.prefix, room.key),
            }  # fmt: skip
            plan.added.append(row)
            plan.ids[room.name], plan.names[row["id"]] = row["id"], row["name"]
            continue
        plan.ids[room.name] = known.id
        if columns := _room_changes(record, room, known):
            plan.changed[known.id] = columns
            plan.names[known.id] = columns.get("name", known.name)
    return plan


def _room_changes(record: ScheduleRecord, room: RoomRecord, known: KnownRoom) -> dict[str, Any]:
    found: dict[str, Any] = {}
    key = external_id(record.prefix, room.key)
    if key and not known.external_id and known.id != guid_of(room.key):
        found["external_id"] = key
    if known.capacity is None and _capacity(room) is not None:
        found["capacity"] = room.capacity
    together = Translated({**room.names, **known.name})
    if not any(same_name(room.name, text) for text in together.values()):
        language = next(iter(known.name)) if len(known.name) == 1 else record.language
        together = known.name.with_text(language, room.name)
    if together != known.name:
        found["name"] = together
    return found


def _capacity(room: RoomRecord) -> int | None:
    return room.capacity if room.capacity is not None and room.capacity > 0 else None


def plan_tracks(record: ScheduleRecord, state: ImportState, matches: Matches) -> PlacePlan:
    """Work out what the tracks of `record` become: themes, in a colour of their own where the source has none."""
    plan = PlacePlan(names={track.id: track.name for track in state.tracks})
    position = max((track.position for track in state.tracks), default=-1)
    taken = [track.colour for track in state.tracks]
    for track in record.tracks:
        known = matches.tracks[track.name]
        if known is not None:
            plan.ids[track.name] = known.id
            continue
        position += 1
        colour = track.colour or _free_colour(taken)
        taken.append(colour)
        name = track.names or Translated({record.language: track.name})
        row: dict[str, Any] = {"id": new_id(), "name": name, "colour": colour, "position": position}
        plan.added.append(row)
        plan.ids[track.name], plan.names[row["id"]] = row["id"], name
    return plan


def _free_colour(taken: list[str]) -> str:
    free = [colour for colour in TRACK_COLOURS if colour not in taken]
    return free[0] if free else TRACK_COLOURS[len(taken) % len(TRACK_COLOURS)]
