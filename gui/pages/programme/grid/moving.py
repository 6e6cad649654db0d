"""Moving cards of the grid by mouse and by key: from a pointer or a key to a new time, room and length."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from gui.pages.programme.grid.card import Card
from gui.pages.programme.grid.geometry import Geometry, snapped
from models.queries.programme import SessionRow

__all__ = ["STEP", "Place", "place_by_key", "place_by_pointer", "step_now"]

STEP, FINE_STEP = 5, 1
MINUTE = timedelta(minutes=1)
Key = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
ONE_ROW = {Key.Key_Up: -1, Key.Key_Down: 1}
ONE_COLUMN = {Key.Key_Left: -1, Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a session would be: when, how long, in which room."""

    starts_at: datetime
    minutes: int
    room_id: str | None

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + self.minutes * MINUTE


def step_now() -> int:
    """Return the minutes of the clock that a drag snaps to: five, one while Alt is held."""
    return FINE_STEP if QApplication.keyboardModifiers() & ALT else STEP


def place_by_pointer(
    card: Card, at: QPoint, held: str, geometry: Geometry, step: int, *, across: bool
) -> Place:
    """Return where a card would be whose held part is dragged to `at` on the canvas."""
    row = card.row
    assert row is not None
    if held == "whole" or row.starts_at is None or row.ends_at is None:
        starts_at = geometry.start_of_card(at - _grip(card, geometry), step)
        room_id = None if across else geometry.room_at(at.x())
        return Place(starts_at, row.length_minutes, room_id)
    edge = snapped(geometry.moment_at(at.y()), step)
    if held == "top":
        starts_at = min(edge, row.ends_at - step * MINUTE)
        return Place(starts_at, (row.ends_at - starts_at) // MINUTE, row.room_id)
    return Place(row.starts_at, max(step, (edge - row.starts_at) // MINUTE), row.room_id)


def _grip(card: Card, geometry: Geometry) -> QPoint:
    """Return where a card is held; one from the tray is held as far down as it is long in the grid."""
    assert card.row is not None
    if not card.is_in_tray:
        return card.grip
    return QPoint(
        card.grip.x(), min(card.grip.y(), round(card.row.length_minutes * geometry.minute_height / 2))
    )


def place_by_key(row: SessionRow, event: QKeyEvent, geometry: Geometry, *, across: bool) -> Place | None:
    """Return where an arrow key puts a session: up and down in time, left and right in rooms, with Shift longer."""
    if row.starts_at is None:
        return None
    key = Qt.Key(event.key())
    step = FINE_STEP if event.modifiers() & ALT else STEP
    if key in ONE_ROW and event.modifiers() & SHIFT:
        minutes = row.length_minutes + ONE_ROW[key] * step
        return Place(row.starts_at, minutes, row.room_id) if minutes >= step else None
    if key in ONE_ROW:
        return Place(_next_step(row.starts_at, ONE_ROW[key], step), row.length_minutes, row.room_id)
    if key in ONE_COLUMN and not across and not event.modifiers() & SHIFT:
        column = geometry.column_of(row.room_id) + ONE_COLUMN[key]
        if 0 <= column < len(geometry.columns):
            return Place(row.starts_at, row.length_minutes, geometry.columns[column])
    return None


def _next_step(moment: datetime, by: int, step: int) -> datetime:
    """Return the next moment of the clock's grid, so that 9:03 goes to 9:05 and not to 9:08."""
    aligned = snapped(moment, step)
    if (aligned > moment and by > 0) or (aligned < moment and by < 0):
        return aligned
    return aligned + by * step * MINUTE
