"""The list under the search field: what was found, each with its icon, name and what tells it apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.context import Context
from gui.language import Translating
from gui.theme import Space
from translations import _

__all__ = ["Found", "SearchPopup"]

ROW_HEIGHT = 40
MOST_ROWS = 10
NARROWEST = 520
ICON = 18
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Found:
    """One line: its icon, its title and detail in the active language, and what choosing it does."""

    icon: str
    title: str
    detail: str
    choose: Callable[[], object]


class FoundModel(QAbstractListModel):
    """The lines; what is read aloud is title and detail together."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Found, ...] = ()

    def show(self, lines: Sequence[Found]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.title}, {line.detail}" if line.detail else line.title
        return None


class FoundDelegate(QStyledItemDelegate):
    """Draws icon, title and detail in one line."""

    def __init__(self, context: Context, model: FoundModel) -> None:
        super().__init__()
        self._context = context
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(NARROWEST // 2, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.lines[index.row()]
        painter.save()
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._context.theme.colour("accent_soft"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.adjusted(4, 2, -4, -2), 6, 6)
        icon = QRect(rect.left() + Space.LARGE, rect.center().y() - ICON // 2, ICON, ICON)
        self._context.icons.get(line.icon, colour="muted").paint(painter, icon)
        self._draw_texts(painter, rect.adjusted(2 * Space.LARGE + ICON, 0, -Space.LARGE, 0), line)
        painter.restore()

    def _draw_texts(self, painter: QPainter, rect: QRect, line: Found) -> None:
        metrics = painter.fontMetrics()
        title = metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, rect.width())
        place = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setPen(self._context.theme.colour("text"))
        painter.drawText(rect, place, title)
        rest = rect.adjusted(metrics.horizontalAdvance(title) + Space.LARGE, 0, 0, 0)
        painter.setPen(self._context.theme.colour("muted"))
        painter.drawText(
            rest, place, metrics.elidedText(line.detail, Qt.TextElideMode.ElideRight, rest.width())
        )


class SearchPopup(Translating, QFrame):
    """Lies over the page while something is searched."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = FoundModel()
        self.list = QListView()
        self.list.setProperty("role", "bare")
        self.list.setModel(self.model)
        self._delegate = FoundDelegate(context, self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self.choose)
        self.nothing = QLabel()
        self.nothing.setProperty("role", "muted")
        self.nothing.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        layout.addWidget(self.list)
        layout.addWidget(self.nothing)
        self.retranslate_ui()
        self.hide()

    def show_lines(self, lines: Sequence[Found], field: QRect) -> None:
        """Show `lines` under the rectangle `field` of the parent, a little wider than that."""
        self.model.show(lines)
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        height = (
            min(len(lines), MOST_ROWS) * ROW_HEIGHT + 4 * Space.SMALL if lines else self.sizeHint().height()
        )
        width = max(field.width(), NARROWEST)
        self.setGeometry(field.center().x() - width // 2, field.bottom() + Space.SMALL, width, height)
        self.move_by(0)
        self.show()
        self.raise_()

    def move_by(self, rows: int) -> None:
        """Move the mark up or down; 0 puts it on the first line."""
        count = len(self.model.lines)
        if count:
            row = max(0, min(count - 1, self.list.currentIndex().row() + rows)) if rows else 0
            self.list.setCurrentIndex(self.model.index(row, 0))

    def choose(self) -> None:
        """Take the marked line."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.model.lines):
            self.chosen.emit(self.model.lines[row])

    def retranslate_ui(self) -> None:
        self.list.setAccessibleName(_("Found"))
        self.nothing.setText(_("Nothing found."))
