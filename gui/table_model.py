"""The table model of lists that fit into memory: immutable rows, columns as data, selection kept by id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon

from translations import _

__all__ = ["ID_ROLE", "Column", "Index", "Role", "SortKey", "TableModel", "cell"]

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
SortKey = int | float | str
Role = Qt.ItemDataRole
ID_ROLE = int(Role.UserRole)
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its marked title, the text of a row in it, and what it is sorted by (by default the text).

    `name` is what the column is kept under in the settings and never shown.
    """

    name: str
    title: str
    text: Callable[[Row], str]
    sort_key: Callable[[Row], SortKey] | None = None
    icon: Callable[[Row], QIcon | None] | None = None
    tooltip: Callable[[Row], str] | None = None
    align_right: bool = False
    width: int = 140
    is_shown_first: bool = True


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows of one frozen dataclass with an `id`. `show` compares ids, so that views keep selection and scroll."""

    shown = Signal()

    def __init__(self, columns: Sequence[Column[Row]], *, key: Callable[[Row], str] | None = None) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._key: Callable[[Any], str] = key or (lambda row: row.id)
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the order in which they are shown."""
        return tuple(self._rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows instead of those before."""
        new = self._in_order(rows)
        ids = [self._key(row) for row in new]
        if ids == [self._key(row) for row in self._rows]:
            self._replace(new)
        else:
            self._rearrange(new, ids)
        self.shown.emit()

    def row_at(self, index: Index) -> Row:
        """Return the row at `index`."""
        return self._rows[index.row()]

    def id_at(self, row: int) -> str:
        """Return the id of the row with this number."""
        return self._key(self._rows[row])

    def index_of(self, row_id: str, column: int = 0) -> QModelIndex:
        """Return where the row with this id is; an invalid index where it is not shown."""
        place = self._places.get(row_id)
        return QModelIndex() if place is None else self.index(place, column)

    def retranslate(self) -> None:
        """Show titles and texts anew, in the active language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order in which the rows came."""
        self._sorted_by = (column, order) if 0 <= column < len(self.columns) else None
        rows = self._in_order(self._rows)
        self._rearrange(rows, [self._key(row) for row in rows])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return _(self.columns[section].title)
        if role == Role.TextAlignmentRole and 0 <= section < len(self.columns):
            return _alignment(self.columns[section])
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ID_ROLE:
            return self._key(row)
        return cell(self.columns[index.column()], row, role)

    def _in_order(self, rows: Sequence[Row]) -> list[Row]:
        if self._sorted_by is None:
            return list(rows)
        number, order = self._sorted_by
        column = self.columns[number]
        key: Callable[[Row], Any] = column.sort_key or column.text
        return sorted(rows, key=key, reverse=order == Qt.SortOrder.DescendingOrder)

    def _replace(self, rows: list[Row]) -> None:
        changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
        self._rows = rows
        last = len(self.columns) - 1
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def _rearrange(self, rows: list[Row], ids: list[str]) -> None:
        """Put `rows` in place of the old ones; what refers to a row goes with its id."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(index, self._key(self._rows[index.row()])) for index in before]
        self._rows = rows
        self._places = {row_id: place for place, row_id in enumerate(ids)}
        after = [self.index_of(row_id, index.column()) for index, row_id in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def cell(column: Column[Row], row: Row, role: int) -> Any:
    """Return what `row` has in `column` for a role of Qt."""
    if role == Role.DisplayRole:
        return column.text(row)
    if role == Role.ToolTipRole and column.tooltip is not None:
        return column.tooltip(row)
    if role == Role.DecorationRole and column.icon is not None:
        return column.icon(row)
    if role == Role.TextAlignmentRole:
        return _alignment(column)
    return None


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.align_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
