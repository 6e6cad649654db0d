"""The code on a person's badge, and the way to get a new one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.language import Translating
from gui.theme import Space
from translations import _

__all__ = ["CodeLine"]


class CodeLine(Translating, QWidget):
    """Shows a code that can be copied. Without one it hides."""

    def __init__(self, renew: Callable[[], None], *, read_only: bool) -> None:
        super().__init__()
        self.label = QLabel()
        self.label.setProperty("role", "label")
        self.code = QLabel()
        self.code.setProperty("role", "key")
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.button = QPushButton()
        self.button.setProperty("role", "link")
        if read_only:
            self.button.hide()
        self.button.clicked.connect(renew)
        line = QHBoxLayout()
        line.setSpacing(Space.MEDIUM)
        line.addWidget(self.code)
        line.addWidget(self.button)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.label)
        layout.addLayout(line)
        self.retranslate_ui()

    def show_code(self, code: str) -> None:
        """Show `code`, nothing where it is empty."""
        self.code.setText(code)
        self.setVisible(bool(code))

    def retranslate_ui(self) -> None:
        self.label.setText(_("Code on the badge"))
        self.code.setAccessibleName(_("Code on the badge"))
        self.button.setText(_("Give a new code"))
        self.button.setToolTip(_("For a lost badge: the old code is then unknown at the desk."))
