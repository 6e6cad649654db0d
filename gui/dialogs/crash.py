"""The dialog after an error nobody expected: what it means for the event, and a report to pass on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from gui.dialogs.dialog import Dialog
from translations import _

__all__ = ["CrashDialog"]


class CrashDialog(Dialog):
    """Shows the report and copies it."""

    def __init__(self, parent: QWidget | None, report: str, log_file: Path) -> None:
        super().__init__(parent, buttons=QDialogButtonBox.StandardButton.Close)
        self._log_file = log_file
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setMinimumSize(560, 200)
        self.copy_button = QPushButton()
        self.copy_button.clicked.connect(self.copy)
        self.buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.report, 1)
        self.retranslate_ui()

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("Unexpected error"))
        self.sentence.setText(
            _(
                "Podium has met an error in itself. Everything saved before is safe; what you did last was not carried"
                " out. The report below holds no data of your event. It was also written to {file}."
            ).format(file=self._log_file)
        )
        self.report.setAccessibleName(_("Report"))
        self.copy_button.setText(_("Copy report"))
