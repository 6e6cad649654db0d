"""The search over everything: Ctrl+K, a few letters, arrows, Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.context import Context
from gui.language import Translating
from translations import _

if TYPE_CHECKING:
    from gui.shell.search_popup import Found, SearchPopup

__all__ = ["SearchField"]

KEY = "Ctrl+K"
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class SearchField(Translating, QLineEdit):
    """Finds people, programme items, rooms, organisations and commands, and goes to what is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self._context = context
        self._popup: SearchPopup | None = None
        self._actions: Callable[[], Iterable[QAction]] = tuple
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(220)
        self.addAction(
            QAction(context.icons.get("magnifying-glass", colour="muted"), "", self),
            QLineEdit.ActionPosition.LeadingPosition,
        )
        self.textEdited.connect(self.look_up)
        self.retranslate_ui()

    def offer_actions(self, actions: Callable[[], Iterable[QAction]]) -> None:
        """Find commands too: `actions` returns all that there are at the moment."""
        self._actions = actions

    @property
    def popup(self) -> SearchPopup:
        """The list of what was found."""
        from gui.shell.search_popup import SearchPopup  # noqa: PLC0415 -- loaded with the first search

        if self._popup is None:
            self._popup = SearchPopup(self._context, self.window())
            self._popup.chosen.connect(self.choose)
        return self._popup

    def look_up(self, text: str) -> None:
        """Show what `text` finds; nothing where it is empty."""
        from gui.shell.finding import find_actions, find_rows  # noqa: PLC0415 -- loaded with the first search

        if not text.strip():
            self.close_popup()
            return
        lines = [*find_rows(self._context, text), *find_actions(self._actions(), text)]
        self.popup.show_lines(lines, QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size()))

    def choose(self, line: Found) -> None:
        """Do what choosing `line` does, and be empty again."""
        self.clear()
        self.close_popup()
        line.choose()

    def close_popup(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_open = self._popup is not None and self._popup.isVisible()
        if key in STEPS and is_open:
            self.popup.move_by(STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_open:
            self.popup.choose()
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.close_popup()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.text():
            self.look_up(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_popup()

    def retranslate_ui(self) -> None:
        self.setPlaceholderText(_("Search people, programme, rooms"))
        self.setAccessibleName(_("Search"))
        self.setToolTip(f"{_('Search everything')} ({KEY})")
