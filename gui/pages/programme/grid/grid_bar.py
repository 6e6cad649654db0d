"""The bar above the grid: days, zoom, narrow columns, which rooms, and whether what follows makes way."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget

from gui.context import Context
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.pages.programme.grid.day_plan import Column, DayPlan
from gui.theme import Space
from translations import _, active

__all__ = ["GridBar"]


class GridBar(Translating, QWidget):
    """Tells what was chosen; knows nothing of the event."""

    day_chosen = Signal(object)
    zoomed = Signal(int)
    narrowed = Signal(bool)
    follow_chosen = Signal(bool)
    rooms_chosen = Signal(set)
    """The ids of the rooms that are not to be shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._plans: list[DayPlan] = []
        self._columns: tuple[Column, ...] = ()
        self.hidden: set[str | None] = set()
        self._days = QHBoxLayout()
        self._days.setSpacing(Space.HAIR)
        self._group = QButtonGroup(self)
        self.zoom_out = self._button("magnifying-glass-minus")
        self.zoom_in = self._button("magnifying-glass-plus")
        self.narrow = self._button("columns", checkable=True)
        self.follow = self._button("arrow-line-down", checkable=True)
        self.rooms = self._button("door")
        self.rooms.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.rooms.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill_menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(self._days)
        layout.addStretch(1)
        for button in (self.follow, self.rooms, self.narrow, self.zoom_out, self.zoom_in):
            layout.addWidget(button)
        self.zoom_out.clicked.connect(lambda: self.zoomed.emit(-1))
        self.zoom_in.clicked.connect(lambda: self.zoomed.emit(1))
        self.narrow.toggled.connect(self.narrowed)
        self.follow.toggled.connect(self.follow_chosen)
        self.retranslate_ui()

    def show_days(self, plans: list[DayPlan], chosen: date | None) -> None:
        """Offer the days, and mark the one that is shown."""
        self._plans = plans
        buttons: list[QAbstractButton] = self._group.buttons()
        while len(buttons) > len(plans):
            gone = buttons.pop()
            self._group.removeButton(gone)
            gone.deleteLater()
        while len(buttons) < len(plans):
            new = QToolButton()
            new.setCheckable(True)
            new.setProperty("role", "segment")
            self._group.addButton(new)
            self._days.addWidget(new)
            new.clicked.connect(self._on_day)
            buttons.append(new)
        for plan, button in zip(plans, buttons, strict=True):
            button.setChecked(plan.day == chosen)
        self.retranslate_ui()

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        """Remember the rooms that can be shown or not."""
        self._columns = columns
        self.rooms.setEnabled(len(columns) > 1)

    def retranslate_ui(self) -> None:
        texts = {
            self.zoom_out: _("Show more of the day"),
            self.zoom_in: _("Show more of each item"),
            self.narrow: _("Narrow columns"),
            self.follow: _("What follows in the room makes way"),
            self.rooms: _("Choose rooms"),
        }
        for button, text in texts.items():
            button.setToolTip(text)
            button.setAccessibleName(text)
        for plan, day in zip(self._plans, self._group.buttons(), strict=False):
            day.setText(active().date(plan.day, "weekday"))
            day.setToolTip(active().date(plan.day, "full"))

    def _button(self, icon: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._context.icons.get(icon))
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setCheckable(checkable)
        return button

    def _on_day(self) -> None:
        for plan, button in zip(self._plans, self._group.buttons(), strict=True):
            if button.isChecked():
                self.day_chosen.emit(plan.day)

    def _fill_menu(self) -> None:
        self.menu.clear()
        every = self.menu.addAction(_("All rooms"))
        every.setEnabled(bool(self.hidden))
        every.triggered.connect(self._show_all)
        self.menu.addSeparator()
        for column in self._columns:
            action = self.menu.addAction(column.name.best(active().code) if column.room_id else _("No room"))
            action.setCheckable(True)
            action.setChecked(column.room_id not in self.hidden)
            action.toggled.connect(lambda shown, room_id=column.room_id: self._choose(room_id, shown))

    def _show_all(self) -> None:
        self.hidden = set()
        self.rooms_chosen.emit(self.hidden)

    def _choose(self, room_id: str | None, shown: bool) -> None:
        hidden = self.hidden - {room_id} if shown else self.hidden | {room_id}
        if len(hidden) < len(self._columns):
            self.hidden = hidden
            self.rooms_chosen.emit(hidden)
