"""What all inspector panels have in common: one kind of row, shown as a form that saves as a field is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.context import Context
from gui.language import Translating
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.field import Field
from gui.widgets.form import Form
from models.enums import Entity
from models.errors import RuleViolation, UserError

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["Panel"]

AnyField = TypeVar("AnyField", bound=Field[Any])


class Panel(Translating, QWidget):
    """The inspector's view of one kind of row. A subclass fills `self.form` in `__init__`, reads in `load`, and
    saves in `commit`; it needs no other wiring.
    """

    watches: ClassVar[tuple[Entity, ...]] = ()
    """Changes to rows of these kinds make the panel read again."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self.context = context
        self.selection: Selection | None = None
        self.fields: dict[str, Field[Any]] = {}
        self.form = Form()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.HUGE)
        layout.addWidget(self.form)
        layout.addStretch(1)

    def load(self, selection: Selection) -> None:
        """Read what is selected and show it, most simply by `self.show_row(row)`."""
        raise NotImplementedError

    def commit(self, column: str, value: Any) -> None:
        """Save what was entered in the field of `column`, by `self.save(column, label, work)`."""
        raise NotImplementedError

    def title(self) -> str:
        """Return the heading of the inspector: what kind of thing this is, in the active language."""
        raise NotImplementedError

    def add(self, field: AnyField, column: str) -> AnyField:
        """Put `field` at the end of the form; leaving it calls `commit(column, value)`."""
        self.fields[column] = field
        self.form.add(field)
        field.committed.connect(lambda value: self.commit(column, value))
        field.set_read_only(self.context.workspace.read_only)
        return field

    def show_row(self, row: object) -> None:
        """Show in every field the attribute of `row` that is called like its column."""
        for column, field in self.fields.items():
            if hasattr(row, column):
                field.show_value(getattr(row, column))

    def save(self, column: str, label: str, work: Callable[[Any], object], **fields: Any) -> bool:
        """Do `work(session)` as the change `label`; where it is refused say why at the field. Tell whether it went."""
        try:
            self.context.edits.attempt(label, work, initiator=self, **fields)
        except UserError as error:
            self._field_of(error, column).show_problem(error.text)
            return False
        self.fields[column].show_problem(None)
        return True

    def show_selection(self, selection: Selection) -> None:
        """Show other rows; what was being typed is saved first."""
        self.commit_pending()
        for field in self.fields.values():
            field.show_problem(None)
        self.selection = selection
        self.load(selection)

    def on_changes(self, changes: Changes) -> None:
        """Read again where a change concerns the panel; the field that is being typed in keeps its text."""
        if self.selection is not None and changes.touches(*self.watches):
            self.load(self.selection)

    def commit_pending(self) -> None:
        """Save what has been typed in a field that has not been left yet."""
        for field in self.fields.values():
            field.commit_pending()

    def take_back(self) -> bool:
        """Put back what a field had before somebody typed in it. Tell whether there was such a field."""
        for field in self.fields.values():
            if field.is_editing():
                field.display(field.value())
                field.show_problem(None)
                return True
        return False

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        for field in self.fields.values():
            field.focus_editor()
            return

    def _field_of(self, error: UserError, column: str) -> Field[Any]:
        named = error.column if isinstance(error, RuleViolation) else ""
        return self.fields.get(named) or self.fields[column]
