"""A line that shows how far a job is, and cancels it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui.language import Translating
from gui.theme import Space
from gui.workers import Job
from models.text import Text
from translations import _, active

__all__ = ["ProgressLine"]

PATIENCE_MS = 100


class ProgressLine(Translating, QWidget):
    """Hidden while nothing is under way, and for the first tenth of a second of what is."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._text: Text | None = None
        self.text = QLabel()
        self.text.setProperty("role", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton()
        self.cancel.clicked.connect(self._on_cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.text)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show)
        self.hide()
        self.retranslate_ui()

    def watch(self, job: Job, text: Text | None = None) -> None:
        """Show the progress of `job` until it is over."""
        self._job = job
        self._text = text
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.retranslate_ui()
        job.progressed.connect(self._on_progress)
        for ended in (job.done, job.failed, job.cancelled):
            ended.connect(self._on_ended)
        self._patience.start(PATIENCE_MS)

    def _on_progress(self, done: int, total: int, text: Text | None) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if text is not None:
            self._text = text
            self.retranslate_ui()

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()

    def _on_ended(self, *_result: object) -> None:
        """A bound method, so that a line that has been deleted since is not told."""
        if self.sender() is self._job:
            self._patience.stop()
            self._job = None
            self.hide()

    def retranslate_ui(self) -> None:
        self.text.setText(self._text.render(active()) if self._text else "")
        self.bar.setAccessibleName(self.text.text() or _("Progress"))
        self.cancel.setText(_("Cancel"))
