"""The log of printed badges: who holds one, and what stands on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session as OrmSession

from models.base import new_key
from models.desk import BadgePrint
from models.people import Person

AT_ONCE = 500


def log_prints(
    session: OrmSession,
    contents: Mapping[str, str],
    *,
    station: str,
    stationery: str,
    at: datetime | None = None,
) -> int:
    """Write down that these people's badges were printed, and return how many were.

    `contents` gives for each person's id what stood on the badge (`BadgeRow.content`); people deleted since
    the badges were drawn are left out. `at` is an aware moment, now unless given.
    """
    at = at or datetime.now(UTC)
    ids = _still_there(session, list(contents))
    for start in range(0, len(ids), AT_ONCE):
        session.execute(
            insert(BadgePrint),
            [
                {
                    "id": new_key(),
                    "person_id": person_id,
                    "at": at,
                    "station": station[:60],
                    "stationery": stationery[:60],
                    "content": contents[person_id],
                }
                for person_id in ids[start : start + AT_ONCE]
            ],
        )
    return len(ids)


def _still_there(session: OrmSession, ids: list[str]) -> list[str]:
    known: set[str] = set()
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        known.update(session.scalars(select(Person.id).where(Person.id.in_(part))))
    return [person_id for person_id in ids if person_id in known]
