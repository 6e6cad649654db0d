"""TEMP triggers that write every change of every journalled table into the journal.

They are generated from the mapped tables for each writing connection, so that flushes, bulk statements and
cascades are written down alike; outside a change they make every write fail.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Float, LargeBinary, Numeric, Table

from models import desk, event, meetings, people, pitches, programme, releases
from models.base import Base
from models.enums import Entity

# JSON would lose digits of one and cannot hold the other.
NOT_JOURNALLED = (Float, Numeric, LargeBinary)

AGGREGATES = (event, people, programme, pitches, desk, meetings, releases)


def journalled_tables() -> list[Table]:
    """Return the mapped table of every `Entity`."""
    return [Base.metadata.tables[entity.value] for entity in Entity]


def trigger_statements() -> Iterator[str]:
    """Yield the SQL that makes one connection keep the journal."""
    yield "CREATE TEMP TABLE current_change (sequence INTEGER NOT NULL)"
    for table in journalled_tables():
        columns = _columns(table)
        yield _trigger(table.name, "INSERT", "NEW.id", "NULL", _whole("NEW", columns), "")
        yield _trigger(table.name, "DELETE", "OLD.id", _whole("OLD", columns), "NULL", "")
        differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
        before, after = _changed("OLD", columns), _changed("NEW", columns)
        yield _trigger(table.name, "UPDATE", "NEW.id", before, after, f"WHERE {differs}")


def _columns(table: Table) -> list[str]:
    for column in table.columns:
        if isinstance(column.type, NOT_JOURNALLED):
            raise TypeError(f"{table.name}.{column.name} cannot be kept in the journal as {column.type!r}")
    return [column.name for column in table.columns]


def _trigger(table: str, action: str, key: str, before: str, after: str, condition: str) -> str:
    return (
        f"CREATE TEMP TRIGGER journal_{table}_{action.lower()} AFTER {action} ON main.{table} BEGIN "
        f"INSERT INTO change_row (change_sequence, entity, key, before, after) "
        f"SELECT (SELECT sequence FROM current_change), '{table}', {key}, {before}, {after} {condition}; END"
    )


def _whole(row: str, columns: list[str]) -> str:
    pairs = ", ".join(f"'{name}', {row}.\"{name}\"" for name in columns)
    return f"json_object({pairs})"


def _changed(row: str, columns: list[str]) -> str:
    cells = " UNION ALL ".join(
        f'SELECT \'{name}\' AS name, {row}."{name}" AS value WHERE OLD."{name}" IS NOT NEW."{name}"'
        for name in columns
    )
    return f"(SELECT json_group_object(name, value) FROM ({cells}))"
