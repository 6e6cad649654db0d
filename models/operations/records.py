"""What all operations do with a row: find it, set its columns, keep a list in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy.orm import Session as OrmSession

from models.base import Base
from models.errors import NotFound, RuleViolation
from translations import N_

Row = TypeVar("Row", bound=Base)

GONE = N_("This entry is no longer in the event. It may have been deleted meanwhile; undo brings it back.")
TOO_LONG = N_("This text is too long: it has {length} characters, and {limit} fit.")


class Ordered(Protocol):
    position: Any


def found(session: OrmSession, entity: type[Row], key: str) -> Row:
    """Return the row with this key. Raises `NotFound` where it has gone."""
    row = session.get(entity, key)
    if row is None:
        raise NotFound(GONE)
    return row


def set_columns(row: Base, columns: frozenset[str], values: Mapping[str, Any]) -> None:
    """Set those `columns` of `row` that `values` names, text without blanks around it.

    Raises `RuleViolation` for a text that does not fit, `TypeError` for a column that is not the caller's to set.
    """
    if unknown := set(values) - columns:
        raise TypeError(f"{type(row).__name__} has no editable {', '.join(sorted(unknown))}")
    for name, value in values.items():
        value = value.strip() if type(value) is str else value  # members of closed lists stay what they are
        _check_length(row, name, value)
        if getattr(row, name) != value:
            setattr(row, name, value)


def _check_length(row: Base, name: str, value: object) -> None:
    limit = getattr(type(row).__table__.columns[name].type, "length", None)
    if limit is not None and isinstance(value, str) and len(value) > limit:
        raise RuleViolation(TOO_LONG, column=name, length=len(value), limit=limit)


def renumber(rows: Sequence[Ordered]) -> None:
    """Give `rows` the positions 0, 1, 2 … in the order in which they stand."""
    for position, row in enumerate(rows):
        if row.position != position:
            row.position = position


def moved(rows: Sequence[Row], row: Row, to: int) -> list[Row]:
    """Return `rows` with `row` taken out and put back at index `to` of the others."""
    others = [other for other in rows if other is not row]
    others.insert(max(0, min(to, len(others))), row)
    return others
