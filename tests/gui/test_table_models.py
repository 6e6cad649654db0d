"""The models of all tables: selection and scroll kept by id, sorting, windows of very long lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from gui.table_model import Column, TableModel
from gui.windowed_model import WINDOW, WINDOWS_KEPT, WindowedTableModel
from models.rules.folding import sort_key

pytestmark = pytest.mark.usefixtures("qapp")
Descending = Qt.SortOrder.DescendingOrder


@dataclass(frozen=True, slots=True)
class Guest:
    id: str
    name: str
    seats: int = 0


COLUMNS: tuple[Column[Guest], ...] = (
    Column("name", "Name", lambda guest: guest.name, sort_key=lambda guest: sort_key(guest.name)),
    Column(
        "seats", "Seats", lambda guest: str(guest.seats), sort_key=lambda guest: guest.seats, align_right=True
    ),
)
ADA, BEN, EVA = Guest("1", "Ada", 10), Guest("2", "Ben", 9), Guest("3", "Eva", 100)


def names(model: TableModel[Guest] | WindowedTableModel[Guest]) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def model() -> TableModel[Guest]:
    made = TableModel(COLUMNS)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show([ADA, BEN])
    return made


@pytest.mark.parametrize(
    "rows", [[], [BEN, ADA], [ADA, EVA, BEN], [EVA], [ADA, replace(BEN, name="Bea")]], ids=str
)
def test_any_rows_can_follow_any_others(model: TableModel[Guest], rows: list[Guest]) -> None:
    model.show(rows)
    assert names(model) == [row.name for row in rows]


def test_what_points_at_a_row_goes_with_its_id(model: TableModel[Guest]) -> None:
    ben = QPersistentModelIndex(model.index_of("2"))
    model.show([EVA, BEN, ADA])
    assert ben.row() == 1
    model.show([EVA])
    assert not ben.isValid()


def test_only_changed_rows_are_told_of(model: TableModel[Guest]) -> None:
    spy = QSignalSpy(model.dataChanged)
    model.show([ADA, replace(BEN, seats=8)])
    assert spy.count() == 1
    assert spy.at(0)[0].row() == 1


def test_numbers_sort_as_numbers_and_names_without_accents(model: TableModel[Guest]) -> None:
    model.show([ADA, BEN, EVA, Guest("4", "Ägid", 11)])
    model.sort(1)
    assert names(model) == ["Ben", "Ada", "Ägid", "Eva"]
    model.sort(0, Descending)
    assert names(model) == ["Eva", "Ben", "Ägid", "Ada"]
    model.sort(-1)


def test_new_rows_come_in_the_order_sorted_by(model: TableModel[Guest]) -> None:
    model.sort(1, Descending)
    model.show([BEN, EVA, ADA])
    assert names(model) == ["Eva", "Ada", "Ben"]


class Source:
    """Remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def fetch(self, ids: Sequence[str]) -> list[Guest]:
        self.asked.append(len(ids))
        return [Guest(row_id, f"Guest {row_id}") for row_id in reversed(ids) if row_id != "gone"]


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def windowed(source: Source) -> WindowedTableModel[Guest]:
    made = WindowedTableModel(COLUMNS, source.fetch)
    made.show_ids([str(number) for number in range(50_000)])
    return made


def test_only_the_window_that_is_looked_at_is_read(
    windowed: WindowedTableModel[Guest], source: Source
) -> None:
    assert windowed.rowCount() == 50_000
    assert windowed.index(25_000, 0).data() == "Guest 25000"
    assert windowed.index(25_001, 0).data() == "Guest 25001"
    assert source.asked == [WINDOW]


def test_windows_looked_at_long_ago_are_let_go(windowed: WindowedTableModel[Guest], source: Source) -> None:
    for number in range(WINDOWS_KEPT + 1):
        windowed.index(number * WINDOW, 0).data()
    windowed.index(0, 0).data()
    assert len(source.asked) == WINDOWS_KEPT + 2


def test_after_a_change_its_rows_are_read_again(windowed: WindowedTableModel[Guest], source: Source) -> None:
    windowed.index(0, 0).data()
    windowed.index(WINDOW, 0).data()
    windowed.forget(["5"])
    windowed.index(0, 0).data()
    windowed.index(WINDOW, 0).data()
    assert len(source.asked) == 3


def test_pointers_follow_their_id_in_another_order(windowed: WindowedTableModel[Guest]) -> None:
    index = QPersistentModelIndex(windowed.index_of("7"))
    windowed.show_ids(["9", "8", "7"])
    assert index.row() == 2


def test_a_row_that_has_gone_meanwhile_is_empty(windowed: WindowedTableModel[Guest]) -> None:
    windowed.show_ids(["1", "gone"])
    assert windowed.index(1, 0).data() is None
    assert windowed.row_at(windowed.index(1, 0)) is None


def test_a_click_on_a_heading_asks_for_an_order(
    windowed: WindowedTableModel[Guest], qapp: QApplication
) -> None:
    spy = QSignalSpy(windowed.sort_asked)
    windowed.sort(1, Descending)
    assert spy.at(0) == [1, Descending]
