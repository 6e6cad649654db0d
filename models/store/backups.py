"""Copies of an event file: on demand, and rotating beside it so that no mistake and no crash costs a day."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from models.store.connection import connect
from models.store.faults import backups_folder, explained

KEPT = 10
EVERY = timedelta(minutes=10)
STAMP = "%Y-%m-%d_%H%M%S"
PAGES_AT_A_TIME = 2000


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished copy: where it is, its size in bytes, and its SHA-256 in hex."""

    path: Path
    size: int
    sha256: str


def write_copy(source: Path, target: Path) -> Backup:
    """Copy the event at `source` to `target` consistently, even while somebody works in it.

    The copy is one single file; `target` is replaced only when it is whole. Raises `FileUnusable`.
    """
    draft = target.with_name(f".{target.name}.part")
    with explained(target):
        draft.unlink(missing_ok=True)
        try:
            reading = connect(source, read_only=True)
            with contextlib.closing(reading), contextlib.closing(sqlite3.connect(draft)) as writing:
                reading.backup(writing, pages=PAGES_AT_A_TIME)
                writing.execute("PRAGMA journal_mode = DELETE")
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    return Backup(target, target.stat().st_size, _sha256(target))


def _sha256(path: Path) -> str:
    import hashlib  # noqa: PLC0415 -- opening an event needs none

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def backup_path(path: Path, at: datetime, *, note: str = "") -> Path:
    """Return where the backup of `path` made at local time `at` belongs."""
    middle = f"_{note}" if note else ""
    return backups_folder(path) / f"{path.stem}_{at.strftime(STAMP)}{middle}{path.suffix}"


def back_up(path: Path, at: datetime) -> Backup:
    """Make a backup beside the file with a checksum next to it, then forget the ones not needed any more."""
    while (target := backup_path(path, at)).exists():
        at += timedelta(seconds=1)
    with explained(target):
        target.parent.mkdir(exist_ok=True)
    backup = write_copy(path, target)
    target.with_suffix(f"{target.suffix}.sha256").write_text(
        f"{backup.sha256}  {target.name}\n", encoding="utf-8"
    )
    forget_old(path)
    return backup


def backups(path: Path) -> list[Path]:
    """Return the rotating backups of `path`, oldest first."""
    dated = (
        (_made_at(path, copy), copy) for copy in backups_folder(path).glob(f"{path.stem}_*{path.suffix}")
    )
    return [copy for at, copy in sorted((at, copy) for at, copy in dated if at is not None)]


def forget_old(path: Path) -> None:
    """Keep the last ten backups and the last one of every day."""
    every = backups(path)
    last_of_day = {copy.stem[: -len("_HHMMSS")]: copy for copy in every}
    for copy in set(every) - set(every[-KEPT:]) - set(last_of_day.values()):
        copy.unlink(missing_ok=True)
        copy.with_suffix(f"{copy.suffix}.sha256").unlink(missing_ok=True)


def _made_at(path: Path, copy: Path) -> datetime | None:
    try:
        return datetime.strptime(copy.stem.removeprefix(f"{path.stem}_"), STAMP)
    except ValueError:
        return None
