"""A card of the event's settings: a heading, a line about what it is for, and its content."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from gui.language import Translating
from gui.theme import Space
from translations import _

__all__ = ["Card", "holds_focus"]


class Card(Translating, QFrame):
    """`title` and `line` are marked msgids; an empty line is not shown."""

    def __init__(self, title: str, line: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._title_text, self._line_text = title, line
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.line = QLabel()
        self.line.setProperty("role", "small")
        self.line.setWordWrap(True)
        if not line:
            self.line.hide()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.HUGE, Space.WIDE, Space.HUGE, Space.HUGE)
        self.body.setSpacing(Space.LARGE)
        head = QVBoxLayout()
        head.setSpacing(Space.HAIR)
        head.addWidget(self.heading)
        head.addWidget(self.line)
        self.body.addLayout(head)
        self.retranslate_ui()

    def put(self, widget: QWidget) -> None:
        """Add `widget` below what is there."""
        self.body.addWidget(widget)

    def retranslate_ui(self) -> None:
        self.heading.setText(_(self._title_text))
        self.line.setText(_(self._line_text) if self._line_text else "")


def holds_focus(widget: QWidget) -> bool:
    """Whether the keyboard is in `widget` or in one of its parts."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
