"""The real window on the page of the programme, for tests that use it as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from gui.app import App
from gui.pages.programme.page import ProgrammePage
from gui.pages.programme.pitch_panel import PitchPanel
from gui.pages.programme.row_texts import session_title
from gui.pages.programme.session_panel import SessionPanel
from gui.selection import Selection
from models.enums import Entity
from models.queries.programme import SessionRow
from models.store.workspace import Workspace
from tests.gui.driving import running, settle, view_of

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class ProgrammeDesk:
    """The window, and short words for what a person sees and does there."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.view = view_of(app.window)
        page = self.view.show_page("programme")
        assert isinstance(page, ProgrammePage)
        self.page = page
        settle()

    @property
    def workspace(self) -> Workspace:
        return self.page.context.workspace

    @property
    def tree(self) -> Any:
        return self.page.list.tree

    @property
    def panel(self) -> Any:
        """The inspector's panel, whatever it shows."""
        return self.view.inspector.panel

    @property
    def session_panel(self) -> SessionPanel:
        assert isinstance(self.panel, SessionPanel)
        return self.panel

    @property
    def pitch_panel(self) -> PitchPanel:
        assert isinstance(self.panel, PitchPanel)
        return self.panel

    def rows(self) -> list[str]:
        """Return the sessions as "9:00 Opening", day after day; "-" where there is no time."""
        shown = []
        for node in self.page.list.model.nodes():
            if isinstance(node.row, SessionRow):
                start = f"{node.row.starts_at:%H:%M}" if node.row.starts_at else "-"
                shown.append(f"{start} {session_title(node.row, ('en',))}")
        return shown

    def day(self, number: int) -> list[str]:
        """Return the titles of what is on a day (0 is the first), as the list has them."""
        rows = [child.row for child in self.page.list.model.days()[number].children]
        return [session_title(row, ("en",)) for row in rows if isinstance(row, SessionRow)]

    def select(self, title: str) -> str:
        """Click the session of this title; return its id."""
        index = self.index(title)
        self.tree.scrollTo(index)
        place = self.tree.visualRect(index).center()
        QTest.mouseClick(self.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle()
        node = self.page.list.model.node(index)
        assert node is not None
        return node.id

    def index(self, title: str) -> Any:
        """Return where the session of this title is."""
        model = self.page.list.model
        nodes = [node for node in model.nodes() if isinstance(node.row, SessionRow)]
        found = [node for node in nodes if session_title(node.row, ("en",)) == title]  # type: ignore[arg-type]
        assert found, title
        return model.index_of(Entity.SESSION, found[0].id)

    def selected(self) -> list[str]:
        """Return the titles of the selected sessions."""
        nodes = self.page.list.nodes()
        return [session_title(node.row, ("en",)) for node in nodes if isinstance(node.row, SessionRow)]

    def drag(self, titles: list[str], onto: Any, place: int) -> None:
        """Drop sessions into a day (its index), before the child with the number `place`."""
        model = self.page.list.model
        data: QMimeData = model.mimeData([self.index(title) for title in titles])
        action = Qt.DropAction.MoveAction
        assert model.canDropMimeData(data, action, place, 0, onto)
        model.dropMimeData(data, action, place, 0, onto)
        settle()

    def drop_below(self, title: str, target: str) -> QDropEvent:
        """Drop a session on the lower edge of another one's row, through the view."""
        rect = self.tree.visualRect(self.index(target))
        data = self.page.list.model.mimeData([self.index(title)])
        event = QDropEvent(
            QPointF(rect.left() + 40, rect.bottom()),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.tree.dropEvent(event)
        settle()
        return event

    def reveal(self, entity: Entity, row_id: str) -> None:
        """Go to a row as a link from another page does."""
        self.page.context.navigator.reveal(Selection.one(entity, row_id))
        settle()

    def press_key_of(self, action: str) -> None:
        """Press the key that an action of the page has."""
        keys = self.page.action_set[f"programme.{action}"].shortcut()
        QTest.keySequence(QApplication.focusWidget() or self.app.window, keys)
        settle()

    def notice(self) -> str:
        """Return the sentence of the notice that is shown."""
        bar = self.view.notices
        return bar.sentence.text() if bar is not None and bar.isVisible() else ""

    def answer_notice(self) -> None:
        """Click the button of the notice: "Undo", or what it offers."""
        assert self.view.notices is not None
        self.view.notices.button.click()
        settle()


@contextmanager
def programme_desk(
    path: Path, fill: Callable[[Any], object], *, language: str = "en"
) -> Iterator[ProgrammeDesk]:
    """Open the window on the event at `path`, filled by `fill(session)`, and show the programme."""
    with Workspace.open(path) as workspace, workspace.change("Fill") as session:
        fill(session)
    with running(path, path.with_name("settings.ini"), language=language) as app:
        app.window.resize(1280, 720)
        yield ProgrammeDesk(app)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    popup = QApplication.activePopupWidget()
    target = popup or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)
    settle()


def write(text: str) -> None:
    """Type plain letters where the keyboard is; what the field held before is replaced."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        widget.selectAll()
    assert text.isascii(), "other letters end the program"
    QTest.keyClicks(widget, text)
    settle()


def choose(menu: QMenu, text: str) -> None:
    """Take an entry of an open menu with the arrow keys and Enter."""
    assert menu.isVisible()
    for _step in menu.actions():
        action: QAction | None = menu.activeAction()
        if action is not None and action.text() == text:
            press(Qt.Key.Key_Return)
            return
        press(Qt.Key.Key_Down)
    raise AssertionError(f"{text} is not in the menu")


def tab_to(widget: QWidget) -> None:
    """Go on with Tab until the keyboard is in `widget`."""
    for _step in range(60):
        if QApplication.focusWidget() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {widget.accessibleName()}")


__all__ = ["ALT", "SHIFT", "ProgrammeDesk", "choose", "press", "programme_desk", "tab_to", "write"]
