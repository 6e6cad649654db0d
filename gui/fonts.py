"""The font of the screen, and the one scale of sizes that everything uses."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase

from resources import SCREEN_FACES, fallback_families, font_faces

__all__ = ["Size", "font", "load_fallback_fonts", "load_text_font"]

FAMILY = SCREEN_FACES[0].family
AT_START = {"NotoSans-Regular", "NotoSans-SemiBold"}


class Size(IntEnum):
    """Heights of letters in pixels of a screen at 100 %."""

    SMALL = 12
    BODY = 13
    LARGE = 15
    TITLE = 18
    DISPLAY = 26


def load_text_font() -> None:
    """Make the text font known, as far as the first picture of the window needs it."""
    for face in font_faces():
        if face.name in AT_START:
            QFontDatabase.addApplicationFont(str(face.path))


def load_fallback_fonts() -> None:
    """Make all other fonts known: other weights, and the scripts that the text font lacks."""
    for face in font_faces():
        if face.name not in AT_START:
            QFontDatabase.addApplicationFont(str(face.path))


def load_the_rest_later() -> None:
    """Load the other fonts as soon as the window has been painted."""
    QTimer.singleShot(0, load_fallback_fonts)


def font(size: Size = Size.BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font of the screen in this size."""
    made = QFont(FAMILY)
    made.setFamilies([FAMILY, *fallback_families()])
    made.setPixelSize(int(size))
    made.setWeight(weight)
    return made
