"""What can wait until the window has been painted for the first time, so that it appears at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

__all__ = ["FirstPaint"]


class FirstPaint(QObject):
    """Keeps calls back until the watched window has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Callable[[], None]] = []
        self._is_over = False

    def watch(self, window: QWidget) -> None:
        """Let the painting of `window` be the one that is waited for."""
        window.installEventFilter(self)

    def then(self, call: Callable[[], None]) -> None:
        """Call `call` after the first painting; at once where that is over."""
        if self._is_over:
            call()
        else:
            self._waiting.append(call)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._is_over:
            self._is_over = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._call_all)
        return False

    def _call_all(self) -> None:
        for call in self._waiting:
            call()
        self._waiting.clear()
