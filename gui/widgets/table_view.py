"""The look and the manners of all tables: whole rows, columns chosen and remembered, selection as ids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from gui.context import Context
from gui.language import Translating
from gui.table_model import TableModel
from gui.windowed_model import WindowedTableModel
from translations import _

__all__ = ["TableView"]

ROW_HEIGHT = 34
NARROWEST = 0.72
AnyModel = TableModel[Any] | WindowedTableModel[Any]
SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class TableView(Translating, QTableView):
    """A table of rows with ids. `ids_selected` comes with the keyboard as with the mouse, once for each selection."""

    ids_selected = Signal(tuple)
    activated_id = Signal(str)

    def __init__(self, context: Context, model: AnyModel, name: str) -> None:
        """`name` is what the columns are remembered under."""
        super().__init__()
        self._context = context
        self._rows = model
        self._name = name
        self._is_quiet = False
        self._fits = False
        self._is_fitting = False
        self.setModel(model)
        self._set_manners()
        self._restore_columns()
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.doubleClicked.connect(lambda index: self.activated_id.emit(self._rows.id_at(index.row())))
        self.retranslate_ui()

    def _set_manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSortingEnabled(False)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)

    def make_sortable(self, column: int = -1) -> None:
        """Let a click on a heading sort; begin sorted by `column`, or in the order in which rows come."""
        self.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.setSortingEnabled(True)

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of the selected rows from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._rows.id_at(row) for row in rows)

    def select_ids(self, ids: Sequence[str]) -> None:
        """Select these rows and bring the first into view, without telling `ids_selected`."""
        indexes = [index for index in map(self._rows.index_of, ids) if index.isValid()]
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
        self._is_quiet = True
        self.selectionModel().select(chosen, SELECT)
        if indexes:
            self.selectionModel().setCurrentIndex(indexes[0], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(indexes[0])
        self._is_quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated_id.emit(self._rows.id_at(self.currentIndex().row()))
            return
        super().keyPressEvent(event)

    def _on_selected(self) -> None:
        if not self._is_quiet:
            self.ids_selected.emit(self.selected_ids())

    # Columns

    def _restore_columns(self) -> None:
        state = self._context.settings.columns(self._name)
        header = self.horizontalHeader()
        if state.isEmpty() or not header.restoreState(QByteArray(state)):
            self._fits = True
            for number, column in enumerate(self._rows.columns):
                self.setColumnWidth(number, column.width)
                self.setColumnHidden(number, not column.is_shown_first)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._keep_columns)

    def _fit_columns(self) -> None:
        """Share the width among the columns, as long as the person has not chosen widths."""
        shown = [number for number in range(len(self._rows.columns)) if not self.isColumnHidden(number)]
        wanted = sum(self._rows.columns[number].width for number in shown)
        scale = max(self.viewport().width() / wanted, NARROWEST)
        self._is_fitting = True
        for number in shown:
            self.setColumnWidth(number, int(self._rows.columns[number].width * scale))
        self._is_fitting = False

    def _on_resized(self, number: int, before: int, now: int) -> None:
        """Remember widths from when the person has changed one; hiding, showing and stretching are none of that."""
        header = self.horizontalHeader()
        shown = [n for n in range(header.count()) if not self.isColumnHidden(n)]
        is_last = bool(shown) and number == max(shown, key=header.visualIndex)
        if self.isVisible() and before and now and not self._is_fitting and not is_last:
            self._fits = False
            self._keep_columns()

    def _keep_columns(self) -> None:
        self._context.settings.keep_columns(self._name, self.horizontalHeader().saveState())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._fit_columns()

    def columns_menu(self) -> QMenu:
        """Return a menu in which columns are shown and hidden; the first one always stays."""
        menu = QMenu(self)
        for number, column in enumerate(self._rows.columns):
            action = menu.addAction(_(column.title))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(lambda shown, number=number: self._show_column(number, shown=shown))
        return menu

    def _show_column(self, number: int, *, shown: bool) -> None:
        self.setColumnHidden(number, not shown)
        self._fits = False
        self._keep_columns()

    def _offer_columns(self, place: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(place))

    def retranslate_ui(self) -> None:
        self._rows.retranslate()
