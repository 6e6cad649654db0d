"""Lines of a list high enough to be hit easily."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

__all__ = ["LINE_HEIGHT", "RoomyLines"]

LINE_HEIGHT = 32


class RoomyLines(QStyledItemDelegate):
    """Draws lines as usual, each `LINE_HEIGHT` pixels high."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), LINE_HEIGHT)
