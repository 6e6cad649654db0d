"""Importing a programme: the file, what would change, what becomes of what has gone, one change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from exchange.schedule.bringing_in import Gone
from gui.dialogs.import_schedule.dialog import ImportScheduleDialog
from models.programme_changes import Happened
from tests.gui.dialogs.import_desk import ImportDesk, dropped, import_desk, schedule_xml
from tests.gui.driving import Key, press, settle, view_of
from tests.gui.looking import cut_texts, nameless
from translations import active

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

OPENING = ("1", "09:00", "Opening", "Amina Diallo")
ROBOTS = ("2", "09:30", "Robots", "Petra Probe")
BRIDGES = ("3", "10:30", "Bridges", "Theo Test")


@pytest.fixture
def desk(event_path: Path) -> Iterator[ImportDesk]:
    with import_desk(event_path) as opened:
        yield opened


def bring_in(desk: ImportDesk, *events: tuple[str, str, str, str]) -> None:
    desk.open(schedule_xml(desk.folder, *events))
    desk.go_on()


def test_a_key_opens_it_and_a_chosen_file_is_read(desk: ImportDesk) -> None:
    desk.press_key()
    assert desk.dialog.stack.currentWidget() is desk.dialog.choosing
    desk.take(schedule_xml(desk.folder, OPENING))
    assert desk.dialog.stack.currentWidget() is desk.dialog.preview
    assert "schedule.xml" in desk.dialog.preview.summary.text()
    assert desk.told() == ["New: “Opening” is new: Tuesday 8 June, 9:00, Hall."]


def test_everything_comes_in_as_one_change_that_undo_takes_back(desk: ImportDesk) -> None:
    bring_in(desk, OPENING, ROBOTS)
    assert desk.sessions() == ["09:00 Opening", "09:30 Robots"]
    notices = view_of(desk.app.window).notices
    assert notices is not None
    assert notices.sentence.text() == "Import the programme “schedule.xml”"
    notices.button.click()
    settle()
    assert desk.sessions() == []
    assert desk.workspace.reader.value("SELECT count(*) FROM person") == 0


def test_a_newer_version_tells_what_moved_and_what_has_gone(desk: ImportDesk) -> None:
    bring_in(desk, OPENING, ROBOTS)
    shown = desk.open(schedule_xml(desk.folder, ("1", "09:15", "Opening", "Amina Diallo"), BRIDGES))
    assert shown.preview.changes.counts() == {Happened.MOVED: 1, Happened.ADDED: 1, Happened.GONE: 1}
    assert "Moved: “Opening” moved from 9:00, Hall to 9:15, Hall." in desk.told()
    assert shown.preview.gone_sentence.text() == "1 session of an earlier import is no longer in the file."
    desk.go_on()
    assert desk.sessions() == ["09:15 Opening", "09:30 Robots", "10:30 Bridges"]


@pytest.mark.parametrize(
    ("choice", "left"),
    [(Gone.CANCEL, ["09:00 Opening", "09:30 Robots x"]), (Gone.DELETE, ["09:00 Opening"])],
)
def test_what_has_gone_is_cancelled_or_deleted_when_asked(
    desk: ImportDesk, choice: Gone, left: list[str]
) -> None:
    bring_in(desk, OPENING, ROBOTS)
    shown = desk.open(schedule_xml(desk.folder, OPENING))
    while shown.preview.gone.value() is not choice:
        press(Key.Key_Down, widget=shown.preview.gone.box)
    desk.go_on()
    assert desk.sessions() == left


def test_the_same_file_again_has_nothing_to_import(desk: ImportDesk) -> None:
    bring_in(desk, OPENING)
    shown = desk.open(schedule_xml(desk.folder, OPENING))
    assert "The programme in the event is the same already." in shown.preview.summary.text()
    assert shown.preview.changes.counts() == {Happened.UNCHANGED: 1}
    assert not shown.forward.isEnabled()


def test_the_filter_shows_what_stays_as_it_is(desk: ImportDesk) -> None:
    bring_in(desk, OPENING, ROBOTS)
    shown = desk.open(schedule_xml(desk.folder, OPENING, ("2", "09:45", "Robots", "Petra Probe")))
    assert len(desk.told()) == 1
    shown.preview.changes.pills.button(Happened.UNCHANGED.value).click()
    settle()
    assert "Unchanged: “Opening” stays as it is: Tuesday 8 June, 9:00, Hall." in desk.told()


def test_days_follow_the_programme_unless_somebody_does_not_want_that(desk: ImportDesk) -> None:
    bring_in(desk, OPENING)
    later = schedule_xml(desk.folder, ROBOTS)
    later.write_text(later.read_text().replace("2021-06-08", "2021-06-11"))
    shown = desk.open(later)
    days = active().date_range(date(2021, 6, 8), date(2021, 6, 11))
    assert f"to {days}," in shown.preview.event_days.text()
    press(Key.Key_Space, widget=shown.preview.event_days)
    desk.go_on()
    assert desk.workspace.reader.value("SELECT ends_on FROM event") == "2021-06-09"
    assert desk.sessions() == ["09:00 Opening", "09:30 Robots"]


def test_what_cannot_be_read_is_a_sentence_and_another_file_can_be_chosen(desk: ImportDesk) -> None:
    broken = desk.folder / "broken.json"
    broken.write_text('{"schedule": ')
    shown = desk.open(broken)
    assert shown.stack.currentWidget() is shown.choosing
    assert shown.problem.isVisible()
    assert "not valid JSON" in shown.problem.text()
    desk.take(schedule_xml(desk.folder, OPENING))
    assert shown.stack.currentWidget() is shown.preview
    assert not shown.problem.isVisible()


def test_problems_stand_with_their_place(desk: ImportDesk) -> None:
    path = schedule_xml(desk.folder, OPENING)
    path.write_text(path.read_text().replace("<start>09:00</start>", "<start>soon</start>"))
    shown = desk.open(path)
    assert shown.preview.tabs.isTabVisible(1)
    rows = shown.preview.problem_model.rows
    assert [row.message.fields["title"].best("en") for row in rows] == ["Opening"]
    assert rows[0].where


def test_an_event_that_changed_meanwhile_is_said_in_the_dialog(desk: ImportDesk) -> None:
    bring_in(desk, OPENING)
    shown = desk.open(schedule_xml(desk.folder, ("1", "09:15", "Opening", "Amina Diallo")))
    desk.workspace.undo()
    desk.go_on()
    assert shown.isVisible()
    assert shown.problem.isVisible()
    assert desk.sessions() == []


def test_a_file_dropped_onto_the_window_is_offered(desk: ImportDesk) -> None:
    desk.app.window.dropEvent(dropped(schedule_xml(desk.folder, OPENING)))
    desk.wait()
    assert desk.dialog.file_name.full_text() == "schedule.xml"
    assert desk.dialog.stack.currentWidget() is desk.dialog.preview


def test_a_file_dropped_into_the_dialog_is_read(desk: ImportDesk) -> None:
    desk.press_key()
    desk.dialog.choosing.dropEvent(dropped(schedule_xml(desk.folder, OPENING)))
    desk.wait()
    assert desk.dialog.stack.currentWidget() is desk.dialog.preview


def test_closing_while_it_reads_changes_nothing(desk: ImportDesk) -> None:
    desk.press_key()
    shown = desk.dialog
    shown.take(schedule_xml(desk.folder, OPENING))
    press(Key.Key_Escape, widget=shown)
    desk.wait()
    assert [one for one in desk.app.window.findChildren(QDialog) if one.isVisible()] == []
    assert desk.sessions() == []


def test_back_leads_to_another_file(desk: ImportDesk) -> None:
    shown = desk.open(schedule_xml(desk.folder, OPENING))
    desk.click(shown.back)
    assert shown.stack.currentWidget() is shown.choosing
    assert not shown.forward.isVisible()


@pytest.mark.parametrize("language", ["de", "fr", "en", "xx"])
def test_every_step_is_whole_in_every_language(desk: ImportDesk, language: str) -> None:
    bring_in(desk, OPENING, ROBOTS)
    desk.app.services.language.switch(language)
    desk.press_key()
    assert cut_texts(desk.dialog) == []
    path = schedule_xml(desk.folder, ("1", "09:15", "Opening", "Amina Diallo"), BRIDGES, name="newer.xml")
    desk.take(path)
    shown: ImportScheduleDialog = desk.dialog
    shown.preview.changes.table.selectRow(0)
    settle()
    assert cut_texts(shown) == []
    assert nameless(shown) == []


def test_it_is_not_offered_where_nothing_may_be_changed(desk: ImportDesk) -> None:
    action = desk.app.window.menus.actions["import_programme"]
    assert action.isEnabled()
    desk.app.window.opener.open(desk.workspace.path, read_only=True)
    desk.app.window.menus.actions.update_enabled()
    assert not action.isEnabled()
