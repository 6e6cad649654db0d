"""How a card of the grid looks, from a full one down to a strip of one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from gui.context import Context
from gui.fonts import Size
from gui.pages.programme.brush import Brush, wrapped
from gui.pages.programme.grid.card_texts import cancelled, people_of, time_of, worst
from gui.pages.programme.kinds import KIND_ICONS
from gui.pages.programme.row_texts import session_title
from models.rules.conflicts import Severity
from translations import active

if TYPE_CHECKING:
    from gui.pages.programme.grid.card import Card

__all__ = ["CardPainter"]

DEMI = QFont.Weight.DemiBold
ROUND = 5
BAR = 4
LINE = 16
PADDING = 7
SIGN = 14
NARROW = 110
QUIET_KINDS_GROUND = "sunken"


class CardPainter:
    """Paints one card."""

    def __init__(self, painter: QPainter, context: Context, languages: tuple[str, ...]) -> None:
        self._painter = painter
        self._theme = context.theme
        self._brush = Brush(painter, context.theme, context.icons)
        self._languages = languages
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, card: Card) -> None:
        """Paint ground, bar, words and signs, as many as there is room for."""
        row = card.row
        assert row is not None
        rect = card.inner()
        conflict = worst(card.conflicts)
        self._ground(card, rect)
        left = rect.x() + BAR + PADDING
        width = rect.width() - BAR - 2 * PADDING
        baseline = rect.y() + min(PADDING + 11, (rect.height() + 9) // 2)
        bottom = rect.bottom() - 3
        if conflict is not None:
            self._sign(rect, conflict.severity)
            width -= SIGN + 4
        if row.is_cancelled and rect.height() > 2 * LINE:
            self._brush.badge(left, baseline, cancelled(), colour="danger", ground="danger_soft")
            baseline += LINE + 2
        lines = max(1, (bottom - baseline) // LINE + (1 if rect.height() < 3 * LINE else 0))
        title = wrapped(session_title(row, self._languages), max(20, width), min(4, lines), Size.SMALL, DEMI)
        colour = "text" if row.title else "muted"
        for line in title:
            self._brush.text(
                left,
                baseline,
                width,
                line,
                size=Size.SMALL,
                weight=DEMI,
                colour=colour,
                struck=row.is_cancelled,
            )
            baseline += LINE
            width = rect.width() - BAR - 2 * PADDING
        self._details(card, left, baseline, width, bottom)

    def _details(self, card: Card, left: int, baseline: int, width: int, bottom: int) -> None:
        row = card.row
        assert row is not None
        conflict = worst(card.conflicts)
        if conflict is not None and conflict.severity is not Severity.HINT and baseline <= bottom:
            words = conflict.label.render(active())
            tone = "danger" if conflict.severity is Severity.ERROR else "warning"
            self._brush.text(left, baseline, width, words, size=Size.SMALL, colour=tone)
            baseline += LINE
        if baseline <= bottom:
            shift = 0
            if width > NARROW:
                self._brush.sign(KIND_ICONS[row.kind], left - 1, baseline - 4, size=SIGN)
                shift = SIGN + 4
            self._brush.text(
                left + shift, baseline, width - shift, time_of(row), size=Size.SMALL, colour="muted"
            )
            baseline += LINE
        free = (bottom - baseline) // LINE + 1
        if free < 1:
            return
        for line in wrapped(people_of(row), max(20, width), min(3, free), Size.SMALL):
            self._brush.text(left, baseline, width, line, size=Size.SMALL, colour="muted")
            baseline += LINE

    def _ground(self, card: Card, rect: QRect) -> None:
        row = card.row
        assert row is not None
        is_quiet = not row.kind.has_people or row.is_cancelled
        path = QPainterPath()
        path.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        ground = "accent_soft" if card.is_selected else (QUIET_KINDS_GROUND if is_quiet else "raised")
        self._painter.fillPath(path, self._theme.colour(ground))
        self._painter.save()
        self._painter.setClipPath(path)
        self._painter.fillRect(QRect(rect.x(), rect.y(), BAR, rect.height()), self._bar_colour(card))
        self._painter.restore()
        conflict = worst(card.conflicts)
        line = "accent" if card.is_selected or card.hasFocus() else "line"
        if conflict is not None and conflict.severity is Severity.ERROR and not card.is_selected:
            line = "danger"
        pen = self._painter.pen()
        pen.setColor(self._theme.colour(line))
        pen.setWidthF(2.0 if card.hasFocus() else 1.0)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)

    def _bar_colour(self, card: Card) -> QColor:
        return card.track_colour() or self._theme.colour("control_line")

    def _sign(self, rect: QRect, severity: Severity) -> None:
        name, colour = SIGNS[severity]
        x, middle = rect.right() - SIGN - 5, rect.y() + min(PADDING + 6, rect.height() // 2)
        self._brush.sign(name, x, middle, colour=colour, size=SIGN)


SIGNS = {
    Severity.ERROR: ("warning-octagon", "danger"),
    Severity.WARNING: ("warning", "warning"),
    Severity.HINT: ("info", "muted"),
}
