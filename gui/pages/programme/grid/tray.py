"""What has no time yet, beside the grid: dragged into it, or put there by key."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.context import Context
from gui.language import Translating
from gui.pages.programme.grid.canvas import connect_card
from gui.pages.programme.grid.card import Card
from gui.theme import Space, set_role
from models.queries.programme import SessionRow
from translations import _

__all__ = ["Tray"]

WIDTH = 190
CARD_HEIGHT = 62


class Tray(Translating, QFrame):
    """A column of cards."""

    card_pressed = Signal(object, object)
    card_opened = Signal(object)
    card_dragged = Signal(object, QPoint, str)
    card_dropped = Signal(object, QPoint, str)
    card_abandoned = Signal(object)
    card_key = Signal(object, QKeyEvent)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.cards: dict[str, Card] = {}
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self.title = QLabel()
        self.title.setProperty("role", "section")
        self.hint = QLabel()
        self.hint.setProperty("role", "small")
        self.hint.setWordWrap(True)
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(Space.MEDIUM)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setWidget(self._inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.title)
        layout.addWidget(self.hint)
        area.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        layout.addWidget(area, 1)
        self.retranslate_ui()

    def show_rows(self, rows: tuple[SessionRow, ...], languages: tuple[str, ...]) -> None:
        """Show what waits, in its order."""
        for gone in set(self.cards) - {row.id for row in rows}:
            card = self.cards.pop(gone)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for at, row in enumerate(rows):
            card = self.cards.get(row.id) or self._new_card(row.id)
            card.show_row(row, [], languages)
            self._list.insertWidget(at, card)
        self.hint.setVisible(not rows)

    def is_over(self, pointer: QPoint) -> bool:
        """Say whether a point of the screen lies on the tray."""
        return self.isVisible() and QRect(self.mapToGlobal(QPoint(0, 0)), self.size()).contains(pointer)

    def welcome(self, is_welcome: bool) -> None:
        """Show that what is dragged would be put here."""
        set_role(self, "popup" if is_welcome else "card")

    def tell(self) -> None:
        """Say everything anew in the language of the screen."""
        for card in self.cards.values():
            card.tell()
            card.update()

    def retranslate_ui(self) -> None:
        self.title.setText(_("Not placed yet"))
        self.hint.setText(_("Drag a programme item here, or press T, to take it out of the grid."))
        self.setAccessibleName(_("Not placed yet"))

    def _new_card(self, session_id: str) -> Card:
        card = Card(self._context, self._inside)
        card.is_in_tray = True
        card.setFixedHeight(CARD_HEIGHT)
        connect_card(card, self)
        self.cards[session_id] = card
        return card
