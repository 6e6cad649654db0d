"""Painting words, signs and colours of the programme list in the fonts and colours of the theme."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from gui.fonts import Size, font
from gui.icons import Icons
from gui.theme import Theme

__all__ = ["SIGN", "Brush", "metrics", "wrapped"]

SIGN = 18
DOT = 10
Weight = QFont.Weight


@cache
def metrics(size: Size = Size.BODY, weight: Weight = Weight.Normal) -> QFontMetrics:
    """Return the measures of the screen's font."""
    return QFontMetrics(font(size, weight))


@lru_cache(maxsize=2000)
def wrapped(
    text: str, width: int, most: int, size: Size = Size.BODY, weight: Weight = Weight.Normal
) -> tuple[str, ...]:
    """Return `text` in at most `most` lines of `width` pixels, broken between words; the last one is shortened."""
    measures = metrics(size, weight)
    words = text.split(" ") if text else []
    lines: list[str] = []
    while words and len(lines) < most - 1:
        taken = 1
        while (
            taken < len(words) and measures.horizontalAdvance(" ".join(words[: taken + 1]).strip()) <= width
        ):
            taken += 1
        lines.append(" ".join(words[:taken]).strip(" ·"))
        words = words[taken:]
    rest = " ".join(words).strip(" ·")
    if rest:
        lines.append(measures.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return tuple(lines)


class Brush:
    """A painter that knows the theme."""

    def __init__(self, painter: QPainter, theme: Theme, icons: Icons) -> None:
        self.painter = painter
        self._theme = theme
        self._icons = icons

    def fill(self, rect: QRect, colour: str) -> None:
        """Fill `rect` with the theme's `colour`."""
        self.painter.fillRect(rect, self._theme.colour(colour))

    def frame(self, rect: QRect, colour: str) -> None:
        """Draw a rounded frame inside `rect`."""
        self.painter.setPen(self._theme.colour(colour))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def line_below(self, rect: QRect) -> None:
        """Draw the line that parts a row from the next."""
        self.painter.setPen(self._theme.colour("line"))
        self.painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def text(
        self,
        x: int,
        baseline: int,
        width: int,
        text: str,
        *,
        size: Size = Size.BODY,
        weight: Weight = Weight.Normal,
        colour: str = "text",
        struck: bool = False,
        right: bool = False,
    ) -> int:
        """Write one line, shortened to `width`; return how wide it came out."""
        face = font(size, weight)
        face.setStrikeOut(struck)
        shown = metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, width)
        used = metrics(size, weight).horizontalAdvance(shown)
        self.painter.setFont(face)
        self.painter.setPen(self._theme.colour(colour))
        self.painter.drawText(QPointF(x + width - used if right else x, baseline), shown)
        return used

    def sign(self, name: str, x: int, middle: int, *, colour: str = "muted", size: int = SIGN) -> None:
        """Draw an icon whose centre is at the height `middle`."""
        ratio = self.painter.device().devicePixelRatioF()
        self.painter.drawPixmap(
            x, middle - size // 2, self._icons.pixmap(name, size, colour=colour, ratio=ratio)
        )

    def dot(self, x: int, middle: int, colour: str) -> None:
        """Draw the colour of a theme of the event ("#1f6f8b") as a small square; the word stands beside it."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(self._theme.colour("line"))
        self.painter.setBrush(QColor(colour))
        self.painter.drawRoundedRect(x, middle - DOT // 2, DOT, DOT, 3, 3)

    def badge(self, x: int, baseline: int, text: str, *, colour: str, ground: str) -> int:
        """Write a word on a rounded ground; return how wide it came out."""
        measures = metrics(Size.SMALL, Weight.DemiBold)
        width = measures.horizontalAdvance(text) + 16
        height = measures.height() + 2
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self._theme.colour(ground))
        self.painter.drawRoundedRect(
            x, baseline - measures.ascent() - 1, width, height, height / 2, height / 2
        )
        self.text(x + 8, baseline, width, text, size=Size.SMALL, weight=Weight.DemiBold, colour=colour)
        return width
