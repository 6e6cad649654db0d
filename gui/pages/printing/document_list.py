"""The list of documents at the left of the Print page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QListView

from gui.context import Services
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.pages.printing.documents import DOCUMENTS, PrintDocument
from gui.pages.printing.roomy_lines import LINE_HEIGHT, RoomyLines
from gui.table_model import Column, TableModel
from gui.theme import Space
from translations import N_, _

__all__ = ["DocumentList"]


class DocumentList(Translating, QListView):
    """One document is always chosen. `chosen` comes with the `PrintDocument`."""

    chosen = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        column = Column("document", N_("Document"), _title, icon=self._icon, tooltip=_line)
        self._documents = TableModel[PrintDocument]([column], key=lambda document: document.name)
        self._documents.show(DOCUMENTS)
        self.setModel(self._documents)
        self.setItemDelegate(RoomyLines(self))
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFixedHeight(len(DOCUMENTS) * LINE_HEIGHT + 2 * Space.SMALL)
        self.selectionModel().currentChanged.connect(lambda current: self._on_current(current.row()))
        self.retranslate_ui()

    @property
    def document(self) -> PrintDocument:
        """The chosen document."""
        return self._documents.rows[max(self.currentIndex().row(), 0)]

    def choose(self, name: str) -> None:
        """Choose the document of this name; nothing happens where there is none."""
        index = self._documents.index_of(name)
        if index.isValid():
            self.setCurrentIndex(index)

    def _on_current(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self._documents.rows[row])

    def _icon(self, document: PrintDocument) -> QIcon:
        return self._services.icons.get(document.icon, colour="muted")

    def retranslate_ui(self) -> None:
        self._documents.retranslate()
        self.setAccessibleName(_("Documents"))


def _title(document: PrintDocument) -> str:
    return _(document.title)


def _line(document: PrintDocument) -> str:
    return _(document.line)
