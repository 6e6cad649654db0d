"""The field for the first free label of a sheet that has been used before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.pages.printing.sheet_picker import SheetPicker
from gui.theme import Space, Theme
from gui.widgets.field import Field
from translations import N_, _

if TYPE_CHECKING:
    from printing.sheets import Stationery

__all__ = ["StartField"]


class StartField(Field[int]):
    """A position on the sheet, counted from 1, chosen on a picture of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(N_("First free label"), empty=1)
        self.picker = SheetPicker(theme)
        self.picker.chosen.connect(self.commit)
        self.position = QLabel()
        self.position.setProperty("role", "strong")
        self.hint = QLabel()
        self.hint.setProperty("role", "small")
        self.hint.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(Space.SMALL)
        words.addWidget(self.position)
        words.addWidget(self.hint)
        words.addStretch(1)
        group = QWidget()
        layout = QHBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.picker, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self._sheet: Stationery | None = None
        self.set_editor(group, focus=self.picker)
        self.retranslate_ui()

    def show_sheet(self, sheet: Stationery) -> None:
        """Let the label be chosen on `sheet`; a position it does not have becomes the first."""
        self._sheet = sheet
        self._value = self._value if self._value <= sheet.per_sheet else 1
        self.display(self._value)

    def entered(self) -> int:
        return self.picker.position

    def display(self, value: int) -> None:
        if self._sheet is not None:
            self.picker.show_sheet(self._sheet, value)
            self.position.setText(f"{self.picker.position} / {self._sheet.per_sheet}")

    def is_editing(self) -> bool:
        return False

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.hint.setText(_("Labels before it are used up. Choose another with a click or the arrow keys."))
