"""The one place where things that went wrong are shown: sentences for people, and a report for what is a bug."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QDialog

from models.errors import UserError

__all__ = ["CrashGuard", "Errors"]

log = logging.getLogger(__name__)


class Errors(QObject):
    """Shows a `UserError` in a dialog with its sentence; anything else goes to the crash dialog."""

    shown = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._dialog: QDialog | None = None

    def show(self, error: BaseException) -> None:
        """Show `error` over the active window. Returns at once; the dialog closes by itself."""
        from gui.dialogs.sentence import SentenceDialog  # noqa: PLC0415 -- loaded when first needed

        if not isinstance(error, UserError):
            sys.excepthook(type(error), error, error.__traceback__)
            return
        self._dialog = SentenceDialog(QApplication.activeWindow(), error.text)
        self._dialog.open()
        self.shown.emit(error)


class CrashGuard(QObject):
    """Catches what nobody expected: logs it without names or values, shows one dialog. A change that was under way
    has been rolled back by then."""

    crashed = Signal(str)
    explained = Signal(object)

    def __init__(self, version: str, log_file: Path) -> None:
        super().__init__()
        self._version = version
        self._log_file = log_file
        self._explain: Callable[[BaseException], UserError | None] | None = None
        self._dialog: QDialog | None = None
        self.crashed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what reaches the top of any thread from now on."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda caught: self._on_exception(
            caught.exc_type, caught.exc_value, caught.exc_traceback
        )

    def explain_with(self, explain: Callable[[BaseException], UserError | None]) -> None:
        """Ask `explain` first, for errors of disk and file that have a sentence wherever they come up."""
        self._explain = explain

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        explained = self._explain(error) if self._explain is not None and error is not None else None
        if explained is not None:
            self.explained.emit(explained)
            return
        report = self._report(kind, trace)
        self._write_log(report)
        self.crashed.emit(report)

    def _report(self, kind: type[BaseException], trace: TracebackType | None) -> str:
        """Return where it happened. The error's own text stays out: it may hold people's names."""
        import platform  # noqa: PLC0415 -- loaded when first needed
        import traceback  # noqa: PLC0415 -- loaded when first needed

        frames = "".join(traceback.format_tb(trace))
        versions = f"Podium {self._version}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
        return f"{versions}\n{kind.__module__}.{kind.__qualname__}\n{frames}"

    def _write_log(self, report: str) -> None:
        try:
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            with self._log_file.open("a", encoding="utf-8") as stream:
                stream.write(f"{report}\n")
        except OSError:
            log.warning("The report could not be written.")

    def _show(self, report: str) -> None:
        from gui.dialogs.crash import CrashDialog  # noqa: PLC0415 -- loaded when first needed

        if self._dialog is not None:
            return
        self._dialog = CrashDialog(QApplication.activeWindow(), report, self._log_file)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    def _on_closed(self) -> None:
        self._dialog = None
