"""Copies of rows: the same columns under a key of their own."""

from __future__ import annotations

from typing import Any, TypeVar

from models.base import Base

Row = TypeVar("Row", bound=Base)


def copy_of(row: Row, **changed: Any) -> Row:
    """Return a new row with the columns of `row`, except its key and those named in `changed`."""
    columns = {column.key: getattr(row, column.key) for column in row.__table__.columns if column.key != "id"}
    return type(row)(**(columns | changed))
