"""What mouse and keys do to the cards of the grid: the place they would have, the place they get."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent

from gui.pages.programme.grid.card import Card
from gui.pages.programme.grid.day_plan import DayPlan
from gui.pages.programme.grid.moving import Place, place_by_key, place_by_pointer, step_now
from gui.theme import Space
from models.rules.lanes import Lane
from translations import active

if TYPE_CHECKING:
    from gui.pages.programme.grid.grid_view import GridView

__all__ = ["CardMover"]

ONLY = Lane(0, 1)
CTRL = Qt.KeyboardModifier.ControlModifier
ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class CardMover:
    """Moves cards of one grid view."""

    def __init__(self, view: GridView) -> None:
        self._view = view

    # Mouse

    def drag(self, card: Card, pointer: QPoint, held: str) -> None:
        self._view.tray.welcome(held == "whole" and self._view.tray.is_over(pointer))
        if self._view.tray.is_over(pointer):
            self._view.canvas.ghost.hide()
            return
        self._view.board.scroll_near(pointer)
        place = self._place(card, pointer, held)
        self._view.canvas.ghost.show_at(self._rect_of(card, place), self._words_of(place))

    def drop(self, card: Card, pointer: QPoint, held: str) -> None:
        over_tray = held == "whole" and self._view.tray.is_over(pointer)
        place = None if over_tray else self._place(card, pointer, held)
        self.end_drag()
        row, plan = card.row, self._view.plan
        if row is None or plan is None:
            return
        if place is None:
            if not card.is_in_tray:
                self._view.edits.put_away(row, plan.day)
        elif held == "whole":
            self._view.edits.move(row, place.starts_at, place.room_id, plan.day)
        else:
            self._view.edits.resize(row, place.starts_at, place.minutes)

    def end_drag(self) -> None:
        self._view.canvas.ghost.hide()
        self._view.tray.welcome(False)

    def _place(self, card: Card, pointer: QPoint, held: str) -> Place:
        geometry = self._view.canvas.geometry_of_day
        assert geometry is not None
        at = self._view.canvas.mapFromGlobal(pointer)
        return place_by_pointer(card, at, held, geometry, step_now(), across=self._is_across(card))

    def _is_across(self, card: Card) -> bool:
        return self._view.plan is not None and card.row is not None and self._view.plan.is_across(card.row)

    def _rect_of(self, card: Card, place: Place) -> QRect:
        geometry = self._view.canvas.geometry_of_day
        assert geometry is not None
        if self._is_across(card):
            return geometry.band_of(place.starts_at, place.minutes)
        return geometry.rect_of(place.starts_at, place.minutes, geometry.column_of(place.room_id), ONLY)

    def _words_of(self, place: Place) -> str:
        words = active().time_range(place.starts_at, place.ends_at)
        plan = self._view.plan
        names = {column.room_id: column.name.best(active().code) for column in plan.columns} if plan else {}
        return "  ·  ".join(text for text in (words, names.get(place.room_id, "")) if text)

    # Keys

    def press_key(self, card: Card, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        row, plan, geometry = card.row, self._view.plan, self._view.canvas.geometry_of_day
        if row is None or plan is None or geometry is None:
            return
        if event.modifiers() & CTRL and key in ARROWS:
            self._go(card, key)
        elif not self._view.may_edit:
            return
        elif key == Qt.Key.Key_T:
            self._swap_with_tray(card)
        elif place := place_by_key(row, event, geometry, across=plan.is_across(row)):
            if place.minutes != row.length_minutes:
                self._view.edits.resize(row, place.starts_at, place.minutes)
            else:
                self._view.edits.move(row, place.starts_at, place.room_id, plan.day)
            self._view.board.ensureWidgetVisible(card, Space.HUGE, Space.HUGE)

    def _swap_with_tray(self, card: Card) -> None:
        """Take a card out of the grid, or put one from the tray at the end of the room that it fits."""
        row, plan = card.row, self._view.plan
        assert row is not None
        assert plan is not None
        key = row.id
        if card.is_in_tray:
            self._view.edits.place_at_end(row, plan.day, *self._free_place(plan, row.room_id))
        else:
            self._view.edits.put_away(row, plan.day)
        moved = self._view.card(key)
        if moved is not None:
            moved.setFocus()
            self._view.select_sessions([key])

    def _free_place(self, plan: DayPlan, room_id: str | None) -> tuple[str | None, datetime]:
        """Return a room and the end of what is in it: the session's own room, else the first one shown."""
        columns = self._view.canvas.geometry_of_day.columns if self._view.canvas.geometry_of_day else ()
        room = room_id if room_id in columns else next(iter(columns), None)
        ends = [row.ends_at for row in plan.sessions if row.ends_at and row.room_id == room]
        opens = max(plan.opens, datetime.combine(plan.day, time(0)) + timedelta(hours=9))
        return room, max(ends, default=opens)

    def _go(self, card: Card, key: Qt.Key) -> None:
        """Focus the nearest card in the direction of an arrow."""
        here = card.geometry().center()
        best: tuple[int, Card] | None = None
        for other in self._view.canvas.cards.values():
            there = other.geometry().center() - here
            if other is card or not _is_towards(there, key):
                continue
            away = abs(there.x()) + abs(there.y())
            across = abs(there.x()) if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} else abs(there.y())
            distance = away + 2 * across
            if best is None or distance < best[0]:
                best = distance, other
        if best is not None:
            best[1].setFocus()
            self._view.press_card(best[1], Qt.KeyboardModifier.NoModifier)


def _is_towards(offset: QPoint, key: Qt.Key) -> bool:
    """Say whether an offset goes more in the direction of an arrow than aside."""
    x, y = offset.x(), offset.y()
    return {
        Qt.Key.Key_Up: y < 0,
        Qt.Key.Key_Down: y > 0,
        Qt.Key.Key_Left: x < 0,
        Qt.Key.Key_Right: x > 0,
    }[key]
