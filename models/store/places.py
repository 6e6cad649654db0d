"""Whether a new file can be written at a place, told before anything is begun."""

from __future__ import annotations

import os
from pathlib import Path

from models.errors import FileUnusable
from models.store.faults import NOT_REACHED
from translations import N_

ALREADY_THERE = N_("“{name}” is already there. Choose another name.")
NO_ROOM = N_("“{name}” was not written: the disk is full. Make room, or choose another place.")
NO_FOLDER = N_("There is no folder “{folder}”. Make it first, or choose another one.")
FOLDER_READ_ONLY = N_("Nothing can be written in the folder “{folder}”. Choose one of your own.")


def check_is_free(path: Path) -> None:
    """Raise `FileUnusable` unless a new file can be made at `path`."""
    check_folder(path)
    if path.exists():
        raise FileUnusable(ALREADY_THERE, name=path.name)


def check_folder(path: Path) -> None:
    """Raise `FileUnusable` unless files can be written in the folder of `path`."""
    folder = path.absolute().parent
    try:
        is_there = folder.is_dir()
    except PermissionError:
        raise FileUnusable(NOT_REACHED, name=path.name) from None
    if not is_there:
        raise FileUnusable(NO_FOLDER, folder=str(folder))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise FileUnusable(FOLDER_READ_ONLY, folder=str(folder))
