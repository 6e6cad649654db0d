"""Menus: every action has a key and a place, mnemonics are unique in each language, F1 tells all keys."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.app import App
from gui.dialogs.about import AboutDialog
from gui.dialogs.history import HistoryDialog
from gui.dialogs.properties import PropertiesDialog
from gui.dialogs.shortcuts import ShortcutsDialog
from gui.pages import PAGES
from gui.window import MainWindow
from tests.gui.driving import Key, dialog, press, settle, view_of

NATIVE = QKeySequence.SequenceFormat.NativeText
LANGUAGES = ["de", "fr", "en"]
NAMES = [spec.name for spec in PAGES]


def mnemonic(text: str) -> str:
    place = text.replace("&&", "").find("&")
    return text.replace("&&", "")[place + 1].casefold() if place >= 0 else ""


def mnemonics(actions: list[QAction]) -> list[str]:
    return [mnemonic(action.text()) for action in actions if mnemonic(action.text())]


def all_actions(window: MainWindow) -> list[QAction]:
    """Return the actions of the window and of the present page."""
    page = view_of(window).page
    return [*window.menus.actions, *(page.action_set if page else ())]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_no_two_lines_of_a_menu_have_the_same_mnemonic(app: App, language: str, name: str) -> None:
    app.services.language.switch(language)
    app.window.show_page(name)
    settle()
    bars = [app.window.menuBar().actions(), *(menu.actions() for menu in app.window.menus)]
    for actions in bars:
        twice = [letter for letter, count in Counter(mnemonics(actions)).items() if count > 1]
        assert twice == [], [action.text() for action in actions]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_menu_of_the_bar_has_a_mnemonic(app: App, language: str) -> None:
    app.services.language.switch(language)
    settle()
    titles = [action.text() for action in app.window.menuBar().actions()]
    assert all(mnemonic(title) for title in titles), titles


@pytest.mark.parametrize("name", NAMES)
def test_every_action_has_a_key_and_stands_in_a_menu(window: MainWindow, name: str) -> None:
    window.show_page(name)
    in_menus = {action for menu in window.menus for action in menu.actions()}
    for action in all_actions(window):
        assert action.shortcuts(), action.objectName()
        assert action in in_menus, action.objectName()


@pytest.mark.parametrize("name", NAMES)
def test_no_key_means_two_things(window: MainWindow, name: str) -> None:
    window.show_page(name)
    keys = Counter(key.toString() for action in all_actions(window) for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_f1_tells_every_key_of_window_and_page(window: MainWindow) -> None:
    window.show_page("people")
    press(Key.Key_F1)
    sheet = dialog(window, ShortcutsDialog)
    told = " ".join(keys for _title, lines in sheet.groups() for _text, keys in lines)
    assert sheet.groups()[0][0] == "On this page"
    for action in all_actions(window):
        assert action.shortcuts()[0].toString(NATIVE) in told, action.objectName()


def test_without_an_event_what_needs_one_is_off(start: App) -> None:
    actions = start.window.menus.actions
    off = {action.objectName() for action in actions if not action.isEnabled()}
    assert {"undo", "redo", "copy", "close", "history", "search", "page_people"} <= off
    assert not {"new", "open", "sample", "quit", "shortcuts", "language_de", "theme_dark"} & off


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("history", HistoryDialog),
        ("properties", PropertiesDialog),
        ("about", AboutDialog),
        ("shortcuts", ShortcutsDialog),
    ],
)
def test_the_menu_opens_its_dialog(window: MainWindow, action: str, kind: type[AboutDialog]) -> None:
    window.menus.actions[action].trigger()
    assert dialog(window, kind).windowTitle()


def test_the_pages_actions_leave_the_menu_with_the_page(window: MainWindow) -> None:
    edit: QMenu = window.menus["edit"]
    window.show_page("people")
    with_people = len(edit.actions())
    window.opener.close()
    assert len(edit.actions()) < with_people
