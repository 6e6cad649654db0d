"""The window stands at once: what is slow to load is not loaded before it has been painted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.sources import ROOT

SLOW = {
    "PIL",
    "alembic",
    "babel",
    "faker",
    "numpy",
    "qtawesome",
    "reportlab",
    "segno",
    "sqlalchemy",
    "uharfbuzz",
}
SLOW_PARTS_OF_QT = {"PySide6.QtPdf", "PySide6.QtPdfWidgets", "PySide6.QtPrintSupport", "PySide6.QtNetwork"}

UNTIL_PAINTED = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from gui.app import App, make_application
from gui.files import FileDialogs
from gui.settings import Settings

class Painting(QObject):
    loaded = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.loaded is None:
            self.loaded = sorted(sys.modules)
            QTimer.singleShot(0, app.window.close)
        return False

settings, *events = map(Path, sys.argv[1:])
application = make_application()
app = App(application, Settings(settings), FileDialogs())
painting = Painting()
app.window.installEventFilter(painting)
app.show(events[0] if events else None)
application.exec()
print(json.dumps(painting.loaded))
"""


def _loaded(code: str, *arguments: Path) -> set[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    modules = set(json.loads(done.stdout))
    return modules & SLOW_PARTS_OF_QT | {module for module in modules if module in SLOW}


@pytest.mark.parametrize(
    "module", ["models.store.workspace", "models.queries", "main", "printing", "exchange"]
)
def test_importing_loads_nothing_slow(module: str) -> None:
    assert _loaded(f"import json, sys, {module}; print(json.dumps(sorted(sys.modules)))") == set()


def test_start_page_stands_before_anything_slow_is_loaded(tmp_path: Path) -> None:
    assert _loaded(UNTIL_PAINTED, tmp_path / "settings.ini") == set()


def test_event_stands_before_anything_slow_is_loaded(tmp_path: Path, event_path: Path) -> None:
    assert _loaded(UNTIL_PAINTED, tmp_path / "settings.ini", event_path) == set()
