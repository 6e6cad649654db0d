"""Opening the sample event from the start page: made anew at the first time, kept after that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from gui.opening import Opener

__all__ = ["open_sample", "sample_path"]


def sample_path() -> Path:
    """Return where this user's copy of the sample event is."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "sample.podium"


def open_sample(opener: Opener) -> None:
    """Open this user's copy of the sample event."""
    opener.open(sample_path())
