"""Versions of the programme: naming its state, what has changed since, comparing two, forgetting one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from gui.pages.programme.version_panel import VersionPanel
from gui.pages.programme.versions_view import VersionsView
from models import operations
from models.enums import SessionKind
from models.programme_changes import Happened
from models.text import Translated
from tests.builders import make_event
from tests.gui.driving import CTRL, Key, settle
from tests.gui.looking import cut_texts, nameless
from tests.gui.pages.programme_desk import ALT, ProgrammeDesk, press, programme_desk, write
from translations import Language

pytestmark = pytest.mark.usefixtures("qapp")


def fill(session: Any) -> None:
    """Two talks in one room, one after the other."""
    make_event(session, languages="en")
    hall = operations.rooms.add_room(session, Translated(en="Hall")).id
    for name, hour in (("Robots", 9), ("Bridges", 10)):
        operations.programme.add_session(
            session, SessionKind.TALK, starts_at=datetime(2021, 6, 8, hour), length_minutes=30,
            title=Translated(en=name), room_id=hall,
        )  # fmt: skip


@pytest.fixture
def desk(event_path: Path) -> Iterator[ProgrammeDesk]:
    with programme_desk(event_path, fill) as opened:
        press(Key.Key_6, ALT)
        yield opened


def view_of(desk: ProgrammeDesk) -> VersionsView:
    assert isinstance(desk.page.view, VersionsView)
    return desk.page.view


def keep(desk: ProgrammeDesk, name: str) -> None:
    """Name the present state by keys alone."""
    press(Key.Key_N, CTRL)
    write(name)
    press(Key.Key_Return)


def move(desk: ProgrammeDesk, title: str, hour: int) -> None:
    row_id = desk.workspace.reader.value("SELECT id FROM session WHERE title LIKE :title", title=f"%{title}%")
    with desk.workspace.change("Move") as session:
        operations.programme.move_session(session, row_id, starts_at=datetime(2021, 6, 8, hour))
    settle()


def names(desk: ProgrammeDesk) -> list[str]:
    return [row.name for row in view_of(desk).model.rows]


def told(desk: ProgrammeDesk) -> list[str]:
    rows = view_of(desk).changes.model.rows
    return [sentence.render(Language.of("en")) for row in rows for sentence in row.sentences]


def test_naming_the_state_keeps_it(desk: ProgrammeDesk) -> None:
    keep(desk, "Sent to print")
    assert names(desk) == ["Sent to print"]
    assert view_of(desk).line() == "1 version"
    assert desk.notice() == "Keep version “Sent to print”"
    assert told(desk) == []


def test_a_version_needs_a_name(desk: ProgrammeDesk) -> None:
    keep(desk, " ")
    assert names(desk) == []
    assert view_of(desk).bar.name.has_problem()


def test_what_has_changed_since_is_told_in_words(desk: ProgrammeDesk) -> None:
    keep(desk, "Sent to print")
    move(desk, "Robots", 11)
    assert told(desk) == ["“Robots” moved from 9:00, Hall to 11:00, Hall."]
    assert view_of(desk).since.text() == "1 session differs from “Sent to print”"


def test_two_versions_are_compared(desk: ProgrammeDesk) -> None:
    keep(desk, "First")
    move(desk, "Robots", 11)
    keep(desk, "Second")
    move(desk, "Bridges", 12)
    view = view_of(desk)
    view.table.setFocus()
    press(Key.Key_Down)
    assert view.changes.counts() == {Happened.MOVED: 2}
    view.until.box.setFocus()
    press(Key.Key_Down)
    assert told(desk) == ["“Robots” moved from 9:00, Hall to 11:00, Hall."]


def test_enter_on_a_change_goes_to_the_session(desk: ProgrammeDesk) -> None:
    keep(desk, "First")
    move(desk, "Robots", 11)
    view_of(desk).changes.table.setFocus()
    view_of(desk).changes.table.selectRow(0)
    press(Key.Key_Return)
    assert desk.page.view is desk.page.list
    assert desk.selected() == ["Robots"]


def test_del_forgets_a_version_and_undo_brings_it_back(desk: ProgrammeDesk) -> None:
    keep(desk, "First")
    press(Key.Key_Delete)
    assert names(desk) == []
    desk.answer_notice()
    assert names(desk) == ["First"]


def test_a_version_is_renamed_in_the_inspector(desk: ProgrammeDesk) -> None:
    keep(desk, "First")
    press(Key.Key_Return)
    assert isinstance(desk.panel, VersionPanel)
    write("Second")
    press(Key.Key_Tab)
    assert names(desk) == ["Second"]


@pytest.mark.parametrize("language", ["de", "fr", "en", "xx"])
def test_the_view_is_whole_in_every_language(desk: ProgrammeDesk, language: str) -> None:
    desk.page.context.language.switch(language)
    settle()
    assert cut_texts(desk.app.window) == []
    keep(desk, "First")
    move(desk, "Robots", 11)
    view_of(desk).changes.table.selectRow(0)
    settle()
    assert cut_texts(desk.app.window) == []
    assert nameless(desk.page) == []
