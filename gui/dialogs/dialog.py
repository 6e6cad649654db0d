"""What all dialogs have in common: a title, a body, buttons, and an answer as a frozen dataclass."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from gui.language import Translating
from gui.theme import Space

__all__ = ["Dialog"]

Button = QDialogButtonBox.StandardButton


class Dialog(Translating, QDialog):
    """Base of the dialogs. A subclass fills `self.body`, sets its texts in `retranslate_ui`, and says its `answer`.

    Its `ask` is called with what its constructor takes and returns the answer, or None where it was cancelled.
    """

    def __init__(self, parent: QWidget | None, *, buttons: Button = Button.Ok | Button.Cancel) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.LARGE)
        self.buttons = QDialogButtonBox(buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.WIDE)
        layout.setSpacing(Space.HUGE)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.buttons)

    def answer(self) -> Any:
        """Return what the person has entered; called after the dialog was accepted."""
        return True

    @classmethod
    def ask(cls, *arguments: Any, **options: Any) -> Any:
        """Show the dialog and wait. Return its `answer`, or None where it was cancelled."""
        dialog = cls(*arguments, **options)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        answer = dialog.answer() if accepted else None
        dialog.deleteLater()
        return answer
