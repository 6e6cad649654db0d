"""What all pages have in common: texts, refreshing, being stale while hidden, a selection, actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.actions import Action, ActionSet
from gui.context import Context
from gui.language import Translating
from gui.selection import Selection
from models.enums import Entity

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["Page"]


class Page(Translating, QWidget):
    """A page of the window. A subclass builds its widgets in `__init__` after `super().__init__(context)` and
    ends with `self.retranslate_ui()`; it reads nothing before `refresh`, which comes when it is first shown.
    """

    watches: ClassVar[tuple[Entity, ...]] = ()
    """Changes to rows of these kinds make the page read again."""

    has_inspector: ClassVar[bool] = True
    """Whether there is something to inspect; a page without needs the width for itself."""

    selected = Signal(object)
    """A `Selection` for the inspector, or None."""

    main_widget: QWidget | None = None
    """What takes the keyboard when the page is shown, such as its list."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self.context = context
        self.selection: Selection | None = None
        self.action_set = ActionSet(self, context.icons, self.page_actions())
        self._is_stale = True

    def page_actions(self) -> Sequence[Action]:
        """Return what can be done on the page. They stand in the Edit menu and in the F1 sheet while it is shown."""
        return ()

    def refresh(self, changes: Changes | None) -> None:
        """Read and show again what `changes` touched, everything where it is None."""

    def reveal(self, selection: Selection) -> None:
        """Select these rows and bring them into view."""

    def select(self, selection: Selection | None) -> None:
        """Tell the inspector and the actions what is selected now."""
        self.selection = selection
        self.action_set.update_enabled()
        self.selected.emit(selection)

    def take_focus(self) -> None:
        """Take the keyboard, so that Tab goes on from here."""
        (self.main_widget or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_pending(self) -> None:
        """Save what has been typed in fields of the page and not left yet."""
        from gui.widgets.field import Field  # noqa: PLC0415 -- the first page may have none

        for field in self.findChildren(Field):
            field.commit_pending()

    def on_changes(self, changes: Changes) -> None:
        """Refresh after a change that concerns the page; at the next showing where it is hidden."""
        if not changes.touches(*self.watches):
            return
        if self.isVisible():
            self.refresh(changes)
            self.action_set.update_enabled()
        else:
            self._is_stale = True

    def show_fresh(self) -> None:
        """Read what has gone stale."""
        if self._is_stale:
            self._is_stale = False
            self.refresh(None)
            self.action_set.update_enabled()

    def retranslate_ui(self) -> None:
        self.action_set.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        self.show_fresh()
        super().showEvent(event)
