"""What an import has to know of the event before it writes: everything it may find again, with its columns."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from models.enums import RoleKind, SessionKind
from models.errors import NotFound
from models.queries.event import EventDayRow, EventHeader, event_days, event_header
from models.store.reader import Reader
from models.text import Translated
from translations import N_

__all__ = ["ImportState", "KnownOrganisation", "KnownPerson", "KnownRole", "KnownRoom", "KnownSession", "KnownTrack",
           "import_state"]  # fmt: skip

NO_EVENT = N_("This file has no event in it yet.")
SESSIONS = """
SELECT id, external_id, kind, coalesce(day, date(starts_at)), starts_at, length_minutes, room_id, track_id, language,
       title, subtitle, abstract, notes, url, is_cancelled
FROM session ORDER BY starts_at IS NULL, starts_at, position, id
"""
PEOPLE = """
SELECT person.id, person.external_id, person.academic_title, person.given_name, person.particle, person.family_name,
       person.suffix, person.badge_name, person.full_name, person.function, person.organisation_id,
       coalesce(organisation.name, ''), person.email, person.biography
FROM person LEFT JOIN organisation ON organisation.id = person.organisation_id ORDER BY person.sort_key, person.id
"""
ROLES = "SELECT id, session_id, person_id, role, position FROM session_role ORDER BY session_id, position, id"
TRACKS = "SELECT id, name, colour, position FROM track ORDER BY position, id"


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation of the event."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class KnownRoom:
    """A room of the event."""

    id: str
    external_id: str
    name: Translated
    capacity: int | None
    position: int


@dataclass(frozen=True, slots=True)
class KnownTrack:
    """A theme of the event."""

    id: str
    name: Translated
    colour: str
    position: int


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the event."""

    id: str
    external_id: str
    academic_title: str
    given_name: str
    particle: str
    family_name: str
    suffix: str
    badge_name: str
    full_name: str
    function: Translated
    organisation_id: str | None
    organisation: str
    email: str
    biography: Translated

    @property
    def name(self) -> str:
        return self.badge_name or self.full_name


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A person's part in a session."""

    id: str
    session_id: str
    person_id: str
    role: RoleKind
    position: int


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
    notes: str
    url: str
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class KnownSession(_Session):
    """A session of the event with everybody's part in it."""

    roles: tuple[KnownRole, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportState:
    """The event as an import finds it."""

    event: EventHeader
    days: tuple[EventDayRow, ...]
    organisations: tuple[KnownOrganisation, ...]
    rooms: tuple[KnownRoom, ...]
    tracks: tuple[KnownTrack, ...]
    people: tuple[KnownPerson, ...]
    sessions: tuple[KnownSession, ...]


def import_state(reader: Reader) -> ImportState:
    """Return the event as an import finds it. Raises `NotFound` where the file has no event."""
    event = event_header(reader)
    if event is None:
        raise NotFound(NO_EVENT)
    roles: defaultdict[str, list[KnownRole]] = defaultdict(list)
    for role in reader.each(KnownRole, ROLES):
        roles[role.session_id].append(role)
    return ImportState(
        event,
        tuple(event_days(reader)),
        tuple(reader.each(KnownOrganisation, "SELECT id, name FROM organisation ORDER BY sort_key, id")),
        tuple(
            reader.each(
                KnownRoom, "SELECT id, external_id, name, capacity, position FROM room ORDER BY position, id"
            )
        ),
        tuple(reader.each(KnownTrack, TRACKS)),
        tuple(reader.each(KnownPerson, PEOPLE)),
        tuple(_with_roles(row, tuple(roles[row.id])) for row in reader.each(_Session, SESSIONS)),
    )


def _with_roles(row: _Session, roles: tuple[KnownRole, ...]) -> KnownSession:
    return KnownSession(
        row.id, row.external_id, row.kind, row.day, row.starts_at, row.length_minutes, row.room_id, row.track_id,
        row.language, row.title, row.subtitle, row.abstract, row.notes, row.url, row.is_cancelled, roles,
    )  # fmt: skip
