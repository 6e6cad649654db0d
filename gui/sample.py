"""Opening the sample event: made when it is asked for the first time, kept with its changes after that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from gui.context import Services
from gui.files import SUFFIX
from gui.opening import Opener
from gui.workers import Progress
from models.text import Text
from translations import N_

__all__ = ["SampleOpener", "sample_path"]

MAKING = N_("The sample event is being made …")


def sample_path() -> Path:
    """Return where this user's copy of the sample event is."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / f"e-mission{SUFFIX}"


class SampleOpener:
    """Makes the file on a thread, as that takes a moment, and opens it."""

    def __init__(self, services: Services, path: Path) -> None:
        self._services = services
        self._path = path
        self._is_making = False

    def __call__(self, opener: Opener) -> None:
        """Open this user's copy of the sample event by `opener`."""
        if self._path.exists():
            opener.open(self._path)
        elif not self._is_making:
            self._is_making = True
            self._services.notices.say(Text(MAKING))
            self._services.workers.start(
                self._make, done=lambda made: self._on_made(opener), failed=self._on_failed
            )

    def _make(self, progress: Progress) -> None:
        from models.sample import write_sample  # noqa: PLC0415 -- loaded when first needed

        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_sample(self._path)

    def _on_made(self, opener: Opener) -> None:
        self._is_making = False
        opener.open(self._path)

    def _on_failed(self, error: BaseException) -> None:
        self._is_making = False
        self._services.errors.show(error)
