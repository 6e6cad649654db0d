"""Reading the event: portable SQL in, frozen dataclass rows out, without loading the object mapper."""

from __future__ import annotations

import sqlite3
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache, lru_cache
from typing import Any, TypeVar

from models.text import Text, Translated

Row = TypeVar("Row")
Convert = Callable[[Any], Any]
TEXTS_KEPT = 4096
"""Names of rooms, functions and titles come again with every look at the event, and never change in themselves."""


class Reader:
    """Runs the queries of `models.queries` on one connection; never writes.

    A row class is a dataclass whose fields stand in the order of the query's columns. Stored values are turned
    into what the fields say: `date`, `time`, `datetime`, `Translated`, `Text`, enums, `bool`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, row: type[Row], sql: str, /, **parameters: Any) -> list[Row]:
        """Return every row of the query as a `row`."""
        return list(self.each(row, sql, **parameters))

    def each(self, row: type[Row], sql: str, /, **parameters: Any) -> Iterator[Row]:
        """Yield the rows of the query one by one."""
        for values in self._connection.execute(sql, _stored(parameters)):
            yield _built(row, values)

    def first(self, row: type[Row], sql: str, /, **parameters: Any) -> Row | None:
        """Return the first row of the query, or None."""
        values = self._first_values(sql, parameters)
        return None if values is None else _built(row, values)

    def values(self, sql: str, /, **parameters: Any) -> list[Any]:
        """Return the first column of the query, as it is stored."""
        return [value for (value, *_) in self._connection.execute(sql, _stored(parameters))]

    def value(self, sql: str, /, **parameters: Any) -> Any:
        """Return the first column of the first row as it is stored, or None."""
        values = self._first_values(sql, parameters)
        return values[0] if values else None

    def _first_values(self, sql: str, parameters: Mapping[str, Any]) -> tuple[Any, ...] | None:
        # A statement left unfinished would keep the connection looking at an old state of the file.
        cursor = self._connection.execute(sql, _stored(parameters))
        values: tuple[Any, ...] | None = cursor.fetchone()
        cursor.close()
        return values

    def interrupt(self) -> None:
        """Stop a query that runs in another thread."""
        self._connection.interrupt()


def one_of_many(column: str, ids: Sequence[str]) -> tuple[str, dict[str, str]]:
    """Return the condition that `column` is one of `ids`, and its parameters. No ids: a condition never true."""
    if not ids:
        return "1 = 0", {}
    names = [f"{column.replace('.', '_')}_{number}" for number in range(len(ids))]
    return f"{column} IN ({', '.join(':' + name for name in names)})", dict(zip(names, ids, strict=True))


def _built(row: type[Row], values: Sequence[Any]) -> Row:
    cells = list(values)
    converters: tuple[tuple[int, Convert], ...] = _converters(row)  # type: ignore[arg-type]  # classes hash
    for index, convert in converters:
        cells[index] = convert(cells[index])
    return row(*cells)


@cache
def _converters(row: Any) -> tuple[tuple[int, Convert], ...]:
    hints = typing.get_type_hints(row)
    pairs = ((index, _converter(hints[field.name])) for index, field in enumerate(fields(row)))
    return tuple((index, convert) for index, convert in pairs if convert is not None)


def _converter(hint: Any) -> Convert | None:
    if isinstance(hint, types.UnionType):
        (inner,) = (part for part in typing.get_args(hint) if part is not type(None))
        convert = _converter(inner)
        return None if convert is None else _unless_none(convert)
    if hint in FROM_STORED:
        return FROM_STORED[hint]
    return hint if isinstance(hint, type) and issubclass(hint, Enum) else None


def _unless_none(convert: Convert) -> Convert:
    return lambda value: None if value is None else convert(value)


def read_utc(value: str) -> datetime:
    """Turn a stored naive UTC moment into an aware one."""
    return datetime.fromisoformat(value).replace(tzinfo=UTC)


class Moment(datetime):
    """The field type of what really happened: read as an aware UTC `datetime`."""


FROM_STORED: dict[Any, Convert] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    time: time.fromisoformat,
    Moment: read_utc,
    Translated: lru_cache(maxsize=TEXTS_KEPT)(Translated.loads),
    Text: Text.loads,
    bool: bool,
}


def _stored(parameters: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _to_stored(value) for name, value in parameters.items()}


def _to_stored(value: Any) -> Any:
    if isinstance(value, datetime):
        naive = value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
        return naive.isoformat(sep=" ", timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="microseconds")
    return value.value if isinstance(value, Enum) else value
