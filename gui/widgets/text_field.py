"""A field of several lines of text."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from gui.widgets.field import Field
from gui.widgets.line_field import UNDO_KEYS

__all__ = ["TextEdit", "TextField"]

PADDING = 14


class TextEdit(QPlainTextEdit):
    """Several lines; Tab goes on to the next field, undo is the event's where nothing was typed."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.fit()

    def fit(self) -> None:
        """Be as high as the number of lines asks for."""
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + PADDING)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in UNDO_KEYS)
            and not self.document().isModified()
        ):
            event.ignore()
            return False
        return super().event(event)


class TextField(Field[str]):
    """Free text, without blanks around it."""

    def __init__(self, label: str, *, hint: str = "", lines: int = 4) -> None:
        super().__init__(label, hint=hint, empty="")
        self.text = TextEdit(lines)
        self.set_editor(self.text)
        self.retranslate_ui()

    def entered(self) -> str:
        return self.text.toPlainText().strip()

    def display(self, value: str) -> None:
        if self.text.toPlainText() != value:
            self.text.setPlainText(value)
        self.text.document().setModified(False)

    def is_editing(self) -> bool:
        return self.text.document().isModified()

    def set_read_only(self, read_only: bool) -> None:
        self.text.setReadOnly(read_only)
