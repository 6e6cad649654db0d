"""Work that takes longer than a blink, on a thread: progress, cancel, and the result back on the main thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from models.errors import UserError
from models.text import Text

__all__ = ["Cancelled", "Job", "Progress", "Workers"]

Result = TypeVar("Result")
log = logging.getLogger(__name__)


class Cancelled(Exception):
    """The person has cancelled the work; it stops at its next step."""


class Progress(QObject):
    """Given to the work, which calls `step` now and then. Printing and exchange see it as a plain callable."""

    stepped = Signal(int, int, object)

    def __init__(self) -> None:
        super().__init__()
        self._is_cancelled = False

    def step(self, done: int, total: int, text: Text | None = None) -> None:
        """Say that `done` of `total` is done (`total` 0: nobody knows). Raises `Cancelled`."""
        if self._is_cancelled:
            raise Cancelled
        self.stepped.emit(done, total, text)

    __call__ = step

    @property
    def is_cancelled(self) -> bool:
        return self._is_cancelled

    def cancel(self) -> None:
        self._is_cancelled = True


class Job(QObject):
    """One piece of work under way. Exactly one of `done`, `failed`, `cancelled` comes, on the main thread."""

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    progressed = Signal(int, int, object)
    _ended = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.progress = Progress()
        self.is_running = True
        self.progress.stepped.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` comes when it has."""
        self.progress.cancel()

    def end(self, how: str, value: object) -> None:
        """Called on the worker's thread when the work is over."""
        self._ended.emit(how, value)

    def _on_ended(self, how: str, value: object) -> None:
        self.is_running = False
        if how == "cancelled" or self.progress.is_cancelled:
            self.cancelled.emit()
        elif how == "failed":
            self.failed.emit(value)
        else:
            self.done.emit(value)


class _Runnable(QRunnable):
    def __init__(self, job: Job, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(self._job.progress)
        except Cancelled:
            self._job.end("cancelled", None)
        except Exception as error:  # noqa: BLE001 - handed to the main thread, which shows it
            self._job.end("failed", error)
        else:
            self._job.end("done", result)


class Workers(QObject):
    """Starts jobs and waits for them when the event is closed."""

    def __init__(self, unexpected: Callable[[BaseException], None]) -> None:
        """`unexpected` is told of errors that are no `UserError`."""
        super().__init__()
        self._pool = QThreadPool()
        self._unexpected = unexpected
        self._jobs: set[Job] = set()

    def start(
        self,
        work: Callable[[Progress], Result],
        *,
        done: Callable[[Result], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
    ) -> Job:
        """Run `work` on a thread; then `done` with its result, or `failed` with its `UserError`, on this thread.

        `work` must not touch widgets nor the workspace's own connection: it reads by `workspace.open_reader()`.
        """
        job = Job()
        self._jobs.add(job)
        job.failed.connect(lambda error: self._on_failed(error, failed))
        if done is not None:
            job.done.connect(done)
        for ended in (job.done, job.failed, job.cancelled):
            ended.connect(lambda *_: self._forget(job))
        self._pool.start(_Runnable(job, work))
        return job

    def _forget(self, job: Job) -> None:
        self._jobs.discard(job)
        # With it go its connections, which would keep alive everybody who waited for the work.
        job.deleteLater()

    def is_busy(self) -> bool:
        """Tell whether any work is under way."""
        return bool(self._jobs)

    def stop(self) -> None:
        """Cancel everything under way and wait for it."""
        for job in tuple(self._jobs):
            job.cancel()
        self._pool.waitForDone()

    def _on_failed(self, error: BaseException, failed: Callable[[UserError], None] | None) -> None:
        if isinstance(error, UserError) and failed is not None:
            failed(error)
        else:
            self._unexpected(error)
