"""The programme for print: days with their sessions, and who appears in them as what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from models.enums import RoleKind, SessionKind
from models.queries.letterhead import Letterhead, letterhead
from models.store.reader import Reader
from models.text import Translated

__all__ = ["Agenda", "AgendaDay", "AgendaPerson", "AgendaSession", "PitchTheme", "agenda"]


@dataclass(frozen=True, slots=True)
class AgendaPerson:
    """Somebody who appears in a session, in the order of appearance."""

    role: RoleKind
    name: str
    function: Translated = Translated()
    organisation: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class PitchTheme:
    """A theme of a pitch session and how many companies pitch in it."""

    name: Translated
    count: int


@dataclass(frozen=True, slots=True)
class AgendaSession:
    """One programme item. `starts_at` is None for one that has no time yet."""

    id: str
    kind: SessionKind
    starts_at: datetime | None
    length_minutes: int
    title: Translated = Translated()
    abstract: Translated = Translated()
    room: Translated = Translated()
    track: Translated = Translated()
    track_colour: str = ""
    language: str = ""
    is_cancelled: bool = False
    people: tuple[AgendaPerson, ...] = ()
    themes: tuple[PitchTheme, ...] = ()

    @property
    def ends_at(self) -> datetime | None:
        return self.starts_at + timedelta(minutes=self.length_minutes) if self.starts_at else None


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """One day with its theme, its sessions by time, those without a time last."""

    day: date
    theme: Translated
    sessions: tuple[AgendaSession, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The whole programme, or one day of it. `unplaced` counts sessions that have neither time nor day."""

    letterhead: Letterhead
    days: tuple[AgendaDay, ...]
    unplaced: int = 0


@dataclass(frozen=True, slots=True)
class _Session:
    id: str
    kind: SessionKind
    day: date | None
    starts_at: datetime | None
    length_minutes: int
    title: Translated
    abstract: Translated
    room: Translated
    track: Translated
    track_colour: str
    language: str
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class _Role:
    session_id: str
    role: RoleKind
    name: str
    function: Translated
    organisation: str
    person_id: str


@dataclass(frozen=True, slots=True)
class _Theme:
    session_id: str
    name: Translated
    count: int


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    theme: Translated


SESSIONS = """
    SELECT session.id, session.kind, session.day, session.starts_at, session.length_minutes, session.title,
        session.abstract, COALESCE(room.name, '{}'), COALESCE(track.name, '{}'), COALESCE(track.colour, ''),
        session.language, session.is_cancelled
    FROM session
    LEFT JOIN room ON room.id = session.room_id
    LEFT JOIN track ON track.id = session.track_id
    ORDER BY session.starts_at, COALESCE(room.position, 0), session.position, session.id"""
ROLES = """
    SELECT session_role.session_id, session_role.role,
        CASE WHEN person.badge_name <> '' THEN person.badge_name ELSE person.full_name END,
        person.function, COALESCE(organisation.name, ''), person.id
    FROM session_role
    JOIN person ON person.id = session_role.person_id
    LEFT JOIN organisation ON organisation.id = person.organisation_id
    ORDER BY session_role.session_id, session_role.position, person.sort_key"""
THEMES = """
    SELECT pitch.session_id, COALESCE(track.name, '{}'), COUNT(*)
    FROM pitch LEFT JOIN track ON track.id = pitch.track_id
    WHERE NOT pitch.is_cancelled
    GROUP BY pitch.session_id, track.id, track.name
    ORDER BY pitch.session_id, MIN(pitch.position)"""


def agenda(reader: Reader, *, days: Sequence[date] = ()) -> Agenda:
    """Return the programme of `days`, or of the whole event.

    A session after midnight belongs to the day it is listed under; a cancelled one is there and says so.
    """
    roles, themes = _people(reader), _themes(reader)
    by_day: dict[date, list[AgendaSession]] = defaultdict(list)
    unplaced = 0
    for row in reader.rows(_Session, SESSIONS):
        day = row.day or (row.starts_at.date() if row.starts_at else None)
        if day is None:
            unplaced += 1
        elif not days or day in days:
            by_day[day].append(_session(row, roles[row.id], themes[row.id]))
    names = {row.day: row.theme for row in reader.rows(_Day, "SELECT day, theme FROM event_day ORDER BY day")}
    listed = sorted({*by_day, *(day for day in names if not days or day in days)})
    found = tuple(AgendaDay(day, names.get(day, Translated()), _timed_first(by_day[day])) for day in listed)
    return Agenda(letterhead(reader), found, unplaced)


def _session(row: _Session, people: Iterable[AgendaPerson], themes: Iterable[PitchTheme]) -> AgendaSession:
    return AgendaSession(
        row.id, row.kind, row.starts_at, row.length_minutes, row.title, row.abstract, row.room, row.track,
        row.track_colour, row.language, row.is_cancelled, tuple(people), tuple(themes),
    )  # fmt: skip


def _timed_first(sessions: Iterable[AgendaSession]) -> tuple[AgendaSession, ...]:
    return tuple(sorted(sessions, key=lambda session: session.starts_at or datetime.max))


def _people(reader: Reader) -> dict[str, list[AgendaPerson]]:
    found: dict[str, list[AgendaPerson]] = defaultdict(list)
    for row in reader.each(_Role, ROLES):
        found[row.session_id].append(
            AgendaPerson(row.role, row.name, row.function, row.organisation, row.person_id)
        )
    return found


def _themes(reader: Reader) -> dict[str, list[PitchTheme]]:
    found: dict[str, list[PitchTheme]] = defaultdict(list)
    for row in reader.each(_Theme, THEMES):
        found[row.session_id].append(PitchTheme(row.name, row.count))
    return found
