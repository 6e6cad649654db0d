"""The `schedule.json` of frab and pretalx, and version 2 of c3voc, whose events stand in one flat list."""

from __future__ import annotations

from typing import Any

from exchange.plain_text import one_line
from exchange.problems import ImportFailed, Problem
from exchange.schedule import extras
from exchange.schedule.reading import (
    guid_of,
    joined,
    kind_of,
    known_zone,
    language_of,
    minutes_between,
    on_programme_day,
    read_clock,
    read_day,
    read_minutes,
    read_moment,
    role_of,
    texts,
    told_time,
    wall_time,
)  # fmt: skip
from exchange.schedule.record import PartRecord, ScheduleRecord, SessionRecord
from models.text import LANGUAGES, Text, Translated
from translations import N_

FORMAT = "schedule.json"
FORMAT_2 = "schedule.json v2"

NOT_AS_EXPECTED = N_(
    "“{where}” of the file is not what a schedule.json has there. Export it again from its program."
)
NOT_A_NUMBER = N_(
    "“{where}” should be a number, but is “{found}”, so people cannot be told apart. Export the file again."
)
NO_TIME = N_("“{title}” has no time that can be read ({found}). It is imported without one.")


def recognises(content: Any) -> bool:
    """Say whether parsed JSON looks like such a file."""
    return isinstance(content, dict) and isinstance(content.get("schedule"), dict)


def read(content: Any) -> ScheduleRecord:
    """Read parsed JSON. Raises `ImportFailed` where its frame is another."""
    schedule = content["schedule"]
    conference = _expect(schedule.get("conference"), dict, "schedule.conference")
    flat = isinstance(schedule.get("events"), list)
    record = _head(conference, FORMAT_2 if flat else FORMAT)
    record.days = {day for entry in _objects(conference.get("days")) if (day := read_day(entry.get("date")))}
    if flat:
        _read_people(record, schedule.get("persons") or [])
        for index, event in enumerate(schedule["events"]):
            _read_event(record, _expect(event, dict, f"events[{index}]"), f"events[{index}]", "")
        return record
    days = _expect(conference.get("days"), list, "schedule.conference.days")
    for number, day in enumerate(days):
        rooms = _expect(_expect(day, dict, f"days[{number}]").get("rooms"), dict, f"days[{number}].rooms")
        for room, events in rooms.items():
            record.room(one_line(room))
            for index, event in enumerate(_expect(events, list, f"rooms[{room}]")):
                where = f"days[{number}].rooms[{room}][{index}]"
                _read_event(record, _expect(event, dict, where), where, one_line(room), day.get("date"))
    meta = conference.get("meta")
    extras.apply(record, meta.get(extras.NAME) if isinstance(meta, dict) else None)
    return record


def _expect(value: Any, kind: type, where: str) -> Any:
    if not isinstance(value, kind):
        raise ImportFailed(NOT_AS_EXPECTED, where=where)
    return value


def _head(conference: dict[str, Any], name: str) -> ScheduleRecord:
    record = ScheduleRecord(name, "frab")
    record.title = one_line(conference.get("title"))
    record.timezone = known_zone(conference.get("time_zone_name"))
    starts, ends = read_moment(conference.get("start")), read_moment(conference.get("end"))
    record.starts_on = wall_time(starts, record.timezone).date() if starts else None
    record.ends_on = wall_time(ends, record.timezone).date() if ends else None
    for room in _objects(conference.get("rooms")):
        capacity = room.get("capacity")
        record.room(one_line(room.get("name")), key=one_line(room.get("guid")),
                    capacity=capacity if isinstance(capacity, int) else None)  # fmt: skip
    for track in _objects(conference.get("tracks")):
        colours = track.get("colors") or {}
        record.track(_name(track), colour=one_line(track.get("color") or colours.get("light")))
    return record


def _read_people(record: ScheduleRecord, people: list[Any]) -> None:
    for person in _objects(people):
        known = record.person(person.get("guid") or person.get("id"), _person_name(person))
        known.biography = texts(person.get("biography"), "", many_lines=True)


def _read_event(
    record: ScheduleRecord, event: dict[str, Any], where: str, room: str, day: Any = None
) -> None:
    given_room = event.get("room")
    room = room or _name(given_room)
    room = record.room(room)
    track = _track_name(record, event.get("track"))
    track = record.track(track)
    language = language_of(event.get("language"))
    title = texts(event.get("title"), language)
    item = SessionRecord(
        key=one_line(event.get("id") or event.get("guid") or event.get("code")),
        guid=guid_of(event.get("guid")),
        where=where, title=title,
        kind=kind_of(event.get("type"), title.best("en")),
        subtitle=texts(event.get("subtitle"), language),
        abstract=_abstract(event, language),
        day=read_day(day), room=room, track=track, language=language,
        url=_address(event.get("url")),
        notes=_extras(event),
        parts=_parts(record, event, where, language),
    )  # fmt: skip
    _read_time(record, item, event)
    record.sessions.append(item)


def _abstract(event: dict[str, Any], language: str) -> Translated:
    abstract, description = event.get("abstract"), event.get("description")
    if not isinstance(abstract, dict) and not isinstance(description, dict):
        return texts(joined(abstract, description), language, many_lines=True)
    pieces = [texts(value, language, many_lines=True) for value in (abstract, description)]
    return Translated({code: joined(*(piece.get(code, "") for piece in pieces)) for code in LANGUAGES})


def _read_time(record: ScheduleRecord, item: SessionRecord, event: dict[str, Any]) -> None:
    start = read_moment(event.get("date") if "date" in event else event.get("start"))
    clock = read_clock(event.get("start"))
    end = read_moment(event.get("end"))
    if start is not None:
        item.starts_at = told_time(start, clock, record.timezone)
        record.note_offset(start)
    elif item.day is not None and clock is not None:
        item.starts_at = on_programme_day(item.day, clock)
    else:
        found = one_line(event.get("date") or event.get("start")) or "–"
        record.problems.append(Problem(item.where, Text(NO_TIME, title=item.title, found=found)))
    item.length_minutes = read_minutes(event.get("duration"))
    if item.length_minutes is None and start is not None and end is not None:
        item.length_minutes = minutes_between(start, end)


def _parts(record: ScheduleRecord, event: dict[str, Any], where: str, language: str) -> list[PartRecord]:
    parts: list[PartRecord] = []
    for number, person in enumerate(_objects(event.get("persons") or event.get("participants"))):
        if name := _person_name(person):
            known = record.person(
                _person_key(person, f"{where}.persons[{number}].id", flat=record.format == FORMAT_2), name
            )
            known.guid = known.guid or guid_of(person.get("guid"))
            known.biography = known.biography or texts(person.get("biography"), language, many_lines=True)
            parts.append(PartRecord(known.key, role_of(person.get("role"))))
    return parts


def _person_key(person: dict[str, Any], where: str, *, flat: bool) -> Any:
    """Return what the source calls the person. In its first version an id has to be a number: others lead nowhere."""
    key = person.get("id")
    if flat or key is None:
        return person.get("guid") or person.get("code") or key
    if not one_line(key).isdigit():
        raise ImportFailed(NOT_A_NUMBER, where=where, found=one_line(key))
    return key


def _person_name(person: dict[str, Any]) -> str:
    return one_line(person.get("public_name") or person.get("full_public_name") or person.get("name"))


def _track_name(record: ScheduleRecord, track: Any) -> str:
    if isinstance(track, dict) and "name" not in track:
        return one_line(track.get("slug"))
    return _name(track)


def _name(thing: Any) -> str:
    if isinstance(thing, dict):
        name = thing.get("name")
        return texts(name, "").best("en") if isinstance(name, dict) else one_line(name)
    return one_line(thing)


def _extras(event: dict[str, Any]) -> str:
    lines = [
        f"{one_line(link.get('title'))} {one_line(link.get('url'))}".strip()
        for link in (*_objects(event.get("links")), *_objects(event.get("attachments")))
    ]
    return "\n".join(line for line in lines if line)


def _address(value: Any) -> str:
    """Return an address; names that only say which event it is are none."""
    address = one_line(value)
    return "" if address.startswith("urn:") else address


def _objects(values: Any) -> list[dict[str, Any]]:
    return [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
