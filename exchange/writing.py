"""Putting a finished file in its place, so that nobody ever sees half of it."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from models.errors import UserError
from models.text import Text
from translations import N_

REASONS = {
    errno.ENOSPC: N_("“{name}” was not written: the disk is full. Make room, or choose another place."),
    errno.EDQUOT: N_("“{name}” was not written: the disk is full. Make room, or choose another place."),
    errno.EACCES: N_("“{name}” was not written: you may not write there. Choose another folder."),
    errno.EPERM: N_("“{name}” was not written: you may not write there. Choose another folder."),
    errno.EROFS: N_("“{name}” was not written: the disk is read-only. Choose another folder."),
    errno.ENOENT: N_("“{name}” was not written: its folder does not exist. Choose another folder."),
    errno.ENOTDIR: N_("“{name}” was not written: its folder does not exist. Choose another folder."),
    errno.EISDIR: N_("“{name}” was not written: there is a folder of that name. Choose another name."),
    errno.ENAMETOOLONG: N_("“{name}” was not written: the name is too long. Choose a shorter one."),
}
OTHERWISE = N_("“{name}” was not written: {reason}.")
EVENT_FILE = b"SQLite format 3"

NOT_REPLACED = N_("“{name}” is not replaced, because it is an event. Choose another name.")


def write(path: Path, content: bytes) -> None:
    """Write a file, replacing what is there. Raises `UserError` where that cannot be; then nothing has changed."""
    check_may_replace(path)
    try:
        handle, name = tempfile.mkstemp(prefix=".export-", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _explained(path, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise _explained(path, error) from error


def check_may_replace(path: Path) -> None:
    """Raise `UserError` where writing to `path` would destroy an event, or where there is a folder."""
    try:
        with path.open("rb") as file:
            is_event = file.read(len(EVENT_FILE)) == EVENT_FILE
    except (FileNotFoundError, PermissionError):
        return
    except OSError as error:
        raise _explained(path, error) from error
    if is_event:
        raise UserError(NOT_REPLACED, name=path.name)


def _umask() -> int:
    """Return what this process takes away from the rights of new files."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _explained(path: Path, error: OSError) -> UserError:
    msgid = REASONS.get(error.errno or 0, OTHERWISE)
    return UserError(Text(msgid, name=path.name, reason=error.strerror or str(error)))
