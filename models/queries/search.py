"""Finding anything by a few letters: people, programme items, rooms, organisations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.enums import Entity
from models.rules.folding import fold
from models.store.reader import Reader
from models.text import Translated

__all__ = ["Hit", "search"]

EACH = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `title` and `detail` are for people; content in several languages is `Translated`."""

    entity: Entity
    id: str
    title: str | Translated
    detail: str | Translated = ""
    starts_at: datetime | None = None


def search(reader: Reader, text: str, *, each: int = EACH) -> list[Hit]:
    """Return at most `each` hits of each kind for which every word of `text` is found, accents and case aside."""
    words = fold(text).split()
    if not words:
        return []
    return [
        *_people(reader, words, each),
        *_sessions(reader, words, each),
        *_rooms(reader, words, each),
        *_organisations(reader, words, each),
    ]


@dataclass(frozen=True, slots=True)
class _Person:
    id: str
    full_name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class _Session:
    id: str
    title: Translated
    starts_at: datetime | None
    room: Translated


@dataclass(frozen=True, slots=True)
class _Room:
    id: str
    name: Translated


def _people(reader: Reader, words: list[str], each: int) -> list[Hit]:
    # Sorted by an expression, so that the table is read from end to end: along the index of the names a text that is
    # nowhere would be looked for in every corner of the file.
    condition, parameters = _every_word("search", words)
    found = reader.rows(
        _Person,
        f"""
        SELECT found.id, found.full_name, coalesce(organisation.name, '')
        FROM (
            SELECT id, full_name, organisation_id, sort_key FROM person
            WHERE {condition} ORDER BY sort_key || '', id LIMIT :each
        ) AS found LEFT JOIN organisation ON organisation.id = found.organisation_id
        ORDER BY found.sort_key, found.id
        """,
        each=each,
        **parameters,
    )
    return [Hit(Entity.PERSON, person.id, person.full_name, person.organisation) for person in found]


def _sessions(reader: Reader, words: list[str], each: int) -> list[Hit]:
    condition, parameters = _every_word("session.search", words)
    found = reader.rows(
        _Session,
        f"""
        SELECT session.id, session.title, session.starts_at, coalesce(room.name, '{{}}')
        FROM session LEFT JOIN room ON room.id = session.room_id
        WHERE {condition} ORDER BY session.starts_at IS NULL, session.starts_at, session.id LIMIT :each
        """,
        each=each,
        **parameters,
    )
    return [Hit(Entity.SESSION, row.id, row.title, row.room, row.starts_at) for row in found]


def _rooms(reader: Reader, words: list[str], each: int) -> list[Hit]:
    rooms = reader.rows(_Room, "SELECT id, name FROM room ORDER BY position, id")
    found = [room for room in rooms if _has_every_word(fold(" ".join(room.name.values())), words)]
    return [Hit(Entity.ROOM, room.id, room.name) for room in found[:each]]


def _organisations(reader: Reader, words: list[str], each: int) -> list[Hit]:
    condition, parameters = _every_word("organisation.search", words)
    found = reader.rows(
        _Person,
        f"""
        SELECT organisation.id, organisation.name, organisation.country FROM organisation
        WHERE {condition} ORDER BY organisation.sort_key, organisation.id LIMIT :each
        """,
        each=each,
        **parameters,
    )
    return [Hit(Entity.ORGANISATION, row.id, row.full_name) for row in found]


def _every_word(column: str, words: list[str]) -> tuple[str, dict[str, str]]:
    conditions = [f"{column} LIKE :word_{number} ESCAPE '\\'" for number in range(len(words))]
    parameters = {f"word_{number}": f"%{_plain(word)}%" for number, word in enumerate(words)}
    return " AND ".join(conditions), parameters


def _plain(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _has_every_word(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
