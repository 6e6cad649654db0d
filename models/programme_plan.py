"""What is to be written into the programme in one go, worked out beforehand: plain values, no database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from models.enums import Entity

Columns = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ProgrammePlan:
    """Rows to add (columns with the `id` they will have), to change (columns by id) and to delete (ids), by entity.

    `dates` are the new first and last day of the event, None where they stay; `hours` when days open and close.
    """

    added: Mapping[Entity, Sequence[Columns]] = field(default_factory=dict)
    changed: Mapping[Entity, Mapping[str, Columns]] = field(default_factory=dict)
    deleted: Mapping[Entity, Sequence[str]] = field(default_factory=dict)
    dates: tuple[date, date] | None = None
    hours: Mapping[date, tuple[time, time]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        rows = (*self.added.values(), *self.changed.values(), *self.deleted.values())
        return any(rows) or self.dates is not None or bool(self.hours)
