"""The language of the screen: switched while the program runs, Qt's own texts too."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from gui.app import App
from gui.language import ScreenLanguage
from gui.settings import Settings
from gui.window import MainWindow
from tests.gui.driving import CTRL, Key, press, settle, view_of, wait_for


def rail_words(window: MainWindow) -> list[str]:
    rail = view_of(window).rail
    return [rail.button(spec.name).text() for spec in window.pages]


def test_switching_changes_rail_menus_and_top_bar(app: App) -> None:
    window = app.window
    assert rail_words(window) == ["Overview", "Programme", "People", "Print"]
    app.services.language.switch("fr")
    wait_for(lambda: rail_words(window)[2] == "Personnes")
    assert window.menus["file"].title() == "&Fichier"
    assert view_of(window).top_bar.name.title.full_text() == "Journée d’essai"


def test_qts_own_buttons_are_switched_too(app: App) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=app.window)
    cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
    english = cancel.text()
    app.services.language.switch("de")
    wait_for(lambda: cancel.text() == "Abbrechen")
    app.services.language.switch("en")
    wait_for(lambda: cancel.text() == english)


@pytest.mark.parametrize("code", ["de", "fr", "en"])
def test_the_small_buttons_switch_and_are_remembered(app: App, code: str) -> None:
    switch = view_of(app.window).top_bar.languages
    switch.buttons[code].click()
    settle()
    assert app.services.language.code == code
    assert app.services.settings.language == code
    assert [key for key, button in switch.buttons.items() if button.isChecked()] == [code]


def test_the_language_has_keys(app: App) -> None:
    press(Key.Key_F7, CTRL)
    wait_for(lambda: rail_words(app.window)[1] == "Programme")
    assert app.services.language.code == "fr"


def test_objects_that_are_no_widgets_are_told(qapp: QApplication) -> None:
    language = ScreenLanguage("en")
    told: list[str] = []
    language.changed.connect(told.append)
    language.switch("de")
    language.switch("de")
    assert told == ["de"]


def test_nothing_chosen_means_the_language_of_the_system(settings: Settings) -> None:
    assert settings.language == ""
