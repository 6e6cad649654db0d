"""The list of conflicts: what clashes and why, going there, accepting it for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.pages.programme.conflicts_view import ConflictsView
from models import operations
from models.enums import SessionKind
from models.text import Translated
from tests.builders import make_event, make_person
from tests.gui.driving import CTRL, Key, settle
from tests.gui.pages.programme_desk import ProgrammeDesk, press, programme_desk, write

pytestmark = pytest.mark.usefixtures("qapp")


def fill(session: Any) -> None:
    """Two talks in one room that overlap."""
    make_event(session, languages="en")
    hall = operations.rooms.add_room(session, Translated(en="Hall")).id
    for name, minute in (("Robots", 0), ("Bridges", 15)):
        item = operations.programme.add_session(
            session, SessionKind.TALK, starts_at=datetime(2021, 6, 8, 9, minute), length_minutes=30,
            title=Translated(en=name), room_id=hall,
        )  # fmt: skip
        operations.programme.assign_role(session, item.id, make_person(session, name).id)


@pytest.fixture
def desk(event_path: Path) -> Iterator[ProgrammeDesk]:
    with programme_desk(event_path, fill) as opened:
        opened.page.show_view("conflicts")
        settle()
        yield opened


def view_of(desk: ProgrammeDesk) -> ConflictsView:
    assert isinstance(desk.page.view, ConflictsView)
    return desk.page.view


def click(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def test_the_reason_and_a_way_out_are_told(desk: ProgrammeDesk) -> None:
    view = view_of(desk)
    view.table.selectRow(0)
    settle()
    assert view.line() == "1 conflict"
    assert view.sentence.text() == "“Robots” and “Bridges” are in Hall at the same time."
    assert view.way_out.text() == "Move one of them to another time or another room."


def test_enter_goes_to_the_session(desk: ProgrammeDesk) -> None:
    view = view_of(desk)
    view.table.setFocus()
    view.table.selectRow(0)
    press(Key.Key_Return)
    assert desk.page.view is desk.page.list
    assert desk.selected() == ["Robots"]


def test_a_conflict_is_accepted_for_a_reason_only(desk: ProgrammeDesk) -> None:
    view = view_of(desk)
    view.table.selectRow(0)
    settle()
    click(view.accept_button)
    assert view.reason.has_problem()
    view.reason.focus_editor()
    write("Poster on the wall")
    click(view.accept_button)
    assert view.model.rows == ()
    assert view.line() == "0 conflicts  ·  1 accepted"
    press(Key.Key_Z, CTRL)
    assert view.line() == "1 conflict"


def test_an_accepted_one_is_shown_on_demand_and_opened_again(desk: ProgrammeDesk) -> None:
    view = view_of(desk)
    view.table.selectRow(0)
    view.reason.focus_editor()
    write("Poster")
    click(view.accept_button)
    view.with_accepted.setFocus()
    press(Key.Key_Space)
    view.table.selectRow(0)
    settle()
    assert view.reason.value() == "Poster"
    click(view.reopen_button)
    assert view.line() == "1 conflict"


def test_without_conflicts_the_page_says_so(desk: ProgrammeDesk) -> None:
    with desk.workspace.change("Move") as session:
        first = desk.workspace.reader.value("SELECT id FROM session WHERE title LIKE '%Robots%'")
        operations.programme.move_session(session, first, starts_at=datetime(2021, 6, 8, 8))
    settle()
    assert view_of(desk).model.rows == ()
    assert view_of(desk).line() == "0 conflicts"
