"""One session as a card: painted, read out, focused, and moved by mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.context import Context
from gui.pages.programme.grid.card_painter import CardPainter
from gui.pages.programme.grid.card_texts import spoken_card
from models.queries.conflicts import ConflictRow
from models.queries.programme import SessionRow

__all__ = ["Card"]

EDGE = 5
Key = Qt.Key
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ARROWS = frozenset({Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right})


class Card(QWidget):
    """A session on the canvas or in the tray. What is done to it is told by signals; it changes nothing itself."""

    pressed = Signal(object, object)
    """The card, and the modifiers: it was clicked or reached by Tab."""
    dragged = Signal(object, QPoint, str)
    """The card, the pointer on the screen, and which part is held: "whole", "top" or "bottom"."""
    dropped = Signal(object, QPoint, str)
    abandoned = Signal(object)
    key_pressed = Signal(object, QKeyEvent)
    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.row: SessionRow | None = None
        self.conflicts: list[ConflictRow] = []
        self.languages: tuple[str, ...] = ()
        self.is_selected = False
        self.is_in_tray = False
        self.grip = QPoint()
        self._held = ""
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def show_row(self, row: SessionRow, conflicts: list[ConflictRow], languages: tuple[str, ...]) -> None:
        """Show a session, and what it clashes with."""
        if (row, conflicts, languages) == (self.row, self.conflicts, self.languages):
            return
        self.row, self.conflicts, self.languages = row, conflicts, languages
        self.tell()
        self.update()

    def tell(self) -> None:
        """Say anew what is read out and shown when the pointer rests, in the language of the screen."""
        if self.row is None:
            return
        said = spoken_card(self.row, self.conflicts, self.languages)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def select(self, is_selected: bool) -> None:
        """Show the card as selected or not."""
        if is_selected != self.is_selected:
            self.is_selected = is_selected
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.row is None:
            return
        painter = QPainter(self)
        if self._is_dragging:
            painter.setOpacity(0.45)
        CardPainter(painter, self.context, self.languages).paint(self)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.grip = event.position().toPoint()
        self._held = self._part_at(self.grip)
        self.pressed.emit(self, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        if not self._held:
            self.setCursor(_CURSORS[self._part_at(position)])
            return
        far = (position - self.grip).manhattanLength() >= QApplication.startDragDistance()
        if (far or self._is_dragging) and not self.context.workspace.read_only:
            self._is_dragging = True
            self.update()
            self.dragged.emit(self, event.globalPosition().toPoint(), self._held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, ""
        if self._is_dragging:
            self._is_dragging = False
            self.update()
            self.dropped.emit(self, event.globalPosition().toPoint(), held)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._held = ""
        self.opened.emit(self)

    def _part_at(self, position: QPoint) -> str:
        if self.is_in_tray or self.height() < 4 * EDGE:
            return "whole"
        if position.y() < EDGE:
            return "top"
        return "bottom" if position.y() >= self.height() - EDGE else "whole"

    # Keys

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._takes(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape and self._is_dragging:
            self._is_dragging, self._held = False, ""
            self.abandoned.emit(self)
            self.update()
        elif event.key() in {Key.Key_Return, Key.Key_Enter} and not event.modifiers():
            self.opened.emit(self)
        elif self._takes(event):
            self.key_pressed.emit(self, event)
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _takes(event: QKeyEvent) -> bool:
        """Say whether the key is one of the grid's: arrows with any modifier but both Alt and Shift, and T."""
        if event.key() in ARROWS:
            return True
        return event.key() in {Key.Key_T, Key.Key_Home, Key.Key_End} and not event.modifiers() & (ALT | CTRL)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.pressed.emit(self, Qt.KeyboardModifier.NoModifier)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def inner(self) -> QRect:
        """Return the rectangle of the card's face."""
        return self.rect().adjusted(0, 0, -1, -1)

    def track_colour(self) -> QColor | None:
        """Return the colour of the theme of the session, if it has one."""
        return QColor(self.row.track_colour) if self.row is not None and self.row.track_colour else None


_CURSORS = {
    "whole": Qt.CursorShape.ArrowCursor,
    "top": Qt.CursorShape.SizeVerCursor,
    "bottom": Qt.CursorShape.SizeVerCursor,
}
