"""iCalendar: events of any calendar program as sessions; read and written with the icalendar library."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from exchange.plain_text import one_line
from exchange.problems import ImportFailed, Problem
from exchange.schedule import extras
from exchange.schedule.reading import guid_of, kind_of, known_zone, language_of, minutes_between, texts
from exchange.schedule.record import PartRecord, ScheduleRecord, SessionRecord
from models.enums import RoleKind
from models.text import Text
from translations import N_

FORMAT = "ics"
REPEATS = N_("“{title}” is repeated by a rule; only its first time is imported.")
NO_START = N_("“{title}” has no beginning. It is imported without a time.")
ALL_DAY = N_("“{title}” lasts whole days. It is imported without a time of day.")


def recognises(text: str) -> bool:
    """Say whether `text` looks like a calendar."""
    return text.lstrip("\ufeff \r\n\t")[:40].upper().startswith("BEGIN:VCALENDAR")


def read(text: str, *, timezone: str) -> ScheduleRecord:
    """Read a calendar. Moments in UTC become local times of its own zone, else of `timezone`.

    Raises `ImportFailed` where it is no valid calendar.
    """
    from icalendar import Calendar  # noqa: PLC0415 -- loaded with the first calendar

    try:
        calendar = Calendar.from_ical(text)
    except (ValueError, KeyError, IndexError) as error:
        raise ImportFailed(N_("The calendar cannot be read. Export it again from its program.")) from error
    record = ScheduleRecord(FORMAT, "ics")
    record.title = one_line(calendar.get("X-WR-CALNAME") or calendar.get("NAME"))
    record.timezone = known_zone(calendar.get("X-WR-TIMEZONE")) or _zone_of(calendar) or timezone
    for number, event in enumerate(calendar.walk("VEVENT"), 1):
        _read_event(record, event, number)
    extras.apply(record, _told(calendar))
    days = [session.day for session in record.sessions if session.day]
    record.starts_on, record.ends_on = min(days, default=None), max(days, default=None)
    return record


def _told(calendar: Any) -> dict[str, Any] | str:
    """Return what Podium itself has written into the calendar beside its events, those of each event with it."""
    stored = str(calendar.get(extras.PROPERTY) or "")
    if not stored:
        return ""
    try:
        content: dict[str, Any] = json.loads(stored)
        events = {_key(event): str(event.get(extras.PROPERTY) or "{}") for event in calendar.walk("VEVENT")}
        return content | {"sessions": {key: json.loads(told) for key, told in events.items()}}
    except (TypeError, ValueError):
        return "unread"


def _zone_of(calendar: Any) -> str:
    zones = {one_line(zone.get("TZID")) for zone in calendar.walk("VTIMEZONE")}
    return known_zone(zones.pop()) if len(zones) == 1 else ""


def _read_event(record: ScheduleRecord, event: Any, number: int) -> None:
    title = texts(
        event.get("SUMMARY"), language_of(getattr(event.get("SUMMARY"), "params", {}).get("LANGUAGE", ""))
    )
    key = _key(event)
    room = record.room(one_line(event.get("LOCATION")))
    categories = _categories(event)
    track = record.track(categories[0]) if categories else ""
    item = SessionRecord(
        key=key, guid=guid_of(key), where=f"VEVENT {number}", title=title,
        kind=kind_of(*categories, title.best("en")),
        abstract=texts(event.get("DESCRIPTION"), "", many_lines=True),
        room=room, track=track,
        url=one_line(event.get("URL")),
        is_cancelled=one_line(event.get("STATUS")).upper() == "CANCELLED",
        parts=_parts(record, event),
    )  # fmt: skip
    _read_time(record, item, event)
    if event.get("RRULE"):
        record.problems.append(Problem(item.where, Text(REPEATS, title=title)))
    record.sessions.append(item)


def _key(event: Any) -> str:
    """Return what the calendar calls an event; one time of several that share a UID is called by its moment too."""
    key, again = one_line(event.get("UID")), _moment(event, "RECURRENCE-ID")
    return f"{key} {again.isoformat()}" if key and isinstance(again, date) else key


def _moment(event: Any, name: str) -> date | timedelta | None:
    """Return a date, a moment or a length of an event; None where it has none that can be read."""
    found = event.get(name)
    try:
        value = getattr(found[0] if isinstance(found, list) else found, "dt", None)
    except ValueError:
        return None
    return value if isinstance(value, date | timedelta) else None


def _read_time(record: ScheduleRecord, item: SessionRecord, event: Any) -> None:
    start, end, length = (_moment(event, name) for name in ("DTSTART", "DTEND", "DURATION"))
    if not isinstance(start, date):
        record.problems.append(Problem(item.where, Text(NO_START, title=item.title)))
        return
    if not isinstance(start, datetime):
        record.problems.append(Problem(item.where, Text(ALL_DAY, title=item.title)))
        item.day = start
        return
    item.starts_at = _local(start, record.timezone)
    item.day = item.starts_at.date()
    if isinstance(length, timedelta):
        item.length_minutes = round(length.total_seconds() / 60)
    elif isinstance(end, datetime):
        item.length_minutes = minutes_between(item.starts_at, _local(end, record.timezone))


def _local(moment: datetime, zone: str) -> datetime:
    if moment.tzinfo is None or not zone:
        return moment.replace(tzinfo=None)
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _categories(event: Any) -> list[str]:
    found = event.get("CATEGORIES") or []
    groups = found if isinstance(found, list) else [found]
    return [one_line(name) for group in groups for name in getattr(group, "cats", [group]) if one_line(name)]


def _parts(record: ScheduleRecord, event: Any) -> list[PartRecord]:
    parts: list[PartRecord] = []
    for name, role in (
        ("ORGANIZER", RoleKind.HOST),
        ("ATTENDEE", RoleKind.SPEAKER),
        ("CONTACT", RoleKind.SPEAKER),
    ):
        found = event.get(name) or []
        for person in found if isinstance(found, list) else [found]:
            parameters = getattr(person, "params", {})
            shown = one_line(parameters.get("CN")) or one_line(str(person).removeprefix("mailto:"))
            if shown:
                known = record.person("", shown)
                address = str(person).lower()
                known.email = known.email or (
                    address.removeprefix("mailto:") if address.startswith("mailto:") else ""
                )
                parts.append(PartRecord(known.key, role))
    return parts
