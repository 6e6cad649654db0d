"""Handing the programme on: a format with what it is for, a file, a sentence about what was written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from exchange.schedule.exporting import EXPORTS
from exchange.schedule.formats import Wishes, read_schedule
from gui.app import App
from gui.dialogs.export_schedule import ExportScheduleDialog
from tests.gui.driving import CTRL, ChosenFiles, Key, dialog, press, running, settle, view_of, wait_for
from tests.gui.looking import cut_texts, nameless
from tests.gui.pages.programme_desk import SHIFT

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
SESSIONS = 20


@pytest.fixture
def sample(sample_path: Path) -> Iterator[App]:
    """The window on the sample event."""
    with running(sample_path, sample_path.with_name("settings.ini")) as app:
        press(Key.Key_I, CTRL | SHIFT, app.window)
        yield app


def shown(app: App) -> ExportScheduleDialog:
    return dialog(app.window, ExportScheduleDialog)


def save(app: App, path: Path | None) -> Path | None:
    """Press Enter, answer the question for the file with `path`; return what was proposed."""
    files = app.services.files
    assert isinstance(files, ChosenFiles)
    files.answer = path
    press(Key.Key_Return, widget=shown(app))
    wait_for(lambda: not app.services.workers.is_busy())
    settle()
    return files.proposed


def choose(app: App, name: str) -> None:
    """Go down the list of formats with the arrow key."""
    names = [export.name for export in EXPORTS]
    while shown(app).chosen().name != name:
        press(Key.Key_Down, widget=shown(app).formats.button(names.index(shown(app).chosen().name)))


@pytest.mark.parametrize("name", [export.name for export in EXPORTS])
def test_every_format_is_written_and_can_be_read_again(sample: App, name: str, tmp_path: Path) -> None:
    choose(sample, name)
    suffix = shown(sample).chosen().suffix
    proposed = save(sample, tmp_path / f"out{suffix}")
    assert proposed is not None
    assert proposed.suffix == suffix
    record = read_schedule(tmp_path / f"out{suffix}", Wishes(timezone="Europe/Luxembourg", language="de"))
    assert len(record.sessions) == SESSIONS
    notices = view_of(sample.window).notices
    assert notices is not None
    assert notices.sentence.text() == f"“out{suffix}” was written with {SESSIONS} sessions."
    assert [one for one in sample.window.findChildren(QDialog) if one.isVisible()] == []


def test_a_place_where_nothing_can_be_written_is_a_sentence(sample: App, tmp_path: Path) -> None:
    save(sample, tmp_path / "gone" / "out.xml")
    assert shown(sample).problem.text() == (
        "“out.xml” was not written: its folder does not exist. Choose another folder."
    )
    assert shown(sample).save.isEnabled()


def test_no_file_chosen_leaves_the_dialog(sample: App) -> None:
    save(sample, None)
    assert shown(sample).isVisible()


def test_the_format_is_remembered(sample: App, tmp_path: Path) -> None:
    choose(sample, "ics")
    save(sample, tmp_path / "out.ics")
    sample.window.activateWindow()
    settle()
    press(Key.Key_I, CTRL | SHIFT, sample.window)
    assert shown(sample).chosen().name == "ics"


@pytest.mark.parametrize("language", ["de", "fr", "en", "xx"])
def test_it_is_whole_in_every_language(sample: App, language: str) -> None:
    sample.services.language.switch(language)
    settle()
    assert cut_texts(shown(sample)) == []
    assert nameless(shown(sample)) == []
    english = {"de": "Speichern…", "fr": "Enregistrer…", "en": "Save…"}
    assert shown(sample).save.text() == english.get(language, shown(sample).save.text())
