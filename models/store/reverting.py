"""Undo and redo: writing the journal's before values back, or nothing at all where the rows have changed since."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from models.errors import CannotUndo
from models.queries.history import ChangeSummary
from models.store.schema import HEAD
from models.text import Text
from translations import N_

CHANGED_SINCE = N_(
    "“{label}” cannot be taken back, because {later} ({station}) has changed the same entry since. "
    "Take that back first, in the history."
)
OTHERS_DEPEND = N_("“{label}” cannot be taken back, because other entries now depend on it or contradict it.")
OTHER_SCHEMA = N_("“{label}” was made with an earlier version of the program and cannot be taken back.")


def revert(connection: sqlite3.Connection, change: ChangeSummary) -> None:
    """Write the rows of `change` back as they were, newest first, inside the transaction that is open.

    Raises `CannotUndo` where a row no longer is as the change left it, or where more than its rows would change;
    the caller then rolls back.
    """
    if change.schema != HEAD:
        raise CannotUndo(OTHER_SCHEMA, label=change.label)
    connection.execute("PRAGMA defer_foreign_keys = ON")
    rows = connection.execute(
        "SELECT entity, key, before, after FROM change_row WHERE change_sequence = ? ORDER BY sequence DESC",
        (change.sequence,),
    ).fetchall()
    try:
        for entity, key, before, after in rows:
            if not _write_back(connection, entity, key, _row(before), _row(after)):
                raise _changed_since(connection, change, entity, key)
    except sqlite3.IntegrityError as error:
        raise CannotUndo(OTHERS_DEPEND, label=change.label) from error
    if _touched(connection, "(SELECT sequence FROM current_change)") - {(row[0], row[1]) for row in rows}:
        raise CannotUndo(OTHERS_DEPEND, label=change.label)


def _row(stored: str | None) -> dict[str, Any] | None:
    return None if stored is None else json.loads(stored)


def _write_back(
    connection: sqlite3.Connection,
    entity: str,
    key: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> bool:
    """Put one row back; say whether it still was as the change had left it."""
    if after is None and before is not None:
        names = ", ".join(f'"{name}"' for name in before)
        marks = ", ".join("?" for _ in before)
        connection.execute(f"INSERT INTO {entity} ({names}) VALUES ({marks})", tuple(before.values()))
        return True
    assert after is not None
    unchanged = " AND ".join(f'"{name}" IS ?' for name in after)
    if before is None:
        statement, values = f"DELETE FROM {entity} WHERE id = ? AND {unchanged}", (key, *after.values())
    else:
        assignments = ", ".join(f'"{name}" = ?' for name in before)
        statement = f"UPDATE {entity} SET {assignments} WHERE id = ? AND {unchanged}"
        values = (*before.values(), key, *after.values())
    return connection.execute(statement, values).rowcount == 1


def _touched(connection: sqlite3.Connection, sequence: str) -> set[tuple[str, str]]:
    return set(connection.execute(f"SELECT entity, key FROM change_row WHERE change_sequence = {sequence}"))


def _changed_since(
    connection: sqlite3.Connection, change: ChangeSummary, entity: str, key: str
) -> CannotUndo:
    later = connection.execute(
        "SELECT change.label, change.station FROM change_row "
        "JOIN change ON change.sequence = change_row.change_sequence "
        "WHERE change_row.entity = ? AND change_row.key = ? AND change.sequence > ? "
        "AND change.sequence < (SELECT sequence FROM current_change) ORDER BY change.sequence DESC LIMIT 1",
        (entity, key, change.sequence),
    ).fetchone()
    if later is None:
        return CannotUndo(OTHERS_DEPEND, label=change.label)
    label = Text.loads(later[0])
    return CannotUndo(CHANGED_SINCE, label=change.label, later=label, station=later[1])
