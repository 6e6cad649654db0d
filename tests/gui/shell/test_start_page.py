"""The first page: sample, new event, files opened last."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.app import App
from gui.sample import sample_path as kept_sample
from gui.settings import Settings
from tests.gui.driving import ChosenFiles, Key, press, running, settle, view_of, wait_for


@pytest.fixture
def recents(qapp: QApplication, small_path: Path, settings_path: Path, tmp_path: Path) -> Iterator[App]:
    """The start page with two files opened last, of which one has gone."""
    settings = Settings(settings_path)
    settings.remember_file(tmp_path / "gone.podium")
    settings.remember_file(small_path)
    settings.save()
    with running(None, settings_path) as opened:
        yield opened


def test_the_files_opened_last_are_offered_the_newest_first(recents: App) -> None:
    lines = recents.window.start_page.recent_files()
    assert [line.path.stem for line in lines] == ["event", "gone"]
    lines[0].button.click()
    assert recents.window.windowTitle() == "event – Podium"


def test_a_file_that_has_gone_can_only_be_taken_off_the_list(recents: App) -> None:
    gone = recents.window.start_page.recent_files()[1]
    assert not gone.button.isEnabled()
    assert gone.missing.isVisible()
    gone.remove.click()
    settle()
    assert [line.path.stem for line in recents.window.start_page.recent_files()] == ["event"]
    assert len(recents.services.settings.recent_files) == 1


def test_the_menu_offers_them_too_and_greys_what_has_gone(recents: App) -> None:
    menu = recents.window.menus["recent"]
    menu.aboutToShow.emit()
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [
        ("event.podium", True),
        ("gone.podium", False),
    ]


def test_the_sample_is_made_once_and_keeps_its_changes(start: App) -> None:
    start.window.start_page.sample.click()
    wait_for(lambda: start.window.event_view is not None)
    path = view_of(start.window).context.workspace.path
    assert path == kept_sample()
    made = path.stat().st_ino
    start.window.opener.close()
    start.window.start_page.sample.click()
    wait_for(lambda: start.window.event_view is not None)
    assert path.stat().st_ino == made


def test_a_file_is_chosen_with_the_keyboard_alone(start: App, small_path: Path) -> None:
    assert isinstance(start.services.files, ChosenFiles)
    start.services.files.answer = small_path
    start.window.start_page.open.setFocus()
    press(Key.Key_Space)
    assert start.window.windowTitle() == "event – Podium"
