"""A short list of people in their order, for the inspector: moved and taken out by keyboard, and by buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.context import Context
from gui.fonts import Size
from gui.pages.programme.brush import Brush, metrics
from gui.theme import Space

__all__ = ["Entry", "PeopleList"]

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
ROW_HEIGHT = 42
LEAST_HEIGHT = 2
OWN_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down}


@dataclass(frozen=True, slots=True)
class Entry:
    """One person in the list: the key of the entry, the person's, name, what stands below, and their part."""

    id: str
    person_id: str
    name: str
    detail: str
    part: str = ""


class _Entries(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or role not in {Role.DisplayRole, Role.ToolTipRole}:
            return None
        entry = self.entries[index.row()]
        return "\n".join(text for text in (entry.name, entry.detail, entry.part) if text)


class _Painter(QStyledItemDelegate):
    def __init__(self, context: Context, entries: _Entries) -> None:
        super().__init__()
        self._context = context
        self._entries = entries

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._entries.entries[index.row()]
        rect = option.rect
        brush = Brush(painter, self._context.theme, self._context.icons)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            brush.fill(rect, "accent_soft")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            brush.fill(rect, "hover")
        left, width = rect.x() + Space.MEDIUM, rect.width() - 2 * Space.MEDIUM
        part = 0
        if entry.part:
            part = metrics(Size.SMALL).horizontalAdvance(entry.part) + Space.LARGE
            brush.text(left, rect.y() + 17, width, entry.part, size=Size.SMALL, colour="accent", right=True)
        brush.text(left, rect.y() + 17, width - part, entry.name)
        brush.text(left, rect.y() + 33, width, entry.detail, size=Size.SMALL, colour="muted")
        brush.line_below(rect)
        painter.restore()


class PeopleList(QListView):
    """Alt+Up and Alt+Down move an entry, Del takes it out, Enter goes to the person, Space asks for the part."""

    moved = Signal(str, int)
    removed = Signal(str)
    opened = Signal(str)
    part_asked = Signal(str)
    current_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._entries = _Entries()
        self.setModel(self._entries)
        self.setItemDelegate(_Painter(context, self._entries))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.may_edit = True
        self.doubleClicked.connect(
            lambda _index: self._with_current(lambda entry: self.opened.emit(entry.person_id))
        )
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        self.show_entries(())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these people; the one that is selected stays so, or the one that comes into its place."""
        if tuple(entries) == self._entries.entries:
            self.setVisible(bool(entries))
            return
        current = self.current()
        place = self.currentIndex().row()
        self._entries.show(entries)
        ids = [entry.id for entry in entries]
        if current is not None and ids:
            self.select(ids.index(current.id) if current.id in ids else min(place, len(ids) - 1))
        self.setFixedHeight(max(1, len(ids)) * ROW_HEIGHT + LEAST_HEIGHT)
        self.setVisible(bool(ids))
        self.current_changed.emit()

    def entries(self) -> tuple[Entry, ...]:
        """Return the people that are shown."""
        return self._entries.entries

    def current(self) -> Entry | None:
        """Return the selected entry."""
        row = self.currentIndex().row()
        return self._entries.entries[row] if 0 <= row < len(self._entries.entries) else None

    def select(self, row: int) -> None:
        """Select the entry with this number."""
        self.setCurrentIndex(self._entries.index(row))

    def step(self, by: int) -> None:
        """Move the selected entry up (-1) or down (1)."""
        place = self.currentIndex().row() + by
        if 0 <= place < len(self._entries.entries):
            self._with_current(lambda entry: self.moved.emit(entry.id, place))

    def remove(self) -> None:
        """Take the selected entry out."""
        self._with_current(lambda entry: self.removed.emit(entry.id))

    def ask_part(self) -> None:
        """Ask for another part of the selected person."""
        self._with_current(lambda entry: self.part_asked.emit(entry.id))

    def event(self, event: QEvent) -> bool:
        # Moving and deleting here are meant for the entries, not for the rows of the page.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.may_edit and _is_move(event):
            self.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif self.may_edit and event.key() == Qt.Key.Key_Delete:
            self.remove()
        elif self.may_edit and event.key() == Qt.Key.Key_Space:
            self.ask_part()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._with_current(lambda entry: self.opened.emit(entry.person_id))
        else:
            super().keyPressEvent(event)

    def _with_current(self, act: Callable[[Entry], None]) -> None:
        entry = self.current()
        if entry is not None:
            act(entry)


def _is_move(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in OWN_KEYS and modifiers in {
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.ControlModifier,
    }


def _is_own(event: QKeyEvent) -> bool:
    return _is_move(event) or event.key() == Qt.Key.Key_Delete
