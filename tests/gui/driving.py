"""The whole program on a small event, driven by keys and mouse as a person does it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.app import App
from gui.files import FileDialogs
from gui.pages import PAGES, PANELS, PageSpec, PanelSpec
from gui.settings import Settings
from gui.shell.event_view import EventView
from gui.window import MainWindow

__all__ = [
    "CTRL",
    "ChosenFiles",
    "Key",
    "all_widgets",
    "dialog",
    "press",
    "running",
    "settle",
    "view_of",
    "wait_for",
]

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
PATIENCE_MS = 10_000
ROUNDS = 15
AnyDialog = TypeVar("AnyDialog", bound=QDialog)


class ChosenFiles(FileDialogs):
    """Answers every question for a file with `answer`, and remembers what was proposed."""

    def __init__(self) -> None:
        self.answer: Path | None = None
        self.proposed: Path | None = None

    def event_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        return self.answer

    def event_to_save(self, parent: QWidget, title: str, proposed: Path) -> Path | None:
        self.proposed = proposed
        return self.answer

    def file_to_open(self, parent: QWidget, title: str, patterns: str) -> Path | None:
        return self.answer

    def folder_to_open(self, parent: QWidget, title: str) -> Path | None:
        return self.answer

    def file_to_save(self, parent: QWidget, title: str, proposed: Path, patterns: str) -> Path | None:
        self.proposed = proposed
        return self.answer


@contextmanager
def running(
    path: Path | None,
    settings: Path,
    *,
    language: str = "en",
    theme: str = "light",
    pages: tuple[PageSpec, ...] = PAGES,
    panels: tuple[PanelSpec, ...] = PANELS,
) -> Iterator[App]:
    """Run the program on the event at `path`, on its start page where that is None."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    kept = Settings(settings)
    kept.language = kept.language or language
    kept.theme = theme
    app = App(application, kept, ChosenFiles(), pages=pages, panels=panels)
    try:
        app.show(path)
        app.window.activateWindow()
        QTest.qWaitForWindowActive(app.window)
        settle()
        yield app
    finally:
        close(app)


def close(app: App) -> None:
    """Close the window and everything with it, as the end of the program does."""
    for open_dialog in app.window.findChildren(QDialog):
        open_dialog.close()
    app.window.close()
    app.services.workers.stop()
    app.window.deleteLater()
    settle()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    # Qt's own texts outlive the program that asked for them; the next test begins in English.
    app.services.language.switch("en")
    settle()
    gc.collect()


def settle() -> None:
    """Let everything happen that has been posted; a layout inside a layout takes a round for each."""
    for _ in range(ROUNDS):
        QApplication.processEvents()


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until `condition` is true; fail after some seconds."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not condition():
        assert not deadline.hasExpired(), "it did not happen"
        QTest.qWait(1)


def view_of(window: MainWindow) -> EventView:
    """Return what is shown of the open event."""
    assert window.event_view is not None
    return window.event_view


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, widget: QWidget | None = None) -> None:
    """Press a key where the keyboard is, or in `widget`."""
    target = widget or QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifier)
    settle()


def dialog(window: QWidget, kind: type[AnyDialog]) -> AnyDialog:
    """Return the open dialog of this kind."""
    settle()
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1, f"{len(found)} of {kind.__name__}"
    return found[0]


def all_widgets(root: QWidget) -> list[QWidget]:
    """Return every visible widget inside `root`."""
    return [widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root)]
