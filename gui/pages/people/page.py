"""The page “People”: one list of everyone, searched, filtered, sorted, and edited for many at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from gui.actions import Action
from gui.context import Context
from gui.page import Page
from gui.pages.people.columns import PeopleColumns
from gui.pages.people.content import PeopleContent
from gui.pages.people.edits import NEW_PERSON, PeopleEdits
from gui.pages.people.filter_bar import FilterBar
from gui.pages.people.listing import Listing
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.page_head import PageHead
from models.enums import Entity
from models.queries.people import still_there
from models.queries.people_filter import PeopleFilter
from translations import N_, _, active, ngettext

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["PeoplePage"]

COUNTED = (Entity.REGISTRATION, Entity.SESSION_ROLE, Entity.SESSION, Entity.PITCHER, Entity.PITCH)


class PeoplePage(Page):
    """Search and filters above, the list below; who is selected is in the inspector."""

    watches: ClassVar[tuple[Entity, ...]] = (
        Entity.PERSON, Entity.ORGANISATION, Entity.REGION, Entity.CATEGORY, Entity.EVENT, *COUNTED,
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        self._edits = PeopleEdits(context)
        super().__init__(context)
        self._columns = PeopleColumns()
        self.listing = Listing(context, self._columns, self)
        self._is_painted = False
        self.head = PageHead()
        self.filters = FilterBar(context, self._columns)
        self.content = PeopleContent(context, self.listing, self.action_set)
        self.main_widget = self.content.table
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def page_actions(self) -> Sequence[Action]:
        edit, edit_one, edit_chosen = self._may_edit, self._may_edit_one, self._may_edit_chosen
        return (
            Action("people.add", N_("Add person"), self.add, ("Ctrl+N", "Ins"), "user-plus", edit),
            Action("people.duplicate", N_("Duplicate"), self.duplicate, ("Ctrl+D",), "copy", edit_one),
            Action("people.delete", N_("Delete"), self.delete, ("Del",), "trash", edit_chosen),
            Action("people.print", N_("Print badges…"), self.print_badges, ("Ctrl+P",), "printer"),
            Action("people.search", N_("Search people"), self.focus_search, ("Ctrl+F",), "magnifying-glass"),
            Action("people.everyone", N_("Show everyone"), self.show_everyone, ("Ctrl+E",), "users-three"),
        )

    def _lay_out(self) -> None:
        self.head.add_action(self.action_set["people.print"])
        self.head.add_action(self.action_set["people.add"], role="primary")
        self.action_set["people.add"].setIcon(self.context.icons.get("user-plus", colour="on_accent"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.WIDE)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.head)
        layout.addWidget(self.filters)
        layout.addWidget(self.content, 1)

    def _connect(self) -> None:
        # Only here: in the inspector, Del must not delete the person whose field it was pressed in.
        self.action_set["people.delete"].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.listing.shown.connect(self._show_state)
        self.filters.searched.connect(self.listing.search)
        self.filters.filtered.connect(lambda: self.listing.filter(self.filters.people_filter()))
        self.filters.left_downwards.connect(self.content.enter_table)
        self.content.typed.connect(self._search_for)
        self.content.table.ids_selected.connect(self._on_selected)
        self.content.table.activated_id.connect(self._edit)
        self.context.first_paint.then(self._on_first_paint)

    # Showing

    def refresh(self, changes: Changes | None) -> None:
        self.listing.refresh(changes)
        if self._is_painted and (changes is None or changes.touches(*COUNTED)):
            self.filters.show_counts()
        self._let_go_of_the_deleted(changes)
        if changes is not None and changes.initiator is NEW_PERSON:
            self._show_selected(tuple(changes.ids(Entity.PERSON)))

    def reveal(self, selection: Selection) -> None:
        if selection.entity is Entity.ORGANISATION:
            self.filters.set_filter(PeopleFilter(organisations=frozenset(selection.ids)))
            self.filters.filtered.emit()
            return
        ids = self._people_of(selection)
        if not set(ids) <= set(self.listing.ids):
            self.show_everyone()
        self._show_selected(ids)

    def _people_of(self, selection: Selection) -> tuple[str, ...]:
        reader = self.context.workspace.reader
        if selection.entity is Entity.REGISTRATION:
            from models.queries.registrations import people_registered  # noqa: PLC0415 -- seldom asked for

            return people_registered(reader, selection.ids)
        return still_there(reader, selection.ids)

    def _on_first_paint(self) -> None:
        """Do what would have kept the first picture back: count, and write numbers in the language."""
        self._is_painted = True
        if not self._is_stale:
            self.filters.show_counts()
            self._show_state()

    def _show_state(self) -> None:
        shown, everyone = len(self.listing.ids), self.listing.matching
        narrowed = bool(self.filters.people_filter() or self.filters.search.text())
        self.content.show_list(narrowed=narrowed)
        self.filters.setVisible(bool(everyone or narrowed))
        self.head.set_texts(_("People"), _count(shown, everyone) if self._is_painted and everyone else "")

    # Selecting

    def _on_selected(self, ids: tuple[str, ...]) -> None:
        self.select(Selection(Entity.PERSON, ids) if ids else None)

    def _show_selected(self, ids: tuple[str, ...]) -> None:
        self.content.table.select_ids(ids)
        self._on_selected(ids)

    def _let_go_of_the_deleted(self, changes: Changes | None) -> None:
        """Select only who is still there; who no longer matches the filter stays in the inspector."""
        if self.selection is None or self.selection == NEW_PERSON:
            return
        selected = self.selection.ids
        concerned = selected if changes is None else tuple(changes.ids(Entity.PERSON).intersection(selected))
        gone = set(concerned) - set(still_there(self.context.workspace.reader, concerned))
        if gone:
            self._show_selected(tuple(person_id for person_id in selected if person_id not in gone))

    def _edit(self, person_id: str) -> None:
        self.context.navigator.edit(Selection.one(Entity.PERSON, person_id))

    def _search_for(self, text: str) -> None:
        self.focus_search()
        self.filters.search.insert(text)

    # What can be done

    def add(self) -> None:
        """Show an empty form in the inspector; the person is added as soon as there is a name."""
        self.content.table.clearSelection()
        self.select(NEW_PERSON)
        self.context.navigator.edit(NEW_PERSON)

    def duplicate(self) -> None:
        """Add a copy of the person selected, and select that."""
        if self.selection is not None and (copy := self._edits.duplicate(self.selection.id)) is not None:
            self.reveal(Selection.one(Entity.PERSON, copy))

    def delete(self) -> None:
        """Delete who is selected, and select who comes next."""
        if self.selection is not None:
            place = self.listing.model.index_of(self.selection.id).row()
            if self._edits.delete(self.selection.ids):
                self.content.select_row(place)

    def print_badges(self) -> None:
        """Go and print the badges of who is selected, or of all who are listed."""
        chosen = self.selection.ids if self._is_somebody_chosen() and self.selection else self.listing.ids
        self.context.navigator.print(Selection(Entity.PERSON, tuple(chosen)))

    def focus_search(self) -> None:
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_everyone(self) -> None:
        """Take back filters and search."""
        self.filters.clear()

    def _may_edit(self) -> bool:
        return not self.context.workspace.read_only

    def _is_somebody_chosen(self) -> bool:
        return self.selection is not None and self.selection != NEW_PERSON

    def _may_edit_chosen(self) -> bool:
        return self._may_edit() and self._is_somebody_chosen()

    def _may_edit_one(self) -> bool:
        return self._may_edit_chosen() and self.selection is not None and self.selection.is_single

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        if not self._is_stale:
            self.listing.sort_again()


def _count(shown: int, everyone: int) -> str:
    number = active().number
    if shown == everyone:
        return ngettext("{count} person", "{count} people", everyone).format(count=number(everyone))
    return ngettext("{shown} of {count} person", "{shown} of {count} people", everyone).format(
        shown=number(shown), count=number(everyone)
    )
