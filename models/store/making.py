"""New event files that have an event in them from the start: all of it or nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy.orm import Session as OrmSession

from models.enums import ChangeKind
from models.errors import FileUnusable
from models.store.faults import DISK_FULL, explained
from models.store.file import create_file
from models.store.places import NO_ROOM, check_is_free
from models.store.station import Station
from models.store.writer import Writer
from models.text import Text


def make_event_file(
    path: Path, fill: Callable[[OrmSession], object], label: Text, *, station: Station | None = None
) -> None:
    """Make the event file `path` with what `fill` puts into it, as its origin: undo does not take it back.

    Nobody sees the file before it is whole. Raises `FileUnusable` where there is a file already or none can be made,
    and whatever `fill` raises; then nothing is left behind.
    """
    check_is_free(path)
    try:
        _make(path, fill, label, station or Station.this_computer())
    except FileUnusable as error:
        if error.text.msgid != DISK_FULL:
            raise
        raise FileUnusable(NO_ROOM, name=path.name) from error


def _make(path: Path, fill: Callable[[OrmSession], object], label: Text, station: Station) -> None:
    with explained(path), tempfile.TemporaryDirectory(prefix=".podium-", dir=path.parent) as workshop:
        draft = Path(workshop, path.name)
        create_file(draft)
        with (
            closing(Writer(draft, station)) as writer,
            writer.transaction(label, ChangeKind.ORIGIN) as (session, _),
        ):
            fill(session)
        check_is_free(path)
        draft.rename(path)
