"""Opening and making event files: is it ours, can we read it, may we write it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models.errors import FileUnusable
from models.store.connection import become_one_file, connect, use_write_ahead_log
from models.store.faults import NOT_FOUND, NOT_OURS, NOT_REACHED, explained
from models.store.lock import EventLock
from models.store.schema import APPLICATION_ID, HEAD, PROGRAM_VERSION, REVISIONS
from translations import N_

MAGIC = b"SQLite format 3\x00"
HEADER_SIZE = 100
APPLICATION_ID_AT = 68

NEWER = N_(
    "“{name}” was made by a newer version of Podium ({theirs}; this is {ours}). Install that version to open it."
)


@dataclass(slots=True)
class OpenFile:
    """An open event file: its reading connection, and the lock where it may be written."""

    path: Path
    connection: sqlite3.Connection
    lock: EventLock | None

    @property
    def read_only(self) -> bool:
        return self.lock is None

    def close(self) -> None:
        """Leave one single file behind."""
        if self.lock is not None:
            become_one_file(self.connection)
        self.connection.close()
        if self.lock is not None:
            self.lock.release()


def open_file(path: Path, *, station: str, read_only: bool = False) -> OpenFile:
    """Open the event file at `path`, bringing an older one up to date after copying it.

    A file or folder that cannot be written is opened for reading. Raises `FileUnusable` or `FileInUse`.
    """
    with explained(path):
        check_is_ours(path)
        writable = not read_only and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        lock = EventLock(path, station) if writable else None
        try:
            return _open(path, lock)
        except BaseException:
            if lock is not None:
                lock.release()
            raise


def _open(path: Path, lock: EventLock | None) -> OpenFile:
    connection = connect(path, read_only=lock is None)
    try:
        revision = _known_revision(connection, path)
        if revision != HEAD:
            connection.close()
            _bring_up_to_date(path, revision, writable=lock is not None)
            connection = connect(path)
        if lock is not None:
            use_write_ahead_log(connection)
    except BaseException:
        connection.close()
        raise
    return OpenFile(path, connection, lock)


def check_is_ours(path: Path) -> None:
    """Raise `FileUnusable` unless the file exists and carries Podium's mark.

    Reads the first bytes itself, so it must not be called while this process has the file open.
    """
    try:
        is_there = path.is_file()
    except PermissionError:
        raise FileUnusable(NOT_REACHED, name=path.name) from None
    if not is_there:
        raise FileUnusable(NOT_FOUND, name=path.name)
    if not os.access(path, os.R_OK):
        raise FileUnusable(NOT_REACHED, name=path.name)
    with path.open("rb") as file:
        header = file.read(HEADER_SIZE)
    if len(header) < HEADER_SIZE or not header.startswith(MAGIC):
        raise FileUnusable(NOT_OURS, name=path.name)
    if struct.unpack_from(">I", header, APPLICATION_ID_AT)[0] != APPLICATION_ID:
        raise FileUnusable(NOT_OURS, name=path.name)


def _known_revision(connection: sqlite3.Connection, path: Path) -> str:
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
    if revision not in REVISIONS:
        made_by = connection.execute("SELECT value FROM file_note WHERE name = 'program_version'").fetchone()
        raise FileUnusable(NEWER, name=path.name, theirs=made_by[0] if made_by else "?", ours=PROGRAM_VERSION)
    return str(revision)


def _bring_up_to_date(path: Path, revision: str, *, writable: bool) -> None:
    from models.store import migrations  # noqa: PLC0415 -- Alembic is loaded only when a file needs it
    from models.store.backups import backup_path  # noqa: PLC0415 -- goes with it

    if not writable:
        raise FileUnusable(
            N_(
                "“{name}” comes from an earlier version of Podium and can only be read here. Copy it to a folder of "
                "your own and open the copy."
            ),
            name=path.name,
        )
    kept = backup_path(path, datetime.now(), note=f"before-{revision}")
    kept.parent.mkdir(exist_ok=True)
    shutil.copy2(path, kept)
    migrations.upgrade(path)


def create_file(path: Path) -> None:
    """Make an event file without an event in it, all of it or nothing.

    Raises `FileUnusable` where there already is a file, or none can be made.
    """
    from models.store import migrations  # noqa: PLC0415 -- Alembic is loaded only when a file needs it

    if path.exists():
        raise FileUnusable(N_("“{name}” is already there. Choose another name."), name=path.name)
    with explained(path):
        draft = path.with_name(f".{path.name}.new")
        draft.unlink(missing_ok=True)
        try:
            sqlite3.connect(draft).close()
            connection = connect(draft)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.close()
            migrations.upgrade(draft)
            draft.rename(path)
        finally:
            draft.unlink(missing_ok=True)
