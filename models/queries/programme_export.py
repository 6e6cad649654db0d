"""The programme for other programs: sessions, rooms, themes and the people on stage, without what is internal.

Notes, e-mail addresses and telephone numbers are not in it, so that nothing private gets into a public file.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime

from models.enums import RoleKind, Salutation, SessionKind
from models.errors import NotFound
from models.queries.event import EventDayRow, EventHeader, event_days, event_header
from models.store.reader import Reader, read_utc
from models.text import Translated
from translations import N_

__all__ = ["ExportedPerson", "ExportedProgramme", "ExportedRole", "ExportedRoom", "ExportedSession", "ExportedTrack",
           "programme_export"]  # fmt: skip

NO_EVENT = N_("This file has no event in it yet.")
SESSIONS = """
SELECT session.id, session.external_id, session.kind, coalesce(session.day, date(session.starts_at)),
       session.starts_at, session.length_minutes, session.room_id, session.track_id, session.language,
       session.title, session.subtitle, session.abstract, session.url, session.is_cancelled
FROM session LEFT JOIN room ON room.id = session.room_id
ORDER BY session.starts_at IS NULL, coalesce(session.day, date(session.starts_at)), session.starts_at,
         coalesce(room.position, 0), session.position, session.id
"""
PEOPLE = """
SELECT person.id, person.external_id, person.salutation, person.academic_title, person.given_name, person.particle,
       person.family_name, person.suffix, person.badge_name, person.full_name, person.function,
       coalesce(organisation.name, ''), person.biography
FROM person LEFT JOIN organisation ON organisation.id = person.organisation_id
WHERE person.id IN (SELECT person_id FROM session_role) ORDER BY person.sort_key, person.id
"""
ROLES = "SELECT session_id, person_id, role FROM session_role ORDER BY session_id, position, id"
ROOMS = "SELECT id, external_id, name, capacity FROM room ORDER BY position, id"
TRACKS = "SELECT id, name, colour FROM track ORDER BY position, id"


@dataclass(frozen=True, slots=True)
class ExportedRole:
    """A person's part in a session, in the order of appearance."""

    session_id: str
    person_id: str
    role: RoleKind


@dataclass(frozen=True, slots=True)
class ExportedRoom:
    """A room; `capacity` counts seats."""

    id: str
    external_id: str
    name: Translated
    capacity: int | None


@dataclass(frozen=True, slots=True)
class ExportedTrack:
    """A theme and its colour ("#1f6f8b")."""

    id: str
    name: Translated
    colour: str


@dataclass(frozen=True, slots=True)
class ExportedPerson:
    """Somebody on stage, with the parts of their name."""

    id: str
    external_id: str
    salutation: Salutation | None
    academic_title: str
    given_name: str
    particle: str
    family_name: str
    suffix: str
    badge_name: str
    full_name: str
    function: Translated
    organisation: str
    biography: Translated

    @property
    def name(self) -> str:
        """The name that is shown in public."""
        return self.badge_name or self.full_name


@dataclass(frozen=True, slots=True)
class _Session:
    id: str
    external_id: str
    kind: SessionKind
    day: date | None
    starts_at: datetime | None
    length_minutes: int
    room_id: str | None
    track_id: str | None
    language: str
    title: Translated
    subtitle: Translated
    abstract: Translated
    url: str
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class ExportedSession(_Session):
    """A session; `starts_at` is local wall time of the event's zone, None for one that has no time yet."""

    roles: tuple[ExportedRole, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportedProgramme:
    """The whole programme, everything in its order. `changed_at` is the aware UTC moment of the last change."""

    event: EventHeader
    days: tuple[EventDayRow, ...]
    rooms: dict[str, ExportedRoom]
    tracks: dict[str, ExportedTrack]
    people: dict[str, ExportedPerson]
    sessions: tuple[ExportedSession, ...]
    changed_at: datetime

    @property
    def timed(self) -> tuple[ExportedSession, ...]:
        """The sessions that have a time."""
        return tuple(session for session in self.sessions if session.starts_at is not None)


def programme_export(reader: Reader) -> ExportedProgramme:
    """Return the programme. Raises `NotFound` where the file has no event."""
    event = event_header(reader)
    if event is None:
        raise NotFound(NO_EVENT)
    roles: defaultdict[str, list[ExportedRole]] = defaultdict(list)
    for role in reader.each(ExportedRole, ROLES):
        roles[role.session_id].append(role)
    changed_at = reader.value("SELECT max(at) FROM change")
    return ExportedProgramme(
        event,
        tuple(event_days(reader)),
        {room.id: room for room in reader.each(ExportedRoom, ROOMS)},
        {track.id: track for track in reader.each(ExportedTrack, TRACKS)},
        {person.id: person for person in reader.each(ExportedPerson, PEOPLE)},
        tuple(_with_roles(row, tuple(roles[row.id])) for row in reader.each(_Session, SESSIONS)),
        read_utc(changed_at) if changed_at else datetime(2000, 1, 1, tzinfo=UTC),
    )


def _with_roles(row: _Session, roles: tuple[ExportedRole, ...]) -> ExportedSession:
    return ExportedSession(
        row.id, row.external_id, row.kind, row.day, row.starts_at, row.length_minutes, row.room_id, row.track_id,
        row.language, row.title, row.subtitle, row.abstract, row.url, row.is_cancelled, roles,
    )  # fmt: skip
