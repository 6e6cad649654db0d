"""A dialog that says one sentence: what cannot be done, and what to do about it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from gui.dialogs.dialog import Dialog
from models.text import Text
from translations import _, active

__all__ = ["SentenceDialog"]


class SentenceDialog(Dialog):
    """Shows the sentence of a `UserError`."""

    def __init__(self, parent: QWidget | None, text: Text) -> None:
        super().__init__(parent, buttons=QDialogButtonBox.StandardButton.Ok)
        self._text = text
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(380)
        self.body.addWidget(self.sentence)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("That did not work"))
        self.sentence.setText(self._text.render(active()))
