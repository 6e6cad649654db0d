"""Sessionize's five views of an event: All, GridSmart, Sessions, Speakers and the speaker wall."""

from __future__ import annotations

from typing import Any

from exchange.plain_text import one_line
from exchange.schedule.names import given_and_family
from exchange.schedule.reading import kind_of, language_of, minutes_between, read_moment, texts
from exchange.schedule.record import PartRecord, PersonRecord, ScheduleRecord, SessionRecord
from models.enums import SessionKind

FORMAT = "sessionize"
FORMAT_CATEGORY = ("format", "type", "art")
TRACK_CATEGORY = ("track", "thema", "parcours")
LANGUAGE_CATEGORY = ("language", "sprache", "langue")


def recognises(content: Any) -> bool:
    """Say whether parsed JSON looks like one of the views."""
    if isinstance(content, dict):
        return {"sessions", "speakers", "rooms", "categories"} <= set(content)
    first = content[0] if isinstance(content, list) and content and isinstance(content[0], dict) else {}
    is_grid = "timeSlots" in first and "rooms" in first
    is_group = "groupName" in first or ("groupId" in first and "sessions" in first)
    return is_grid or is_group or ("fullName" in first and "tagLine" in first)


def read(content: Any) -> ScheduleRecord:
    """Read parsed JSON of any of the views. Times say "Z" but are local times of the event."""
    record = ScheduleRecord(FORMAT, "sessionize")
    if isinstance(content, dict):
        _read_all(record, content)
    elif "fullName" in content[0]:
        for speaker in content:
            _read_speaker(record, speaker)
    else:
        for number, group in enumerate(content):
            rooms = group.get("rooms") or [group]
            for room in rooms:
                for index, session in enumerate(room.get("sessions") or []):
                    _read_session(record, session, f"[{number}].sessions[{index}]", {}, {})
    return record


def _read_all(record: ScheduleRecord, content: dict[str, Any]) -> None:
    rooms = {room.get("id"): one_line(room.get("name")) for room in content["rooms"] or []}
    for key, name in rooms.items():
        record.room(name, key=str(key))
    items = {
        item.get("id"): (one_line(category.get("title")), one_line(item.get("name")))
        for category in content["categories"] or []
        for item in category.get("items") or []
    }
    for speaker in content["speakers"] or []:
        _read_speaker(record, speaker)
    for index, session in enumerate(content["sessions"] or []):
        _read_session(record, session, f"sessions[{index}]", rooms, items)


def _read_speaker(record: ScheduleRecord, speaker: dict[str, Any]) -> PersonRecord:
    given, family = one_line(speaker.get("firstName")), one_line(speaker.get("lastName"))
    known = record.person(speaker.get("id"), one_line(speaker.get("fullName")) or f"{given} {family}".strip())
    known.parts = given_and_family(given, family) if given or family else None
    known.function = texts(speaker.get("tagLine"), "")
    known.biography = texts(speaker.get("bio"), "", many_lines=True)
    return known


def _read_session(
    record: ScheduleRecord,
    session: dict[str, Any],
    where: str,
    rooms: dict[Any, str],
    items: dict[Any, tuple[str, str]],
) -> None:
    categories = _categories(session, items)
    language = language_of(_of(categories, LANGUAGE_CATEGORY))
    start, end = read_moment(session.get("startsAt")), read_moment(session.get("endsAt"))
    room = one_line(session.get("room")) or rooms.get(session.get("roomId"), "")
    room = record.room(room, key=one_line(session.get("roomId")))
    track = _of(categories, TRACK_CATEGORY)
    track = record.track(track)
    title = texts(session.get("title"), language)
    is_service = bool(session.get("isServiceSession"))
    record.sessions.append(SessionRecord(
        key=one_line(session.get("id")),
        where=where,
        title=title,
        kind=kind_of(title.best("en") if is_service else _of(categories, FORMAT_CATEGORY),
                     otherwise=SessionKind.BREAK if is_service else SessionKind.TALK),
        abstract=texts(session.get("description"), language, many_lines=True),
        starts_at=start.replace(tzinfo=None) if start else None,
        length_minutes=minutes_between(start, end) if start and end else None,
        room=room, track=track, language=language,
        url=one_line(session.get("liveUrl")),
        is_cancelled=one_line(session.get("status")).casefold() in {"declined", "cancelled", "canceled"},
        parts=[_part(record, speaker) for speaker in session.get("speakers") or []],
    ))  # fmt: skip


def _part(record: ScheduleRecord, speaker: Any) -> PartRecord:
    if isinstance(speaker, dict):
        known = record.person(speaker.get("id"), one_line(speaker.get("name") or speaker.get("fullName")))
    else:
        known = record.people.get(str(speaker)) or record.person(speaker, one_line(speaker))
    return PartRecord(known.key)


def _categories(session: dict[str, Any], items: dict[Any, tuple[str, str]]) -> list[tuple[str, str]]:
    """Return title and chosen item of each category of the session."""
    named = [items[item] for item in session.get("categoryItems") or [] if item in items]
    for category in session.get("categories") or []:
        named += [
            (one_line(category.get("name")), one_line(item.get("name")))
            for item in category.get("categoryItems") or []
        ]
    return named


def _of(categories: list[tuple[str, str]], marks: tuple[str, ...]) -> str:
    return next((item for title, item in categories if any(mark in title.casefold() for mark in marks)), "")
