"""What the views of the programme page have in common: the list by day, the rooms, the themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.context import Context
from gui.language import Translating
from gui.selection import Selection
from models.enums import Entity

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["View"]


class View(Translating, QWidget):
    """One way to look at the programme, or at what belongs to it. The page hands its actions on to the one shown."""

    selected = Signal(object)
    """A `Selection`, or None."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    @property
    def may_edit(self) -> bool:
        return not self.context.workspace.read_only

    def line(self) -> str:
        """Return what is shown, for the line below the page's title."""
        raise NotImplementedError

    def refresh(self, changes: Changes | None) -> None:
        """Read and show everything again."""
        raise NotImplementedError

    def reveal(self, selection: Selection) -> None:
        """Select these rows and bring them into view."""
        raise NotImplementedError

    def selection(self) -> Selection | None:
        """Return what is selected."""
        raise NotImplementedError

    def add(self, anchor: QWidget) -> None:
        """Add a row; where there is something to choose first, offer it below `anchor`."""
        raise NotImplementedError

    def delete(self) -> None:
        """Delete what is selected."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """Move what is selected one place down (1) or up (-1)."""
        raise NotImplementedError

    def has(self, *entities: Entity) -> bool:
        """Say whether rows of one of these kinds are selected and may be changed."""
        selection = self.selection()
        return selection is not None and self.may_edit and selection.entity in entities

    def has_time(self) -> bool:
        """Say whether all selected rows are sessions that have a time."""
        return False

    def duplicate(self) -> None:
        """Copy what is selected last, and select the copy."""

    def cancel(self) -> None:
        """Cancel or reinstate what is selected."""

    def shift(self, minutes: int) -> None:
        """Let what is selected begin later or earlier."""

    def shift_following(self, minutes: int) -> None:
        """Let the first of what is selected, and all that follows, begin later or earlier."""
