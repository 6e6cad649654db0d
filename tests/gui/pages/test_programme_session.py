"""The inspector of programme items: saved as a field is left, problems at the field, people by type-ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from models import operations
from models.enums import RoleKind, SessionKind
from models.text import Translated
from tests.builders import make_event, make_person
from tests.gui.driving import CTRL, Key, settle
from tests.gui.pages.programme_desk import ALT, SHIFT, ProgrammeDesk, choose, press, programme_desk, write

pytestmark = pytest.mark.usefixtures("qapp")


def fill(session: Any) -> None:
    """A debate at 9:00 for an hour in the hall, a talk right after it there, and two people."""
    make_event(session)
    hall = operations.rooms.add_room(session, Translated(en="Hall")).id
    operations.rooms.add_room(session, Translated(en="Studio"))
    operations.rooms.add_track(session, Translated(en="Industry"))
    add = operations.programme.add_session
    for kind, name, hour in ((SessionKind.PANEL, "Debate", 9), (SessionKind.TALK, "Robots", 10)):
        start, title = datetime(2021, 6, 8, hour), Translated(en=name)
        add(session, kind, starts_at=start, length_minutes=60, title=title, room_id=hall)
    make_person(session, "Amina", "Diallo")
    make_person(session, "Bruno", "Weiss")


@pytest.fixture
def desk(event_path: Path) -> Iterator[ProgrammeDesk]:
    with programme_desk(event_path, fill) as opened:
        opened.select("Debate")
        yield opened


def enter(desk: ProgrammeDesk, column: str, text: str) -> None:
    """Type into a field and leave it with Enter."""
    desk.session_panel.fields[column].focus_editor()
    write(text)
    press(Key.Key_Return)


def people(desk: ProgrammeDesk) -> list[tuple[str, str]]:
    return [(entry.name, entry.part) for entry in desk.session_panel.people.list.entries()]


@pytest.mark.parametrize("typed", ["930", "9:30", "9h30", "9.30 Uhr", "9:30 am"])
def test_a_start_is_typed_loosely(desk: ProgrammeDesk, typed: str) -> None:
    enter(desk, "starts_at", typed)
    assert desk.rows() == ["09:30 Debate", "10:00 Robots"]
    assert desk.session_panel.ends.text() == "Ends at 10:30."


def test_a_small_hour_is_the_night_after(desk: ProgrammeDesk) -> None:
    enter(desk, "starts_at", "0:30")
    assert desk.rows() == ["10:00 Robots", "00:30 Debate"]
    assert desk.day(0) == ["Robots", "Debate"]


def test_what_is_no_time_is_said_at_the_field_and_kept(desk: ProgrammeDesk) -> None:
    enter(desk, "starts_at", "25:70")
    field = desk.session_panel.fields["starts_at"]
    assert field.has_problem()
    assert "“25:70” is no time of day" in field.problem.text()
    assert desk.rows()[0] == "09:00 Debate"


def test_no_start_puts_it_into_the_tray_of_its_day(desk: ProgrammeDesk) -> None:
    desk.session_panel.fields["starts_at"].focus_editor()
    press(Key.Key_A, CTRL)
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert desk.rows() == ["10:00 Robots", "- Debate"]


def test_without_a_day_the_start_says_what_to_do(desk: ProgrammeDesk) -> None:
    desk.session_panel.fields["day"].commit(None)
    settle()
    enter(desk, "starts_at", "930")
    assert "Choose the day first" in desk.session_panel.fields["starts_at"].problem.text()


@pytest.mark.parametrize(("typed", "minutes"), [("45", 45), ("1h30", 90), ("1:15", 75), ("90 min", 90)])
def test_a_length_is_typed_loosely(desk: ProgrammeDesk, typed: str, minutes: int) -> None:
    enter(desk, "length_minutes", typed)
    assert desk.page.list.model.programme.days[0].sessions[0].length_minutes == minutes


@pytest.mark.parametrize(("typed", "problem"), [("0", "at least one minute"), ("25h", "at most 24 hours")])
def test_an_impossible_length_is_said_at_the_field(desk: ProgrammeDesk, typed: str, problem: str) -> None:
    enter(desk, "length_minutes", typed)
    assert problem in desk.session_panel.fields["length_minutes"].problem.text()
    assert desk.rows()[1] == "10:00 Robots"


def test_running_into_the_next_item_is_said_and_mended(desk: ProgrammeDesk) -> None:
    enter(desk, "length_minutes", "75")
    assert desk.notice() == "“Robots” now begins before this item has ended."
    assert desk.rows() == ["09:00 Debate", "10:00 Robots"]
    desk.answer_notice()
    assert desk.rows() == ["09:00 Debate", "10:15 Robots"]


def test_a_longer_item_in_another_room_disturbs_nobody(desk: ProgrammeDesk) -> None:
    studio = desk.workspace.reader.values("SELECT id FROM room ORDER BY position")[1]
    desk.session_panel.fields["room_id"].commit(studio)
    enter(desk, "length_minutes", "75")
    assert "now begins" not in desk.notice()


def test_titles_stand_side_by_side_with_a_mark_on_what_is_missing(desk: ProgrammeDesk) -> None:
    field: Any = desk.session_panel.fields["title"]
    assert field.missing() == ("de", "fr")
    field.editors["de"].setFocus()
    write("Aussprache")
    press(Key.Key_Tab)
    assert field.missing() == ("fr",)
    row = desk.page.list.model.programme.days[0].sessions[0]
    assert row.title == Translated(de="Aussprache", en="Debate")


def test_leaving_a_field_with_tab_saves_it_as_one_change(desk: ProgrammeDesk) -> None:
    before = desk.workspace.reader.value("SELECT count(*) FROM change")
    desk.session_panel.fields["notes"].focus_editor()
    write("Bring water")
    press(Key.Key_Tab)
    assert desk.workspace.reader.value("SELECT notes FROM session WHERE notes <> ''") == "Bring water"
    assert desk.workspace.reader.value("SELECT count(*) FROM change") == before + 1


def test_what_was_typed_is_saved_when_another_row_is_selected(desk: ProgrammeDesk) -> None:
    desk.session_panel.fields["starts_at"].focus_editor()
    write("815")
    desk.select("Robots")
    assert desk.rows() == ["08:15 Debate", "10:00 Robots"]


def test_a_person_is_found_by_a_few_letters(desk: ProgrammeDesk) -> None:
    desk.session_panel.people.line.setFocus()
    write("dia")
    press(Key.Key_Return)
    assert people(desk) == [("Amina Diallo", "Panellist")]
    assert QApplication.focusWidget() is desk.session_panel.people.line


def test_a_person_nobody_knows_yet_is_added_as_one_change(desk: ProgrammeDesk) -> None:
    desk.session_panel.people.line.setFocus()
    write("Dr. Ludwig von Muster")
    press(Key.Key_Return)
    assert people(desk) == [("Dr. Ludwig von Muster", "Panellist")]
    stored = "SELECT academic_title || '|' || given_name || '|' || particle || '|' || family_name FROM person"
    assert "Dr.|Ludwig|von|Muster" in desk.workspace.reader.values(stored)
    desk.tree.setFocus()
    press(Key.Key_Z, CTRL)
    assert people(desk) == []
    assert desk.workspace.reader.value("SELECT count(*) FROM person") == 2


def test_the_same_part_twice_is_said_at_the_field(desk: ProgrammeDesk) -> None:
    for _time in range(2):
        desk.session_panel.people.line.setFocus()
        write("dia")
        press(Key.Key_Return)
    assert people(desk) == [("Amina Diallo", "Panellist")]
    assert "already has this part" in desk.session_panel.people.problem.text()


def with_two(desk: ProgrammeDesk) -> None:
    desk.session_panel.people.line.setFocus()
    for letters in ("dia", "wei"):
        write(letters)
        press(Key.Key_Return)
    desk.session_panel.people.list.setFocus()
    desk.session_panel.people.list.select(1)
    settle()


def test_the_order_of_people_is_changed_by_keyboard(desk: ProgrammeDesk) -> None:
    with_two(desk)
    press(Key.Key_Up, ALT)
    assert [name for name, _part in people(desk)] == ["Bruno Weiss", "Amina Diallo"]
    assert desk.session_panel.people.list.current().name == "Bruno Weiss"  # type: ignore[union-attr]
    press(Key.Key_Down, CTRL)
    assert [name for name, _part in people(desk)] == ["Amina Diallo", "Bruno Weiss"]
    assert desk.rows() == ["09:00 Debate", "10:00 Robots"]


def test_a_part_is_changed_by_keyboard(desk: ProgrammeDesk) -> None:
    with_two(desk)
    press(Key.Key_Space)
    choose(desk.session_panel.people.parts, "Moderator")
    assert people(desk)[1] == ("Bruno Weiss", "Moderator")
    role = desk.workspace.reader.values("SELECT role FROM session_role ORDER BY position")
    assert role == [RoleKind.PANELLIST, RoleKind.MODERATOR]


def test_delete_in_the_list_of_people_takes_the_person_out_not_the_item(desk: ProgrammeDesk) -> None:
    with_two(desk)
    press(Key.Key_Delete)
    assert people(desk) == [("Amina Diallo", "Panellist")]
    assert desk.rows() == ["09:00 Debate", "10:00 Robots"]


def test_enter_goes_to_the_person(desk: ProgrammeDesk) -> None:
    with_two(desk)
    press(Key.Key_Return)
    assert desk.view.page_name == "people"
    assert desk.view.page is not None
    assert desk.view.page.selection is not None


def test_of_several_items_what_they_share_is_set_for_all(desk: ProgrammeDesk) -> None:
    desk.tree.setFocus()
    press(Key.Key_Down, SHIFT)
    assert desk.view.inspector.heading.text() == "2 programme items"
    assert not desk.session_panel.fields["title"].isVisible()
    track = desk.workspace.reader.value("SELECT id FROM track")
    field: Any = desk.session_panel.fields["track_id"]
    field.box.setCurrentIndex(1)
    field.box.activated.emit(1)
    settle()
    assert desk.workspace.reader.values("SELECT track_id FROM session") == [track, track]


def test_another_kind_renames_what_was_called_by_its_kind(desk: ProgrammeDesk) -> None:
    desk.select("Robots")
    desk.page.list.add_kind(SessionKind.BREAK)
    desk.session_panel.fields["kind"].commit(SessionKind.NETWORKING)
    settle()
    assert desk.session_panel.fields["title"].value()["en"] == "Networking"


def test_the_inspector_speaks_the_language_of_the_screen(desk: ProgrammeDesk) -> None:
    desk.page.context.language.switch("fr")
    settle()
    assert desk.session_panel.fields["starts_at"].line.text() == "9h00"  # type: ignore[attr-defined]
    assert desk.view.inspector.heading.text() == "Table ronde"
    kind: Any = desk.session_panel.fields["kind"]
    assert kind.box.currentText() == "Table ronde"


def test_escape_puts_back_what_was_typed_and_then_goes_back_to_the_list(desk: ProgrammeDesk) -> None:
    desk.session_panel.fields["starts_at"].focus_editor()
    write("1530")
    press(Key.Key_Escape)
    assert desk.session_panel.fields["starts_at"].editor.text() == "9:00"  # type: ignore[attr-defined]
    press(Key.Key_Escape)
    assert desk.rows()[0] == "09:00 Debate"
    assert QApplication.focusWidget() is desk.tree
