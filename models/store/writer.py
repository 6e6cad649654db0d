"""The writing side of an open event: transactions of the object mapper under the journal's triggers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.orm import Session, configure_mappers
from sqlalchemy.pool import StaticPool

from models.derived import keep_derived
from models.enums import ChangeKind
from models.store.connection import connect
from models.store.schema import HEAD
from models.store.station import Station
from models.store.triggers import trigger_statements
from models.text import Text


@dataclass(slots=True)
class Written:
    """What a transaction has written: its change, and the keys of the rows by entity; `rows` counts them."""

    change_id: str
    keys: dict[str, set[str]]
    rows: int = 0


class Writer:
    """The one connection that changes the event file at `path`."""

    def __init__(self, path: Path, station: Station) -> None:
        self._station = station
        self.raw = connect(path)
        for statement in trigger_statements():
            self.raw.execute(statement)
        self._engine = create_engine("sqlite://", creator=lambda: self.raw, poolclass=StaticPool)
        # The driver would begin late and deferred; a writer takes its turn at once.
        event.listen(self._engine, "begin", _begin_immediate)

    def close(self) -> None:
        """Give the connection back; the file stays as the last commit left it."""
        self._engine.dispose()
        self.raw.close()

    @contextmanager
    def transaction(
        self, label: Text, kind: ChangeKind = ChangeKind.DO, reverts: str | None = None
    ) -> Iterator[tuple[Session, Written]]:
        """Open one journalled transaction; it commits at the end of the block, or rolls back with its exception.

        What was `Written` is known after the block. A block that writes nothing leaves no change behind.
        """
        written = Written(uuid4().hex, {})
        try:
            with Session(self._engine, expire_on_commit=False) as session:
                keep_derived(session)
                sequence = self._begin(session.connection(), written.change_id, label, kind, reverts)
                yield session, written
                session.flush()
                self._note_rows(written, sequence)
                if written.rows:
                    session.commit()
                else:
                    session.rollback()
        finally:
            # A commit that SQLite refuses, for a reference to nothing, leaves its transaction open.
            self.raw.rollback()

    def _note_rows(self, written: Written, sequence: int) -> None:
        rows = self.raw.execute("SELECT entity, key FROM change_row WHERE change_sequence = ?", (sequence,))
        for entity, key in rows:
            written.keys.setdefault(entity, set()).add(key)
            written.rows += 1
        self.raw.execute("DELETE FROM current_change")

    def _begin(
        self, connection: Connection, change_id: str, label: Text, kind: ChangeKind, reverts: str | None
    ) -> int:
        values = (
            change_id,
            kind.value,
            reverts,
            self._station.name,
            self._station.author,
            datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds"),
            HEAD,
            label.dumps(),
        )
        cursor = self.raw.execute(
            "INSERT INTO change (id, kind, reverts_id, station, author, at, schema, label) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )
        sequence = cursor.lastrowid or 0
        self.raw.execute("DELETE FROM current_change")
        self.raw.execute("INSERT INTO current_change VALUES (?)", (sequence,))
        return sequence


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def warm_up() -> None:
    """Prepare the mapper ahead of the first change, in whatever thread has nothing to do."""
    configure_mappers()
