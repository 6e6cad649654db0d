"""One process of the benchmark of people: a window opened, and when it was painted for the first time.

`python -m tests.benchmarks.people_window bare` opens nothing but a window; `… people FILE` the page of people.
The moment is written to standard output, on the clock that all processes share.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Painted(QObject):
    """Calls `then` once, when a widget has been painted for the first time."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            self._then()
            return True
        return False


def report_and_quit() -> None:
    """Write the moment down and close the window."""
    sys.stdout.write(f"{time.monotonic()}\n")
    sys.stdout.flush()
    QApplication.exit(0)


def open_bare_window() -> tuple[QApplication, object]:
    """Open an empty window; return the application, and what must be kept until the end."""
    application = QApplication(["bare"])
    window = QMainWindow()
    window.resize(1280, 720)
    Painted(window, report_and_quit)
    window.show()
    return application, window


def open_people(path: Path) -> tuple[QApplication, object]:
    """Open the program on the event at `path`, as it was left: on the page of people. Return likewise."""
    from gui.app import App, make_application
    from gui.files import FileDialogs
    from gui.settings import Settings
    from gui.window import FIRST_PAGE

    application = make_application()
    settings = Settings(Path(tempfile.mkdtemp()) / "settings.ini")
    settings.language, settings.theme = "en", "light"
    settings.keep_choice(FIRST_PAGE, "people")
    app = App(application, settings, FileDialogs())
    app.window.resize(1280, 720)
    app.show(path)
    assert app.window.event_view is not None
    table = app.window.event_view.page.content.table  # type: ignore[union-attr]
    Painted(table.viewport(), report_and_quit)
    return application, app


def main(arguments: list[str]) -> int:
    """Open the window that `arguments` ask for."""
    application, kept = open_bare_window() if arguments[0] == "bare" else open_people(Path(arguments[1]))
    status: int = application.exec()
    del kept
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
