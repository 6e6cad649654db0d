"""Indico's HTTP exports: events with contributions and sessions, and timetables by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from exchange.plain_text import one_line
from exchange.schedule.names import given_and_family
from exchange.schedule.reading import kind_of, known_zone, minutes_between, read_minutes, texts
from exchange.schedule.record import PartRecord, PersonRecord, ScheduleRecord, SessionRecord
from models.enums import RoleKind, SessionKind

FORMAT = "indico"
PEOPLE = (
    ("speakers", RoleKind.SPEAKER), ("presenters", RoleKind.SPEAKER), ("primaryauthors", RoleKind.SPEAKER),
    ("chairs", RoleKind.MODERATOR), ("conveners", RoleKind.MODERATOR), ("sessionConveners", RoleKind.MODERATOR),
)  # fmt: skip


def recognises(content: Any) -> bool:
    """Say whether parsed JSON looks like one of Indico's exports."""
    return isinstance(content, dict) and "results" in content and ("_type" in content or "ts" in content)


def read(content: Any) -> ScheduleRecord:
    """Read parsed JSON: `results` is a list of events, or an object of timetables by event and day."""
    record = ScheduleRecord(FORMAT, "indico")
    results = content["results"]
    if isinstance(results, dict):
        for event, days in results.items():
            for day in days.values() if isinstance(days, dict) else []:
                for key, entry in (day or {}).items():
                    _read_entry(record, entry, f"results.{event}.{key}")
        return record
    for number, event in enumerate(results):
        _read_event(record, event, f"results[{number}]")
    return record


def _read_event(record: ScheduleRecord, event: dict[str, Any], where: str) -> None:
    record.title = record.title or one_line(event.get("title"))
    record.timezone = record.timezone or known_zone(event.get("timezone"))
    record.venue = record.venue or one_line(event.get("location"))
    starts, ends = _moment(event.get("startDate")), _moment(event.get("endDate"))
    record.starts_on = record.starts_on or (starts.date() if starts else None)
    record.ends_on = record.ends_on or (ends.date() if ends else None)
    contributions = event.get("contributions") or []
    for session in event.get("sessions") or []:
        inside = session.get("contributions") or []
        contributions = [*contributions, *({"session": session.get("title"), **entry} for entry in inside)]
        if not inside:
            _read_entry(record, session, f"{where}.sessions[{session.get('id')}]")
    for entry in contributions:
        _read_entry(record, entry, f"{where}.contributions[{entry.get('id')}]")
    if not contributions and not event.get("sessions"):
        _read_entry(record, event, where)


def _read_entry(record: ScheduleRecord, entry: dict[str, Any], where: str) -> None:
    inside = entry.get("entries")
    if isinstance(inside, dict) and inside:
        for key, part in inside.items():
            _read_entry(
                record, {"session": entry.get("title"), "room": entry.get("room"), **part}, f"{where}.{key}"
            )
        return
    start, end = _moment(entry.get("startDate")), _moment(entry.get("endDate"))
    room = one_line(entry.get("room") or entry.get("roomFullname") or entry.get("location"))
    track = one_line(entry.get("track") or entry.get("session") or entry.get("sessionTitle"))
    room = record.room(room)
    track = record.track(track)
    title = texts(entry.get("title"), "")
    entry_type = one_line(entry.get("entryType") or entry.get("_type")).casefold()
    is_break = "break" in entry_type
    record.sessions.append(SessionRecord(
        key=_key(entry, entry_type),
        where=where, title=title,
        kind=SessionKind.BREAK if is_break else kind_of(entry.get("type"), title.best("en")),
        abstract=texts(entry.get("description"), "", many_lines=True),
        starts_at=start,
        length_minutes=minutes_between(start, end) if start and end else read_minutes(entry.get("duration")),
        room=room, track=track,
        url=one_line(entry.get("url")),
        parts=list(_parts(record, entry)),
    ))  # fmt: skip


def _key(entry: dict[str, Any], entry_type: str) -> str:
    """Return what Indico calls an entry; contributions, sessions and breaks are numbered each on their own."""
    key = one_line(entry.get("id") or entry.get("friendly_id") or entry.get("contributionId"))
    return key if not key or entry_type in {"", "contribution", "conference"} else f"{entry_type}-{key}"


def _parts(record: ScheduleRecord, entry: dict[str, Any]) -> Iterator[PartRecord]:
    given: set[str] = set()
    for group, role in PEOPLE:
        for person in entry.get(group) or []:
            known = _person(record, person)
            if known is not None and known.key not in given:
                given.add(known.key)
                yield PartRecord(known.key, role)


def _person(record: ScheduleRecord, person: dict[str, Any]) -> PersonRecord | None:
    given = one_line(person.get("first_name") or person.get("firstName"))
    family = one_line(person.get("last_name") or person.get("familyName"))
    name = f"{given} {family}".strip() or one_line(person.get("fullName") or person.get("name"))
    if not name:
        return None
    known = record.person(person.get("emailHash") or person.get("person_id"), name)
    known.parts = given_and_family(given, family) if given or family else None
    known.organisation = known.organisation or one_line(person.get("affiliation"))
    known.email = known.email or one_line(person.get("email"))
    return known


def _moment(value: Any) -> datetime | None:
    """Read {"date": "2021-06-08", "time": "09:30:00", "tz": …}: local time of that zone."""
    if not isinstance(value, dict):
        return None
    try:
        return datetime.fromisoformat(f"{value.get('date')}T{value.get('time')}").replace(tzinfo=None)
    except ValueError:
        return None
