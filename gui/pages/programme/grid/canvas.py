"""The sheet of a day: hour lines, columns, cards, and the outline of where a dragged card would go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.context import Context
from gui.pages.programme.grid.card import Card
from gui.pages.programme.grid.day_plan import DayPlan
from gui.pages.programme.grid.geometry import Geometry
from gui.pages.programme.grid.ghost import Ghost
from models.queries.programme import SessionRow
from models.rules.lanes import Lane

__all__ = ["Canvas"]

ONLY = Lane(0, 1)
HOUR = timedelta(hours=1)
HALF_FROM = 1.0
"""Pixels a minute from which half hours have a line."""


class Canvas(QWidget):
    """Shows one day. Cards stand in the order of time and room, which is the order of Tab."""

    card_pressed = Signal(object, object)
    card_opened = Signal(object)
    card_dragged = Signal(object, QPoint, str)
    card_dropped = Signal(object, QPoint, str)
    card_abandoned = Signal(object)
    card_key = Signal(object, QKeyEvent)
    emptied = Signal()
    """The ground was clicked."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.plan: DayPlan | None = None
        self.geometry_of_day: Geometry | None = None
        self.cards: dict[str, Card] = {}
        self.ghost = Ghost(context, self)
        context.theme.changed.connect(self.update)

    def show_plan(self, plan: DayPlan, geometry: Geometry) -> None:
        """Show a day; cards that stay keep selection and focus."""
        self.plan, self.geometry_of_day = plan, geometry
        self.setFixedSize(geometry.width, geometry.height)
        lanes = plan.lanes()
        shown = [row for row in plan.sessions if plan.is_across(row) or row.room_id in geometry.columns]
        for gone in set(self.cards) - {row.id for row in shown}:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        previous: QWidget | None = None
        for row in sorted(shown, key=lambda row: (row.starts_at, geometry.column_of(row.room_id))):
            card = self.cards.get(row.id) or self._new_card(row.id)
            card.show_row(row, plan.conflicts.get(row.id, []), plan.languages)
            card.setGeometry(self.place_of(row, lanes.get(row.id, ONLY)))
            card.setVisible(True)
            if plan.is_across(row):
                card.lower()
            if previous is not None:
                QWidget.setTabOrder(previous, card)
            previous = card
        self.ghost.raise_()
        self.update()

    def place_of(self, row: SessionRow, lane: Lane) -> QRect:
        """Return where the card of a session belongs."""
        assert self.geometry_of_day is not None
        assert self.plan is not None
        assert row.starts_at is not None
        if self.plan.is_across(row):
            return self.geometry_of_day.band_of(row.starts_at, row.length_minutes)
        column = self.geometry_of_day.column_of(row.room_id)
        return self.geometry_of_day.rect_of(row.starts_at, row.length_minutes, column, lane)

    def tell(self) -> None:
        """Say everything anew in the language of the screen."""
        for card in self.cards.values():
            card.tell()
            card.update()

    def _new_card(self, session_id: str) -> Card:
        card = Card(self._context, self)
        connect_card(card, self)
        self.cards[session_id] = card
        return card

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.emptied.emit()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.geometry_of_day is None:
            return
        painter = QPainter(self)
        theme, geometry = self._context.theme, self.geometry_of_day
        painter.fillRect(event.rect(), theme.colour("surface"))
        step = HOUR if geometry.minute_height < HALF_FROM else HOUR / 2
        moment = geometry.opens
        while moment <= geometry.closes:
            painter.setPen(theme.colour("line" if moment.minute == 0 else "sunken"))
            y = geometry.y_of(moment)
            painter.drawLine(event.rect().left(), y, event.rect().right(), y)
            moment += step
        painter.setPen(theme.colour("line"))
        for column in range(1, len(geometry.columns)):
            x = column * geometry.column_width
            painter.drawLine(x, event.rect().top(), x, event.rect().bottom())


def connect_card(card: Card, owner: Canvas | QWidget) -> None:
    """Have the signals of a card come from the sheet or tray that owns it."""
    pairs: tuple[tuple[str, str], ...] = (
        ("pressed", "card_pressed"), ("opened", "card_opened"), ("dragged", "card_dragged"),
        ("dropped", "card_dropped"), ("abandoned", "card_abandoned"), ("key_pressed", "card_key"),
    )  # fmt: skip
    for signal, target in pairs:
        emit: Callable[..., None] = getattr(owner, target).emit
        getattr(card, signal).connect(emit)
