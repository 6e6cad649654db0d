"""The list itself: a tree with one wide column, folded and unfolded, dragged and walked through by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from gui.context import Context
from gui.language import Translating
from gui.pages.programme.row_painter import RowPainter
from gui.pages.programme.tree_model import Node, ProgrammeModel
from gui.selection import Selection
from models.enums import Entity
from translations import _

__all__ = ["ProgrammeTree"]

SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
STAY = QItemSelectionModel.SelectionFlag.NoUpdate


class ProgrammeTree(Translating, QTreeView):
    """Days are always unfolded; pitches are shown by Right, "+" or a click on the sign before the session."""

    nodes_selected = Signal()
    opened = Signal()

    def __init__(self, context: Context, model: ProgrammeModel) -> None:
        super().__init__()
        self._rows = model
        self._is_quiet = False
        self.setModel(model)
        self.painter_of_rows = RowPainter(context, model)
        self.setItemDelegate(self.painter_of_rows)
        self._set_manners()
        self.selectionModel().selectionChanged.connect(self._on_selected)
        model.layoutChanged.connect(self.unfold_days)
        context.theme.changed.connect(self.viewport().update)
        context.first_paint.then(self._write_dates)
        self.retranslate_ui()

    def _set_manners(self) -> None:
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(600)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self.opened)

    def selected_nodes(self) -> list[Node]:
        """Return the selected rows from top to bottom; all of the kind of the one that was selected last."""
        found = (self._rows.node(index) for index in self.selectionModel().selectedIndexes())
        nodes = sorted((node for node in found if node is not None), key=lambda node: node.path)
        current = self._rows.node(self.currentIndex())
        first = nodes[0].entity if nodes else None
        kind = current.entity if current is not None and current in nodes else first
        return [node for node in nodes if node.entity is kind]

    def select(self, selection: Selection) -> None:
        """Select these rows, unfold what they are in, and bring the first into view. Tells nobody."""
        indexes = [self._rows.index_of(selection.entity, row_id) for row_id in selection.ids]
        indexes = [index for index in indexes if index.isValid()]
        chosen = QItemSelection()
        for index in indexes:
            self.expand(index.parent())
            chosen.select(index, index)
        self._is_quiet = True
        self.selectionModel().select(chosen, SELECT)
        if indexes:
            self.selectionModel().setCurrentIndex(indexes[0], STAY)
            self.scrollTo(indexes[0])
        self._is_quiet = False

    def unfold_days(self) -> None:
        """Show the sessions of all days, also of those that have just come."""
        for day in self._rows.days():
            self.expand(self._index(day))

    def unfold(self, session_id: str) -> None:
        """Show the pitches of a session."""
        self.expand(self._rows.index_of(Entity.SESSION, session_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit()
            return
        node = self._rows.node(self.currentIndex())
        is_day = node is not None and node.entity is Entity.EVENT_DAY
        if is_day and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Minus}:
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._is_fold_mark(index, event):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _is_fold_mark(self, index: QModelIndex, event: QMouseEvent) -> bool:
        node = self._rows.node(index)
        if node is None or node.entity is not Entity.SESSION or not node.children:
            return False
        return self.painter_of_rows.fold_mark(self.visualRect(index)).contains(event.position().toPoint())

    def _index(self, node: Node) -> QModelIndex:
        return self._rows.index_of(node.entity, node.id)

    def _on_selected(self) -> None:
        if not self._is_quiet:
            self.nodes_selected.emit()

    def _write_dates(self) -> None:
        self.painter_of_rows.has_words_for_dates = True
        self.viewport().update()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(_("Programme by day"))
        self._rows.retranslate()
        self.scheduleDelayedItemsLayout()
