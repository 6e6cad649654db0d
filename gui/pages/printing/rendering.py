"""Draws documents behind the window: only what was asked for last, a little after the last wish."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from gui.pages.printing.choices import Choices
from gui.pages.printing.documents import Made, PrintDocument
from gui.workers import Job, Progress, Workers
from models.errors import UserError

__all__ = ["Rendering"]

PAUSE_MS = 250

Make = Callable[[PrintDocument, Choices, Progress], Made]


class Rendering(QObject):
    """One drawing at a time. A new wish cancels the drawing under way; exactly one end comes for the last wish."""

    started = Signal(object)
    """The `Job`."""
    made = Signal(object)
    """The `Made`."""
    failed = Signal(object)
    """The `UserError` that says why it cannot be drawn."""
    cancelled = Signal()

    def __init__(self, workers: Workers, make: Make, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = workers
        self._make = make
        self._wish: tuple[PrintDocument, Choices] | None = None
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._start)

    @property
    def is_busy(self) -> bool:
        """Whether what was asked for last is still to come."""
        return self._pause.isActive() or self._job is not None

    def ask(self, document: PrintDocument, choices: Choices, *, at_once: bool = False) -> None:
        """Draw `document` with these choices, after a short pause in which another wish takes its place."""
        self._wish = (document, choices)
        self.forget()
        self._pause.start(0 if at_once else PAUSE_MS)

    def forget(self) -> None:
        """Cancel what is under way, and tell nobody."""
        self._pause.stop()
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()

    def _start(self) -> None:
        if self._wish is None:
            return
        document, choices = self._wish
        job = self._workers.start(
            lambda progress: self._make(document, choices, progress),
            done=lambda made: self._on_end(job, self.made, made),
            failed=lambda error: self._on_end(job, self.failed, error),
        )
        for ended in (job.cancelled, job.failed):
            ended.connect(lambda *_: self._on_stopped(job))
        self._job = job
        self.started.emit(job)

    def _on_end(self, job: Job, signal: SignalInstance, value: Made | UserError) -> None:
        if job is self._job:
            self._job = None
            signal.emit(value)

    def _on_stopped(self, job: Job) -> None:
        """Cancelled, or failed in a way that nobody expected; a failure with a sentence has ended before."""
        if job is self._job:
            self._job = None
            self.cancelled.emit()
