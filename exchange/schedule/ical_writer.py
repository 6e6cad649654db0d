"""Writes iCalendar: one event a session, with the time zone in the file and names that stay the same."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from exchange.schedule import extras
from exchange.schedule.export_words import Words, guid
from exchange.schedule.extras_writing import extras_of
from models.queries.programme_export import ExportedSession
from models.store.schema import PROGRAM_VERSION

OF_CALENDARS = "ics:"


def to_ical(words: Words) -> bytes:
    """Return the programme as a calendar, without the sessions that have no time."""
    from icalendar import Calendar  # noqa: PLC0415 -- loaded with the first calendar

    programme = words.programme
    title = words.text(programme.event.title)
    keys = {session.id: uid(session) for session in programme.timed}
    calendar = Calendar()
    calendar.add("prodid", f"-//Podium//Podium {PROGRAM_VERSION}//{words.language.code.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", programme.event.timezone)
    calendar.add("last-modified", programme.changed_at.replace(microsecond=0))
    told = extras_of(words, keys=keys, whole=True)
    sessions = told.pop("sessions")
    calendar.add(extras.PROPERTY, json.dumps(told, separators=(",", ":")))
    for session in programme.timed:
        key = keys[session.id]
        calendar.add_component(_event(words, session, key, sessions[key]))
    calendar.add_missing_timezones()
    content: bytes = calendar.to_ical()
    return content


def uid(session: ExportedSession) -> str:
    """Return what a session is called in calendars: as in the one it came from, else its own UUID."""
    if session.external_id.startswith(OF_CALENDARS) and "~" not in session.external_id:
        return session.external_id.removeprefix(OF_CALENDARS)
    return guid(session.id)


def _event(words: Words, session: ExportedSession, key: str, told: dict[str, Any]) -> Any:
    from icalendar import Event  # noqa: PLC0415 -- loaded with the first calendar

    assert session.starts_at is not None
    starts_at = session.starts_at.replace(tzinfo=ZoneInfo(words.programme.event.timezone))
    event = Event()
    event.add("uid", key)
    event.add("dtstamp", words.programme.changed_at.replace(microsecond=0))
    event.add("dtstart", starts_at)
    event.add("dtend", starts_at + timedelta(minutes=session.length_minutes))
    language = words.language_of(session.title)
    event.add("summary", words.text(session.title), parameters={"LANGUAGE": language} if language else {})
    for name, text in (
        ("location", words.room(session)),
        ("categories", [words.track(session)] if session.track_id else None),
        ("description", _description(words, session)),
        ("url", words.link(session)),
    ):
        if text:
            event.add(name, text)
    told |= {"about": extras.about(_description(words, session))}
    event.add(extras.PROPERTY, json.dumps(told, separators=(",", ":")))
    event.add("status", "CANCELLED" if session.is_cancelled else "CONFIRMED")
    return event


def _description(words: Words, session: ExportedSession) -> str:
    """Return who is on stage, then the abstract."""
    people = [words.programme.people[key] for key in dict.fromkeys(role.person_id for role in session.roles)]
    lines = [
        f"{person.name} ({person.organisation})" if person.organisation else person.name for person in people
    ]
    subtitle = words.text(session.subtitle)
    return "\n\n".join(part for part in (subtitle, "\n".join(lines), words.text(session.abstract)) if part)
