"""What the list of people shows just now: filtered, sorted, searched, and mended after every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.context import Context
from gui.pages.people.columns import PeopleColumns
from gui.windowed_model import WindowedTableModel
from models.enums import Entity
from models.queries.people import people_rows
from models.queries.people_filter import PeopleFilter
from models.queries.people_list import PeopleList

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["Listing"]


class Listing(QObject):
    """Holds the ids of those who match; rows are read as they are painted. `shown` comes when the list is another."""

    shown = Signal()

    def __init__(self, context: Context, columns: PeopleColumns, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._columns = columns
        self._people = PeopleList(context.workspace.reader)
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._read_texts)
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        self.model = WindowedTableModel(
            columns.columns, lambda ids: people_rows(context.workspace.reader, ids)
        )
        self.model.sort_asked.connect(self.sort)

    @property
    def ids(self) -> list[str]:
        """Those who are shown, in order."""
        return self._people.ids

    @property
    def matching(self) -> int:
        """How many pass the filter, whatever is searched for."""
        return self._people.matching

    @property
    def is_ready(self) -> bool:
        """Whether everything is read that a search needs."""
        return self._people.texts.has_texts

    def refresh(self, changes: Changes | None) -> None:
        """Show what is after `changes`, everything anew where it is None."""
        if changes is None or changes.touches(Entity.EVENT):
            self._columns.languages = self._context.content_languages
        changed = self._people.update(changes)
        if changes is None:
            self._context.first_paint.then(self._idle.start)
        self._show(changed)

    def search(self, text: str) -> None:
        """Show only those in whom every word of `text` is found."""
        self._people.search(text)
        self._show(frozenset())

    def filter(self, people: PeopleFilter) -> None:
        """Show only these people."""
        self._people.show(people)
        self._show(frozenset())

    def sort(self, column: int, order: Qt.SortOrder) -> None:
        """Sort by the column with this number; -1 is by name."""
        from gui.pages.people.sorting import order_by  # noqa: PLC0415 -- loaded when somebody sorts

        self._sorted_by = (column, order)
        descending = order == Qt.SortOrder.DescendingOrder
        reader = self._context.workspace.reader
        self._people.show(order=order_by(self._columns, reader, column, descending=descending))
        self._show(frozenset())

    def sort_again(self) -> None:
        """Sort anew by the same column, for in another language it has another order."""
        self.sort(*self._sorted_by)

    def _show(self, changed: frozenset[str] | None) -> None:
        """Show the list; `changed` are the people to read anew, None for all."""
        if self._people.ids != self.model.ids:
            self.model.show_ids(self._people.ids)
        elif changed is None:
            self.model.forget(())
        elif changed:
            self.model.forget(changed)
        self.shown.emit()

    def _read_texts(self) -> None:
        """Read in idle moments what people are found by, so that the first letter is answered as fast as the next."""
        if self._page.isVisible() and not self._people.texts.has_texts:
            self._people.texts.read_some()
            self._idle.start()
