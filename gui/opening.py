"""Opening, making, copying and closing event files, with the questions that go with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from gui.context import Services
from gui.files import SUFFIX
from models.enums import ChangeKind
from models.errors import FileInUse, UserError
from models.store.station import Station
from models.store.workspace import Workspace
from models.text import LANGUAGES, Text, Translated
from translations import N_, _

if TYPE_CHECKING:
    from gui.dialogs.new_event import NewEvent

__all__ = ["Opener", "documents_folder"]

UNNAMED = N_("New event")


class Opener(QObject):
    """Keeps the one open event; the window shows what `opened` and `closed` tell it."""

    opened = Signal(object)
    closing = Signal()
    closed = Signal()

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self.workspace: Workspace | None = None

    def open(self, path: Path, *, read_only: bool = False) -> bool:
        """Close what is open and open the event at `path`; offer to read a file that somebody else has open."""
        if self.workspace is not None and self.workspace.path == path and not read_only:
            return True
        try:
            workspace = Workspace.open(path, station=self._station(), read_only=read_only)
        except FileInUse as error:
            return self._offer_reading(path, error)
        except UserError as error:
            self._services.errors.show(error)
            return False
        self.take(workspace)
        return True

    def take(self, workspace: Workspace) -> None:
        """Show an event that is open already."""
        self.close()
        self.workspace = workspace
        self._services.settings.remember_file(workspace.path)
        self.opened.emit(workspace)

    def close(self) -> None:
        """Close the open event, if there is one."""
        if self.workspace is None:
            return
        self.closing.emit()
        self._services.workers.stop()
        workspace, self.workspace = self.workspace, None
        try:
            workspace.close()
        except UserError as error:
            self._services.errors.show(error)
        self.closed.emit()

    def ask_and_open(self) -> None:
        """Let the person choose a file and open it."""
        path = self._services.files.event_to_open(self._window, self._folder())
        if path is not None:
            self.open(path)

    def ask_and_create(self) -> None:
        """Ask for title and days, then where to keep the file, and open the new event."""
        from gui.dialogs.new_event import NewEventDialog  # noqa: PLC0415 -- loaded when first needed

        wanted: NewEvent | None = NewEventDialog.ask(self._window, date.today())
        if wanted is None:
            return
        proposed = self._folder() / f"{_file_name(wanted.title)}{SUFFIX}"
        path = self._services.files.event_to_save(self._window, _("Save the new event"), proposed)
        if path is not None:
            self.create(path, wanted)

    def create(self, path: Path, wanted: NewEvent) -> None:
        """Make an event file at `path` and open it."""
        from models import operations  # noqa: PLC0415 -- loaded when first needed

        try:
            workspace = Workspace.create(path, station=self._station())
            title = Translated({self._services.language.code: wanted.title})
            with workspace.change(N_("Start event"), kind=ChangeKind.ORIGIN) as session:
                operations.event.create_event(
                    session,
                    title=title,
                    starts_on=wanted.starts_on,
                    ends_on=wanted.ends_on,
                    languages=_languages_from(self._services.language.code),
                )
        except UserError as error:
            self._services.errors.show(error)
        else:
            self.take(workspace)

    def save_copy(self) -> None:
        """Write a copy of the open event to a file of the person's choice; the event itself stays open."""
        from models.store.backups import write_copy  # noqa: PLC0415 -- loaded when first needed

        if self.workspace is None:
            return
        source = self.workspace.path
        proposed = source.with_name(_("{name} (copy)").format(name=source.stem) + SUFFIX)
        target = self._services.files.event_to_save(self._window, _("Save a copy as"), proposed)
        if target is None or target == source:
            return
        said = Text(N_("A copy was written to “{name}”."), name=target.name)
        self._services.workers.start(
            lambda progress: write_copy(source, target),
            done=lambda backup: self._services.notices.say(said),
            failed=self._services.errors.show,
        )

    def _offer_reading(self, path: Path, error: FileInUse) -> bool:
        from gui.dialogs.in_use import InUseDialog  # noqa: PLC0415 -- loaded when first needed

        if InUseDialog.ask(self._window, error.text):
            return self.open(path, read_only=True)
        return False

    def _station(self) -> Station:
        name = self._services.settings.station
        return Station(name=name) if name else Station.this_computer()

    def _folder(self) -> Path:
        recent = [path.parent for path in self._services.settings.recent_files if path.parent.is_dir()]
        return recent[0] if recent else documents_folder()


def documents_folder() -> Path:
    """Return where this system keeps its user's documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _languages_from(code: str) -> tuple[str, ...]:
    return (code, *(other for other in LANGUAGES if other != code))


def _file_name(title: str) -> str:
    name = "".join(" " if sign in '\\/:*?"<>|' or ord(sign) < ord(" ") else sign for sign in title)
    return " ".join(name.split())[:80].strip(". ") or _(UNNAMED)
