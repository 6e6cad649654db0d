"""Opening, making, copying and closing event files."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from gui.app import App
from gui.dialogs.in_use import InUseDialog
from gui.dialogs.new_event import NewEvent
from gui.dialogs.sentence import SentenceDialog
from gui.window import MainWindow
from models.queries.headline import headline
from models.store.workspace import Workspace
from tests.gui.driving import ChosenFiles, dialog, settle, view_of, wait_for

Button = QDialogButtonBox.StandardButton


def answer_modal(button: Button) -> None:
    """Press a button of the dialog that will be waiting in a moment."""

    def press() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, InUseDialog)
        pressed: QPushButton = shown.buttons.button(button)
        pressed.click()

    QTimer.singleShot(50, press)


def chosen(app: App) -> ChosenFiles:
    assert isinstance(app.services.files, ChosenFiles)
    return app.services.files


def test_a_file_that_is_no_event_is_refused_with_a_sentence(start: App, tmp_path: Path) -> None:
    other = tmp_path / "letter.podium"
    other.write_text("Dear all", encoding="utf-8")
    assert not start.window.opener.open(other)
    assert "letter.podium" in dialog(start.window, SentenceDialog).sentence.text()
    assert start.window.event_view is None


def test_a_file_that_another_window_has_can_be_read(start: App, small_path: Path) -> None:
    with Workspace.open(small_path):
        answer_modal(Button.Ok)
        assert start.window.opener.open(small_path)
        assert view_of(start.window).context.workspace.read_only
        assert view_of(start.window).read_only_note.isVisible()
        start.window.opener.close()


def test_a_file_that_another_window_has_can_be_left(start: App, small_path: Path) -> None:
    with Workspace.open(small_path):
        answer_modal(Button.Cancel)
        assert not start.window.opener.open(small_path)
    assert start.window.event_view is None


def test_opening_another_event_closes_the_first(window: MainWindow, small_path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(small_path, tmp_path / "other.podium"))
    window.opener.open(other)
    assert window.windowTitle() == "other – Podium"
    with Workspace.open(small_path) as first:
        assert not first.read_only


def test_a_refused_file_leaves_the_open_event_open(window: MainWindow, tmp_path: Path) -> None:
    window.opener.open(tmp_path / "nowhere.podium")
    dialog(window, SentenceDialog).close()
    assert window.windowTitle() == "event – Podium"


def test_opening_the_open_file_again_changes_nothing(window: MainWindow, small_path: Path) -> None:
    view = view_of(window)
    assert window.opener.open(small_path)
    assert view_of(window) is view


def test_a_new_event_is_made_and_opened(start: App, tmp_path: Path) -> None:
    path = tmp_path / "new.podium"
    wanted = NewEvent("Tag der Probe", date(2027, 6, 8), date(2027, 6, 9))
    start.services.language.switch("de")
    start.window.opener.create(path, wanted)
    workspace = view_of(start.window).context.workspace
    event = headline(workspace.reader)
    assert event is not None
    assert dict(event.title) == {"de": "Tag der Probe"}
    assert event.languages == ("de", "fr", "en")
    assert workspace.undo_label() is None


def test_a_new_event_is_never_written_over_a_file(start: App, small_path: Path) -> None:
    before = small_path.read_bytes()
    start.window.opener.create(small_path, NewEvent("Other", date(2027, 6, 8), date(2027, 6, 8)))
    assert dialog(start.window, SentenceDialog).isVisible()
    assert small_path.read_bytes() == before


def test_a_copy_is_written_and_the_event_stays_open(app: App, tmp_path: Path) -> None:
    chosen(app).answer = tmp_path / "copy.podium"
    app.window.opener.save_copy()
    wait_for(lambda: not app.services.workers.is_busy())
    assert app.window.windowTitle() == "event – Podium"
    with Workspace.open(tmp_path / "copy.podium") as copy:
        assert copy.reader.value("SELECT count(*) FROM person") == 1


def test_what_is_open_for_reading_says_so_and_undoes_nothing(start: App, small_path: Path) -> None:
    start.window.opener.open(small_path, read_only=True)
    settle()
    assert "reading only" in view_of(start.window).status.state.text()
    assert not view_of(start.window).top_bar.undo.isEnabled()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("E-Mission 8./9. Juni", "E-Mission 8. 9. Juni"),
        ("a/b:c", "a b c"),
        ("...", "New event"),
        ("x" * 200, "x" * 80),
    ],
)
def test_the_proposed_file_name_is_one_every_system_takes(
    start: App, monkeypatch: pytest.MonkeyPatch, title: str, name: str
) -> None:
    answer = NewEvent(title, date(2027, 6, 8), date(2027, 6, 8))
    monkeypatch.setattr("gui.dialogs.new_event.NewEventDialog.ask", lambda *arguments: answer)
    start.window.opener.ask_and_create()
    proposed = chosen(start).proposed
    assert proposed is not None
    assert proposed.name == f"{name}.podium"
