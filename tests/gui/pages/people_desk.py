"""The real window on the page of people, for tests that use it as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import App
from gui.files import FileDialogs
from gui.pages.people.page import PeoplePage
from gui.pages.people.panel import PersonPanel
from gui.settings import Settings
from gui.shell.notice_bar import NoticeBar
from models.store.workspace import Workspace

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class ChosenFile(FileDialogs):
    """Answers the question for a file without asking."""

    def __init__(self) -> None:
        super().__init__()
        self.answer: Path | None = None

    def file_to_open(self, parent: QWidget | None, title: str, patterns: str) -> Path | None:
        return self.answer


class Desk:
    """The window, and short words for what a person does with it."""

    def __init__(self, app: App, files: ChosenFile) -> None:
        self.app = app
        self.files = files

    @property
    def window(self) -> Any:
        return self.app.window

    @property
    def view(self) -> Any:
        return self.window.event_view

    @property
    def page(self) -> PeoplePage:
        page = self.view.page
        assert isinstance(page, PeoplePage)
        return page

    @property
    def panel(self) -> PersonPanel:
        panel = self.view.inspector.panel
        assert isinstance(panel, PersonPanel)
        return panel

    @property
    def workspace(self) -> Workspace:
        workspace: Workspace = self.view.context.workspace
        return workspace

    def value(self, sql: str) -> Any:
        return self.workspace.reader.value(sql)

    def names(self) -> list[str]:
        """Return the first column of the list from top to bottom."""
        model = self.page.listing.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def shows_nobody(self) -> bool:
        return self.page.content.nobody is not None and self.page.content.nobody.isVisible()

    def shows_no_match(self) -> bool:
        return self.page.content.no_match is not None and self.page.content.no_match.isVisible()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard is."""
        QTest.keyClick(self.keyboard(), key, modifier)
        self.settle()
        if modifier != Qt.KeyboardModifier.NoModifier and QApplication.focusWidget():
            QTest.keyRelease(self.keyboard(), Key.Key_Control)  # or it counts as held for ever

    def type(self, text: str) -> None:
        """Type plain letters wherever the keyboard is."""
        assert text.isascii()
        for letter in text:
            QTest.keyClicks(self.keyboard(), letter)
        self.settle()

    @staticmethod
    def keyboard() -> QWidget:
        """Return what keys go to: a menu or a list that has popped up, else what has the focus."""
        widget = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert widget is not None
        return widget

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        where = place if place is not None else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
        self.settle()

    @property
    def notice_bar(self) -> NoticeBar:
        bar: NoticeBar | None = self.window.findChild(NoticeBar)
        assert bar is not None, "nothing has been said yet"
        return bar

    def notice(self) -> str:
        """Return the sentence of the notice that is shown, "" where there is none."""
        return self.notice_bar.sentence.text() if self.notice_bar.isVisible() else ""

    @staticmethod
    def settle() -> None:
        QApplication.processEvents()


@contextmanager
def people_desk(
    event_path: Path,
    fill: Callable[[Any], object] | None,
    *,
    language: str = "en",
    settings: Path | None = None,
    read_only: bool = False,
) -> Iterator[Desk]:
    """Open the window on the event at `event_path`, filled by `fill(session)`, and show the page of people."""
    if fill is not None:
        with Workspace.open(event_path) as workspace, workspace.change("Fill") as session:
            fill(session)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    kept = Settings(settings or event_path.with_name("settings.ini"))
    kept.language, kept.theme = language, "light"
    files = ChosenFile()
    app = App(application, kept, files)
    app.window.resize(1280, 720)
    app.window.opener.open(event_path, read_only=read_only)
    app.show(None)
    app.window.activateWindow()
    QTest.qWaitForWindowActive(app.window)
    app.window.show_page("people")
    desk = Desk(app, files)
    desk.settle()
    try:
        yield desk
    finally:
        app.window.close()
        app.services.workers.stop()
        desk.settle()
        app.window.deleteLater()
        desk.settle()
