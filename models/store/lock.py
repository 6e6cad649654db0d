"""One writer a file: a lock beside it that dies with its process, and says who holds it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from models.errors import FileInUse
from translations import N_


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the file open: name of the computer or desk, and local time since when."""

    station: str
    since: str
    process: int


class EventLock:
    """Holds the right to write to the event file at `path` until `release` or the end of the process."""

    def __init__(self, path: Path, station: str) -> None:
        """Take the lock.

        Raises `FileInUse` where another window has it.
        """
        self._file = path.with_name(f".{path.name}.lock")
        self._holder = path.with_name(f".{path.name}.holder")
        self._lock = FileLock(self._file)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise FileInUse(
                N_("“{name}” is already open ({holder}). Close it there, or open it here for reading only."),
                name=path.name,
                holder=self._read_holder(),
            ) from None
        self._write_holder(station)

    def release(self) -> None:
        """Let others write."""
        self._holder.unlink(missing_ok=True)
        self._lock.release()
        # Removing the lock file is safe only where the system lets nobody lock a deleted file.
        if os.name == "nt":
            return
        self._file.unlink(missing_ok=True)

    def _write_holder(self, station: str) -> None:
        since = datetime.now().isoformat(sep=" ", timespec="minutes")
        holder = Holder(station=station, since=since, process=os.getpid())
        self._holder.write_text(json.dumps(asdict(holder)), encoding="utf-8")

    def _read_holder(self) -> str:
        try:
            holder = Holder(**json.loads(self._holder.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return "?"
        return f"{holder.station}, {holder.since}"
