"""The line on which the present state of the programme is given a name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.language import Translating
from gui.theme import Space
from gui.widgets.line_field import LineField
from models.text import Text
from translations import N_, _

__all__ = ["VersionBar"]

LONGEST = 200


class VersionBar(Translating, QWidget):
    """A name and a button; Enter in the name does the same."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name = LineField(N_("Name of the present state"), hint=N_("Sent to print"), longest=LONGEST)
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.button.clicked.connect(self._on_named)
        self.name.line.returnPressed.connect(self._on_named)
        self.retranslate_ui()

    def focus(self) -> None:
        """Put the keyboard into the name."""
        self.name.focus_editor()

    def clear(self) -> None:
        """Forget the name that was typed."""
        self.name.display("")
        self.name.show_value("")
        self.name.show_problem(None)

    def show_problem(self, problem: Text) -> None:
        """Say at the name what is wrong with it."""
        self.name.show_problem(problem)

    def _on_named(self) -> None:
        self.named.emit(self.name.line.text().strip())

    def retranslate_ui(self) -> None:
        self.button.setText(_("Keep as version"))
