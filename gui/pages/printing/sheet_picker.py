"""A small picture of the label sheet, on which the first free label is chosen by mouse or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.fonts import Size, font
from gui.language import Translating
from gui.theme import Space, Theme
from translations import _

if TYPE_CHECKING:
    from printing.sheets import Stationery

__all__ = ["SheetPicker"]

LARGEST = QSize(150, 190)


class SheetPicker(Translating, QWidget):
    """Shows which labels of the first sheet are used up, which this run fills, and which stay free."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheet: Stationery | None = None
        self._position = 1
        self._items = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)
        self.retranslate_ui()

    @property
    def position(self) -> int:
        """The first label that is printed on, counted from 1."""
        return self._position

    def show_sheet(self, sheet: Stationery, position: int) -> None:
        """Show `sheet`, with `position` as the first label that is printed on."""
        self._sheet = sheet
        self._position = min(max(position, 1), sheet.per_sheet)
        self.setFixedSize(self.sizeHint())
        self.retranslate_ui()
        self.update()

    def show_items(self, items: int) -> None:
        """Show how many labels this run needs."""
        self._items = items
        self.update()

    def sizeHint(self) -> QSize:
        scale = self._scale()
        if self._sheet is None:
            return LARGEST
        width, height = self._sheet.page
        return QSize(round(width * scale) + 2 * Space.SMALL, round(height * scale) + 2 * Space.SMALL)

    def choose(self, position: int) -> None:
        """Take `position` as the first label that is printed on; the next inside the sheet where it is outside."""
        if self._sheet is None:
            return
        position = min(max(position, 1), self._sheet.per_sheet)
        if position == self._position:
            return
        self._position = position
        self.retranslate_ui()
        self.update()
        self.chosen.emit(position)

    def position_at(self, point: QPointF) -> int | None:
        """Return the label under `point`, or beside which it is."""
        if self._sheet is None:
            return None
        return next(
            (
                position
                for position in range(1, self._sheet.per_sheet + 1)
                if self._cell(position).contains(point)
            ),
            None,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._sheet.columns if self._sheet else 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key == Qt.Key.Key_Home:
            self.choose(1)
        elif key == Qt.Key.Key_End and self._sheet is not None:
            self.choose(self._sheet.per_sheet)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        target = self._position + by
        if self._sheet is not None and 1 <= target <= self._sheet.per_sheet:
            self.choose(target)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = self.position_at(event.position())
        if position is not None:
            self.choose(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_page(painter, self._sheet)
        for position in range(1, self._sheet.per_sheet + 1):
            self._draw_label(painter, position)
        painter.end()

    def _draw_page(self, painter: QPainter, sheet: Stationery) -> None:
        scale = self._scale()
        page = QRectF(Space.SMALL, Space.SMALL, sheet.page[0] * scale, sheet.page[1] * scale)
        painter.setPen(QPen(self._colour("control_line"), 1))
        painter.setBrush(self._colour("surface"))
        painter.drawRoundedRect(page.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(self._colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(page.adjusted(-2, -2, 2, 2), 4, 4)

    def _draw_label(self, painter: QPainter, position: int) -> None:
        label = self._label(position).adjusted(0.5, 0.5, -0.5, -0.5)
        is_used = position < self._position
        is_filled = self._position <= position < self._position + self._items
        ground = "sunken" if is_used else "accent_soft" if is_filled else "surface"
        if position == self._position:
            ground = "accent"
        painter.setPen(QPen(self._colour("accent" if is_filled else "line"), 1))
        painter.setBrush(self._colour(ground))
        painter.drawRect(label)
        if is_used:
            painter.setPen(QPen(self._colour("control_line"), 1))
            painter.drawLine(label.bottomLeft(), label.topRight())
        elif position == self._position and label.height() >= Size.SMALL:
            painter.setPen(self._colour("on_accent"))
            painter.setFont(font(Size.SMALL))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(position))

    def _colour(self, name: str) -> QColor:
        return self._theme.colour(name)

    def _scale(self) -> float:
        """Return pixels a millimetre."""
        if self._sheet is None:
            return 1.0
        return min(LARGEST.width() / self._sheet.page[0], LARGEST.height() / self._sheet.page[1])

    def _label(self, position: int) -> QRectF:
        assert self._sheet is not None
        sheet, scale = self._sheet, self._scale()
        row, column = divmod(position - 1, sheet.columns)
        x, y = sheet.left + column * sheet.pitch[0], sheet.top + row * sheet.pitch[1]
        width, height = sheet.label
        return QRectF(x * scale + Space.SMALL, y * scale + Space.SMALL, width * scale, height * scale)

    def _cell(self, position: int) -> QRectF:
        """Return the label with half the gap around it, so that no click misses."""
        assert self._sheet is not None
        scale = self._scale()
        across = (self._sheet.pitch[0] - self._sheet.label[0]) * scale / 2
        down = (self._sheet.pitch[1] - self._sheet.label[1]) * scale / 2
        return self._label(position).adjusted(-across, -down, across, down)

    def retranslate_ui(self) -> None:
        self.setAccessibleName(_("First free label"))
        if self._sheet is None:
            return
        row, column = divmod(self._position - 1, self._sheet.columns)
        self.setAccessibleDescription(
            _("Label {position} of {count}: row {row}, column {column}").format(
                position=self._position, count=self._sheet.per_sheet, row=row + 1, column=column + 1
            )
        )
        self.setToolTip(_("Click the first label that is still free, or use the arrow keys."))
