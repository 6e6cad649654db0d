"""A field of one line of text, and the line editor that leaves Ctrl+Z to the event where nothing was typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from gui.widgets.field import Field

__all__ = ["LineEdit", "LineField"]

UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class LineEdit(QLineEdit):
    """Undoes typing itself; once there is nothing typed, undo and redo are those of the event."""

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in UNDO_KEYS)
            and not self.isModified()
        ):
            event.ignore()
            return False
        return super().event(event)


class LineField(Field[str]):
    """One line of text, without blanks around it."""

    def __init__(self, label: str, *, hint: str = "", longest: int = 0) -> None:
        super().__init__(label, hint=hint, empty="")
        self.line = LineEdit()
        if longest:
            self.line.setMaxLength(longest)
        self.line.returnPressed.connect(self.commit_pending)
        self.set_editor(self.line)
        self.retranslate_ui()

    def entered(self) -> str:
        return self.line.text().strip()

    def display(self, value: str) -> None:
        if self.line.text() != value:
            self.line.setText(value)
            self.line.setCursorPosition(0)
        self.line.setModified(False)

    def is_editing(self) -> bool:
        return self.line.isModified()

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
