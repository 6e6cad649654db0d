"""What every document has in common: the result, progress and cancelling, and the file it is written to."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from models.errors import UserError
from models.text import Text
from printing.findings import Finding
from translations import N_

Progress = Callable[[int, int], None]
"""Called with the number of items drawn and that of all items, in the thread that renders."""
IsCancelled = Callable[[], bool]
"""Asked now and then whether to stop, in the thread that renders."""

Item = TypeVar("Item")

EVERY = 25
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


class Cancelled(Exception):
    """The person who was printing has stopped it; nothing was made."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished document. `items` counts what it is about (badges, sessions), `sheets` the paper it takes."""

    pdf: bytes
    pages: int
    sheets: int
    items: int
    findings: tuple[Finding, ...] = ()

    def write(self, path: Path) -> None:
        """Save the PDF under `path`, replacing what is there. UserError where that cannot be; then nothing is."""
        write(path, self.pdf)


def nothing_to_tell(done: int, total: int) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    """Whether to stop, where nobody can ask for it."""
    return False


def watched(items: Iterable[Item], total: int, progress: Progress, cancelled: IsCancelled) -> Iterator[Item]:
    """Yield `items`, and tell of the progress. Raises Cancelled when `cancelled` says so."""
    for done, item in enumerate(items):
        if done % EVERY == 0:
            if cancelled():
                raise Cancelled
            progress(done, total)
        yield item
    if cancelled():
        raise Cancelled
    progress(total, total)


def write(path: Path, content: bytes) -> None:
    """Write a file beside its place, then put it there, so that nobody ever sees half of it.

    Raises UserError that says why it could not be written; what was there before is still there then.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, name = tempfile.mkstemp(prefix=".printing-", suffix=".part", dir=path.parent)
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


def _umask() -> int:
    """What this process takes away from the rights of new files."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _explained(path: Path, error: OSError) -> UserError:
    msgid = REASONS.get(error.errno or 0, OTHERWISE)
    return UserError(Text(msgid, name=path.name, reason=error.strerror or str(error)))
