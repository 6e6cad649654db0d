"""A field for a colour: typed as #rrggbb or picked from a palette."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QToolButton, QWidget

from gui.theme import Space
from gui.widgets.field import Field
from gui.widgets.line_field import LineEdit
from models.errors import UserError
from translations import N_, _

__all__ = ["ColourField", "colour_swatch"]

HEX = re.compile(r"#?([0-9a-fA-F]{6})")
NO_COLOUR = N_("“{text}” is no colour. Type it like #1f4e79.")
SWATCH = 18


class ColourField(Field[str]):
    """A colour as "#rrggbb"."""

    def __init__(self, label: str, *, default: str = "#1f4e79") -> None:
        super().__init__(label, hint="#1f4e79", empty=default)
        self.line = LineEdit()
        self.line.returnPressed.connect(self.commit_pending)
        self.swatch = QToolButton()
        self.swatch.setIconSize(QSize(SWATCH, SWATCH))
        self.swatch.clicked.connect(self.pick)
        group = QWidget()
        layout = QHBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.swatch)
        layout.addWidget(self.line, 1)
        self.set_editor(group, focus=self.line)
        self.display(default)
        self.retranslate_ui()

    def entered(self) -> str:
        text = self.line.text().strip()
        found = HEX.fullmatch(text)
        if found is None:
            raise UserError(NO_COLOUR, text=text)
        return f"#{found[1].lower()}"

    def display(self, value: str) -> None:
        self.line.setText(value)
        self.line.setModified(False)
        self.swatch.setIcon(colour_swatch(value))

    def is_editing(self) -> bool:
        return self.line.isModified()

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
        self.swatch.setEnabled(not read_only)

    def pick(self) -> None:
        """Let the person pick a colour from the system's palette."""
        colour = QColorDialog.getColor(QColor(self.value()), self, _("Choose a colour"))
        if colour.isValid():
            self.commit(colour.name())

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.swatch.setAccessibleName(_("Choose a colour"))
        self.swatch.setToolTip(_("Choose a colour"))


def colour_swatch(colour: str, size: int = SWATCH) -> QIcon:
    """Return a small rounded square in `colour`."""
    picture = QPixmap(size * 2, size * 2)
    picture.fill("transparent")
    picture.setDevicePixelRatio(2)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colour).darker(130))
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(1, 1, size - 2, size - 2, 4, 4)
    painter.end()
    return QIcon(picture)
