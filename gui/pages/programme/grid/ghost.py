"""The outline of where a card would go, with its new time and room in words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.context import Context
from gui.fonts import Size
from gui.pages.programme.brush import Brush

__all__ = ["Ghost"]

DEMI = QFont.Weight.DemiBold
ROUND = 5


class Ghost(QWidget):
    """Lies over the cards while one is dragged; lets the mouse through."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, place: QRect, words: str) -> None:
        """Show the outline at `place`, saying `words`."""
        self._words = words
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme
        ground = QColor(theme.colour("accent_soft"))
        ground.setAlpha(215)
        pen = painter.pen()
        pen.setColor(theme.colour("accent"))
        pen.setWidthF(2)
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROUND, ROUND)
        brush = Brush(painter, theme, self._context.icons)
        baseline = min(18, self.height() // 2 + 5)
        brush.text(
            10, baseline, self.width() - 16, self._words, size=Size.SMALL, weight=DEMI, colour="accent"
        )
