"""A panel that comes up beside a list for a task of its own, such as adding or merging, instead of a dialog."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.context import Services
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.theme import Space
from translations import _

__all__ = ["SidePanel"]


class SidePanel(Translating, QFrame):
    """A card with a heading, a body and a row of buttons. Escape closes it."""

    closed = Signal()

    def __init__(self, services: Services, title: str) -> None:
        """`title` is a marked msgid."""
        super().__init__()
        self.setProperty("role", "card")
        self._title = title
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.close_button = QToolButton()
        self.close_button.setIcon(services.icons.get("x", colour="muted"))
        self.close_button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.close_button.clicked.connect(self.close_panel)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.LARGE)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(Space.MEDIUM)
        self.buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.WIDE)
        layout.setSpacing(Space.LARGE)
        layout.addLayout(head)
        layout.addLayout(self.body, 1)
        layout.addLayout(self.buttons)
        self.retranslate_ui()

    def add_button(self, button: QWidget) -> None:
        """Add a button at the lower right."""
        self.buttons.addWidget(button)

    def close_panel(self) -> None:
        """Hide the panel and say so."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def retranslate_ui(self) -> None:
        self.heading.setText(_(self._title))
        self.close_button.setToolTip(_("Close"))
        self.close_button.setAccessibleName(_("Close"))
