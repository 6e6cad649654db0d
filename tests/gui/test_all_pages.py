"""What must hold on every page of the window, in every language and size: nothing cut, everything named and reached."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.app import App
from gui.pages import PAGES
from tests.gui.driving import Key, press, running, settle, view_of, wait_for
from tests.gui.looking import cut_texts, described, keyboard_widgets, nameless

NAMES = [spec.name for spec in PAGES]
LANGUAGES = ["de", "fr", "en", "xx"]


@pytest.fixture(scope="module")
def full(qapp: QApplication, _sample_event: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The program on the sample event, for all tests of this file, which change nothing."""
    folder = tmp_path_factory.mktemp("pages")
    path = Path(shutil.copy(_sample_event, folder / "sample.podium"))
    with running(path, folder / "settings.ini") as app:
        yield app


def show(app: App, name: str, language: str = "en", size: tuple[int, int] = (1280, 720)) -> None:
    """Show a page and wait until it stands still."""
    app.window.resize(*size)
    app.services.language.switch(language)
    app.window.show_page(name)
    app.window.activateWindow()
    settle()
    wait_for(lambda: not app.services.workers.is_busy())
    settle()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_cut(full: App, name: str, language: str) -> None:
    show(full, name, language)
    assert cut_texts(full.window) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_control_has_a_name(full: App, name: str) -> None:
    show(full, name)
    assert nameless(full.window) == []


@pytest.mark.parametrize("name", NAMES)
def test_tab_reaches_every_control(full: App, name: str) -> None:
    show(full, name)
    reached = set()
    for _ in range(2 * len(keyboard_widgets(full.window)) + 20):
        press(Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    # Asked afterwards: of buttons that exclude each other Tab stops at one, and arrows lead to the others.
    missed = set(keyboard_widgets(view_of(full.window))) - reached
    assert [described(widget) for widget in missed] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_where_the_keyboard_is_can_be_seen(full: App, name: str, theme: str) -> None:
    show(full, name)
    full.services.theme.choose(theme)
    unseen = []
    for widget in keyboard_widgets(view_of(full.window)):
        full.window.setFocus()
        settle()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        if widget.hasFocus() and widget.grab().toImage() == before:
            unseen.append(described(widget))
    full.services.theme.choose("light")
    assert unseen == []


@pytest.mark.parametrize("name", NAMES)
def test_a_small_laptop_holds_the_page_with_its_inspector(full: App, name: str) -> None:
    show(full, name, "de")
    page = view_of(full.window).page
    assert page is not None
    assert page.width() >= page.minimumSizeHint().width()
    assert full.window.size().toTuple() == (1280, 720)


def test_the_start_page_has_no_cut_texts_and_no_nameless_controls(start: App) -> None:
    for language in LANGUAGES:
        start.services.language.switch(language)
        settle()
        assert cut_texts(start.window) == []
        assert nameless(start.window) == []
