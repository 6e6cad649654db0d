"""A process that runs the program and types into it without end: `python -m tests.journeys.typist EVENT SETTINGS`.

After each change has been reported as saved it prints the change's id. It ends only when it is killed.
"""

from __future__ import annotations

import sys
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from gui.app import App, make_application
from gui.files import FileDialogs
from gui.selection import Selection
from gui.settings import Settings
from models.enums import Entity
from models.store.changes import Changes


def type_for_ever(event: Path, settings: Path) -> None:
    """Open the event in the window, and edit one person after the other in the inspector by key."""
    make_application()
    app = App(QApplication.instance(), Settings(settings), FileDialogs())  # type: ignore[arg-type]
    app.show(event)
    QTest.qWaitForWindowExposed(app.window)
    view = app.window.event_view
    assert view is not None
    context = view.context
    context.workspace.listen(report)
    people = context.workspace.reader.values("SELECT id FROM person ORDER BY sort_key, id")
    for person_id, number in zip(cycle(people), count(), strict=False):
        context.navigator.reveal(Selection.one(Entity.PERSON, person_id))
        QApplication.processEvents()
        type_into_field("phone", f"+352 {number:06}", view.inspector)
        if number % 5 == 4:
            QTest.keyClick(app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()


def type_into_field(column: str, text: str, inspector: object) -> None:
    """Replace what stands in a field of the inspector, and leave the field."""
    panel = inspector.panel  # type: ignore[attr-defined]
    editor = panel.fields[column].findChild(QLineEdit)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)


def report(changes: Changes) -> None:
    """Say that a change is saved."""
    sys.stdout.write(f"{changes.change_id}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    type_for_ever(Path(sys.argv[1]), Path(sys.argv[2]))
