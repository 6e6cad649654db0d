"""A partner sends the programme as a table with columns of their own, and a week later a newer one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.dialogs.new_event import NewEventDialog
from gui.pages.programme.page import ProgrammePage
from models.programme_changes import Happened
from tests.gui.dialogs.import_desk import ImportDesk, import_desk, table
from tests.gui.driving import CTRL, Key, press, running, settle, view_of

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

FIRST = ["09:00 Opening", "09:30 Robots", "10:30 Bridges"]
NEWER = (
    "Opening;08.06.2021 09:00;30;Hall;Amina Diallo;1",
    "Robots;08.06.2021 11:00;45;Studio;Petra Probe & Jean Exemple;2",
    "Pumps;08.06.2021 14:00;45;Hall;Lina Beispiel;4",
)


@pytest.fixture
def desk(event_path: Path) -> Iterator[ImportDesk]:
    with import_desk(event_path) as opened:
        yield opened


def import_first(desk: ImportDesk) -> None:
    """Choose the file by keys, correct what its columns hold, look at the preview, import."""
    desk.press_key()
    desk.take(table(desk.folder))
    columns = desk.dialog.mapping.columns
    for column, field in (("Los geht es", "Begins at"), ("Wie lange", "Length"), ("Leute", "Speakers")):
        desk.choose(columns.box(column), field)
    press(Key.Key_Return, widget=desk.dialog)
    desk.wait()
    assert desk.dialog.preview.changes.counts() == {Happened.ADDED: 3}
    press(Key.Key_Return, widget=desk.dialog.forward)
    desk.wait()


def test_a_table_comes_in_is_taken_back_and_comes_again_newer(desk: ImportDesk) -> None:
    import_first(desk)
    assert isinstance(view_of(desk.app.window).page, ProgrammePage)
    assert desk.sessions() == FIRST

    desk.press_key(Key.Key_Z)
    assert desk.sessions() == []
    desk.press_key(Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.sessions() == FIRST

    shown = desk.open(table(desk.folder, *NEWER, name="programme 2.csv"))
    assert shown.mapping.columns.box("Leute").currentText() == "Speakers"
    desk.go_on()
    assert shown.preview.changes.counts() == {
        Happened.UNCHANGED: 1, Happened.MOVED: 1, Happened.ADDED: 1, Happened.GONE: 1,
    }  # fmt: skip
    assert "Moved: “Robots” moved from 9:30, Hall to 11:00, Studio." in desk.told()
    press(Key.Key_Down, widget=shown.preview.gone.box)
    desk.go_on()
    assert desk.sessions() == ["09:00 Opening", "10:30 Bridges x", "11:00 Robots", "14:00 Pumps"]


def test_what_somebody_has_written_since_stays(desk: ImportDesk) -> None:
    import_first(desk)
    with desk.workspace.change("Note") as session:
        session.connection().exec_driver_sql("UPDATE session SET notes = 'Bring the key'")
    settle()
    desk.open(table(desk.folder, *NEWER))
    desk.go_on()
    desk.go_on()
    notes = desk.workspace.reader.values("SELECT notes FROM session ORDER BY starts_at")
    assert notes == ["Bring the key", "Bring the key", "Bring the key", ""]


def test_an_event_begins_with_a_programme_that_is_there(qapp: QApplication, tmp_path: Path) -> None:
    """From the start page: title and day, where to keep the event, then at once the import."""

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, NewEventDialog)
        QTest.keyClicks(asked.title.line, "Trial day")
        QTest.keyClicks(asked.first_day.line, "8.6.2021")
        asked.accept()

    with running(None, tmp_path / "settings.ini") as app:
        app.services.files.answer = tmp_path / "trial.podium"  # type: ignore[attr-defined]
        QTimer.singleShot(50, answer)
        app.window.start_page.bring_in.click()
        desk = ImportDesk(app, tmp_path)
        desk.take(table(tmp_path, "Opening;08.06.2021 09:00", header="Title;Start"))
        desk.go_on()
        desk.go_on()
        assert desk.sessions() == ["09:00 Opening"]
