"""Open Event (Eventyay) exports: a folder or ZIP of JSON files, or its sessions file alone; two spellings of keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from exchange.plain_text import one_line
from exchange.schedule.reading import (
    joined,
    kind_of,
    known_zone,
    language_of,
    minutes_between,
    read_moment,
    texts,
)
from exchange.schedule.record import PartRecord, ScheduleRecord, SessionRecord

FORMAT = "open-event"
CANCELLED_STATES = frozenset({"rejected", "withdrawn", "canceled", "cancelled"})


def recognises(content: Any) -> bool:
    """Say whether parsed JSON is a sessions file, or an export whose files were gathered under their names."""
    if isinstance(content, dict):
        return recognises(content.get("sessions")) and "event" in content
    first = content[0] if isinstance(content, list) and content and isinstance(content[0], dict) else {}
    keys = {_key(name) for name in first}
    return {"microlocation", "starts_at", "ends_at", "title"} <= keys


def read(content: Any) -> ScheduleRecord:
    """Read the gathered files {"event": …, "sessions": …, "speakers": …, …}, or a list of sessions."""
    files = content if isinstance(content, dict) else {"sessions": content}
    record = ScheduleRecord(FORMAT, "open-event")
    _read_event(record, _snake(files.get("event") or {}))
    for place in _each(files, "microlocations"):
        record.room(one_line(place.get("name")), key=one_line(place.get("id")))
    for track in _each(files, "tracks"):
        record.track(one_line(track.get("name")), colour=one_line(track.get("color")))
    for speaker in _each(files, "speakers"):
        _read_speaker(record, speaker)
    for index, session in enumerate(_each(files, "sessions")):
        _read_session(record, session, f"sessions[{index}]")
    return record


def _each(files: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    for entry in files.get(name) or []:
        if isinstance(entry, dict):
            yield _snake(entry)


def _key(name: str) -> str:
    return name.replace("-", "_")


def _snake(entry: dict[str, Any]) -> dict[str, Any]:
    return {_key(name): value for name, value in entry.items()}


def _read_event(record: ScheduleRecord, event: dict[str, Any]) -> None:
    record.title = one_line(event.get("name"))
    record.timezone = known_zone(event.get("timezone"))
    record.venue = one_line(event.get("location_name"))
    starts = read_moment(event.get("starts_at") or event.get("start_time"))
    ends = read_moment(event.get("ends_at") or event.get("end_time"))
    record.starts_on = starts.date() if starts else None
    record.ends_on = ends.date() if ends else None


def _read_speaker(record: ScheduleRecord, speaker: dict[str, Any]) -> str:
    known = record.person(speaker.get("id"), one_line(speaker.get("name")))
    known.organisation = known.organisation or one_line(speaker.get("organisation"))
    known.function = known.function or texts(speaker.get("position"), "")
    known.email = known.email or one_line(speaker.get("email"))
    biography = joined(speaker.get("short_biography"), speaker.get("long_biography"))
    known.biography = known.biography or texts(biography, "", many_lines=True)
    return known.key


def _read_session(record: ScheduleRecord, session: dict[str, Any], where: str) -> None:
    language = language_of(session.get("language"))
    start, end = read_moment(session.get("starts_at")), read_moment(session.get("ends_at"))
    place, track = _snake(session.get("microlocation") or {}), _snake(session.get("track") or {})
    kind = _snake(session.get("session_type") or {})
    room, theme = one_line(place.get("name")), one_line(track.get("name"))
    room = record.room(room, key=one_line(place.get("id")))
    theme = record.track(theme, colour=one_line(track.get("color")))
    title = texts(session.get("title"), language)
    abstract = joined(session.get("short_abstract"), session.get("long_abstract"))
    record.sessions.append(SessionRecord(
        key=one_line(session.get("id")), where=where, title=title,
        kind=kind_of(kind.get("name"), title.best("en")),
        subtitle=texts(session.get("subtitle"), language),
        abstract=texts(abstract, language, many_lines=True),
        # Offsets in the file are those of the event's own place, mostly not of the zone it names.
        starts_at=start.replace(tzinfo=None) if start else None,
        length_minutes=minutes_between(start, end) if start and end else None,
        room=room, track=theme, language=language,
        url=one_line(session.get("signup_url")),
        notes=joined(session.get("comments"), session.get("slides_url"), session.get("video_url")),
        is_cancelled=one_line(session.get("state")).casefold() in CANCELLED_STATES,
        parts=[PartRecord(_read_speaker(record, _snake(speaker))) for speaker in session.get("speakers") or []
               if one_line(speaker.get("name"))],
    ))  # fmt: skip
