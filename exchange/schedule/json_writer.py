"""Writes `schedule.json` as the schema of the c3voc has it, in its first version, which most programs read."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

from exchange.schedule import extras
from exchange.schedule.export_words import Words, as_markup, days_of, duration, guid, word
from exchange.schedule.extras_writing import extras_of
from models.queries.programme_export import ExportedSession
from models.store.schema import PROGRAM_VERSION

SCHEMA = "https://c3voc.de/schedule/schema.json"
SLOT = "00:05"
ZONE = re.compile(r"^[A-Z][a-z]+/[A-Z][a-z]+|^UTC$")
"""The names of time zones that the schema allows; others are told by their offsets alone."""
SLUG = re.compile(r"^[a-z0-9_-]+[a-z0-9]$")


def to_json(words: Words) -> bytes:
    """Return the programme as a `schedule.json`, without the sessions that have no time."""
    content = {
        "$schema": SCHEMA,
        "generator": {"name": "Podium", "version": PROGRAM_VERSION},
        "schedule": {
            "version": words.programme.changed_at.isoformat(sep=" ", timespec="seconds"),
            "conference": _conference(words),
        },
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()


def _conference(words: Words) -> dict[str, Any]:
    event = words.programme.event
    days = [_day(words, index, *day) for index, day in enumerate(days_of(words.programme), 1)]
    zone = {"time_zone_name": event.timezone} if ZONE.match(event.timezone) else {}
    return {
        "acronym": words.acronym,
        "title": words.text(event.title),
        "start": event.starts_on.isoformat(),
        "end": event.ends_on.isoformat(),
        "daysCount": len(days),
        "timeslot_duration": SLOT,
        **zone,
        "colors": {"primary": event.accent},
        "rooms": [
            {"name": words.text(room.name), "guid": guid(room.id), "capacity": room.capacity}
            for room in words.programme.rooms.values()
        ],
        "tracks": _tracks(words),
        "meta": {extras.NAME: extras_of(words)},
        "days": days,
    }


def _tracks(words: Words) -> list[dict[str, str]]:
    tracks = []
    for track in words.programme.tracks.values():
        name = words.text(track.name)
        slug = word(name, "-")
        tracks.append({"name": name, "color": track.colour} | ({"slug": slug} if SLUG.match(slug) else {}))
    return tracks


def _day(
    words: Words, index: int, begins: datetime, ends: datetime, sessions: list[ExportedSession]
) -> dict[str, Any]:
    day = sessions[0].day if sessions and sessions[0].day else begins.date()
    rooms: dict[str, list[dict[str, Any]]] = {}
    for session in sessions:
        rooms.setdefault(words.room(session), []).append(_event(words, session))
    return {
        "index": index,
        "date": day.isoformat(),
        "day_start": words.moment(begins),
        "day_end": words.moment(ends),
        "rooms": rooms,
    }


def _event(words: Words, session: ExportedSession) -> dict[str, Any]:
    assert session.starts_at is not None
    return {
        "guid": guid(session.id),
        "id": words.sessions[session.id],
        "date": words.moment(session.starts_at),
        "start": session.starts_at.strftime("%H:%M"),
        "duration": duration(session.length_minutes),
        "room": words.room(session),
        "slug": words.slug(session),
        "url": words.link(session) or f"urn:uuid:{guid(session.id)}",
        "title": words.text(session.title),
        "subtitle": words.text(session.subtitle),
        "track": words.track(session) or None,
        "type": session.kind.value,
        "language": session.language or None,
        "abstract": as_markup(words.text(session.abstract)),
        "description": "",
        "persons": _persons(words, session),
        "links": [],
        "attachments": [],
    }


def _persons(words: Words, session: ExportedSession) -> list[dict[str, Any]]:
    roles: dict[str, str] = {}
    for role in session.roles:
        roles.setdefault(role.person_id, role.role.value)
    return [
        {
            "id": words.people[key],
            "guid": guid(key),
            "public_name": words.programme.people[key].name,
            "role": role,
        }
        for key, role in roles.items()
    ]
