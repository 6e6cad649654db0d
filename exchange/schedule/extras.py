"""What a programme has and a format has no room for, kept beside it as JSON: written by Podium, read by Podium.

Texts in several languages, kinds of session, roles, the parts of names. Whoever edits the file by other means wins: a
text that is no longer in the file is not taken from here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from exchange.plain_text import one_line, paragraphs
from exchange.problems import Problem
from exchange.schedule.names import NameParts
from exchange.schedule.record import (
    PartRecord,
    PersonRecord,
    RoomRecord,
    ScheduleRecord,
    SessionRecord,
    TrackRecord,
)
from models.enums import RoleKind, Salutation, SessionKind
from models.text import LANGUAGES, Text, Translated
from translations import N_

NAME = "podium"
PROPERTY = "X-PODIUM"
MARK_LENGTH = 16
UNREAD = N_("What Podium had added to this file beside the schedule cannot be read, so it is left out.")
NAME_COLUMNS = ("academic_title", "given_name", "particle", "family_name", "suffix", "badge_name")


def apply(record: ScheduleRecord, stored: str | Mapping[str, Any] | None) -> None:
    """Complete what was read by what `stored` tells: JSON, or what was parsed from it; '' and None change nothing."""
    if not stored:
        return
    try:
        content = json.loads(stored) if isinstance(stored, str) else stored
        _apply_places(record, content)
        for key, told in content.get("people", {}).items():
            _apply_person(record, str(key), told)
        sessions = content.get("sessions", {})
        for item in record.sessions:
            if (told := sessions.get(item.key)) is not None:
                _apply_session(record, item, told, content.get("languages", ()))
    except (AttributeError, KeyError, TypeError, ValueError):
        record.problems.append(Problem(NAME, Text(UNREAD)))


def _apply_places(record: ScheduleRecord, content: Mapping[str, Any]) -> None:
    rooms, tracks = content.get("rooms", {}), content.get("tracks", {})
    for name in rooms:
        record.room(one_line(name))
    for name in tracks:
        record.track(one_line(name))
    for at, room in enumerate(record.rooms):
        if (told := rooms.get(room.name)) is not None:
            record.rooms[at] = RoomRecord(
                room.name, room.key, told.get("capacity", room.capacity), Translated(told.get("names"))
            )
    for at, track in enumerate(record.tracks):
        if (told := tracks.get(track.name)) is not None:
            colour = told.get("colour", track.colour)
            record.tracks[at] = TrackRecord(track.name, colour, Translated(told.get("names")))


def _apply_person(record: ScheduleRecord, key: str, told: Mapping[str, Any]) -> None:
    person = record.people.get(key)
    if person is None:
        if not told.get("name"):
            return
        person = record.people[key] = PersonRecord(key, one_line(told["name"]))
    salutation = told.get("salutation")
    parts = NameParts(
        Salutation(salutation) if salutation else None,
        **{name: one_line(told.get(name, "")) for name in NAME_COLUMNS},
    )
    if (parts.badge_name or parts.full_name) == person.name:
        person.parts = parts
    person.guid = person.guid or told.get("guid", "")
    person.organisation = person.organisation or one_line(told.get("organisation"))
    person.function = person.function or Translated(told.get("function"))
    person.biography = Translated(told.get("biography")) or person.biography


def _apply_session(
    record: ScheduleRecord, item: SessionRecord, told: Mapping[str, Any], languages: Sequence[str]
) -> None:
    item.is_exact = True
    item.kind = SessionKind(told.get("kind", item.kind))
    item.url = one_line(told.get("url")) or item.url
    item.language = item.language or one_line(told.get("language"))
    item.is_cancelled = item.is_cancelled or bool(told.get("cancelled"))
    item.title = _texts(item.title, told.get("title"), languages)
    if told.get("about") == about(" ".join(item.abstract.values())):
        item.subtitle, item.abstract = Translated(told.get("subtitle")), Translated(told.get("abstract"))
    elif "about" not in told:
        item.subtitle = _texts(item.subtitle, told.get("subtitle"), languages)
        item.abstract = _texts(item.abstract, told.get("abstract"), languages)
    item.day = date.fromisoformat(told["day"]) if "day" in told else item.day
    item.guid = item.guid or told.get("guid", "")
    roles: Mapping[str, list[str]] = told.get("roles", {})
    if not item.parts:
        item.parts = [PartRecord(person) for person in roles if person in record.people]
    item.parts = [
        PartRecord(part.person, RoleKind(role))
        for part in item.parts
        for role in roles.get(part.person, [part.role.value])
    ]


def _texts(read: Translated, told: Any, languages: Sequence[str]) -> Translated:
    """Return a text in the language, or the languages, that are told.

    One that was changed in the file stands for the language the file was written in: the first of `languages`.
    """
    if isinstance(told, str):
        return Translated({told: read.best(told)}) if told in LANGUAGES else read
    if not isinstance(told, Mapping) or not read:
        return read
    found = _plain(" ".join(read.values()))
    if any(_plain(text) in found for text in told.values() if text):
        return Translated(told)
    language = next((code for code in languages if code in told), "")
    return Translated({**told, language: " ".join(read.values())}) if language else read


def about(description: str) -> str:
    """Return a mark of a text in which several things stand together, so that it shows whether somebody edited it."""
    return hashlib.sha256(_plain(description).encode()).hexdigest()[:MARK_LENGTH]


def _plain(text: str) -> str:
    return " ".join(paragraphs(text).split())
