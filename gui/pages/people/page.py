"""The page “People”: one list of everyone, searched, filtered, sorted, and edited for many at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from gui.actions import Action
from gui.context import Context
from gui.page import Page
from gui.pages.people.columns import PeopleColumns
from gui.pages.people.edits import NEW_PERSON, PeopleEdits
from gui.pages.people.filter_bar import FilterBar
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.empty_state import EmptyState
from gui.widgets.page_head import PageHead
from gui.widgets.table_view import TableView
from gui.windowed_model import WindowedTableModel
from models.enums import Entity
from models.queries.people import people_rows, still_there
from models.queries.people_filter import PeopleFilter
from models.queries.people_list import PeopleList, search_texts
from translations import N_, _, active, ngettext

if TYPE_CHECKING:
    from gui.workers import Job, Progress
    from models.store.changes import Changes

__all__ = ["PeoplePage"]

COUNTED = (Entity.REGISTRATION, Entity.SESSION_ROLE, Entity.SESSION, Entity.PITCHER, Entity.PITCH)


class PeoplePage(Page):
    """Holds the ids of those who match; rows are read as they are painted."""

    watches: ClassVar[tuple[Entity, ...]] = (
        Entity.PERSON, Entity.ORGANISATION, Entity.REGION, Entity.CATEGORY, Entity.EVENT, *COUNTED,
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        self._edits = PeopleEdits(context)
        super().__init__(context)
        self._people = PeopleList(context.workspace.reader)
        self._columns = PeopleColumns()
        self._texts_job: Job | None = None
        self._can_count = False
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        self.head = PageHead()
        self.filters = FilterBar(context, self._columns)
        self.model = WindowedTableModel(
            self._columns.columns, lambda ids: people_rows(context.workspace.reader, ids)
        )
        self.table = TableView(context, self.model, "people")
        self.main_widget = self.table
        self.nobody = EmptyState(context, "users-three")
        self.no_match = EmptyState(context, "magnifying-glass")
        self._content = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def page_actions(self) -> Sequence[Action]:
        return (
            Action("people.add", N_("Add person"), self.add, ("Ctrl+N", "Ins"), "user-plus", self._may_edit),
            Action(
                "people.duplicate", N_("Duplicate"), self.duplicate, ("Ctrl+D",), "copy", self._may_edit_one
            ),
            Action("people.delete", N_("Delete"), self.delete, ("Del",), "trash", self._may_edit_selected),
            Action(
                "people.print",
                N_("Print badges…"),
                self.print_badges,
                ("Ctrl+P",),
                "printer",
                self._has_people,
            ),
            Action("people.search", N_("Search people"), self.focus_search, ("Ctrl+F",), "magnifying-glass"),
            Action("people.everyone", N_("Show everyone"), self.show_everyone, ("Ctrl+E",), "users-three"),
        )

    def _lay_out(self) -> None:
        self.head.add_action(self.action_set["people.print"])
        self.head.add_action(self.action_set["people.add"], role="primary")
        self.action_set["people.add"].setIcon(self.context.icons.get("user-plus", colour="on_accent"))
        self.nobody.add_button(self.action_set["people.add"], primary=True)
        self.no_match.add_button(self.action_set["people.everyone"])
        for widget in (self.table, self.nobody, self.no_match):
            self._content.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.WIDE)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.head)
        layout.addWidget(self.filters)
        layout.addWidget(self._content, 1)

    def _connect(self) -> None:
        self.table.make_sortable()
        self.model.sort_asked.connect(self._sort)
        self.table.ids_selected.connect(self._on_selected)
        self.table.activated_id.connect(self._edit)
        self.table.installEventFilter(self)
        self.filters.searched.connect(self._search)
        self.filters.filtered.connect(self._filter)
        self.filters.left_downwards.connect(self._enter_table)
        self.context.first_paint.then(self._after_first_paint)

    # Reading

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.touches(Entity.EVENT):
            self._columns.languages = self.context.content_languages
        changed = self._people.update(changes)
        if changes is None:
            self._read_texts()
        self._show_people(changed)
        if self._can_count and (changes is None or changes.touches(*COUNTED)):
            self.filters.show_counts()
        self._let_go_of_the_deleted(changes)
        if changes is not None and changes.initiator is NEW_PERSON:
            self._show_selected(tuple(changes.ids(Entity.PERSON)))

    def reveal(self, selection: Selection) -> None:
        if selection.entity is Entity.ORGANISATION:
            self.filters.set_filter(PeopleFilter(organisations=frozenset(selection.ids)))
            self._filter()
            return
        ids = still_there(self.context.workspace.reader, selection.ids)
        if not set(ids) <= set(self._people.ids):
            self.show_everyone()
        self._show_selected(ids)

    def _after_first_paint(self) -> None:
        self._can_count = True
        if not self._is_stale:
            self.filters.show_counts()
            self._read_texts()
            self._show_state()

    def _read_texts(self) -> None:
        """Have a worker read what people are found by, so that the first letter is answered as fast as the next."""
        if not self._can_count or self._people.can_search:
            return

        def read(progress: Progress) -> dict[str, str]:
            with self.context.workspace.open_reader() as reader:
                return search_texts(reader)

        def take(texts: dict[str, str]) -> None:
            if self._texts_job is job:
                self._people.take_texts(texts)

        job = self._texts_job = self.context.workers.start(read, done=take)

    def _search(self, text: str) -> None:
        self._people.search(text)
        self._show_people(frozenset())

    def _filter(self) -> None:
        self._people.show(self.filters.people_filter())
        self._show_people(frozenset())

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._sorted_by = (column, order)
        descending = order == Qt.SortOrder.DescendingOrder
        self._people.show(
            order=self._columns.order(self.context.workspace.reader, column, descending=descending)
        )
        self._show_people(frozenset())

    def _show_people(self, changed: frozenset[str] | None) -> None:
        """Show the list; `changed` are the people to read anew, None for all."""
        if self._people.ids != self.model.ids:
            self.model.show_ids(self._people.ids)
        elif changed is None:
            self.model.forget(())
        elif changed:
            self.model.forget(changed)
        self._show_state()

    def _show_state(self) -> None:
        shown, everyone = len(self._people.ids), self._people.matching
        narrowed = bool(self.filters.people_filter() or self.filters.search.text())
        if shown:
            self._content.setCurrentWidget(self.table)
        else:
            self._content.setCurrentWidget(self.no_match if narrowed else self.nobody)
        self.filters.setVisible(bool(everyone or narrowed))
        self.head.set_texts(_("People"), _count(shown, everyone) if self._can_count and everyone else "")

    # Selecting

    def _on_selected(self, ids: tuple[str, ...]) -> None:
        self.select(Selection(Entity.PERSON, ids) if ids else None)

    def _let_go_of_the_deleted(self, changes: Changes | None) -> None:
        """Select only who is still there; who no longer matches the filter stays in the inspector."""
        if self.selection is None or self.selection == NEW_PERSON:
            return
        selected = self.selection.ids
        concerned = selected if changes is None else tuple(changes.ids(Entity.PERSON).intersection(selected))
        gone = set(concerned) - set(still_there(self.context.workspace.reader, concerned))
        if gone:
            ids = tuple(person_id for person_id in selected if person_id not in gone)
            self._show_selected(ids)

    def _show_selected(self, ids: tuple[str, ...]) -> None:
        self.table.select_ids(ids)
        self.select(Selection(Entity.PERSON, ids) if ids else None)

    def _edit(self, person_id: str) -> None:
        self.context.navigator.edit(Selection.one(Entity.PERSON, person_id))

    def _enter_table(self) -> None:
        if not self._people.ids:
            return
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.table.selected_ids():
            self.table.selectRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let letters typed in the table go to the search field."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = event.text()
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
            if plain and text.isprintable() and text.strip():
                self.focus_search()
                self.filters.search.insert(text)
                return True
        return super().eventFilter(watched, event)

    # What can be done

    def add(self) -> None:
        """Show an empty form in the inspector; the person is added as soon as there is a name."""
        self.table.clearSelection()
        self.select(NEW_PERSON)
        self.context.navigator.edit(NEW_PERSON)

    def duplicate(self) -> None:
        if self.selection is not None:
            copy = self._edits.duplicate(self.selection.id)
            if copy is not None:
                self.reveal(Selection.one(Entity.PERSON, copy))

    def delete(self) -> None:
        if self.selection is None:
            return
        place = self.model.index_of(self.selection.id).row()
        if self._edits.delete(self.selection.ids) and self._people.ids:
            self.table.selectRow(min(max(place, 0), len(self._people.ids) - 1))

    def print_badges(self) -> None:
        ids = self.selection.ids if self._may_print_selected() and self.selection else tuple(self._people.ids)
        self.context.navigator.print(Selection(Entity.PERSON, ids))

    def focus_search(self) -> None:
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_everyone(self) -> None:
        """Take back filters and search."""
        self.filters.clear()

    def _may_edit(self) -> bool:
        return not self.context.workspace.read_only

    def _may_print_selected(self) -> bool:
        return self.selection is not None and self.selection != NEW_PERSON

    def _may_edit_selected(self) -> bool:
        return self._may_edit() and self._may_print_selected()

    def _may_edit_one(self) -> bool:
        return self._may_edit_selected() and self.selection is not None and self.selection.is_single

    def _has_people(self) -> bool:
        return bool(self._people.ids) if hasattr(self, "_people") else False

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.table.setAccessibleName(_("People"))
        self.nobody.set_texts(
            _("Nobody is here yet"),
            _("Speakers, moderators and participants: everyone who stands on stage or wears a badge."),
        )
        self.no_match.set_texts(
            _("Nobody matches"), _("Nobody has all of what you have typed and chosen above.")
        )
        if not self._is_stale:
            self._sort(*self._sorted_by)


def _count(shown: int, everyone: int) -> str:
    number = active().number
    if shown == everyone:
        return ngettext("{count} person", "{count} people", everyone).format(count=number(everyone))
    return ngettext("{shown} of {count} person", "{shown} of {count} people", everyone).format(
        shown=number(shown), count=number(everyone)
    )
