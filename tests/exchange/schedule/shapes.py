"""What the schemas of schedule.xml and schedule.json ask of a file, as far as our exports could miss it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

UUID = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)"
XML_EVENT = {
    "room": r".*", "title": r".*", "subtitle": r".*", "type": r".*", "date": MOMENT,
    "start": r"[0-2]\d:[0-5]\d", "duration": r"\d{1,2}:\d\d", "abstract": r"(?s).*",
    "slug": r"[a-z0-9_]{4,}-[a-z0-9\-_]{4,}", "track": r".*", "persons": r"\s*", "language": r".*",
    "description": r".*", "url": r"https?://.*",
}  # fmt: skip
XML_CONFERENCE = {
    "title": r".*", "acronym": r"[a-z0-9_-]{4,}", "start": r"\d{4}-\d\d-\d\d", "end": r"\d{4}-\d\d-\d\d",
    "days": r"\d+", "timeslot_duration": r"\d{1,2}:\d\d", "time_zone_name": r".*", "color": r"", "track": r"",
}  # fmt: skip
JSON_CONFERENCE = {
    "title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration", "time_zone_name", "colors",
    "tracks", "rooms", "meta",
}  # fmt: skip
JSON_EVENT = {
    "abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug", "start",
    "subtitle", "title", "track", "type", "url",
}  # fmt: skip
JSON_MORE = {"description", "attachments"}
JSON_PATTERNS = {
    "guid": UUID, "date": MOMENT, "start": r"(0\d|1\d|2[0-3]):[0-5]\d", "duration": r"\d+:\d\d",
    "slug": r"[a-z0-9_-]+[a-z0-9]", "url": r"(https?://|urn:uuid:)[!-~]+",
}  # fmt: skip


def faults_of_xml(data: bytes) -> list[str]:
    """Return what is wrong with a schedule.xml, nothing where the schema would let it pass."""
    root = ET.fromstring(data)
    tags = [child.tag for child in root]
    faults = [] if tags[:3] == ["generator", "version", "conference"] else [f"begins with {tags[:3]}"]
    faults += [f"{tag} beside the days" for tag in tags[3:] if tag != "day"]
    conference = root.find("conference")
    assert conference is not None
    faults += _children(conference, XML_CONFERENCE, needed={"title", "acronym"})
    for track in conference.findall("track"):
        faults += _attributes(track, {"name": r".*", "color": r"#[0-9a-fA-F]{6}", "slug": r"[a-z][a-z0-9-]+"})
    for day in root.findall("day"):
        faults += _attributes(
            day, {"date": r"\d{4}-\d\d-\d\d", "start": MOMENT, "end": MOMENT, "index": r"[1-9]\d*"}
        )
        for room in day:
            faults += _attributes(room, {"name": r".*", "guid": UUID})
            for event in room:
                faults += _event(event)
    return [
        *faults,
        *_repeated(event.get(name) or "" for name in ("id", "guid") for event in root.iter("event")),
    ]


def _event(event: Element) -> Iterator[str]:
    yield from _attributes(event, {"id": r"[1-9]\d*", "guid": UUID})
    needed = set(XML_EVENT) - {"subtitle", "slug", "persons", "language", "description", "url"}
    yield from _children(event, XML_EVENT, needed=needed)
    for person in event.findall("persons/*"):
        yield from _attributes(person, {"id": r"-?\d+", "guid": UUID})


def _children(parent: Element, patterns: dict[str, str], *, needed: set[str]) -> Iterator[str]:
    for child in parent:
        pattern = patterns.get(child.tag)
        if pattern is None or not re.fullmatch(pattern, child.text or ""):
            yield f"<{child.tag}>{child.text}"
    yield from (f"no <{tag}>" for tag in needed - {child.tag for child in parent})


def _attributes(element: Element, patterns: dict[str, str]) -> Iterator[str]:
    for name, value in element.attrib.items():
        if not re.fullmatch(patterns.get(name, "nothing"), value):
            yield f"<{element.tag} {name}={value}>"


def _repeated(values: Iterator[str]) -> list[str]:
    seen: set[str] = set()
    return [f"{value} twice" for value in values if value in seen or seen.add(value)]  # type: ignore[func-returns-value]


def faults_of_json(content: dict[str, Any]) -> list[str]:
    """Return what is wrong with a parsed schedule.json, nothing where the schema would let it pass."""
    faults = [] if set(content) <= {"schedule", "$schema", "generator"} else [f"top level {sorted(content)}"]
    conference = content["schedule"]["conference"]
    faults += [f"conference.{name}" for name in set(conference) - JSON_CONFERENCE]
    faults += [f"no {name}" for name in ("title", "acronym", "days", "daysCount") if name not in conference]
    if not re.fullmatch(r"[a-z0-9_-][a-z0-9_]{3,}", conference["acronym"]):
        faults.append(conference["acronym"])
    for day in conference["days"]:
        faults += (
            [] if set(day) == {"index", "date", "day_start", "day_end", "rooms"} else [f"day {set(day)}"]
        )
        for room, events in day["rooms"].items():
            for event in events:
                faults += _json_event(event)
                faults += [] if event["room"] == room else [f"{event['room']} in {room}"]
    return faults


def _json_event(event: dict[str, Any]) -> Iterator[str]:
    yield from (f"no {name}" for name in JSON_EVENT - set(event))
    yield from (f"event.{name}" for name in set(event) - JSON_EVENT - JSON_MORE)
    for name, pattern in JSON_PATTERNS.items():
        if not re.fullmatch(pattern, event[name]):
            yield f"{name}: {event[name]}"
    if not isinstance(event["id"], int) or event["id"] < 1:
        yield f"id: {event['id']}"
    for person in event["persons"]:
        # A person of frab has these two, one of pretalx a name: never both.
        if not isinstance(person.get("id"), int) or "public_name" not in person or "name" in person:
            yield f"person: {person}"
