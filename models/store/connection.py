"""SQLite connections to an event file, set up alike wherever they are opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

BUSY_TIMEOUT_SECONDS = 5.0
CACHE_KIB = 16_384


def connect(path: Path, *, read_only: bool = False, any_thread: bool = False) -> sqlite3.Connection:
    """Open the file at `path`, which must exist, in autocommit mode.

    `any_thread` lets another thread use (and interrupt) the connection; never two at a time.
    """
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        _uri(path, f"mode={mode}"),
        uri=True,
        isolation_level=None,
        timeout=BUSY_TIMEOUT_SECONDS,
        check_same_thread=not any_thread,
    )
    if read_only:
        connection = _readable(connection, path)
        connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return connection


def _readable(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Reopen as immutable a file in WAL mode on a medium where nothing can be written beside it."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CANTOPEN:
            raise
        connection.close()
        return sqlite3.connect(_uri(path, "mode=ro&immutable=1"), uri=True, isolation_level=None)
    return connection


def _uri(path: Path, parameters: str) -> str:
    return f"file:{quote(str(path.resolve()))}?{parameters}"


def use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Let readers work while somebody writes; where the medium cannot, keep a rollback journal."""
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        connection.execute("PRAGMA journal_mode = TRUNCATE")


def become_one_file(connection: sqlite3.Connection) -> None:
    """Fold the write-ahead log into the file, so that one single file is left when nobody has it open."""
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        # Somebody else still reads it: the last one to close does it.
        if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise
