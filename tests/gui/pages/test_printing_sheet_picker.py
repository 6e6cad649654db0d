"""The small picture of the sheet: the first free label by mouse and by keys, on sheets of every shape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.app import App
from gui.pages.printing.sheet_picker import SheetPicker
from printing.sheets import Stationery, all_stationery, stationery
from tests.gui.driving import Key

SHEETS = [sheet for sheet in all_stationery().values() if sheet.per_sheet > 1]


@pytest.fixture
def picker(start: App, qtbot: QtBot) -> SheetPicker:
    made = SheetPicker(start.services.theme)
    qtbot.addWidget(made)
    return made


def middle(sheet: Stationery, picker: SheetPicker, position: int) -> QPointF:
    """Return the middle of a label on the picture, worked out from the millimetres of the sheet."""
    row, column = divmod(position - 1, sheet.columns)
    x = sheet.left + column * sheet.pitch[0] + sheet.label[0] / 2
    y = sheet.top + row * sheet.pitch[1] + sheet.label[1] / 2
    page = picker.size()
    return QPointF(4 + x / sheet.page[0] * (page.width() - 8), 4 + y / sheet.page[1] * (page.height() - 8))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_a_click_on_each_label_chooses_it(picker: SheetPicker, sheet: Stationery) -> None:
    picker.show_sheet(sheet, 1)
    picker.show()
    for position in range(sheet.per_sheet, 0, -1):
        point = middle(sheet, picker, position).toPoint()
        QTest.mouseClick(picker, Qt.MouseButton.LeftButton, pos=point)
        assert picker.position == position


def test_the_keys_stay_on_the_sheet(picker: SheetPicker) -> None:
    picker.show_sheet(stationery("herma-4412"), 1)
    chosen: list[int] = []
    picker.chosen.connect(chosen.append)
    for key in (
        Key.Key_Up,
        Key.Key_Left,
        Key.Key_Down,
        Key.Key_Right,
        Key.Key_End,
        Key.Key_Down,
        Key.Key_Home,
    ):
        QTest.keyClick(picker, key)
    assert chosen == [3, 4, 10, 1]


def test_a_smaller_sheet_takes_a_position_it_has(picker: SheetPicker) -> None:
    picker.show_sheet(stationery("herma-4418"), 27)
    assert picker.position == 27
    picker.show_sheet(stationery("herma-4412"), 27)
    assert picker.position == 10
    assert picker.accessibleDescription() == "Label 10 of 10: row 5, column 2"


def test_labels_are_drawn_by_what_becomes_of_them(picker: SheetPicker) -> None:
    sheet = stationery("a4-a7-landscape")
    picker.show_sheet(sheet, 3)
    picker.show_items(2)
    picker.show()
    picture = picker.grab().toImage()
    colours = [
        picture.pixelColor(middle(sheet, picker, n).toPoint() + QPointF(12, -3).toPoint()) for n in (3, 4, 5)
    ]
    assert len({colour.name() for colour in colours}) == 3
