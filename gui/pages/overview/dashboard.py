"""The overview's content: header, figures, what is still to do, the days."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.context import Context
from gui.language import Translating
from gui.pages.overview.day_card import DayView
from gui.pages.overview.figures import Figures
from gui.pages.overview.gaps_card import GapsCard
from gui.pages.overview.header import Header
from gui.theme import Space
from models.queries import event as event_query
from models.queries.gaps import gaps
from models.queries.overview import DayCard, day_cards
from translations import _

__all__ = ["Dashboard"]

WIDEST = 1760
WIDE_ENOUGH = 1500


class Dashboard(Translating, QScrollArea):
    """Reads everything itself by `refresh`."""

    def __init__(self, context: Context, settings_button: QToolButton) -> None:
        super().__init__()
        self._context = context
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.header = Header(context, settings_button)
        self.figures = Figures(context)
        self.gaps = GapsCard(context)
        self.days: list[DayView] = []
        self._across = 1
        self._days = QGridLayout()
        self._days.setSpacing(Space.WIDE)
        self._lay_out()
        self.retranslate_ui()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(Space.WIDE)
        columns.addLayout(_pushed_up(self.gaps), 1)
        columns.addLayout(self._days, 1)
        self._columns = columns
        content = QWidget()
        content.setObjectName("scrolled")
        content.setMaximumWidth(WIDEST)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.HUGE)
        layout.setSpacing(Space.HUGE)
        layout.addWidget(self.header)
        layout.addWidget(self.figures)
        layout.addLayout(columns, 1)
        self.setWidget(content)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def refresh(self) -> None:
        """Read the event and show it."""
        reader = self._context.workspace.reader
        self.header.show_event(event_query.event_header(reader))
        counts = event_query.counts(reader)
        self.figures.show_counts(counts)
        self.gaps.show_gaps(gaps(reader), is_empty=not counts.sessions and not counts.people)
        self._show_days(day_cards(reader))

    def _show_days(self, days: list[DayCard]) -> None:
        if [view.day for view in self.days] == days:
            return
        for view in self.days:
            view.hide()
            view.deleteLater()
        self.days = [DayView(self._context, day) for day in days]
        self._arrange_days()

    def _arrange_days(self) -> None:
        """Put the days below each other, and side by side in pairs where there is room."""
        across = 2 if self.viewport().width() >= WIDE_ENOUGH and len(self.days) > 1 else 1
        while self._days.takeAt(0) is not None:
            pass
        for number, view in enumerate(self.days):
            self._days.addWidget(view, *divmod(number, across))
        self._days.addItem(QSpacerItem(0, 0), len(self.days), 0)
        for row in range(len(self.days) + 1):
            self._days.setRowStretch(row, 1 if row == len(self.days) else 0)
        self._columns.setStretch(1, across)
        self._across = across

    def retranslate_ui(self) -> None:
        self.setAccessibleName(_("Overview"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.viewport().width() >= WIDE_ENOUGH) != (self._across > 1):
            self._arrange_days()


def _pushed_up(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout
