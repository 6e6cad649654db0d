"""What is missing before the event: places without people, people without badges, texts without translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.enums import Entity, RoleKind, SessionKind
from models.queries.conflicts import open_conflicts
from models.rules.conflicts import ConflictKind, Severity
from models.session_kinds import NEEDS_MODERATOR, NEEDS_ROOM, NEEDS_SPEAKER
from models.store.reader import Reader, one_of_many
from models.text import Translated

__all__ = ["Gap", "GapKind", "Named", "gaps"]

NAMED_AT_MOST = 200
SAID_OTHERWISE = frozenset({
    ConflictKind.NO_MODERATOR, ConflictKind.NO_SPEAKER, ConflictKind.PITCHES_TOO_LONG, ConflictKind.LANGUAGE_MISSING,
})  # fmt: skip


class GapKind(StrEnum):
    """What can be missing, in the order in which it is shown."""

    CONFLICT = "conflict"
    NO_TIME = "no_time"
    NO_ROOM = "no_room"
    NO_SPEAKER = "no_speaker"
    NO_MODERATOR = "no_moderator"
    NO_PITCHER = "no_pitcher"
    PITCHES_TOO_LONG = "pitches_too_long"
    NO_PHOTO = "no_photo"
    NO_FUNCTION = "no_function"
    NO_CATEGORY = "no_category"
    NOT_PRINTED = "not_printed"
    TITLE = "title"
    ABSTRACT = "abstract"
    PITCH_TITLE = "pitch_title"
    FUNCTION = "function"
    BIOGRAPHY = "biography"
    ROOM_NAME = "room_name"
    TRACK_NAME = "track_name"
    DAY_THEME = "day_theme"
    CATEGORY_NAME = "category_name"


@dataclass(frozen=True, slots=True)
class Named:
    """A row that something is missing from, and what it is called."""

    id: str
    name: str | Translated


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing from `count` rows of `entity`; the first of them are `named`.

    `language` is the code of the language in which a text is missing, '' where it is something else.
    """

    kind: GapKind
    entity: Entity
    count: int
    named: tuple[Named, ...]
    language: str = ""

    @property
    def id(self) -> str:
        return f"{self.kind}-{self.language}"


def gaps(reader: Reader) -> list[Gap]:
    """Return everything that is missing, in the order of `GapKind`; a language at a time in the event's order."""
    clashes = _clashes(reader)
    found = [clashes] if clashes else []
    found += [gap for check in CHECKS if (gap := _checked(reader, check))]
    languages = str(reader.value("SELECT languages FROM event") or "").split()
    for language in languages:
        found += _untranslated(reader, language)
    return found


def _clashes(reader: Reader) -> Gap | None:
    """Return the sessions with conflicts that nobody has accepted, as far as no other gap says the same."""
    rows = [row for row in open_conflicts(reader) if row.severity is not Severity.HINT]
    rows = [row for row in rows if row.kind not in SAID_OTHERWISE]
    sessions = tuple(dict.fromkeys(session_id for row in rows for session_id in row.sessions))
    if not sessions:
        return None
    condition, ids = one_of_many("id", sessions[:NAMED_AT_MOST])
    named = reader.rows(
        _Row, f"SELECT id, title FROM session WHERE {condition} ORDER BY starts_at, id", **ids
    )
    names = tuple(_named(Entity.SESSION, row) for row in named)
    return Gap(GapKind.CONFLICT, Entity.SESSION, len(sessions), names)


@dataclass(frozen=True, slots=True)
class _Check:
    """Rows and their names where something is missing: `SELECT {id}, {name} {rows}`."""

    kind: GapKind
    entity: Entity
    rows: str
    order: str


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    name: str


def _checked(reader: Reader, check: _Check, language: str = "") -> Gap | None:
    table = check.entity.value
    named = "full_name" if check.entity is Entity.PERSON else NAMES.get(check.entity, "title")
    parameters = {"language": f'%"{language}": %'} if language else {}
    count = reader.value(f"SELECT count(*) {check.rows}", **parameters)
    if not count:
        return None
    rows = reader.rows(
        _Row,
        f"SELECT {table}.id, {table}.{named} {check.rows} ORDER BY {check.order} LIMIT {NAMED_AT_MOST}",
        **parameters,
    )
    return Gap(check.kind, check.entity, count, tuple(_named(check.entity, row) for row in rows), language)


def _named(entity: Entity, row: _Row) -> Named:
    return Named(row.id, row.name if entity is Entity.PERSON else Translated.loads(row.name))


def _untranslated(reader: Reader, language: str) -> Iterator[Gap]:
    for check in TEXTS:
        gap = _checked(reader, check, language)
        if gap is not None:
            yield gap


NAMES = {Entity.ROOM: "name", Entity.TRACK: "name", Entity.CATEGORY: "name", Entity.EVENT_DAY: "theme"}
PROGRAMME = "session.starts_at IS NULL, session.starts_at, session.position, session.id"
ALPHABET = "person.sort_key, person.id"
ON_STAGE = """
person.id IN (
    SELECT session_role.person_id FROM session_role JOIN session ON session.id = session_role.session_id
    WHERE NOT session.is_cancelled
    UNION SELECT pitcher.person_id FROM pitcher)
"""
REGISTERED = (
    "person.id IN (SELECT registration.person_id FROM registration WHERE registration.status = 'confirmed'"
)
PITCHES_LENGTH = """
(SELECT sum(coalesce(pitch.length_seconds, event.pitch_length_seconds)
            + coalesce(pitch.changeover_seconds, event.changeover_seconds))
 FROM pitch, event WHERE pitch.session_id = session.id AND NOT pitch.is_cancelled)
"""
LAST_CHANGEOVER = """
coalesce((SELECT coalesce(pitch.changeover_seconds, event.changeover_seconds) FROM pitch, event
          WHERE pitch.session_id = session.id AND NOT pitch.is_cancelled
          ORDER BY pitch.position DESC, pitch.id DESC LIMIT 1), 0)
"""


def _sessions(kind: GapKind, condition: str) -> _Check:
    return _Check(
        kind, Entity.SESSION, f"FROM session WHERE NOT session.is_cancelled AND {condition}", PROGRAMME
    )


def _people(kind: GapKind, condition: str) -> _Check:
    return _Check(kind, Entity.PERSON, f"FROM person WHERE {condition}", ALPHABET)


def _without_role(roles: Iterable[RoleKind]) -> str:
    condition = f"session_role.session_id = session.id AND {_among('session_role.role', roles)}"
    return f"NOT EXISTS (SELECT 1 FROM session_role WHERE {condition})"


def _among(column: str, values: Iterable[SessionKind | RoleKind]) -> str:
    return f"{column} IN ({', '.join(sorted(repr(value.value) for value in values))})"


CHECKS = (
    _sessions(GapKind.NO_TIME, "session.starts_at IS NULL"),
    _sessions(
        GapKind.NO_ROOM,
        f"session.room_id IS NULL AND {_among('session.kind', NEEDS_ROOM)}"
        " AND (EXISTS (SELECT 1 FROM room) OR EXISTS (SELECT 1 FROM event WHERE NOT event.is_virtual))",
    ),
    _sessions(
        GapKind.NO_SPEAKER,
        f"{_among('session.kind', NEEDS_SPEAKER)} AND {_without_role(set(RoleKind) - {RoleKind.MODERATOR})}",
    ),
    _sessions(
        GapKind.NO_MODERATOR,
        f"{_among('session.kind', NEEDS_MODERATOR)} AND {_without_role({RoleKind.MODERATOR})}",
    ),
    _Check(
        GapKind.NO_PITCHER,
        Entity.PITCH,
        "FROM pitch JOIN session ON session.id = pitch.session_id WHERE NOT pitch.is_cancelled"
        " AND NOT session.is_cancelled"
        " AND NOT EXISTS (SELECT 1 FROM pitcher WHERE pitcher.pitch_id = pitch.id)",
        "pitch.session_id, pitch.position, pitch.id",
    ),
    _sessions(
        GapKind.PITCHES_TOO_LONG,
        f"session.kind = 'pitches' AND {PITCHES_LENGTH} - {LAST_CHANGEOVER} > session.length_minutes * 60",
    ),
    _people(GapKind.NO_PHOTO, f"person.photo_id IS NULL AND {ON_STAGE}"),
    _people(GapKind.NO_FUNCTION, f"person.function = '{{}}' AND {ON_STAGE}"),
    _people(
        GapKind.NO_CATEGORY,
        f"({REGISTERED} AND registration.category_id IS NULL) OR {ON_STAGE}"
        " AND person.id NOT IN (SELECT registration.person_id FROM registration))",
    ),
    _people(
        GapKind.NOT_PRINTED,
        "EXISTS (SELECT 1 FROM registration WHERE registration.person_id = person.id"
        " AND registration.status = 'confirmed')"
        " AND NOT EXISTS (SELECT 1 FROM badge_print WHERE badge_print.person_id = person.id)",
    ),
)


def _text(kind: GapKind, entity: Entity, column: str, condition: str, order: str) -> _Check:
    """A text that some language has and `:language` has not; a title must be there in every language."""
    table = entity.value
    begun = "" if column == "session.title" else f"{column} <> '{{}}' AND "
    where = f"{begun}{column} NOT LIKE :language AND {condition}"
    return _Check(kind, entity, f"FROM {table} WHERE {where}", order)


TEXTS = (
    _text(GapKind.TITLE, Entity.SESSION, "session.title", "NOT session.is_cancelled", PROGRAMME),
    _text(GapKind.ABSTRACT, Entity.SESSION, "session.abstract", "NOT session.is_cancelled", PROGRAMME),
    _text(
        GapKind.PITCH_TITLE,
        Entity.PITCH,
        "pitch.title",
        "NOT pitch.is_cancelled",
        "pitch.session_id, pitch.position, pitch.id",
    ),
    _text(GapKind.FUNCTION, Entity.PERSON, "person.function", ON_STAGE, ALPHABET),
    _text(GapKind.BIOGRAPHY, Entity.PERSON, "person.biography", ON_STAGE, ALPHABET),
    _text(GapKind.ROOM_NAME, Entity.ROOM, "room.name", "1 = 1", "room.position, room.id"),
    _text(GapKind.TRACK_NAME, Entity.TRACK, "track.name", "1 = 1", "track.position, track.id"),
    _text(GapKind.DAY_THEME, Entity.EVENT_DAY, "event_day.theme", "1 = 1", "event_day.day"),
    _text(GapKind.CATEGORY_NAME, Entity.CATEGORY, "category.name", "1 = 1", "category.position, category.id"),
)
