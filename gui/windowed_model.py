"""The table model of very long lists: it holds the sorted ids and fetches rows window by window as they are painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from gui.table_model import ID_ROLE, Column, Index, Role, cell
from translations import _

__all__ = ["WindowedTableModel"]

Row = TypeVar("Row")
WINDOW = 100
WINDOWS_KEPT = 40
FEW = 4
NOWHERE = QModelIndex()


class WindowedTableModel(QAbstractTableModel, Generic[Row]):
    """Rows of one frozen dataclass with an `id`, of which only those near the visible ones are in memory.

    `fetch(ids)` returns the rows with these ids in any order. `sort_asked` says by which column and which way the
    person wants the list sorted: the page then calls `show_ids` with the ids in that order.
    """

    sort_asked = Signal(int, object)
    shown = Signal()

    def __init__(
        self, columns: Sequence[Column[Row]], fetch: Callable[[Sequence[str]], Sequence[Row]]
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: Sequence[str] = ()
        self._places: dict[str, int] | None = None
        self._windows: OrderedDict[int, dict[str, Row]] = OrderedDict()

    @property
    def ids(self) -> Sequence[str]:
        """The ids of all rows in the order in which they are shown."""
        return self._ids

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show the rows with these ids, in this order, read anew."""
        if len(self._ids) == len(ids) and self._ids == ids:
            self.forget(())
        else:
            self._rearrange(ids)
        self.shown.emit()

    def forget(self, ids: Iterable[str]) -> None:
        """Read the rows with these ids again before they are shown again; all where none are named."""
        wanted = set(ids)
        if wanted:
            for number in [n for n, window in self._windows.items() if not wanted.isdisjoint(window)]:
                del self._windows[number]
        else:
            self._windows.clear()
        self.retranslate()

    def row_at(self, index: Index) -> Row | None:
        """Return the row at `index`; None where it has gone from the event meanwhile."""
        return self._row(index.row())

    def id_at(self, row: int) -> str:
        """Return the id of the row with this number."""
        return self._ids[row]

    def index_of(self, row_id: str, column: int = 0) -> QModelIndex:
        """Return where the row with this id is; an invalid index where it is not shown."""
        if self._places is None:
            self._places = {shown: place for place, shown in enumerate(self._ids)}
        place = self._places.get(row_id)
        return QModelIndex() if place is None else self.index(place, column)

    def retranslate(self) -> None:
        """Show titles and texts anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sort_asked.emit(column, order)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return _(self.columns[section].title)
        if orientation == Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        row = self._row(index.row())
        return None if row is None else cell(self.columns[index.column()], row, role)

    def _row(self, place: int) -> Row | None:
        number = place // WINDOW
        window = self._windows.get(number)
        if window is None:
            window = self._read(number)
        else:
            self._windows.move_to_end(number)
        return window.get(self._ids[place])

    def _read(self, number: int) -> dict[str, Row]:
        ids = self._ids[number * WINDOW : (number + 1) * WINDOW]
        rows: Iterable[Any] = self._fetch(ids)
        window = {row.id: row for row in rows}
        self._windows[number] = window
        if len(self._windows) > WINDOWS_KEPT:
            self._windows.popitem(last=False)
        return window

    def _rearrange(self, ids: Sequence[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(index.column(), self._ids[index.row()]) for index in before]
        self._ids = ids
        self._places = None
        self._windows.clear()
        if len(kept) <= FEW * len(self.columns):
            # Looking a few up is quicker than giving every row its place.
            self._places = _places_of({row_id for _column, row_id in kept}, ids)
        after = [self.index_of(row_id, column) for column, row_id in kept]
        self._places = None
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _places_of(row_ids: Iterable[str], ids: Sequence[str]) -> dict[str, int]:
    places = {}
    for row_id in row_ids:
        with suppress(ValueError):
            places[row_id] = ids.index(row_id)
    return places
