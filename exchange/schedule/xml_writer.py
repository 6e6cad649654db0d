"""Writes `schedule.xml` as the schema of the c3voc has it, which frab and pretalx began."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element, SubElement

from exchange.schedule import extras
from exchange.schedule.export_words import Words, as_markup, days_of, duration, guid, legal, word
from exchange.schedule.extras_writing import extras_of
from models.queries.programme_export import ExportedSession
from models.store.schema import PROGRAM_VERSION

SLOT = "00:05"


def to_xml(words: Words) -> bytes:
    """Return the programme as a `schedule.xml`, without the sessions that have no time."""
    programme = words.programme
    root = Element("schedule")
    told = json.dumps(extras_of(words), separators=(",", ":")).replace(">", "\\u003e")
    root.append(ET.ProcessingInstruction(extras.NAME, told))
    SubElement(root, "generator", name="Podium", version=PROGRAM_VERSION)
    _text(root, "version", programme.changed_at.isoformat(sep=" ", timespec="seconds"))
    days = list(days_of(programme))
    _conference(root, words, len(days))
    for index, (begins, ends, sessions) in enumerate(days, 1):
        _day(root, words, index, begins, ends, sessions)
    ET.indent(root)
    return b"%s\n" % ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _conference(root: Element, words: Words, days: int) -> None:
    event = words.programme.event
    conference = SubElement(root, "conference")
    _text(conference, "title", words.text(event.title))
    _text(conference, "acronym", words.acronym)
    _text(conference, "start", event.starts_on.isoformat())
    _text(conference, "end", event.ends_on.isoformat())
    _text(conference, "days", str(days))
    _text(conference, "timeslot_duration", SLOT)
    _text(conference, "time_zone_name", event.timezone)
    SubElement(conference, "color", primary=event.accent)
    for track in words.programme.tracks.values():
        name = legal(words.text(track.name))
        slug = word(name, "-")
        element = SubElement(conference, "track", name=name, color=track.colour)
        if len(slug) > 1 and slug[0].isalpha():
            element.set("slug", slug)


def _day(
    root: Element, words: Words, index: int, begins: datetime, ends: datetime, sessions: list[ExportedSession]
) -> None:
    day = sessions[0].day if sessions and sessions[0].day else begins.date()
    element = SubElement(
        root,
        "day",
        date=day.isoformat(),
        start=words.moment(begins),
        end=words.moment(ends),
        index=str(index),
    )
    nowhere = [session for session in sessions if session.room_id is None]
    for room in words.programme.rooms.values():
        here = SubElement(element, "room", name=legal(words.text(room.name)), guid=guid(room.id))
        for session in sessions:
            if session.room_id == room.id:
                _event(here, words, session)
    if nowhere:
        unknown = SubElement(element, "room", name="")
        for session in nowhere:
            _event(unknown, words, session)


def _event(room: Element, words: Words, session: ExportedSession) -> None:
    assert session.starts_at is not None
    event = SubElement(room, "event", id=str(words.sessions[session.id]), guid=guid(session.id))
    for name, text in (
        ("room", words.room(session)),
        ("title", words.text(session.title)),
        ("subtitle", words.text(session.subtitle)),
        ("type", session.kind.value),
        ("date", words.moment(session.starts_at)),
        ("start", session.starts_at.strftime("%H:%M")),
        ("duration", duration(session.length_minutes)),
        ("abstract", as_markup(words.text(session.abstract))),
        ("slug", words.slug(session)),
        ("track", words.track(session)),
        ("language", session.language),
        ("description", ""),
    ):
        _text(event, name, text)
    if link := words.link(session):
        _text(event, "url", link)
    persons = SubElement(event, "persons")
    for key in dict.fromkeys(role.person_id for role in session.roles):
        person = words.programme.people[key]
        element = SubElement(persons, "person", id=str(words.people[key]), guid=guid(key))
        element.text = legal(person.name)


def _text(parent: Element, tag: str, text: str, **attributes: Any) -> None:
    SubElement(parent, tag, attributes).text = legal(text)
