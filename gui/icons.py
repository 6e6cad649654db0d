"""Icons of one family (Phosphor, from the qtawesome package), drawn in the colours of the theme.

Only the font and its list of names are taken from the package: importing it would cost more than opening the window.
"""

from __future__ import annotations

import json
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from gui.theme import ColoursInUse, Theme

__all__ = ["ICON_SIZE", "Icons"]

ICON_SIZE = 18
FONT_PATTERN = "phosphor-[0-9]*.ttf"
NAMES_PATTERN = "phosphor-charmap-*.json"


class Icons:
    """Makes icons by name: `icons.get("users-three")`, `icons.get("trash", colour="danger")`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[tuple[str, str, str], QIcon] = {}

    def get(self, name: str, *, colour: str = "text", selected: str = "") -> QIcon:
        """Return the icon `name` in the theme's `colour`, and in `selected` where its control is switched on.

        Raises `KeyError` where the family has no such icon.
        """
        key = (name, colour, selected or colour)
        if key not in self._made:
            glyph = _Glyph(chr(int(self._codes[name], 16)), self._family, self._theme.in_use, *key[1:])
            # The copy knows nothing of the engine's Python side: collecting both at once would crash.
            self._made[key] = QIcon(QIcon(glyph))
        return self._made[key]

    def pixmap(self, name: str, size: int, *, colour: str = "text", ratio: float = 1.0) -> QPixmap:
        """Return a picture of `size` device-independent pixels, for labels and own painting."""
        return self.get(name, colour=colour).pixmap(QSize(size, size), ratio)

    @cached_property
    def _codes(self) -> dict[str, str]:
        stored: dict[str, str] = json.loads(_package_file(NAMES_PATTERN).read_text(encoding="ascii"))
        return stored

    @cached_property
    def _family(self) -> str:
        number = QFontDatabase.addApplicationFont(str(_package_file(FONT_PATTERN)))
        return QFontDatabase.applicationFontFamilies(number)[0]


def _package_file(pattern: str) -> Path:
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        raise FileNotFoundError("qtawesome")
    return next(Path(package.origin).with_name("fonts").glob(pattern))


class _Glyph(QIconEngine):
    """Draws one sign of the icon font; looks the colour up as it draws, so icons follow the theme."""

    def __init__(self, sign: str, family: str, in_use: ColoursInUse, colour: str, selected: str) -> None:
        super().__init__()
        self._sign = sign
        self._family = family
        self._in_use = in_use
        self._colour = colour
        self._selected = selected

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        painter.setPen(self._in_use.colour(self._colour_for(mode, state)))
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.4)
        glyph_font = QFont(self._family)
        glyph_font.setPixelSize(min(rect.width(), rect.height()))
        painter.setFont(glyph_font)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self._sign)
        painter.restore()

    def _colour_for(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        on = state == QIcon.State.On or mode == QIcon.Mode.Selected
        return self._selected if on else self._colour

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        if picture.isNull():  # a control that has no room yet asks for nothing
            return picture
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Glyph(self._sign, self._family, self._in_use, self._colour, self._selected)
