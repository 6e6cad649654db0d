"""Asking for files: the system's own dialogs behind four plain questions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from translations import _

__all__ = ["SUFFIX", "FileDialogs"]

SUFFIX = ".podium"


class FileDialogs:
    """Asks the person for files. Tests and the picture tool give the window another one."""

    def event_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        """Return the event file to open."""
        chosen, _filter = QFileDialog.getOpenFileName(parent, _("Open event"), str(folder), self._events())
        return Path(chosen) if chosen else None

    def event_to_save(self, parent: QWidget, title: str, proposed: Path) -> Path | None:
        """Return where to write an event file; its name ends in `.podium`."""
        chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(proposed), self._events())
        return with_suffix(Path(chosen), SUFFIX) if chosen else None

    def file_to_open(self, parent: QWidget, title: str, patterns: str) -> Path | None:
        """Return a file whose name matches `patterns`, in Qt's way: "Pictures (*.png *.jpg)"."""
        chosen, _filter = QFileDialog.getOpenFileName(parent, title, "", patterns)
        return Path(chosen) if chosen else None

    def file_to_save(self, parent: QWidget, title: str, proposed: Path, patterns: str) -> Path | None:
        """Return where to write a file, with the suffix of `proposed`."""
        chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(proposed), patterns)
        return with_suffix(Path(chosen), proposed.suffix) if chosen else None

    @staticmethod
    def _events() -> str:
        return _("Podium events (*{suffix})").format(suffix=SUFFIX)


def with_suffix(path: Path, suffix: str) -> Path:
    """Return `path` with `suffix` added where it has another one or none: "E-Mission 8.6." has none."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
