"""The canvas in its frame: rooms above it and times beside it stay in sight while it scrolls."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.context import Context
from gui.fonts import Size
from gui.pages.programme.brush import Brush, metrics, wrapped
from gui.pages.programme.grid.canvas import Canvas
from gui.pages.programme.grid.day_plan import Column
from gui.theme import Space
from translations import _, active, ngettext

__all__ = ["Board"]

AXIS_WIDTH = 58
HEAD_HEIGHT = 48
HOUR = timedelta(hours=1)
EDGE = 28
DEMI = QFont.Weight.DemiBold
CTRL = Qt.KeyboardModifier.ControlModifier


class Board(QScrollArea):
    """Scrolls the canvas; the wheel with Ctrl zooms."""

    zoomed = Signal(int)
    resized = Signal()

    def __init__(self, context: Context, canvas: Canvas) -> None:
        super().__init__()
        self.canvas = canvas
        self.setWidget(canvas)
        self.setObjectName("gridBoard")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewportMargins(AXIS_WIDTH, HEAD_HEIGHT, 0, 0)
        self.head = _Head(context, self)
        self.axis = _Axis(context, self)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.head.update())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.axis.update())
        context.theme.changed.connect(self.repaint_edges)

    def repaint_edges(self) -> None:
        """Write rooms and times anew."""
        self.head.update()
        self.axis.update()

    def scroll_near(self, pointer: QPoint) -> None:
        """Scroll on while something is dragged close to an edge; `pointer` is on the screen."""
        inside = self.viewport().mapFromGlobal(pointer)
        for bar, place, end in (
            (self.verticalScrollBar(), inside.y(), self.viewport().height()),
            (self.horizontalScrollBar(), inside.x(), self.viewport().width()),
        ):
            if place < EDGE:
                bar.setValue(bar.value() - EDGE // 2)
            elif place > end - EDGE:
                bar.setValue(bar.value() + EDGE // 2)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place_edges()
            self.resized.emit()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & CTRL:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _place_edges(self) -> None:
        frame = self.viewport().geometry()
        self.head.setGeometry(QRect(frame.x(), frame.y() - HEAD_HEIGHT, frame.width(), HEAD_HEIGHT))
        self.axis.setGeometry(QRect(frame.x() - AXIS_WIDTH, frame.y(), AXIS_WIDTH, frame.height()))


class _Head(QWidget):
    """The names of the rooms."""

    def __init__(self, context: Context, board: Board) -> None:
        super().__init__(board)
        self._context, self._board = context, board

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.theme
        painter.fillRect(self.rect(), theme.colour("window"))
        plan, geometry = self._board.canvas.plan, self._board.canvas.geometry_of_day
        if plan is None or geometry is None:
            return
        brush = Brush(painter, theme, self._context.icons)
        columns = {column.room_id: column for column in plan.columns}
        offset = self._board.horizontalScrollBar().value()
        for at, room_id in enumerate(geometry.columns):
            left = at * geometry.column_width - offset
            if left + geometry.column_width >= 0 and left <= self.width():
                self._name(brush, columns[room_id], left, geometry.column_width)
        painter.setPen(theme.colour("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    def _name(self, brush: Brush, column: Column, left: int, width: int) -> None:
        name = column.name.best(active().code) if column.room_id else _("No room")
        x, space = left + Space.MEDIUM, width - 2 * Space.MEDIUM
        lines = wrapped(name, space, 2, Size.SMALL, DEMI)
        baseline = 20 if len(lines) > 1 or column.capacity else 29
        for line in lines:
            brush.text(x, baseline, space, line, size=Size.SMALL, weight=DEMI)
            baseline += 16
        if column.capacity and len(lines) == 1:
            seats = ngettext("{count} seat", "{count} seats", column.capacity).format(count=column.capacity)
            brush.text(x, baseline, space, seats, size=Size.SMALL, colour="muted")


class _Axis(QWidget):
    """The hours of the day."""

    def __init__(self, context: Context, board: Board) -> None:
        super().__init__(board)
        self._context, self._board = context, board

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.theme
        painter.fillRect(self.rect(), theme.colour("window"))
        geometry = self._board.canvas.geometry_of_day
        if geometry is None:
            return
        brush = Brush(painter, theme, self._context.icons)
        offset = self._board.verticalScrollBar().value()
        moment = geometry.opens
        while moment <= geometry.closes:
            y = geometry.y_of(moment) - offset
            if -10 < y < self.height() + 10:
                baseline = y + metrics(Size.SMALL).ascent() // 2 - 1
                words = active().time(moment)
                brush.text(
                    0, max(11, baseline), self.width() - 8, words, size=Size.SMALL, colour="muted", right=True
                )
            moment += HOUR
