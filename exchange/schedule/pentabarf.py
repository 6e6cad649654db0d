"""Pentabarf and frab `schedule.xml`: with and without rooms as elements, with and without moments in the events."""

from __future__ import annotations

from datetime import date, time
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from exchange.plain_text import one_line
from exchange.problems import ImportFailed, Problem
from exchange.schedule import extras
from exchange.schedule.reading import (
    guid_of,
    joined,
    kind_of,
    known_zone,
    language_of,
    on_programme_day,
    read_clock,
    read_day,
    read_minutes,
    read_moment,
    role_of,
    texts,
    told_time,
)  # fmt: skip
from exchange.schedule.record import PartRecord, ScheduleRecord, SessionRecord
from exchange.schedule.xml_text import MENDED, parsed
from models.text import Text, Translated
from translations import N_

FORMAT = "schedule.xml"
NO_TIME = N_("“{title}” has no time that can be read ({found}). It is imported without one.")


def recognises(text: str) -> bool:
    """Say whether `text` looks like such a file."""
    start = text.lstrip()[:4000]
    return start.startswith("<") and "<schedule" in start


def read(text: str) -> ScheduleRecord:
    """Read a `schedule.xml`. Raises `ImportFailed` where it is not XML, or has no schedule in it."""
    root, was_mended = parsed(text)
    if root.tag != "schedule":
        raise ImportFailed(N_("The XML file has no <schedule> in it, so it is not a programme."))
    record = _head(root)
    if was_mended:
        record.problems.append(Problem("XML", Text(MENDED)))
    for day in root.iter("day"):
        _read_day(record, day)
    extras.apply(record, _instruction(root))
    return record


def _instruction(root: Element) -> str:
    """Return what Podium itself has written into the file beside the schedule."""
    for child in root.iter(ET.ProcessingInstruction):  # type: ignore[arg-type]  # it is the tag of such elements
        name, _, content = (child.text or "").partition(" ")
        if name == extras.NAME:
            return content
    return ""


def _head(root: Element) -> ScheduleRecord:
    conference = root.find("conference")
    record = ScheduleRecord(FORMAT, "frab")
    if conference is not None:
        record.title = _text(conference, "title")
        record.starts_on = read_day(_text(conference, "start"))
        record.ends_on = read_day(_text(conference, "end"))
        record.timezone = known_zone(_text(conference, "time_zone_name"))
        record.venue = ", ".join(
            part for part in (_text(conference, "venue"), _text(conference, "city")) if part
        )
    for track in root.findall("tracks/track"):
        record.track(one_line(track.text), colour=one_line(track.get("color")))
    for track in root.findall("conference/track"):
        record.track(one_line(track.get("name")), colour=one_line(track.get("color")))
    return record


def _read_day(record: ScheduleRecord, day: Element) -> None:
    on = read_day(day.get("date"))
    record.days |= {on} if on else set()
    for room in day.findall("room"):
        name = one_line(room.get("name"))
        record.room(name, key=room.get("guid", ""))
        for event in room.findall("event"):
            _read_event(record, event, on, name)
    for event in day.findall("event"):
        _read_event(record, event, on, "")


def _read_event(record: ScheduleRecord, event: Element, on: date | None, room: str) -> None:
    identifier = event.get("id") or event.get("guid") or _text(event, "slug")
    room = room or _text(event, "room")
    room = record.room(room)
    track = _text(event, "track")
    track = record.track(track)
    language = language_of(_text(event, "language"))
    title = texts(_text(event, "title"), language)
    item = SessionRecord(
        key=identifier,
        guid=guid_of(event.get("guid")),
        where=f"<event id=\"{identifier}\">",
        title=title,
        kind=kind_of(_text(event, "type"), title.best("en")),
        subtitle=texts(_text(event, "subtitle"), language),
        abstract=_abstract(event, language),
        day=on, room=room, track=track, language=language,
        url=_text(event, "url"),
        notes=_extras(event),
        parts=_parts(record, event),
    )  # fmt: skip
    _read_time(record, item, event)
    record.sessions.append(item)


def _abstract(event: Element, language: str) -> Translated:
    return texts(joined(_raw(event, "abstract"), _raw(event, "description")), language, many_lines=True)


def _read_time(record: ScheduleRecord, item: SessionRecord, event: Element) -> None:
    moment, clock = read_moment(_text(event, "date")), read_clock(_text(event, "start"))
    if moment is not None and (moment.tzinfo is not None or moment.time() != time(0)):
        item.starts_at = told_time(moment, clock, record.timezone)
        record.note_offset(moment)
    elif item.day is not None and clock is not None:
        item.starts_at = on_programme_day(item.day, clock)
    else:
        found = f"{_text(event, 'date')} {_text(event, 'start')}".strip() or "–"
        record.problems.append(Problem(item.where, Text(NO_TIME, title=item.title, found=found)))
    item.length_minutes = read_minutes(_text(event, "duration"))


def _parts(record: ScheduleRecord, event: Element) -> list[PartRecord]:
    parts: list[PartRecord] = []
    for person in event.findall("persons/person"):
        name = one_line("".join(person.itertext())) or one_line(person.get("name"))
        if name:
            known = record.person(person.get("id") or person.get("guid"), name)
            known.guid = known.guid or guid_of(person.get("guid"))
            parts.append(PartRecord(known.key, role_of(person.get("role"))))
    return parts


def _extras(event: Element) -> str:
    """Return links and attachments, which a session of ours keeps in its notes."""
    lines = [
        " ".join(part for part in (one_line(link.text), one_line(link.get("href"))) if part)
        for link in (*event.findall("links/link"), *event.findall("attachments/attachment"))
    ]
    return "\n".join(line for line in lines if line)


def _raw(element: Element, tag: str) -> str:
    found = element.find(tag)
    return "" if found is None else "".join(found.itertext())


def _text(element: Element, tag: str) -> str:
    return one_line(_raw(element, tag))
