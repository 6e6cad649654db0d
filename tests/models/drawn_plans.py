"""Drawn plans of an import: rows to add, to change and to delete, some of which cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any
from uuid import uuid4

from hypothesis import strategies as st

from models.enums import Entity, RoleKind, SessionKind
from models.programme_plan import ProgrammePlan
from models.text import Translated

NAMES = st.sampled_from(["Łódź", "O’Brien", "", "Meier", "x" * 300])
MINUTES = st.sampled_from([30, 45, 0])


def draw_plan(draw: Callable[[Any], Any], key: Callable[[Entity], str]) -> ProgrammePlan:
    """Return a plan about rows that are there, or not any more, and new ones that refer to each other."""
    person_id, session_id = uuid4().hex, uuid4().hex
    starts_at = datetime(2021, 6, 8, draw(st.integers(8, 17)))
    session = {
        "id": session_id, "kind": draw(st.sampled_from(list(SessionKind))), "day": starts_at.date(),
        "starts_at": starts_at, "length_minutes": draw(MINUTES), "title": Translated(de=draw(NAMES)),
        "room_id": key(Entity.ROOM),
    }  # fmt: skip
    role = {"id": uuid4().hex, "session_id": session_id, "person_id": person_id, "role": RoleKind.SPEAKER,
            "position": 0}  # fmt: skip
    return ProgrammePlan(
        added={
            Entity.PERSON: [{"id": person_id, "family_name": draw(NAMES)}],
            Entity.SESSION: [session],
            Entity.SESSION_ROLE: [role],
        },
        changed={
            Entity.SESSION: {key(Entity.SESSION): {"length_minutes": draw(MINUTES), "url": draw(NAMES)}},
            Entity.ROOM: {key(Entity.ROOM): {"name": Translated(fr=draw(NAMES))}},
        },
        deleted={Entity.SESSION_ROLE: [key(Entity.SESSION_ROLE)]} if draw(st.booleans()) else {},
        dates=draw(st.sampled_from([None, (date(2021, 6, 7), date(2021, 6, 10))])),
        hours={date(2021, 6, 8): (time(7), time(2))} if draw(st.booleans()) else {},
    )
