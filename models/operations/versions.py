"""Naming states of the programme: what was sent to print, so that later it can be told what has changed since."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session as OrmSession

from models.errors import RuleViolation
from models.operations.records import found, set_columns
from models.programme_state import SessionState, dumps
from models.queries.programme_state import programme_state
from models.releases import ProgrammeVersion
from models.store.reader import Reader
from translations import N_

VERSION_COLUMNS = frozenset({"name", "notes"})
NO_NAME = N_("Give the version a name, for example “Sent to print”.")


def add_version(
    session: OrmSession, name: str, *, notes: str = "", at: datetime | None = None
) -> ProgrammeVersion:
    """Keep the programme as it is now under a name. `at` is an aware moment, now unless given."""
    version = ProgrammeVersion(at=at or datetime.now(UTC))
    _set(version, {"name": name, "notes": notes})
    version.content = dumps(_state(session))
    session.add(version)
    session.flush()
    return version


def update_version(session: OrmSession, version_id: str, **values: Any) -> ProgrammeVersion:
    """Set the name or the notes of a version (`VERSION_COLUMNS`); what it keeps stays as it was."""
    version = found(session, ProgrammeVersion, version_id)
    with session.no_autoflush:
        _set(version, values)
    session.flush()
    return version


def delete_version(session: OrmSession, version_id: str) -> None:
    """Forget a version. The programme stays as it is."""
    session.delete(found(session, ProgrammeVersion, version_id))
    session.flush()


def _set(version: ProgrammeVersion, values: dict[str, Any]) -> None:
    if "name" in values and not values["name"].strip():
        raise RuleViolation(NO_NAME, column="name")
    set_columns(version, VERSION_COLUMNS, values)


def _state(session: OrmSession) -> tuple[SessionState, ...]:
    session.flush()
    return programme_state(Reader(session.connection().connection.driver_connection))  # type: ignore[arg-type]
