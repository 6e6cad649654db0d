"""The field for where a person comes from: an organisation of the event, or a new one as it is typed."""

from __future__ import annotations

from gui.widgets.field import Field
from gui.widgets.type_ahead import Find, Option, TypeAhead

__all__ = ["OrganisationField"]


class OrganisationField(Field[str]):
    """Holds the organisation's name. What is left in the line counts, whether it was picked or typed."""

    def __init__(self, label: str, find: Find) -> None:
        super().__init__(label, empty="")
        self.line = TypeAhead(find, can_create=True)
        self.line.picked.connect(self._on_picked)
        self.line.created.connect(self.commit)
        self.line.returnPressed.connect(self.commit_pending)
        self.set_editor(self.line)
        self.retranslate_ui()

    def entered(self) -> str:
        return self.line.text().strip()

    def display(self, value: str) -> None:
        if self.line.text() != value:
            self.line.setText(value)
            self.line.setCursorPosition(0)
        self.line.setToolTip(value)
        self.line.setModified(False)

    def is_editing(self) -> bool:
        return self.line.isModified()

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)

    def _on_picked(self, option: Option) -> None:
        self.commit(option.title)
