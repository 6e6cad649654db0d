"""Choosing people, rooms and organisations by a few letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from gui.icons import Icons
from gui.language import ScreenLanguage
from gui.theme import Theme
from gui.widgets.picker_field import Option, PickManyField, PickOneField
from tests.gui.driving import Key, press, settle

OPTIONS = [
    Option("1", "Amina Diallo", "Beispielwerk"),
    Option("2", "Amir Dubois"),
    Option("3", "Zora Zufall"),
    Option("4", "Zora Zufall", "Probe AG"),
]


def find(text: str) -> list[Option]:
    return [option for option in OPTIONS if text.casefold() in option.title.casefold()]


def titles(ids: Sequence[str]) -> list[Option]:
    return [option for wanted in ids for option in OPTIONS if option.id == wanted]


@pytest.fixture
def one(qapp: QApplication) -> Iterator[PickOneField]:
    ScreenLanguage("en")
    field = PickOneField("Speaker", find, titles, create=lambda text: f"new {text}")
    field.show()
    field.activateWindow()
    QTest.qWaitForWindowActive(field)
    field.focus_editor()
    yield field
    field.close()


@pytest.fixture
def many(qapp: QApplication) -> Iterator[PickManyField]:
    ScreenLanguage("en")
    field = PickManyField("Speakers", Icons(Theme(qapp, "light")), find, titles)
    field.show()
    field.activateWindow()
    QTest.qWaitForWindowActive(field)
    field.focus_editor()
    yield field
    field.close()


def popup_press(field: PickOneField | PickManyField, key: Key) -> None:
    """Press a key as the open list gets it."""
    press(key, widget=field.line.popup if field.line.is_offering() else field.line)


def test_enter_takes_the_first_that_is_offered(one: PickOneField) -> None:
    QTest.keyClicks(one.line, "ami")
    assert one.line.offered()[:2] == ["Amina Diallo · Beispielwerk", "Amir Dubois"]
    popup_press(one, Key.Key_Return)
    assert one.value() == "1"
    assert one.line.text() == "Amina Diallo"


def test_down_goes_to_the_next(one: PickOneField) -> None:
    QTest.keyClicks(one.line, "ami")
    popup_press(one, Key.Key_Down)
    popup_press(one, Key.Key_Return)
    assert one.value() == "2"


def test_a_whole_name_that_is_typed_is_taken_as_the_field_is_left(one: PickOneField) -> None:
    QTest.keyClicks(one.line, "amir dubois")
    popup_press(one, Key.Key_Escape)
    one.commit_pending()
    assert one.value() == "2"


@pytest.mark.parametrize("typed", ["Nobody", "Zora Zufall"])
def test_a_name_that_is_none_or_several_is_explained(one: PickOneField, typed: str) -> None:
    QTest.keyClicks(one.line, typed)
    popup_press(one, Key.Key_Escape)
    one.commit_pending()
    assert one.value() is None
    assert one.has_problem()


def test_emptying_the_line_chooses_none(one: PickOneField) -> None:
    one.show_value("3")
    one.line.selectAll()
    press(Key.Key_Delete)
    popup_press(one, Key.Key_Escape)
    one.commit_pending()
    assert one.value() is None


def test_what_is_found_nowhere_can_be_added(one: PickOneField) -> None:
    QTest.keyClicks(one.line, "Newcomer")
    assert one.line.offered() == ["Add “Newcomer”"]
    popup_press(one, Key.Key_Return)
    assert one.value() == "new Newcomer"


def test_several_are_kept_in_their_order_and_only_once(many: PickManyField) -> None:
    for letters in ("zora", "amir", "zora"):
        QTest.keyClicks(many.line, letters)
        popup_press(many, Key.Key_Return)
    assert many.value() == ("3", "2")


def test_each_can_be_moved_up_and_removed_by_a_named_button(many: PickManyField) -> None:
    many.show_value(("1", "2"))
    buttons = {button.accessibleName(): button for button in many.findChildren(QToolButton)}
    buttons["Move Amir Dubois up"].click()
    assert many.value() == ("2", "1")
    settle()
    buttons = {button.accessibleName(): button for button in many.findChildren(QToolButton)}
    buttons["Remove Amina Diallo"].click()
    assert many.value() == ("2",)
