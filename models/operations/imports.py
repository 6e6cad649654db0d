"""Bringing in a whole programme at once: hundreds of rows that somebody else has put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session as OrmSession

from models.base import Base
from models.derived import organisation_columns, person_columns, session_columns
from models.enums import Entity
from models.errors import NotFound, RuleViolation
from models.event import EventDay, Organisation
from models.operations.event import update_event
from models.operations.people import NAME_COLUMNS
from models.operations.records import GONE, TOO_LONG, set_columns
from models.operations.timetable import check_length
from models.people import Person
from models.programme import Room, Session, SessionRole, Track
from models.programme_plan import Columns, ProgrammePlan
from translations import N_

IN_ORDER: dict[Entity, tuple[type[Base], frozenset[str]]] = {
    Entity.ORGANISATION: (Organisation, frozenset({"name"})),
    Entity.PERSON: (Person, frozenset({
        "salutation", "academic_title", "given_name", "particle", "family_name", "suffix", "badge_name", "function",
        "organisation_id", "email", "biography", "external_id",
    })),
    Entity.ROOM: (Room, frozenset({"name", "capacity", "position", "external_id"})),
    Entity.TRACK: (Track, frozenset({"name", "colour", "position"})),
    Entity.SESSION: (Session, frozenset({
        "kind", "day", "starts_at", "length_minutes", "room_id", "track_id", "language", "title", "subtitle",
        "abstract", "notes", "is_cancelled", "position", "url", "external_id",
    })),
    Entity.SESSION_ROLE: (SessionRole, frozenset({"session_id", "person_id", "role", "position"})),
}  # fmt: skip
"""What can be brought in: each entity after those its rows refer to, and the columns that may be set."""
AT_ONCE = 500

NO_NAME = N_("Somebody without a name cannot be imported.")


def bring_in(session: OrmSession, plan: ProgrammePlan) -> None:
    """Write what `plan` says. Raises `NotFound` where a row it changes or deletes has gone, else `RuleViolation`."""
    if plan.dates is not None:
        update_event(session, starts_on=plan.dates[0], ends_on=plan.dates[1])
    for day in session.scalars(select(EventDay).where(EventDay.day.in_(list(plan.hours)))):
        day.opens, day.closes = plan.hours[day.day]
    session.flush()
    for entity in IN_ORDER:
        _add(session, entity, plan.added.get(entity, ()))
    for entity, rows in plan.changed.items():
        _change(session, entity, rows)
    session.flush()
    for entity, ids in plan.deleted.items():
        _delete(session, entity, ids)
    session.flush()


def _add(session: OrmSession, entity: Entity, rows: Sequence[Columns]) -> None:
    if not rows:
        return
    row_class, columns = IN_ORDER[entity]
    _check(entity, row_class, columns | {"id"}, rows)
    derived = _derived(session, entity, rows)
    session.execute(insert(row_class), [{**row, **more} for row, more in zip(rows, derived, strict=True)])


def _derived(session: OrmSession, entity: Entity, rows: Sequence[Columns]) -> list[dict[str, str]]:
    """Return the columns that follow from others, which bulk statements do not fill by themselves."""
    if entity is Entity.ORGANISATION:
        return [organisation_columns(row["name"]) for row in rows]
    if entity is Entity.SESSION:
        return [session_columns(row["title"]) for row in rows]
    if entity is not Entity.PERSON:
        return [{} for _ in rows]
    organisations = _names(session, [row["organisation_id"] for row in rows if row.get("organisation_id")])
    parts = ("academic_title", "given_name", "particle", "family_name", "suffix", "badge_name", "email")
    return [
        person_columns(
            organisation=organisations.get(row.get("organisation_id"), ""),
            **{name: row.get(name, "") for name in parts},
        )
        for row in rows
    ]


def _names(session: OrmSession, ids: Sequence[str]) -> dict[str | None, str]:
    found: dict[str | None, str] = {}
    for batch in _batches(list(dict.fromkeys(ids))):
        statement = select(Organisation.id, Organisation.name).where(Organisation.id.in_(batch))
        found.update((key, name) for key, name in session.execute(statement))
    return found


def _check(entity: Entity, row_class: type[Base], columns: frozenset[str], rows: Sequence[Columns]) -> None:
    table = row_class.__table__
    limits = {name: getattr(table.columns[name].type, "length", None) for name in columns}
    for row in rows:
        if unknown := set(row) - columns:
            raise TypeError(f"{entity.value} has no {', '.join(sorted(unknown))} to bring in")
        for name, value in row.items():
            limit = limits[name]
            if limit is not None and isinstance(value, str) and len(value) > limit:
                raise RuleViolation(TOO_LONG, column=name, length=len(value), limit=limit)
        if entity is Entity.SESSION:
            check_length(row["length_minutes"])
        if entity is Entity.PERSON and not any(row.get(name) for name in NAME_COLUMNS):
            raise RuleViolation(NO_NAME, column="family_name")


def _change(session: OrmSession, entity: Entity, rows: Mapping[str, Columns]) -> None:
    row_class, columns = IN_ORDER[entity]
    key: Any = row_class.__table__.columns["id"]
    for batch in _batches(list(rows)):
        found = {row.id: row for row in session.scalars(select(row_class).where(key.in_(batch)))}  # type: ignore[attr-defined]
        if len(found) != len(batch):
            raise NotFound(GONE)
        for row_id in batch:
            if "length_minutes" in rows[row_id]:
                check_length(rows[row_id]["length_minutes"])
            with session.no_autoflush:
                set_columns(found[row_id], columns, rows[row_id])
                _follow(session, found[row_id])


def _follow(session: OrmSession, row: Base) -> None:
    """Have a person's organisation be the one its key names, by which the person is found."""
    if isinstance(row, Person):
        row.organisation = session.get(Organisation, row.organisation_id) if row.organisation_id else None


def _delete(session: OrmSession, entity: Entity, ids: Sequence[str]) -> None:
    row_class, _ = IN_ORDER[entity]
    key: Any = row_class.__table__.columns["id"]
    for batch in _batches(list(dict.fromkeys(ids))):
        done = session.execute(delete(row_class).where(key.in_(batch)))
        if done.rowcount != len(batch):  # type: ignore[attr-defined]
            raise NotFound(GONE)


def _batches(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), AT_ONCE):
        yield keys[start : start + AT_ONCE]
