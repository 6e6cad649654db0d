"""One session with everything about it, and who appears in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from models.enums import RoleKind, SessionKind
from models.rules.schedule import end_of
from models.store.reader import Reader
from models.text import Translated

__all__ = ["Part", "SessionDetail", "parts_by_session", "session"]

SESSION = """
SELECT session.id, session.kind, coalesce(session.day, date(session.starts_at)), session.starts_at,
       session.length_minutes, session.room_id, session.track_id, session.language, session.title,
       session.abstract, session.notes, session.is_cancelled, session.is_fixed, event.languages,
       (SELECT count(*) FROM pitch WHERE pitch.session_id = session.id)
FROM session LEFT JOIN event ON 1 = 1
WHERE session.id = :session_id
"""
PARTS = """
SELECT session_role.id, session_role.session_id, session_role.person_id, session_role.role,
       CASE WHEN person.badge_name <> '' THEN person.badge_name ELSE person.full_name END,
       person.function, coalesce(organisation.name, '')
FROM session_role
JOIN person ON person.id = session_role.person_id
LEFT JOIN organisation ON organisation.id = person.organisation_id
WHERE :session_id = '' OR session_role.session_id = :session_id
ORDER BY session_role.session_id, session_role.position, session_role.id
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in a session; `id` is that of the role. In the order of appearance."""

    id: str
    session_id: str
    person_id: str
    role: RoleKind
    name: str
    function: Translated
    organisation: str


@dataclass(frozen=True, slots=True)
class SessionDetail:
    """A session as its editor shows it. `language_codes` are those of the event, parted by spaces."""

    id: str
    kind: SessionKind
    day: date | None
    starts_at: datetime | None
    length_minutes: int
    room_id: str | None
    track_id: str | None
    language: str
    title: Translated
    abstract: Translated
    notes: str
    is_cancelled: bool
    is_fixed: bool
    language_codes: str | None
    pitches: int
    parts: tuple[Part, ...] = ()

    @property
    def ends_at(self) -> datetime | None:
        return end_of(self.starts_at, self.length_minutes) if self.starts_at else None

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages in which the event writes its titles, the most important first."""
        return tuple((self.language_codes or "").split())


def session(reader: Reader, session_id: str) -> SessionDetail | None:
    """Return one session with its people; None where it has gone."""
    found = reader.first(SessionDetail, SESSION, session_id=session_id)
    if found is None:
        return None
    return replace(found, parts=tuple(reader.rows(Part, PARTS, session_id=session_id)))


def parts_by_session(reader: Reader) -> dict[str, list[Part]]:
    """Return everybody's parts in all sessions, by the id of the session."""
    found: dict[str, list[Part]] = {}
    for part in reader.each(Part, PARTS, session_id=""):
        found.setdefault(part.session_id, []).append(part)
    return found
