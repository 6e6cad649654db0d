"""The search over everything, with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.app import App
from gui.context import Context
from gui.shell.search_field import SearchField
from gui.window import MainWindow
from models.enums import Entity
from tests.builders import make_organisation, make_person, make_session
from tests.gui.driving import CTRL, Key, press, view_of


@pytest.fixture
def field(app: App, context: Context) -> SearchField:
    """The search field with the keyboard in it, in an event with something to find."""

    def fill(session: object) -> None:
        make_session(session, "Diagnose und Daten")  # type: ignore[arg-type]
        make_organisation(session, "Diabolo AG")  # type: ignore[arg-type]
        make_person(session, "Jürgen", "Łukasz")  # type: ignore[arg-type]

    context.edits.run("Fill", fill)
    press(Key.Key_K, CTRL)
    return view_of(app.window).top_bar.search


def found(field: SearchField) -> list[str]:
    model = field.popup.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_people_programme_and_organisations_are_found_together(field: SearchField) -> None:
    QTest.keyClicks(field, "dia")
    assert found(field) == ["Amina Diallo", "Diagnose und Daten", "Diabolo AG"]
    assert field.popup.isVisible()


def test_accents_need_not_be_typed(field: SearchField) -> None:
    QTest.keyClicks(field, "lukasz jurgen")
    assert found(field) == ["Jürgen Łukasz"]


def test_enter_goes_to_the_page_and_the_row(field: SearchField, window: MainWindow) -> None:
    QTest.keyClicks(field, "diallo")
    press(Key.Key_Return)
    view = view_of(window)
    assert view.page_name == "people"
    assert view.page is not None
    assert view.page.selection is not None
    assert view.page.selection.entity == Entity.PERSON
    assert not field.popup.isVisible()


def test_down_and_enter_take_the_next(field: SearchField, window: MainWindow) -> None:
    QTest.keyClicks(field, "dia")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert view_of(window).page_name == "programme"


def test_escape_empties_and_closes(field: SearchField) -> None:
    QTest.keyClicks(field, "dia")
    press(Key.Key_Escape)
    assert field.text() == ""
    assert not field.popup.isVisible()


def test_commands_are_found_too_and_done(field: SearchField, app: App) -> None:
    QTest.keyClicks(field, "dark")
    assert found(field) == ["Dark"]
    press(Key.Key_Return)
    assert app.services.theme.is_dark


def test_commands_that_cannot_be_done_are_not_offered(field: SearchField, app: App) -> None:
    assert not app.window.menus.actions["redo"].isEnabled()
    QTest.keyClicks(field, "redo")
    assert found(field) == []


def test_nothing_found_is_said(field: SearchField) -> None:
    QTest.keyClicks(field, "qqq")
    assert field.popup.nothing.isVisible()
    assert field.popup.nothing.text() == "Nothing found."
    press(Key.Key_Return)


def test_leaving_closes_the_list(field: SearchField) -> None:
    QTest.keyClicks(field, "dia")
    press(Key.Key_Tab)
    assert not field.popup.isVisible()


def test_a_hit_is_read_aloud_with_what_tells_it_apart(field: SearchField) -> None:
    QTest.keyClicks(field, "diagnose")
    text = field.popup.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Diagnose und Daten, ")
