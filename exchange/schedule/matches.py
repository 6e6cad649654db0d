"""What of a source is what of the event, and the keys by which it is found again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from exchange.problems import Problem
from exchange.schedule.names import NameParts, parts_of
from exchange.schedule.record import PersonRecord, ScheduleRecord, SessionRecord
from models.queries.import_state import KnownPerson, KnownRoom, KnownSession, KnownTrack

LONGEST_EXTERNAL_ID = 200


@dataclass(slots=True)
class Matches:
    """What of the source is what of the event; None for what is new. Sessions stand in the order of the source."""

    rooms: dict[str, KnownRoom | None] = field(default_factory=dict)
    tracks: dict[str, KnownTrack | None] = field(default_factory=dict)
    people: dict[str, KnownPerson | None] = field(default_factory=dict)
    sessions: list[tuple[SessionRecord, KnownSession | None]] = field(default_factory=list)
    gone: list[KnownSession] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def external_id(prefix: str, key: str) -> str:
    """Return what the event keeps of a source's key, '' for no key; long keys are shortened and stay unique."""
    whole = f"{prefix}:{key}" if key else ""
    if len(whole) <= LONGEST_EXTERNAL_ID:
        return whole
    mark = hashlib.sha256(whole.encode()).hexdigest()[:16]
    return f"{whole[: LONGEST_EXTERNAL_ID - 17]}~{mark}"


def session_id_of(record: ScheduleRecord, item: SessionRecord) -> str:
    """Return the external id of a session: by its key, by its title where the source has no keys."""
    return external_id(record.prefix, item.key or item.title.best(record.language))


def name_parts_of(person: PersonRecord) -> NameParts:
    """Return the parts of a person's name as the source tells them, else taken apart."""
    return person.parts or parts_of(person.name)
