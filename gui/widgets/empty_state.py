"""What an empty page shows: an icon, what belongs here, and the ways to fill it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.context import Services
from gui.icons import ICON_SIZE
from gui.theme import Space

__all__ = ["EmptyState"]

ICON = 48
WIDEST = 440


class EmptyState(QWidget):
    """Fills the place of a list that has no rows. Buttons follow the texts of their actions."""

    def __init__(self, services: Services, icon: str) -> None:
        super().__init__()
        self._services = services
        self._icon = icon
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = self._label("heading")
        self.hint = self._label("muted")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.MEDIUM)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(Space.MEDIUM)
        layout.addStretch(2)
        layout.addWidget(self._sign)
        layout.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(Space.MEDIUM)
        layout.addLayout(self._buttons)
        layout.addStretch(3)
        services.theme.changed.connect(self._show_sign)
        self._show_sign()

    @staticmethod
    def _label(role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setMinimumWidth(WIDEST)
        label.setMaximumWidth(WIDEST)
        return label

    def set_texts(self, sentence: str, hint: str = "") -> None:
        """Say what belongs here, and how it gets here."""
        self.sentence.setText(sentence)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        for label in (self.sentence, self.hint):
            label.setMinimumHeight(max(0, label.heightForWidth(WIDEST)))

    def add_button(self, action: QAction, *, primary: bool = False) -> QPushButton:
        """Add a button for `action`."""
        button = QPushButton()
        button.setProperty("role", "primary" if primary else "")
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setText(action.text())
            button.setToolTip(action.toolTip())
            button.setEnabled(action.isEnabled())

        action.changed.connect(follow)
        follow()
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def _show_sign(self) -> None:
        self._sign.setPixmap(self._services.icons.pixmap(self._icon, ICON, colour="muted"))
