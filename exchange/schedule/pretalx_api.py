"""Dumps of pretalx's API: submissions or talks, with their slots, speakers and types."""

from __future__ import annotations

from typing import Any

from exchange.plain_text import one_line
from exchange.schedule.reading import (
    joined,
    kind_of,
    language_of,
    minutes_between,
    read_minutes,
    read_moment,
    texts,
)
from exchange.schedule.record import PartRecord, ScheduleRecord, SessionRecord
from models.text import Translated

FORMAT = "pretalx-api"
UNSCHEDULED_STATES = frozenset({"rejected", "canceled", "withdrawn", "deleted"})


def recognises(content: Any) -> bool:
    """Say whether parsed JSON is a page of results, or a list, of submissions."""
    entries = _entries(content)
    return bool(entries) and {"code", "title", "state"} <= set(entries[0])


def read(content: Any) -> ScheduleRecord:
    """Read parsed JSON: submissions that were cancelled or rejected come in as cancelled."""
    record = ScheduleRecord(FORMAT, "pretalx")
    for index, entry in enumerate(_entries(content)):
        for slot in _slots(entry):
            _read_submission(record, entry, slot, f"results[{index}]")
    return record


def _entries(content: Any) -> list[dict[str, Any]]:
    entries = content.get("results") if isinstance(content, dict) else content
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _slots(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """Return when and where a submission is held: mostly once, seldom several times; nowhere yet is one empty slot."""
    slots = [entry.get("slot"), *(entry.get("slots") or [])]
    placed = [slot for slot in slots if isinstance(slot, dict) and slot.get("start")]
    return placed or [next((slot for slot in slots if isinstance(slot, dict)), {})]


def _read_submission(record: ScheduleRecord, entry: dict[str, Any], slot: dict[str, Any], where: str) -> None:
    language = language_of(entry.get("content_locale"))
    start, end = read_moment(slot.get("start")), read_moment(slot.get("end"))
    room, track = _name(slot.get("room"), language), _name(entry.get("track"), language)
    room = record.room(room)
    track = record.track(track)
    title = texts(entry.get("title"), language)
    length = minutes_between(start, end) if start and end else read_minutes(entry.get("duration"))
    record.sessions.append(SessionRecord(
        key=one_line(entry.get("code")), where=where, title=title,
        kind=kind_of(_name(entry.get("submission_type"), "en"), title.best("en")),
        abstract=texts(joined(entry.get("abstract"), entry.get("description")), language, many_lines=True),
        starts_at=start.replace(tzinfo=None) if start else None,
        length_minutes=length,
        room=room, track=track, language=language,
        notes=joined(entry.get("notes"), entry.get("internal_notes")),
        is_cancelled=one_line(entry.get("state")) in UNSCHEDULED_STATES,
        parts=[_part(record, speaker, language) for speaker in entry.get("speakers") or []],
    ))  # fmt: skip


def _part(record: ScheduleRecord, speaker: Any, language: str) -> PartRecord:
    if not isinstance(speaker, dict):
        return PartRecord(record.person(speaker, one_line(speaker)).key)
    known = record.person(speaker.get("code"), one_line(speaker.get("name")))
    known.email = known.email or one_line(speaker.get("email"))
    known.biography = known.biography or texts(speaker.get("biography"), language, many_lines=True)
    return PartRecord(known.key)


def _name(value: Any, language: str) -> str:
    """Return the text of a name that is a word, a number, texts by language, or an object with such a name."""
    if isinstance(value, dict):
        inner = value.get("name", value)
        if isinstance(inner, dict):
            return Translated({str(code): one_line(text) for code, text in inner.items()}).best(
                language or "en"
            )
        return one_line(inner)
    return one_line(value)
