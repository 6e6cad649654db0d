"""JSON of programs we do not know by name: a list of objects whose keys are recognised like columns of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from exchange.plain_text import one_line
from exchange.problems import ImportFailed, Problem
from exchange.schedule.columns import PROGRAMME
from exchange.schedule.reading import (
    joined,
    kind_of,
    language_of,
    local_time,
    minutes_between,
    read_minutes,
    read_moment,
    texts,
)
from exchange.schedule.record import PartRecord, ScheduleRecord, SessionRecord
from models.text import Text
from translations import N_

FORMAT = "json"
NOT_A_PROGRAMME = N_("The JSON file has no list of sessions in it that Podium recognises.")
NO_TITLE = N_("The entry has no title, so it is not imported.")
NEEDED = {"title"}
HELPFUL = {"start", "date", "room", "speakers", "duration", "track"}


def read(content: Any, *, timezone: str = "") -> ScheduleRecord:
    """Read the longest list of objects that have a title and a time, place or person. Moments in UTC
    become local times of `timezone`. Raises `ImportFailed`.
    """
    lists = [(where, entries) for where, entries in _lists(content, "") if _is_programme(entries)]
    if not lists:
        raise ImportFailed(NOT_A_PROGRAMME)
    where, entries = max(lists, key=lambda found: len(found[1]))
    record = ScheduleRecord(FORMAT, "json")
    for index, entry in enumerate(entries):
        _read_entry(record, entry, f"{where}[{index}]", timezone)
    days = [session.day for session in record.sessions if session.day]
    record.starts_on, record.ends_on = min(days, default=None), max(days, default=None)
    return record


def _lists(value: Any, where: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    if isinstance(value, list):
        objects = [entry for entry in value if isinstance(entry, dict)]
        if objects:
            yield where, objects
        for index, entry in enumerate(value):
            yield from _lists(entry, f"{where}[{index}]")
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _lists(inner, f"{where}.{name}".lstrip("."))


def _is_programme(entries: list[dict[str, Any]]) -> bool:
    fields = set(_fields(entries[0]))
    return fields >= NEEDED and bool(fields & HELPFUL)


def _fields(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of an entry by the field their keys mean; the first key of a field that has a value wins."""
    fields: dict[str, Any] = {}
    for name, value in entry.items():
        field = PROGRAMME.field(_spaced(name))
        if field is not None and (field.name not in fields or fields[field.name] in (None, "")):
            fields[field.name] = value
    return fields


def _spaced(name: str) -> str:
    """Return "startsAt" as "starts At", as columns are written."""
    return "".join(f" {letter}" if letter.isupper() else letter for letter in name)


def _read_entry(record: ScheduleRecord, entry: dict[str, Any], where: str, timezone: str) -> None:
    fields = _fields(entry)
    language = language_of(fields.get("language"))
    title = texts(_plain(fields.get("title")), language)
    if not title:
        record.problems.append(Problem(where, Text(NO_TITLE)))
        record.skipped += 1
        return
    start = local_time(read_moment(fields.get("start") or fields.get("date")), timezone)
    end = local_time(read_moment(fields.get("end")), timezone)
    length = (
        minutes_between(start, end) if start and end and end > start else read_minutes(fields.get("duration"))
    )
    record.sessions.append(SessionRecord(
        key=_name(fields.get("id")), where=where, title=title,
        kind=kind_of(_name(fields.get("kind")), title.best("en")),
        subtitle=texts(_plain(fields.get("subtitle")), language),
        abstract=texts(joined(_paragraphs(fields.get("abstract")), _paragraphs(fields.get("description"))), language,
                       many_lines=True),
        starts_at=start,
        day=start.date() if start else None,
        length_minutes=length,
        room=record.room(_name(fields.get("room"))),
        track=record.track(_name(fields.get("track"))),
        language=language,
        url=_address(fields.get("url") or entry.get("links")),
        notes=_paragraphs(fields.get("notes")),
        is_cancelled=fields.get("cancelled") is True,
        parts=_parts(record, fields.get("speakers")),
    ))  # fmt: skip


def _parts(record: ScheduleRecord, people: Any) -> list[PartRecord]:
    parts: list[PartRecord] = []
    for person in people if isinstance(people, list) else [people]:
        if name := _name(person):
            key = person.get("id") if isinstance(person, dict) else ""
            parts.append(PartRecord(record.person(key, name).key))
    return parts


def _name(value: Any) -> str:
    if isinstance(value, dict):
        return _name(value.get("name") or value.get("title") or value.get("fullName"))
    return "" if isinstance(value, list | bool) else one_line(value)


def _plain(value: Any) -> Any:
    return value if isinstance(value, dict) else _name(value)


def _paragraphs(value: Any) -> str:
    if isinstance(value, dict):
        return joined(*(text for text in value.values() if isinstance(text, str)))
    return "" if value is None or isinstance(value, list | bool) else str(value)


def _address(value: Any) -> str:
    if isinstance(value, dict):
        return next((_address(inner) for inner in value.values() if inner), "")
    return one_line(value) if isinstance(value, str) else ""
