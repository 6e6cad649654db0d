"""The list under the search field: what was found, each with its icon, name and where it belongs."""

from __future__ import annotations

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
from models.enums import Entity
from models.queries.search import Hit
from models.text import Translated
from translations import _, active

__all__ = ["SearchPopup"]

ROW_HEIGHT = 40
MOST_ROWS = 10
ICON = 18
ICONS = {
    Entity.PERSON: "user",
    Entity.SESSION: "calendar-blank",
    Entity.ROOM: "map-pin",
    Entity.ORGANISATION: "buildings",
}
Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """The hits as rows; what is read aloud is title and detail together."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.hits: tuple[Hit, ...] = ()

    def show(self, hits: list[Hit]) -> None:
        self.beginResetModel()
        self.hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(hit.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.text(hit.title)}, {self.detail(hit)}"
        return None

    def text(self, content: str | Translated) -> str:
        """Return `content` in the language of the screen, as far as the event has it."""
        if isinstance(content, str):
            return content
        return content.best(active().code, self._context.content_languages)

    def detail(self, hit: Hit) -> str:
        """Return what tells the hit from others of the same name."""
        place = self.text(hit.detail)
        if hit.starts_at is None:
            return place
        when = f"{active().date(hit.starts_at.date(), 'short')} {active().time(hit.starts_at.time())}"
        return f"{when} · {place}" if place else when


class HitDelegate(QStyledItemDelegate):
    """Draws icon, title and detail in one line."""

    def __init__(self, context: Context, model: HitModel) -> None:
        super().__init__()
        self._context = context
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = self._model.hits[index.row()]
        theme = self._context.theme
        painter.save()
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.colour("accent_soft"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.adjusted(4, 2, -4, -2), 6, 6)
        icon = QRect(rect.left() + Space.LARGE, rect.center().y() - ICON // 2, ICON, ICON)
        self._context.icons.get(ICONS[hit.entity], colour="muted").paint(painter, icon)
        text = rect.adjusted(Space.LARGE + ICON + Space.LARGE, 0, -Space.LARGE, 0)
        self._draw_line(painter, text, self._model.text(hit.title), self._model.detail(hit))
        painter.restore()

    def _draw_line(self, painter: QPainter, rect: QRect, title: str, detail: str) -> None:
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(self._context.theme.colour("text"))
        painter.drawText(rect, int(left), shown)
        rest = rect.adjusted(metrics.horizontalAdvance(shown) + Space.LARGE, 0, 0, 0)
        painter.setPen(self._context.theme.colour("muted"))
        painter.drawText(
            rest, int(left), metrics.elidedText(detail, Qt.TextElideMode.ElideRight, rest.width())
        )


class SearchPopup(Translating, QFrame):
    """Lies over the page while something is searched."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = HitModel(context)
        self.list = QListView()
        self.list.setModel(self.model)
        self._delegate = HitDelegate(context, self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("border: none; background: transparent;")
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

    def show_hits(self, hits: list[Hit], corner: QRect) -> None:
        """Show `hits` under the rectangle `corner` of the parent."""
        self.model.show(hits)
        self.list.setVisible(bool(hits))
        self.nothing.setVisible(not hits)
        height = (
            min(len(hits), MOST_ROWS) * ROW_HEIGHT + 4 * Space.SMALL if hits else self.sizeHint().height()
        )
        self.setGeometry(corner.left(), corner.bottom() + Space.SMALL, corner.width(), height)
        self.move_by(0)
        self.show()
        self.raise_()

    def move_by(self, rows: int) -> None:
        """Move the mark up or down."""
        count = len(self.model.hits)
        if count:
            row = max(0, min(count - 1, self.list.currentIndex().row() + rows)) if rows else 0
            self.list.setCurrentIndex(self.model.index(row, 0))

    def choose(self) -> None:
        """Take the marked hit."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.model.hits):
            self.chosen.emit(self.model.hits[row])

    def retranslate_ui(self) -> None:
        self.list.setAccessibleName(_("Found"))
        self.nothing.setText(_("Nothing found."))
