"""One process of the benchmark of people: the window used for a while, and how long each answer took.

`python -m tests.benchmarks.people_at_work FILE` writes one line of JSON: seconds of keystrokes in the search and of
edits in the inspector, and the most memory the process ever had, in MiB.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

SEARCHES = ("muller", "anna b", "gmbh", "luxem", "dr", "e", "stein a", "schmidt", "zzz", "leroy m")
EDITS = 60
FIELDS = ("pronunciation", "family_name", "phone", "academic_title", "email")
A_MOMENT_MS, REST_MS = 20, 2000


def open_window(path: Path) -> Any:
    """Open the program on the page of people and let it come to rest."""
    from gui.app import App, make_application
    from gui.files import FileDialogs
    from gui.settings import Settings

    application = make_application()
    settings = Settings(Path(tempfile.mkdtemp()) / "settings.ini")
    settings.language, settings.theme = "en", "light"
    app = App(application, settings, FileDialogs())
    app.window.resize(1280, 720)
    app.show(path)
    app.window.show_page("people")
    QTest.qWaitForWindowActive(app.window)
    page: Any = app.window.event_view.page  # type: ignore[union-attr]
    while not page.listing.is_ready:
        QTest.qWait(A_MOMENT_MS)
    QTest.qWait(REST_MS)
    return app


def answered(act: Callable[[], None]) -> float:
    """The seconds until the window has been painted with what `act` has led to."""
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return time.perf_counter() - start


def keystrokes(page: Any) -> Iterator[float]:
    """Type words letter by letter, and take every one back."""
    search = page.filters.search
    search.setFocus()
    for text in SEARCHES:
        for letter in text:
            yield answered(lambda letter=letter: QTest.keyClicks(search, letter))  # type: ignore[misc]
        for _letter in text:
            yield answered(lambda: QTest.keyClick(search, Qt.Key.Key_Backspace))


def edits(window: Any, page: Any) -> Iterator[float]:
    """Change a field of people all over the list and leave it."""
    lots, table = random.Random(1), page.content.table
    for number in range(EDITS):
        table.selectRow(lots.randrange(page.listing.model.rowCount()))
        QApplication.processEvents()
        panel = window.event_view.inspector.panel
        field = panel.fields[FIELDS[number % len(FIELDS)]]
        field.focus_editor()
        field.editor.selectAll()
        QTest.keyClicks(field.editor, f"Zz{number}@example.org")
        yield answered(lambda field=field: QTest.keyClick(field.editor, Qt.Key.Key_Tab))  # type: ignore[misc]


def main(arguments: list[str]) -> int:
    """Use the window and write the figures down."""
    app = open_window(Path(arguments[0]))
    page = app.window.event_view.page
    found = list(keystrokes(page))
    changed = list(edits(app.window, page))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"keystrokes": found, "edits": changed, "memory": most}) + "\n")
    app.services.workers.stop()
    app.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
