"""The layout of forms: fields under headings, side by side where they are short."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.language import Translating
from gui.theme import Space
from translations import _

__all__ = ["Form"]


class Form(Translating, QWidget):
    """Fields from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: list[tuple[QLabel, str]] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.LARGE)
        self._side_by_side: QHBoxLayout | None = None
        self._places_left = 0

    def section(self, title: str) -> None:
        """Begin a group of fields; `title` is a marked msgid."""
        heading = QLabel()
        heading.setProperty("role", "section")
        heading.setContentsMargins(0, Space.MEDIUM, 0, 0)
        self._headings.append((heading, title))
        self._rows.addWidget(heading)
        self._places_left = 0
        self.retranslate_ui()

    def row(self, places: int) -> None:
        """Put the next `places` fields side by side."""
        self._side_by_side = QHBoxLayout()
        self._side_by_side.setSpacing(Space.LARGE)
        self._rows.addLayout(self._side_by_side)
        self._places_left = places

    def add(self, widget: QWidget, *, stretch: int = 1) -> None:
        """Add a field or any other widget."""
        if self._places_left and self._side_by_side is not None:
            self._side_by_side.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
            self._places_left -= 1
        else:
            self._rows.addWidget(widget)

    def retranslate_ui(self) -> None:
        for heading, title in self._headings:
            heading.setText(_(title))
