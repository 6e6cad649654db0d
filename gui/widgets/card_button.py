"""A large button with an icon, a heading and a line of explanation."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout

from gui.context import Services
from gui.theme import Space

__all__ = ["CardButton"]

ICON = 28


class CardButton(QPushButton):
    """Used where a page offers a few ways to begin."""

    def __init__(self, services: Services, icon: str) -> None:
        super().__init__()
        self._services = services
        self._icon = icon
        self.setProperty("role", "cardButton")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._sign = QLabel()
        self._heading = QLabel()
        self._heading.setProperty("role", "strong")
        self._heading.setWordWrap(True)
        self._line = QLabel()
        self._line.setProperty("role", "small")
        self._line.setWordWrap(True)
        self._inside = layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._sign)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(self._heading)
        layout.addWidget(self._line)
        layout.addStretch(1)
        for label in (self._sign, self._heading, self._line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        services.theme.changed.connect(self._show_sign)
        self._show_sign()

    def sizeHint(self) -> QSize:
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.totalMinimumSize()

    def heightForWidth(self, width: int) -> int:
        return self._inside.totalHeightForWidth(width)

    def set_texts(self, heading: str, line: str) -> None:
        """Say what the button does."""
        self._heading.setText(heading)
        self._line.setText(line)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(line)

    def _show_sign(self) -> None:
        self._sign.setPixmap(self._services.icons.pixmap(self._icon, ICON, colour="accent"))
