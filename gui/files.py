"""Asking for files: the system's own dialogs behind five plain questions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from translations import _

__all__ = ["PROGRAMMES", "SUFFIX", "FileDialogs"]

SUFFIX = ".podium"
PROGRAMMES = (
    ".xml", ".json", ".ics", ".ical", ".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".zip",
)  # fmt: skip
"""How files are called that may hold a programme."""


class FileDialogs:
    """Asks the person for files. Tests and the picture tool give the window another one."""

    def event_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        """Return the event file to open."""
        return self._open(parent, _("Open event"), str(folder), self._events())

    def event_to_save(self, parent: QWidget, title: str, proposed: Path) -> Path | None:
        """Return where to write an event file; its name ends in `.podium`."""
        return self._save(parent, title, proposed, self._events())

    def file_to_open(self, parent: QWidget, title: str, patterns: str) -> Path | None:
        """Return a file whose name matches `patterns`, in Qt's way: "Pictures (*.png *.jpg)"."""
        return self._open(parent, title, "", patterns)

    def folder_to_open(self, parent: QWidget, title: str) -> Path | None:
        """Return a folder."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- loaded when first needed

        chosen = QFileDialog.getExistingDirectory(parent, title)
        return Path(chosen) if chosen else None

    def file_to_save(self, parent: QWidget, title: str, proposed: Path, patterns: str) -> Path | None:
        """Return where to write a file, with the suffix of `proposed`."""
        return self._save(parent, title, proposed, patterns)

    @staticmethod
    def _open(parent: QWidget, title: str, folder: str, patterns: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- loaded when first needed

        chosen, _filter = QFileDialog.getOpenFileName(parent, title, folder, patterns)
        return Path(chosen) if chosen else None

    @staticmethod
    def _save(parent: QWidget, title: str, proposed: Path, patterns: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- loaded when first needed

        chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(proposed), patterns)
        return with_suffix(Path(chosen), proposed.suffix) if chosen else None

    @staticmethod
    def _events() -> str:
        return _("Podium events (*{suffix})").format(suffix=SUFFIX)


def with_suffix(path: Path, suffix: str) -> Path:
    """Return `path` with `suffix` added where it has another one or none: "E-Mission 8.6." has none."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
