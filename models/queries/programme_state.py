"""The programme as it is now, as values that can be kept and compared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from models.enums import RoleKind, SessionKind
from models.programme_state import PitchState, RoleState, SessionState, mark_of
from models.store.reader import Reader
from models.text import Translated

__all__ = ["programme_state"]

SESSIONS = """
SELECT session.id, session.title, session.kind, coalesce(session.day, date(session.starts_at)), session.starts_at,
       session.length_minutes, session.room_id, coalesce(room.name, '{}'), coalesce(track.name, '{}'),
       session.language, session.subtitle, session.abstract, session.url, session.is_cancelled
FROM session
LEFT JOIN room ON room.id = session.room_id
LEFT JOIN track ON track.id = session.track_id
ORDER BY session.starts_at IS NULL, coalesce(session.day, date(session.starts_at)), session.starts_at,
         coalesce(room.position, 0), session.position, session.id
"""
ROLES = """
SELECT session_role.session_id, session_role.person_id,
       CASE WHEN person.badge_name <> '' THEN person.badge_name ELSE person.full_name END, session_role.role
FROM session_role JOIN person ON person.id = session_role.person_id
ORDER BY session_role.session_id, session_role.position, session_role.id
"""
PITCHES = """
SELECT pitch.session_id, pitch.id, pitch.title, coalesce(organisation.name, ''), coalesce(track.name, '{}'),
       pitch.length_seconds, pitch.is_cancelled
FROM pitch
LEFT JOIN organisation ON organisation.id = pitch.organisation_id
LEFT JOIN track ON track.id = pitch.track_id
ORDER BY pitch.session_id, pitch.position, pitch.id
"""
PITCHERS = """
SELECT pitcher.pitch_id, CASE WHEN person.badge_name <> '' THEN person.badge_name ELSE person.full_name END
FROM pitcher JOIN person ON person.id = pitcher.person_id
ORDER BY pitcher.pitch_id, pitcher.position, pitcher.id
"""


@dataclass(frozen=True, slots=True)
class _Session:
    id: str
    title: Translated
    kind: SessionKind
    day: date | None
    starts_at: datetime | None
    length_minutes: int
    room_id: str | None
    room: Translated
    track: Translated
    language: str
    subtitle: Translated
    abstract: Translated
    url: str
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class _Role:
    session_id: str
    person_id: str
    name: str
    role: RoleKind


@dataclass(frozen=True, slots=True)
class _Pitch:
    session_id: str
    id: str
    title: Translated
    organisation: str
    theme: Translated
    length_seconds: int | None
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class _Pitcher:
    pitch_id: str
    name: str


def programme_state(reader: Reader) -> tuple[SessionState, ...]:
    """Return all sessions in the order of time, those without one last."""
    roles: defaultdict[str, list[RoleState]] = defaultdict(list)
    for role in reader.each(_Role, ROLES):
        roles[role.session_id].append(RoleState(role.person_id, role.name, role.role))
    pitches = _pitches(reader)
    return tuple(
        SessionState(
            row.id, row.title, row.kind, row.day, row.starts_at, row.length_minutes, row.room_id, row.room,
            row.track, row.language, row.subtitle, mark_of(row.abstract), row.url, row.is_cancelled,
            tuple(roles[row.id]), tuple(pitches[row.id]),
        )
        for row in reader.each(_Session, SESSIONS)
    )  # fmt: skip


def _pitches(reader: Reader) -> defaultdict[str, list[PitchState]]:
    pitchers: defaultdict[str, list[str]] = defaultdict(list)
    for pitcher in reader.each(_Pitcher, PITCHERS):
        pitchers[pitcher.pitch_id].append(pitcher.name)
    pitches: defaultdict[str, list[PitchState]] = defaultdict(list)
    for row in reader.each(_Pitch, PITCHES):
        pitches[row.session_id].append(
            PitchState(
                row.id, row.title, row.organisation, row.theme, row.length_seconds, row.is_cancelled,
                tuple(pitchers[row.id]),
            )
        )  # fmt: skip
    return pitches
