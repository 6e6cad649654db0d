"""Rooms and themes beside the list: added, named in all languages, coloured, put in order, deleted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gui.selection import Selection
from models import operations
from models.enums import Entity
from models.text import Translated
from tests.builders import make_event
from tests.gui.driving import CTRL, Key
from tests.gui.pages.programme_desk import ALT, ProgrammeDesk, press, programme_desk, write

pytestmark = pytest.mark.usefixtures("qapp")


def fill(session: Any) -> None:
    """Two rooms and two themes, each with a programme item."""
    make_event(session)
    for name in ("Hall", "Studio"):
        room = operations.rooms.add_room(session, Translated(en=name)).id
        track = operations.rooms.add_track(session, Translated(en=name)).id
        operations.programme.add_session(session, room_id=room, track_id=track)


@pytest.fixture
def desk(event_path: Path) -> Iterator[ProgrammeDesk]:
    with programme_desk(event_path, fill) as opened:
        yield opened


def names(desk: ProgrammeDesk) -> list[str]:
    view: Any = desk.page.view
    return [row.name.get("en", "?") for row in view.model.rows]


def first(desk: ProgrammeDesk) -> str:
    """Select the first row; return its id."""
    view: Any = desk.page.view
    row_id: str = view.model.rows[0].id
    desk.page.reveal(Selection.one(view.entity, row_id))
    view.table.setFocus()
    return row_id


@pytest.mark.parametrize("view_name", ["rooms", "themes"])
def test_a_new_one_is_named_in_every_language_and_renamed_at_once(
    desk: ProgrammeDesk, view_name: str
) -> None:
    desk.press_key_of(view_name)
    press(Key.Key_N, CTRL)
    assert len(names(desk)) == 3
    assert desk.panel.fields["name"].missing() == ()
    write("Lounge")
    press(Key.Key_Return)
    view: Any = desk.page.view
    assert view.model.rows[2].name["de"] == "Lounge"


@pytest.mark.parametrize("view_name", ["rooms", "themes"])
def test_the_order_is_changed_by_keyboard(desk: ProgrammeDesk, view_name: str) -> None:
    desk.press_key_of(view_name)
    first(desk)
    press(Key.Key_Down, ALT)
    assert names(desk) == ["Studio", "Hall"]
    press(Key.Key_Up, ALT)
    press(Key.Key_Up, ALT)
    assert names(desk) == ["Hall", "Studio"]


@pytest.mark.parametrize("view_name", ["rooms", "themes"])
def test_deleting_is_taken_back_by_the_notice(desk: ProgrammeDesk, view_name: str) -> None:
    desk.press_key_of(view_name)
    first(desk)
    press(Key.Key_Delete)
    assert names(desk) == ["Studio"]
    assert "Hall" in desk.notice()
    desk.answer_notice()
    assert names(desk) == ["Hall", "Studio"]


def test_seats_and_notes_are_saved(desk: ProgrammeDesk) -> None:
    desk.press_key_of("rooms")
    first(desk)
    desk.panel.fields["capacity"].focus_editor()
    write("120")
    press(Key.Key_Return)
    assert desk.workspace.reader.values("SELECT capacity FROM room ORDER BY position") == [120, None]
    write("-5")
    press(Key.Key_Return)
    assert desk.panel.fields["capacity"].has_problem()


def test_a_name_may_not_be_emptied(desk: ProgrammeDesk) -> None:
    desk.press_key_of("rooms")
    first(desk)
    desk.panel.fields["name"].editors["en"].setFocus()
    press(Key.Key_A, CTRL)
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert "Give the room a name" in desk.panel.fields["name"].problem.text()
    assert names(desk) == ["Hall", "Studio"]


def test_a_colour_is_typed(desk: ProgrammeDesk) -> None:
    desk.press_key_of("themes")
    first(desk)
    desk.panel.fields["colour"].focus_editor()
    write("#AA3300")
    press(Key.Key_Return)
    assert desk.workspace.reader.value("SELECT colour FROM track ORDER BY position") == "#aa3300"


def test_a_link_to_a_room_shows_the_rooms(desk: ProgrammeDesk) -> None:
    room = desk.workspace.reader.values("SELECT id FROM room ORDER BY position")[1]
    desk.reveal(Entity.ROOM, room)
    assert desk.page.view is desk.page.views["rooms"]
    assert desk.panel.fields["name"].value() == Translated(en="Studio")
    desk.press_key_of("list")
    assert desk.page.view is desk.page.list


def test_without_rooms_there_is_a_way_to_the_first(event_path: Path) -> None:
    with programme_desk(event_path, make_event) as desk:
        desk.press_key_of("rooms")
        view: Any = desk.page.view
        assert view.empty.isVisible()
        press(Key.Key_N, CTRL)
        assert names(desk) == ["Room 1"]
