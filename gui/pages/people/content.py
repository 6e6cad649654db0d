"""The middle of the page of people: the table, or what stands in its place when nobody is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from gui.actions import ActionSet
from gui.context import Context
from gui.language import Translating
from gui.pages.people.listing import Listing
from gui.widgets.table_view import TableView
from translations import _

if TYPE_CHECKING:
    from gui.widgets.empty_state import EmptyState

__all__ = ["PeopleContent"]

PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier})


class PeopleContent(Translating, QStackedWidget):
    """Shows the table. Letters typed in it are `typed`, for they are meant for the search."""

    typed = Signal(str)

    def __init__(self, context: Context, listing: Listing, actions: ActionSet) -> None:
        super().__init__()
        self._context = context
        self._listing = listing
        self._actions = actions
        self.table = TableView(context, listing.model, "people")
        self.table.make_sortable()
        self.table.installEventFilter(self)
        self.nobody: EmptyState | None = None
        self.no_match: EmptyState | None = None
        self.addWidget(self.table)
        self.retranslate_ui()

    def show_list(self, *, narrowed: bool) -> None:
        """Show the list, or why it is empty: `narrowed` by search or filters, or because nobody is there."""
        if self._listing.ids:
            self.setCurrentWidget(self.table)
        else:
            self.setCurrentWidget(self._no_match() if narrowed else self._nobody())

    def select_row(self, row: int) -> None:
        """Select the row with this number, or the last."""
        if self._listing.ids:
            self.table.selectRow(min(max(row, 0), len(self._listing.ids) - 1))

    def enter_table(self) -> None:
        """Put the keyboard into the list."""
        if self._listing.ids:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.table.selected_ids():
                self.select_row(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = event.text()
            if event.modifiers() in PLAIN and text.isprintable() and text.strip():
                self.typed.emit(text)
                return True
        return super().eventFilter(watched, event)

    def _nobody(self) -> EmptyState:
        if self.nobody is None:
            self.nobody = self._empty_state("users-three")
            self.nobody.add_button(self._actions["people.add"], primary=True)
            self.retranslate_ui()
        return self.nobody

    def _no_match(self) -> EmptyState:
        if self.no_match is None:
            self.no_match = self._empty_state("magnifying-glass")
            self.no_match.add_button(self._actions["people.everyone"])
            self.retranslate_ui()
        return self.no_match

    def _empty_state(self, icon: str) -> EmptyState:
        from gui.widgets.empty_state import EmptyState  # noqa: PLC0415 -- most lists have somebody in them

        state = EmptyState(self._context, icon)
        self.addWidget(state)
        return state

    def retranslate_ui(self) -> None:
        self.table.setAccessibleName(_("People"))
        if self.nobody is not None:
            self.nobody.set_texts(
                _("Nobody is here yet"),
                _("Speakers, moderators and participants: everyone who stands on stage or wears a badge."),
            )
        if self.no_match is not None:
            self.no_match.set_texts(
                _("Nobody matches"), _("Nobody has all of what you have typed and chosen above.")
            )
