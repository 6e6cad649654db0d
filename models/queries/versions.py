"""The named states of the programme, and what has changed since one of them or between two."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import NotFound
from models.programme_changes import Happened, SessionChange, changes_between
from models.programme_state import SessionState, loads
from models.queries.programme_state import programme_state
from models.store.reader import Moment, Reader
from translations import N_

__all__ = ["VersionRow", "changed_since", "changes_since", "version_state", "versions"]

GONE = N_("This version of the programme is no longer there. Undo brings it back.")


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A named state of the programme; `at` is the aware UTC moment it was named."""

    id: str
    name: str
    at: Moment
    notes: str


def versions(reader: Reader) -> list[VersionRow]:
    """Return the named versions, newest first."""
    return reader.rows(
        VersionRow, "SELECT id, name, at, notes FROM programme_version ORDER BY at DESC, name, id"
    )


def version_state(reader: Reader, version_id: str) -> tuple[SessionState, ...]:
    """Return the programme as a version keeps it. Raises `NotFound` where the version has gone."""
    stored = reader.value(
        "SELECT content FROM programme_version WHERE id = :version_id", version_id=version_id
    )
    if stored is None:
        raise NotFound(GONE)
    return loads(stored)


def changes_since(reader: Reader, version_id: str, *, until: str | None = None) -> list[SessionChange]:
    """Return what has changed since a version, until now or until another version; what has not is left out."""
    after = programme_state(reader) if until is None else version_state(reader, until)
    changes = changes_between(version_state(reader, version_id), after)
    return [change for change in changes if change.happened is not Happened.UNCHANGED]


def changed_since(reader: Reader, version_id: str) -> frozenset[str]:
    """Return the ids of the sessions of today that are new or otherwise since a version, for printing only those."""
    return frozenset(change.id for change in changes_since(reader, version_id) if change.after is not None)
