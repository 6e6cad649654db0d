"""The question what to do with a file that somebody else has open."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from gui.dialogs.dialog import Dialog
from models.text import Text
from translations import _, active

__all__ = ["InUseDialog"]


class InUseDialog(Dialog):
    """Says who has the file; the answer True is to open it for reading."""

    def __init__(self, parent: QWidget | None, text: Text) -> None:
        super().__init__(parent)
        self._text = text
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(400)
        self.body.addWidget(self.sentence)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("File in use"))
        self.sentence.setText(self._text.render(active()))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(_("Open for reading"))
