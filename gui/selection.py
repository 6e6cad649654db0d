"""What is selected on a page and shown in the inspector, and the way to get from anywhere to it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from models.enums import Entity

__all__ = ["Navigator", "Selection"]


@dataclass(frozen=True, slots=True)
class Selection:
    """One or more rows of one kind."""

    entity: Entity
    ids: tuple[str, ...]

    @classmethod
    def one(cls, entity: Entity, row_id: str) -> Selection:
        return cls(entity, (row_id,))

    @property
    def id(self) -> str:
        """The first, and mostly only, selected row."""
        return self.ids[0]

    @property
    def is_single(self) -> bool:
        return len(self.ids) == 1


class Navigator(QObject):
    """Asks the window to show a page, or something on the page where it belongs."""

    page_asked = Signal(str)
    row_asked = Signal(object)
    inspection_asked = Signal(object)
    edit_asked = Signal(object)
    print_asked = Signal(object)

    def go_to(self, page: str) -> None:
        """Show the page of this name."""
        self.page_asked.emit(page)

    def reveal(self, selection: Selection) -> None:
        """Go to the page where `selection` belongs, and select it there."""
        self.row_asked.emit(selection)

    def inspect(self, selection: Selection) -> None:
        """Show `selection` in the inspector beside the present page."""
        self.inspection_asked.emit(selection)

    def edit(self, selection: Selection) -> None:
        """Show `selection` in the inspector, and put the keyboard into its first field."""
        self.edit_asked.emit(selection)

    def print(self, selection: Selection) -> None:
        """Go to the page for printing, with `selection` as what is to be printed."""
        self.print_asked.emit(selection)
