"""What SQLite and the operating system report, as sentences with a next step."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import FileUnusable, UserError
from translations import N_

NOT_OURS = N_("“{name}” is not a Podium event. Choose a file that ends in .podium.")
DAMAGED = N_(
    "“{name}” is damaged and cannot be used safely. Open the latest copy from the folder “{backups}” beside it."
)
DISK_FULL = N_(
    "The disk is full, so the last change was not saved. Everything before it is safe. "
    "Free some space, then make the change again."
)
READ_ONLY = N_("“{name}” can only be read here. Save a copy in a folder of your own and work in that.")
BUSY = N_("Another program is writing to “{name}”. Close it there, then try again.")
NOT_REACHED = N_(
    "“{name}” cannot be reached. Check that the drive is connected and that you may open the folder."
)
NOT_FOUND = N_("There is no file “{name}”. It may have been moved or renamed.")

BY_SQLITE_CODE = {
    sqlite3.SQLITE_NOTADB: NOT_OURS,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_CANTOPEN: NOT_REACHED,
    sqlite3.SQLITE_IOERR: NOT_REACHED,
    sqlite3.SQLITE_PERM: READ_ONLY,
}
BY_ERRNO = {
    errno.ENOSPC: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.ENOENT: NOT_FOUND,
}
PRIMARY_CODE = 0xFF


def backups_folder(path: Path) -> Path:
    """Return the folder beside an event file in which its backups lie."""
    return path.with_name(f"{path.name}-backups")


def fault(error: BaseException, path: Path) -> FileUnusable | None:
    """Return what `error` means for the person whose file is `path`, or None where it is a bug."""
    msgid: str | None = None
    if isinstance(error, sqlite3.Error):
        msgid = BY_SQLITE_CODE.get(getattr(error, "sqlite_errorcode", -1) & PRIMARY_CODE)
    elif isinstance(error, OSError):
        msgid = BY_ERRNO.get(error.errno or 0, NOT_REACHED)
    if msgid is None:
        return None
    return FileUnusable(msgid, name=path.name, backups=backups_folder(path).name)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what goes wrong with the file at `path` into a sentence; let bugs through.

    SQLAlchemy's errors carry SQLite's own as `orig`.
    """
    try:
        yield
    except UserError:
        raise
    except Exception as error:
        cause = getattr(error, "orig", None) or error
        known = fault(cause, path)
        if known is None:
            raise
        raise known from error
