"""The dialogs: what they ask, what they answer, and that each is whole in every language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from gui.app import App
from gui.context import Context
from gui.dialogs.about import AboutDialog
from gui.dialogs.crash import CrashDialog
from gui.dialogs.dialog import Dialog
from gui.dialogs.history import HistoryDialog
from gui.dialogs.in_use import InUseDialog
from gui.dialogs.new_event import NewEvent, NewEventDialog
from gui.dialogs.properties import PropertiesDialog
from gui.dialogs.sentence import SentenceDialog
from gui.dialogs.shortcuts import ShortcutsDialog
from gui.language import ScreenLanguage
from models.text import Text
from tests.builders import make_person
from tests.gui.driving import Key, press, settle, view_of
from tests.gui.looking import cut_texts, nameless

TODAY = date(2027, 3, 1)
SENTENCE = Text("There is nothing to undo.")
EVERY: dict[str, Callable[[App], Dialog]] = {
    "about": lambda app: AboutDialog(app.window, app.services),
    "crash": lambda app: CrashDialog(app.window, "report", Path("podium.log")),
    "history": lambda app: HistoryDialog(app.window, view_of(app.window).context),
    "in use": lambda app: InUseDialog(app.window, SENTENCE),
    "new event": lambda app: NewEventDialog(app.window, TODAY),
    "properties": lambda app: PropertiesDialog(app.window, view_of(app.window).context),
    "sentence": lambda app: SentenceDialog(app.window, SENTENCE),
    "shortcuts": lambda app: ShortcutsDialog(app.window, app.window.menus, None),
}


@pytest.mark.parametrize("language", ["de", "fr", "en", "xx"])
@pytest.mark.parametrize("name", EVERY)
def test_every_dialog_is_whole_in_every_language(app: App, name: str, language: str) -> None:
    app.services.language.switch(language)
    shown = EVERY[name](app)
    shown.open()
    settle()
    assert shown.windowTitle()
    assert cut_texts(shown) == []
    assert nameless(shown) == []


@pytest.mark.parametrize("name", EVERY)
def test_an_open_dialog_follows_the_language(app: App, name: str) -> None:
    shown = EVERY[name](app)
    shown.open()
    english = shown.windowTitle()
    app.services.language.switch("de")
    settle()
    assert shown.windowTitle() != english


@pytest.fixture
def form(qapp: QApplication) -> NewEventDialog:
    ScreenLanguage("de")
    shown = NewEventDialog(None, TODAY)
    shown.show()
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown)
    return shown


def test_a_new_event_needs_three_fields_and_enter(form: NewEventDialog) -> None:
    QTest.keyClicks(form.title.line, "E-Mission")
    QTest.keyClicks(form.first_day.line, "8.6.")
    press(Key.Key_Tab, widget=form.first_day.line)
    QTest.keyClicks(form.last_day.line, "9.6.2027")
    form.accept()
    assert form.answer() == NewEvent("E-Mission", date(2027, 6, 8), date(2027, 6, 9))


def test_the_last_day_is_proposed_to_be_the_first(form: NewEventDialog) -> None:
    form.first_day.focus_editor()
    QTest.keyClicks(form.first_day.line, "8.6.")
    press(Key.Key_Tab, widget=form.first_day.line)
    assert form.last_day.line.text() == "08.06.2027"


def test_what_is_missing_is_said_at_its_field_and_the_dialog_stays(form: NewEventDialog) -> None:
    form.accept()
    assert form.isVisible()
    assert form.title.has_problem()
    assert form.first_day.has_problem()
    assert not form.last_day.has_problem()


@pytest.mark.parametrize(("first", "last"), [("9.6.", "8.6."), ("8.6.", "later"), ("soon", "8.6.")])
def test_days_that_cannot_be_keep_the_dialog_open(form: NewEventDialog, first: str, last: str) -> None:
    QTest.keyClicks(form.title.line, "E-Mission")
    QTest.keyClicks(form.first_day.line, first)
    QTest.keyClicks(form.last_day.line, last)
    form.accept()
    assert form.isVisible()


def test_ask_returns_the_answer_or_nothing(qapp: QApplication) -> None:
    for button, answer in (
        (QDialogButtonBox.StandardButton.Ok, True),
        (QDialogButtonBox.StandardButton.Cancel, None),
    ):

        def press_it(button: QDialogButtonBox.StandardButton = button) -> None:
            shown = QApplication.activeModalWidget()
            assert isinstance(shown, InUseDialog)
            shown.buttons.button(button).click()

        QTimer.singleShot(20, press_it)
        assert InUseDialog.ask(None, SENTENCE) is answer


def test_the_history_lists_changes_and_takes_one_back(app: App, context: Context) -> None:
    for family in ("First", "Second"):
        context.edits.run("Add {name}", partial(make_person, given="Amir", family=family), name=family)
    shown = HistoryDialog(app.window, context)
    shown.open()
    labels = [shown.model.index(row, 1).data() for row in range(shown.model.rowCount())]
    assert labels[:2] == ["Add Second", "Add First"]
    shown.table.select_ids([shown.model.id_at(1)])
    shown.table.ids_selected.emit(shown.table.selected_ids())
    shown.take_back.click()
    settle()
    names = context.workspace.reader.values("SELECT family_name FROM person ORDER BY family_name")
    assert names == ["Diallo", "Second"]
    assert shown.model.rowCount() == len(labels) + 1


def test_properties_tell_where_the_file_is_and_what_is_in_it(app: App, context: Context) -> None:
    facts = dict(PropertiesDialog(app.window, context).facts())
    assert facts["File"] == "event.podium"
    assert facts["People"] == "1"
    assert facts["Programme items"] == "0"
