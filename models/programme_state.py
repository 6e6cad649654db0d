"""The programme at one moment, as plain values that can be kept and compared: sessions, who is in them, pitches."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from models.enums import RoleKind, SessionKind
from models.text import Translated

SHAPE = 1
"""Raised when what is kept changes so that older versions have to be read another way."""
MARK_LENGTH = 16


@dataclass(frozen=True, slots=True)
class RoleState:
    """Somebody's part in a session. `name` is how they were called then."""

    person_id: str
    name: str
    role: RoleKind = RoleKind.SPEAKER


@dataclass(frozen=True, slots=True)
class PitchState:
    """A pitch of a session; `pitchers` are names. The length is in seconds, None for the event's."""

    id: str
    title: Translated = Translated()
    organisation: str = ""
    theme: Translated = Translated()
    length_seconds: int | None = None
    is_cancelled: bool = False
    pitchers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionState:
    """A session as people see it. `starts_at` is local wall time; room and track are told by their names.

    `room_id` tells a room that was renamed from another room. `abstract` is a mark of the text (`mark_of`): that it
    has changed is told, and versions stay small.
    """

    id: str
    title: Translated = Translated()
    kind: SessionKind = SessionKind.TALK
    day: date | None = None
    starts_at: datetime | None = None
    length_minutes: int = 30
    room_id: str | None = None
    room: Translated = Translated()
    track: Translated = Translated()
    language: str = ""
    subtitle: Translated = Translated()
    abstract: str = ""
    url: str = ""
    is_cancelled: bool = False
    roles: tuple[RoleState, ...] = ()
    pitches: tuple[PitchState, ...] = ()


def mark_of(text: Translated) -> str:
    """Return what differs where a text differs, '' for no text."""
    return hashlib.sha256(text.dumps().encode()).hexdigest()[:MARK_LENGTH] if text else ""


def dumps(sessions: Iterable[SessionState]) -> str:
    """Return the JSON in which a version is kept, the same for equal programmes."""
    content = {"shape": SHAPE, "sessions": [_stored(session) for session in sessions]}
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def loads(stored: str) -> tuple[SessionState, ...]:
    """Read what `dumps` wrote."""
    return tuple(_session(values) for values in json.loads(stored)["sessions"])


def _stored(session: SessionState) -> dict[str, Any]:
    return _without_empty({
        "id": session.id,
        "title": dict(session.title),
        "kind": session.kind.value,
        "day": session.day.isoformat() if session.day else None,
        "starts_at": session.starts_at.isoformat() if session.starts_at else None,
        "length_minutes": session.length_minutes,
        "room_id": session.room_id,
        "room": dict(session.room),
        "track": dict(session.track),
        "language": session.language,
        "subtitle": dict(session.subtitle),
        "abstract": session.abstract,
        "url": session.url,
        "is_cancelled": session.is_cancelled,
        "roles": [[role.person_id, role.name, role.role.value] for role in session.roles],
        "pitches": [_stored_pitch(pitch) for pitch in session.pitches],
    })  # fmt: skip


def _stored_pitch(pitch: PitchState) -> dict[str, Any]:
    return _without_empty({
        "id": pitch.id,
        "title": dict(pitch.title),
        "organisation": pitch.organisation,
        "theme": dict(pitch.theme),
        "length_seconds": pitch.length_seconds,
        "is_cancelled": pitch.is_cancelled,
        "pitchers": list(pitch.pitchers),
    })  # fmt: skip


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", False, {}, [])}


def _session(values: dict[str, Any]) -> SessionState:
    day, starts_at = values.get("day"), values.get("starts_at")
    return SessionState(
        id=values["id"],
        title=Translated(values.get("title")),
        kind=SessionKind(values["kind"]),
        day=date.fromisoformat(day) if day else None,
        starts_at=datetime.fromisoformat(starts_at) if starts_at else None,
        length_minutes=values["length_minutes"],
        room_id=values.get("room_id"),
        room=Translated(values.get("room")),
        track=Translated(values.get("track")),
        language=values.get("language", ""),
        subtitle=Translated(values.get("subtitle")),
        abstract=values.get("abstract", ""),
        url=values.get("url", ""),
        is_cancelled=values.get("is_cancelled", False),
        roles=tuple(RoleState(person, name, RoleKind(role)) for person, name, role in values.get("roles", ())),
        pitches=tuple(_pitch(pitch) for pitch in values.get("pitches", ())),
    )  # fmt: skip


def _pitch(values: dict[str, Any]) -> PitchState:
    return PitchState(
        id=values["id"],
        title=Translated(values.get("title")),
        organisation=values.get("organisation", ""),
        theme=Translated(values.get("theme")),
        length_seconds=values.get("length_seconds"),
        is_cancelled=values.get("is_cancelled", False),
        pitchers=tuple(values.get("pitchers", ())),
    )
