"""The head of a page: its title, a line about what is shown, and its buttons."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.actions import action_button
from gui.theme import Space

__all__ = ["PageHead"]


class PageHead(QWidget):
    """Title at the left, buttons at the right. The page sets the texts in `retranslate_ui`."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.line = QLabel()
        self.line.setProperty("role", "muted")
        texts = QVBoxLayout()
        texts.setSpacing(Space.HAIR)
        texts.addWidget(self.title)
        texts.addWidget(self.line)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.MEDIUM)
        self._layout.addLayout(texts, 1)
        self.line.hide()

    def set_texts(self, title: str, line: str = "") -> None:
        """Say what the page is, and what it shows."""
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))

    def add_action(self, action: QAction, *, role: str = "button") -> QToolButton:
        """Add a button for an action; role "primary" for the one that is used most."""
        button = action_button(action, role=role)
        self._layout.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Add anything else, after the buttons so far."""
        self._layout.addWidget(widget)
