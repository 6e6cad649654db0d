"""The programme as a grid, with everything that can be done in it by mouse and by key."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from gui.context import Context
from gui.pages.programme.grid.board import Board
from gui.pages.programme.grid.canvas import Canvas
from gui.pages.programme.grid.card import Card
from gui.pages.programme.grid.card_mover import CardMover
from gui.pages.programme.grid.day_plan import DayPlan, plans
from gui.pages.programme.grid.geometry import Geometry
from gui.pages.programme.grid.grid_bar import GridBar
from gui.pages.programme.grid.grid_edits import GridEdits
from gui.pages.programme.grid.moving import STEP
from gui.pages.programme.grid.tray import Tray
from gui.pages.programme.kinds import KIND_ICONS
from gui.pages.programme.view import View
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.empty_state import EmptyState
from models.enums import Entity, SessionKind
from models.queries.programme import SessionRow
from models.rules.lanes import Lane
from translations import _, active, ngettext

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["GridView"]

ZOOMS = (0.7, 1.0, 1.5, 2.2, 3.0, 4.2, 6.0)
USUAL_ZOOM = 3
LEAST_COLUMN, NARROW_COLUMN, WIDEST_COLUMN = 150, 84, 420
ONLY = Lane(0, 1)
CTRL = Qt.KeyboardModifier.ControlModifier
ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class GridView(View):
    """One day at a time: rooms across, time down, and the tray beside it."""

    def __init__(self, context: Context, add: QAction) -> None:
        """`add` is the page's action, offered where there is nothing yet."""
        super().__init__(context)
        self.edits = GridEdits(context)
        self.mover = CardMover(self)
        self.bar = GridBar(context)
        self.canvas = Canvas(context)
        self.board = Board(context, self.canvas)
        self.tray = Tray(context)
        self.empty = EmptyState(context, "calendar-plus")
        self.empty.add_button(add, primary=True)
        self.kinds = QMenu(self)
        self._plans: list[DayPlan] = []
        self._day: date | None = None
        self._zoom = USUAL_ZOOM
        self._is_narrow = False
        self._was_shown = False
        self._selected: list[str] = []
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def _lay_out(self) -> None:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.LARGE)
        row.addWidget(self.board, 1)
        row.addWidget(self.tray)
        self._stack = QStackedWidget()
        self._stack.addWidget(inside)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for owner in (self.canvas, self.tray):
            owner.card_pressed.connect(self.press_card)
            owner.card_opened.connect(self._on_opened)
            owner.card_dragged.connect(self.mover.drag)
            owner.card_dropped.connect(self.mover.drop)
            owner.card_abandoned.connect(lambda _card: self.mover.end_drag())
            owner.card_key.connect(self.mover.press_key)
        self.canvas.emptied.connect(lambda: self.select_sessions([]))
        self.board.zoomed.connect(self.zoom)
        self.board.resized.connect(self._on_resized)
        self.bar.zoomed.connect(self.zoom)
        self.bar.day_chosen.connect(self.show_day)
        self.bar.narrowed.connect(self._on_narrowed)
        self.bar.follow_chosen.connect(lambda follows: setattr(self.edits, "follows", follows))
        self.bar.rooms_chosen.connect(lambda _hidden: self._show_plan())

    # What is shown

    @property
    def plan(self) -> DayPlan | None:
        """The day that is shown."""
        return next((plan for plan in self._plans if plan.day == self._day), None)

    def line(self) -> str:
        plan = self.plan
        if plan is None:
            return ""
        count = len(plan.sessions)
        clashes = len({conflict.id for rows in plan.conflicts.values() for conflict in rows})
        texts = [ngettext("{count} item", "{count} items", count).format(count=count)]
        if clashes:
            texts.append(ngettext("{count} conflict", "{count} conflicts", clashes).format(count=clashes))
        return "  ·  ".join([active().date(plan.day, "full"), *texts])

    def refresh(self, changes: Changes | None) -> None:
        self._plans = plans(self.context.workspace.reader)
        if self.plan is None:
            busy = next((plan.day for plan in self._plans if plan.sessions), None)
            self._day = busy or (self._plans[0].day if self._plans else None)
        self.bar.show_days(self._plans, self._day)
        has_items = any(plan.sessions or plan.tray for plan in self._plans)
        self._stack.setCurrentIndex(0 if has_items else 1)
        self._show_plan()
        if not self._was_shown:
            self._was_shown = True
            QTimer.singleShot(0, self.scroll_to_start)

    def show_day(self, day: date) -> None:
        """Show another day."""
        self._day = day
        self.bar.show_days(self._plans, day)
        self._show_plan()
        self.select_sessions([])
        self.scroll_to_start()

    def scroll_to_start(self) -> None:
        """Bring the first session of the day into view."""
        plan, geometry = self.plan, self.canvas.geometry_of_day
        starts = [row.starts_at for row in plan.sessions if row.starts_at] if plan else []
        if starts and geometry is not None:
            self.board.verticalScrollBar().setValue(geometry.y_of(min(starts)) - Space.HUGE)

    def zoom(self, by: int) -> None:
        """Show more of the day (-1) or more of each session (1); what is in the middle stays there."""
        geometry = self.canvas.geometry_of_day
        bar = self.board.verticalScrollBar()
        half = self.board.viewport().height() // 2
        middle = geometry.moment_at(bar.value() + half) if geometry else None
        self._zoom = max(0, min(len(ZOOMS) - 1, self._zoom + by))
        self._show_plan()
        if middle is not None and self.canvas.geometry_of_day is not None:
            bar.setValue(self.canvas.geometry_of_day.y_of(middle) - half)

    def _show_plan(self) -> None:
        plan = self.plan
        if plan is None:
            return
        self.bar.show_columns(plan.columns)
        columns = tuple(column.room_id for column in plan.columns if column.room_id not in self.bar.hidden)
        geometry = Geometry(
            plan.opens, plan.closes, columns, self._column_width(len(columns)), ZOOMS[self._zoom]
        )
        self.canvas.show_plan(plan, geometry)
        self.tray.show_rows(plan.tray, plan.languages)
        self.board.repaint_edges()
        self._mark()

    def _column_width(self, count: int) -> int:
        least = NARROW_COLUMN if self._is_narrow else LEAST_COLUMN
        return max(least, min(WIDEST_COLUMN, self.board.viewport().width() // max(1, count)))

    def _on_resized(self) -> None:
        if self.plan is not None:
            self._show_plan()

    def _on_narrowed(self, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self._show_plan()

    # Selection

    def selection(self) -> Selection | None:
        known = [key for key in self._selected if self.card(key) is not None]
        return Selection(Entity.SESSION, tuple(known)) if known else None

    def card(self, session_id: str) -> Card | None:
        """Return the card of a session on the day that is shown, or in the tray."""
        return self.canvas.cards.get(session_id) or self.tray.cards.get(session_id)

    def reveal(self, selection: Selection) -> None:
        if selection.entity is not Entity.SESSION:
            return
        for plan in self._plans:
            if any(row.id == selection.id for row in plan.sessions):
                self.show_day(plan.day)
                break
        self.select_sessions(list(selection.ids))
        card = self.card(selection.id)
        if card is not None:
            card.setFocus()
            self.board.ensureWidgetVisible(card, Space.HUGE, Space.HUGE)

    def select_sessions(self, session_ids: list[str]) -> None:
        """Select these sessions, and show them in the inspector."""
        if session_ids != self._selected:
            self._selected = session_ids
            self._mark()
            self.selected.emit(self.selection())

    def _mark(self) -> None:
        for cards in (self.canvas.cards, self.tray.cards):
            for key, card in cards.items():
                card.select(key in self._selected)

    def press_card(self, card: Card, modifiers: Qt.KeyboardModifier) -> None:
        """Select a card; with Ctrl add it to what is selected, or take it out."""
        key = self._key_of(card)
        if not modifiers & CTRL:
            self.select_sessions([key])
        elif key in self._selected:
            self.select_sessions([other for other in self._selected if other != key])
        else:
            self.select_sessions([*self._selected, key])
        self.board.ensureWidgetVisible(card, Space.MEDIUM, Space.MEDIUM) if not card.is_in_tray else None

    def _on_opened(self, card: Card) -> None:
        self.select_sessions([self._key_of(card)])
        self.context.navigator.edit(Selection.one(Entity.SESSION, self._key_of(card)))

    @staticmethod
    def _key_of(card: Card) -> str:
        assert card.row is not None
        return card.row.id

    # What the page asks for

    def has_time(self) -> bool:
        rows = self._rows()
        return bool(rows) and self.may_edit and all(row.starts_at for row in rows)

    def add(self, anchor: QWidget) -> None:
        self.kinds.popup(anchor.mapToGlobal(anchor.rect().bottomLeft() + QPoint(0, Space.HAIR)))
        self.kinds.setActiveAction(self.kinds.actions()[0])

    def add_kind(self, kind: SessionKind) -> None:
        """Add an item of this kind after the selected one, else at the end of the day, and go on to its title."""
        rows, plan = self._rows(), self.plan
        after = rows[-1].id if rows and rows[-1].starts_at else None
        self._go_on(self.edits.add(kind, plan.day if plan else None, after))

    def delete(self) -> None:
        self.edits.delete(self._rows())

    def duplicate(self) -> None:
        rows = self._rows()
        if rows:
            self._go_on(self.edits.duplicate(rows[-1]), edit=False)

    def cancel(self) -> None:
        self.edits.cancel(self._rows())

    def shift(self, minutes: int) -> None:
        self.edits.shift(self._rows(), minutes)

    def shift_following(self, minutes: int) -> None:
        rows = sorted(self._rows(), key=lambda row: row.starts_at or datetime.max)
        if rows:
            self.edits.shift_following(rows[0], minutes)

    def step(self, by: int) -> None:
        self.shift(by * STEP)

    def compact(self) -> None:
        """Close the gaps of the day in every room."""
        if self.plan is not None:
            self.edits.compact(self.plan.day, None, 0)

    def copy_to_rooms(self) -> None:
        """Copy what is selected into every other room."""
        for row in self._rows():
            self.edits.copy_to_rooms(row)

    def _rows(self) -> list[SessionRow]:
        cards = (self.card(key) for key in self._selected)
        return [card.row for card in cards if card is not None and card.row is not None]

    def _go_on(self, session_id: str | None, *, edit: bool = True) -> None:
        if session_id is None:
            return
        self.reveal(Selection.one(Entity.SESSION, session_id))
        if edit:
            self.context.navigator.edit(Selection.one(Entity.SESSION, session_id))

    def retranslate_ui(self) -> None:
        self.empty.set_texts(
            _("The programme is empty"),
            _("Add the opening, talks, panels, breaks and pitch sessions one after the other; times follow."),
        )
        self.kinds.clear()
        for kind in SessionKind:
            icon = self.context.icons.get(KIND_ICONS[kind])
            action = self.kinds.addAction(icon, kind.label.render(active()))
            action.triggered.connect(lambda _checked, kind=kind: self.add_kind(kind))
        self.canvas.tell()
        self.tray.tell()
        self.board.repaint_edges()
