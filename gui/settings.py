"""What the program remembers between starts, typed and in one place. What belongs to the event is in its file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

__all__ = ["THEMES", "Settings"]

THEMES = ("system", "light", "dark")
RECENT_FILES = 10


class Settings:
    """Window state and habits of this user on this computer."""

    def __init__(self, path: Path | None = None) -> None:
        """Keep settings in the ini file at `path`, or where the system keeps them for Podium."""
        if path is None:
            self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Podium", "podium")
        else:
            self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of the screen, "" where nobody has chosen one."""
        return self._text("language")

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def theme(self) -> str:
        """One of `THEMES`."""
        stored = self._text("theme")
        return stored if stored in THEMES else THEMES[0]

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("theme", name)

    @property
    def station(self) -> str:
        """The name of this desk in the journal, "" where nobody has given one."""
        return self._text("station")

    @station.setter
    def station(self, name: str) -> None:
        self._store.setValue("station", name)

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The event files opened last, the newest first."""
        stored = self._store.value("recent_files", [])
        names = [stored] if isinstance(stored, str) else list(stored or [])  # type: ignore[call-overload]
        return tuple(Path(name) for name in names if name)

    def remember_file(self, path: Path) -> None:
        """Put `path` first among the recent files."""
        self._keep_files([path, *(other for other in self.recent_files if other != path)])

    def forget_file(self, path: Path) -> None:
        """Take `path` out of the recent files."""
        self._keep_files([other for other in self.recent_files if other != path])

    def _keep_files(self, paths: list[Path]) -> None:
        self._store.setValue("recent_files", [str(path) for path in paths[:RECENT_FILES]])

    def geometry(self, name: str) -> QByteArray:
        """Return what `keep_geometry` was given for the window or splitter `name`, or nothing."""
        return self._bytes(f"geometry/{name}")

    def keep_geometry(self, name: str, state: QByteArray) -> None:
        self._store.setValue(f"geometry/{name}", state)

    def columns(self, name: str) -> QByteArray:
        """Return what `keep_columns` was given for the table `name`, or nothing."""
        return self._bytes(f"columns/{name}")

    def keep_columns(self, name: str, state: QByteArray) -> None:
        self._store.setValue(f"columns/{name}", state)

    def choice(self, name: str, default: str = "") -> str:
        """Return a page's own small choice, such as its last print language."""
        return self._text(f"choice/{name}") or default

    def keep_choice(self, name: str, value: str) -> None:
        self._store.setValue(f"choice/{name}", value)

    def flag(self, name: str, *, default: bool) -> bool:
        """Return a page's own yes or no, such as whether the inspector is shown."""
        stored = self._text(f"flag/{name}")
        return default if not stored else stored == "yes"

    def keep_flag(self, name: str, *, value: bool) -> None:
        self._store.setValue(f"flag/{name}", "yes" if value else "no")

    def save(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def _text(self, key: str) -> str:
        stored = self._store.value(key, "")
        return stored if isinstance(stored, str) else ""

    def _bytes(self, key: str) -> QByteArray:
        stored = self._store.value(key)
        return stored if isinstance(stored, QByteArray) else QByteArray()
