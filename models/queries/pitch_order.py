"""The pitch sessions with all that stage, technology and moderator need to know about each pitch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.enums import Microphone, RoleKind, SessionKind
from models.queries.letterhead import Letterhead, letterhead
from models.store.reader import Reader
from models.text import Translated

__all__ = ["PitchOrder", "PitchRow", "PitchSession", "Pitcher", "pitch_order"]


@dataclass(frozen=True, slots=True)
class Pitcher:
    """Somebody who pitches, and how the name is said."""

    name: str
    pronunciation: str = ""
    function: Translated = Translated()


@dataclass(frozen=True, slots=True)
class PitchRow:
    """One pitch. Lengths in seconds, the event's where the pitch has none of its own."""

    id: str
    theme_id: str = ""
    theme: Translated = Translated()
    theme_colour: str = "#5b6770"
    company: str = ""
    title: Translated = Translated()
    language: str = ""
    length_seconds: int = 120
    changeover_seconds: int = 30
    has_slides: bool = False
    slides: str = ""
    microphone: Microphone | None = None
    notes: str = ""
    pitchers: tuple[Pitcher, ...] = ()


@dataclass(frozen=True, slots=True)
class PitchSession:
    """One session of pitches in the order in which they were put. `cancelled` counts those that fell out."""

    id: str
    title: Translated
    day: date | None
    starts_at: datetime | None
    length_minutes: int
    room: Translated = Translated()
    moderators: tuple[str, ...] = ()
    pitches: tuple[PitchRow, ...] = ()
    cancelled: int = 0


@dataclass(frozen=True, slots=True)
class PitchOrder:
    """The pitch sessions by time."""

    letterhead: Letterhead
    sessions: Sequence[PitchSession]


@dataclass(frozen=True, slots=True)
class _Session:
    id: str
    title: Translated
    day: date | None
    starts_at: datetime | None
    length_minutes: int
    room: Translated


@dataclass(frozen=True, slots=True)
class _Pitch:
    id: str
    session_id: str
    theme_id: str
    theme: Translated
    theme_colour: str
    company: str
    title: Translated
    language: str
    length_seconds: int
    changeover_seconds: int
    has_slides: bool
    slides: str
    microphone: Microphone | None
    notes: str
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class _Named:
    owner: str
    name: str
    pronunciation: str
    function: Translated


SESSIONS = """
    SELECT session.id, session.title, session.day, session.starts_at, session.length_minutes,
        COALESCE(room.name, '{}')
    FROM session LEFT JOIN room ON room.id = session.room_id
    WHERE NOT session.is_cancelled
        AND (session.kind = :kind OR EXISTS (SELECT 1 FROM pitch WHERE pitch.session_id = session.id))
    ORDER BY CASE WHEN session.starts_at IS NULL THEN 1 ELSE 0 END, session.starts_at, session.position, session.id"""
PITCHES = """
    SELECT pitch.id, pitch.session_id, COALESCE(track.id, ''), COALESCE(track.name, '{}'),
        COALESCE(track.colour, '#5b6770'), COALESCE(organisation.name, ''), pitch.title, pitch.language,
        COALESCE(pitch.length_seconds, event.pitch_length_seconds),
        COALESCE(pitch.changeover_seconds, event.changeover_seconds),
        pitch.has_slides, pitch.slides, pitch.microphone, pitch.notes, pitch.is_cancelled
    FROM pitch
    CROSS JOIN event
    LEFT JOIN track ON track.id = pitch.track_id
    LEFT JOIN organisation ON organisation.id = pitch.organisation_id
    ORDER BY pitch.session_id, pitch.position, pitch.id"""
PITCHERS = """
    SELECT pitcher.pitch_id,
        CASE WHEN person.badge_name <> '' THEN person.badge_name ELSE person.full_name END,
        person.pronunciation, person.function
    FROM pitcher JOIN person ON person.id = pitcher.person_id
    ORDER BY pitcher.pitch_id, pitcher.position, person.sort_key"""
MODERATORS = """
    SELECT session_role.session_id,
        CASE WHEN person.badge_name <> '' THEN person.badge_name ELSE person.full_name END,
        person.pronunciation, person.function
    FROM session_role JOIN person ON person.id = session_role.person_id
    WHERE session_role.role = :role
    ORDER BY session_role.session_id, session_role.position, person.sort_key"""


def pitch_order(reader: Reader, *, days: Sequence[date] = ()) -> PitchOrder:
    """Return the pitch sessions of `days`, or of the whole event, by time; those without a time last."""
    moderators = _named(reader, MODERATORS, role=RoleKind.MODERATOR)
    pitches, cancelled = _pitches(reader)
    sessions = [
        PitchSession(
            row.id, row.title, row.day, row.starts_at, row.length_minutes, row.room,
            tuple(one.name for one in moderators[row.id]), tuple(pitches[row.id]), cancelled[row.id],
        )
        for row in reader.rows(_Session, SESSIONS, kind=SessionKind.PITCHES)
        if not days or row.day in days or (row.starts_at and row.starts_at.date() in days)
    ]  # fmt: skip
    return PitchOrder(letterhead(reader), sessions)


def _pitches(reader: Reader) -> tuple[dict[str, list[PitchRow]], dict[str, int]]:
    pitchers = _named(reader, PITCHERS)
    found: dict[str, list[PitchRow]] = defaultdict(list)
    cancelled: dict[str, int] = defaultdict(int)
    for row in reader.each(_Pitch, PITCHES):
        if row.is_cancelled:
            cancelled[row.session_id] += 1
            continue
        found[row.session_id].append(_pitch(row, pitchers[row.id]))
    return found, cancelled


def _pitch(row: _Pitch, pitchers: Sequence[Pitcher]) -> PitchRow:
    return PitchRow(
        row.id, row.theme_id, row.theme, row.theme_colour, row.company, row.title, row.language,
        row.length_seconds, row.changeover_seconds, row.has_slides, row.slides, row.microphone, row.notes,
        tuple(pitchers),
    )  # fmt: skip


def _named(reader: Reader, sql: str, **parameters: object) -> dict[str, list[Pitcher]]:
    found: dict[str, list[Pitcher]] = defaultdict(list)
    for row in reader.each(_Named, sql, **parameters):
        found[row.owner].append(Pitcher(row.name, row.pronunciation, row.function))
    return found
