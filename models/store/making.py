"""New event files that have an event in them from the start: all of it or nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy.orm import Session as OrmSession

from models.enums import ChangeKind
from models.errors import FileUnusable
from models.store.faults import explained
from models.store.file import create_file
from models.store.station import Station
from models.store.writer import Writer
from models.text import Text
from translations import N_

ALREADY_THERE = N_("“{name}” is already there. Choose another name.")
NO_FOLDER = N_("There is no folder “{folder}”. Make it first, or choose another one.")
FOLDER_READ_ONLY = N_("Nothing can be written in the folder “{folder}”. Choose one of your own.")


def make_event_file(
    path: Path, fill: Callable[[OrmSession], object], label: Text, *, station: Station | None = None
) -> None:
    """Make the event file `path` with what `fill` puts into it, as its origin: undo does not take it back.

    Nobody sees the file before it is whole. Raises `FileUnusable` where there is a file already or none can be made,
    and whatever `fill` raises; then nothing is left behind.
    """
    check_is_free(path)
    with explained(path), tempfile.TemporaryDirectory(prefix=".podium-", dir=path.parent) as workshop:
        draft = Path(workshop, path.name)
        create_file(draft)
        with (
            closing(Writer(draft, station or Station.this_computer())) as writer,
            writer.transaction(label, ChangeKind.ORIGIN) as (session, _),
        ):
            fill(session)
        check_is_free(path)
        draft.rename(path)


def check_is_free(path: Path) -> None:
    """Raise `FileUnusable` unless a new file can be made at `path`."""
    if path.exists():
        raise FileUnusable(ALREADY_THERE, name=path.name)
    if not path.parent.is_dir():
        raise FileUnusable(NO_FOLDER, folder=str(path.parent))
    if not os.access(path.parent, os.W_OK):
        raise FileUnusable(FOLDER_READ_ONLY, folder=str(path.parent))
