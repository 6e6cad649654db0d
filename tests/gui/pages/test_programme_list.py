"""The programme by day: adding, order, times, copies, deleting, dragging, with keyboard and mouse."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.context import Context
from gui.pages.programme.page import ProgrammePage
from gui.selection import Selection
from models import operations
from models.enums import Entity, SessionKind
from models.store.backups import write_copy
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import LAST_DAY, make_event
from tests.gui.driving import CTRL, Key, settle
from tests.gui.pages.programme_desk import ALT, SHIFT, ProgrammeDesk, choose, press, programme_desk, write

pytestmark = pytest.mark.usefixtures("qapp")


def fill(session: Any) -> None:
    """A morning: opening 9:00, talk 9:15, panel 9:50; a dinner with no day; a tour on the second day."""
    make_event(session)
    add = operations.programme.add_session
    for name, kind, start, minutes in (
        ("Hello", SessionKind.OPENING, datetime(2021, 6, 8, 9), 15),
        ("Robots", SessionKind.TALK, datetime(2021, 6, 8, 9, 15), 30),
        ("Debate", SessionKind.PANEL, datetime(2021, 6, 8, 9, 50), 60),
    ):
        add(session, kind, starts_at=start, length_minutes=minutes, title=Translated(en=name))
    add(session, SessionKind.NETWORKING, title=Translated(en="Dinner"), length_minutes=90)
    add(session, SessionKind.OTHER, day=LAST_DAY, title=Translated(en="Tour"))


@pytest.fixture
def desk(event_path: Path) -> Iterator[ProgrammeDesk]:
    with programme_desk(event_path, fill) as opened:
        yield opened


MORNING = ["09:00 Hello", "09:15 Robots", "09:50 Debate"]


def test_the_list_shows_days_then_what_waits(desk: ProgrammeDesk) -> None:
    assert desk.rows() == [*MORNING, "- Tour", "- Dinner"]
    assert desk.page.head.line.text() == "2 days  ·  5 items  ·  2 without a time"


def test_a_row_says_everything_to_those_who_listen(desk: ProgrammeDesk) -> None:
    spoken = desk.index("Robots").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.splitlines()[:3] == ["9:15–9:45, 30\xa0min", "Robots", "Talk"]


def test_selecting_a_row_shows_it_in_the_inspector(desk: ProgrammeDesk) -> None:
    desk.select("Robots")
    assert desk.session_panel.fields["title"].value() == Translated(en="Robots")
    press(Key.Key_Down)
    assert desk.selected() == ["Debate"]
    assert desk.view.inspector.heading.text() == "Panel discussion"


def test_enter_puts_the_keyboard_into_the_title(desk: ProgrammeDesk) -> None:
    desk.select("Robots")
    press(Key.Key_Return)
    assert QApplication.focusWidget() is desk.session_panel.fields["title"].editors["de"]  # type: ignore[attr-defined]


def test_a_kind_is_chosen_and_the_new_item_follows_the_selected_one(desk: ProgrammeDesk) -> None:
    desk.select("Hello")
    press(Key.Key_N, CTRL)
    choose(desk.page.list.kinds, "Break")
    assert desk.rows()[:4] == ["09:00 Hello", "09:15 Break", "09:30 Robots", "10:00 Debate"]
    assert desk.selected() == ["Break"]
    assert "Add Break" in desk.notice()


def test_a_new_item_goes_to_the_end_of_a_selected_day(desk: ProgrammeDesk) -> None:
    desk.tree.setCurrentIndex(desk.page.list.model.index(1, 0))
    desk.page.list.add_kind(SessionKind.WELCOME)
    assert desk.day(1) == ["Welcome", "Tour"]


def test_alt_and_arrows_change_places(desk: ProgrammeDesk) -> None:
    desk.select("Hello")
    press(Key.Key_Down, ALT)
    assert desk.rows()[:3] == ["09:00 Robots", "09:30 Hello", "09:50 Debate"]
    assert desk.selected() == ["Hello"]
    press(Key.Key_Up, ALT)
    press(Key.Key_Up, ALT)
    assert desk.rows()[:3] == MORNING


def test_alt_and_arrows_move_in_time(desk: ProgrammeDesk) -> None:
    desk.select("Robots")
    press(Key.Key_Right, ALT)
    assert desk.rows()[:3] == ["09:00 Hello", "09:20 Robots", "09:50 Debate"]
    press(Key.Key_Left, ALT | SHIFT)
    assert desk.rows()[:3] == ["09:00 Hello", "09:15 Robots", "09:45 Debate"]


def test_several_rows_move_and_go_together(desk: ProgrammeDesk) -> None:
    desk.select("Robots")
    press(Key.Key_Down, SHIFT)
    assert desk.selected() == ["Robots", "Debate"]
    press(Key.Key_Right, ALT)
    assert desk.rows()[:3] == ["09:00 Hello", "09:20 Robots", "09:55 Debate"]
    press(Key.Key_Delete)
    assert desk.rows() == ["09:00 Hello", "- Tour", "- Dinner"]
    assert desk.notice() == "Delete 2 entries"


def test_a_copy_follows_and_is_selected(desk: ProgrammeDesk) -> None:
    first = desk.select("Robots")
    press(Key.Key_D, CTRL)
    assert desk.rows()[:4] == ["09:00 Hello", "09:15 Robots", "09:45 Robots", "10:15 Debate"]
    assert desk.page.list.nodes()[0].id != first


def test_deleting_selects_the_next_and_the_notice_takes_it_back(desk: ProgrammeDesk) -> None:
    desk.select("Robots")
    press(Key.Key_Delete)
    assert (desk.selected(), desk.notice()) == (["Debate"], "Delete Robots")
    desk.answer_notice()
    assert desk.rows()[:3] == MORNING


def test_undo_takes_the_selection_along(desk: ProgrammeDesk) -> None:
    desk.select("Dinner")
    press(Key.Key_D, CTRL)
    press(Key.Key_Z, CTRL)
    assert desk.rows() == [*MORNING, "- Tour", "- Dinner"]
    assert desk.page.selection is None or desk.selected() != []


def test_calling_off_and_reinstating(desk: ProgrammeDesk) -> None:
    desk.select("Robots")
    press(Key.Key_X, CTRL | SHIFT)
    assert desk.session_panel.fields["is_cancelled"].value() is True
    assert "Cancelled" in desk.index("Robots").data(Qt.ItemDataRole.AccessibleTextRole)
    press(Key.Key_X, CTRL | SHIFT)
    assert desk.session_panel.fields["is_cancelled"].value() is False


def test_dragging_within_a_day_changes_places(desk: ProgrammeDesk) -> None:
    desk.drag(["Debate"], desk.page.list.model.index(0, 0), 0)
    assert desk.rows()[:3] == ["09:00 Debate", "10:00 Hello", "10:20 Robots"]


def test_dragging_out_of_the_tray_gives_a_time(desk: ProgrammeDesk) -> None:
    desk.drag(["Dinner"], desk.page.list.model.index(0, 0), 3)
    assert desk.rows()[3] == "10:50 Dinner"


def test_dragging_to_another_day_and_into_its_tray(desk: ProgrammeDesk) -> None:
    second = desk.page.list.model.index(1, 0)
    desk.drag(["Robots"], second, 0)
    assert desk.rows() == ["09:00 Hello", "09:50 Debate", "08:00 Robots", "- Tour", "- Dinner"]
    desk.drag(["Debate"], second, 2)
    assert desk.day(1) == ["Robots", "Tour", "Debate"]


def test_dragging_to_what_is_not_placed_takes_the_time_away(desk: ProgrammeDesk) -> None:
    desk.drag(["Hello", "Robots"], desk.page.list.model.index(2, 0), 0)
    assert desk.rows() == ["09:50 Debate", "- Tour", "- Hello", "- Robots", "- Dinner"]


def test_dropping_with_the_mouse_below_a_row(desk: ProgrammeDesk) -> None:
    desk.drop_below("Hello", "Robots")
    assert desk.rows()[:3] == ["09:00 Robots", "09:30 Hello", "09:50 Debate"]


def test_a_day_cannot_be_dragged_nor_anything_onto_nothing(desk: ProgrammeDesk) -> None:
    model = desk.page.list.model
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    data = model.mimeData([desk.index("Hello")])
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, 0, QModelIndex())


def test_the_theme_of_a_day_is_edited_in_the_inspector(desk: ProgrammeDesk) -> None:
    desk.tree.setFocus()
    desk.tree.setCurrentIndex(desk.page.list.model.index(0, 0))
    settle()
    press(Key.Key_Return)
    write("Zukunft")
    press(Key.Key_Return)
    assert desk.page.list.model.programme.days[0].theme == Translated(de="Zukunft")


def test_a_fixed_session_says_why_it_does_not_change_places(desk: ProgrammeDesk) -> None:
    desk.select("Hello")
    desk.session_panel.fields["is_fixed"].editor.click()  # type: ignore[attr-defined]
    said: list[object] = []
    desk.page.context.errors.shown.connect(said.append)
    desk.tree.setFocus()
    press(Key.Key_Down, ALT)
    assert desk.rows()[:3] == MORNING
    assert len(said) == 1
    assert "fixed" in str(said[0])
    press(Key.Key_Escape)


def test_what_is_open_for_reading_is_not_changed(desk: ProgrammeDesk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.podium"
    write_copy(desk.workspace.path, copy)
    with Workspace.open(copy, read_only=True) as workspace:
        page = ProgrammePage(Context.of(desk.app.services, workspace))
        page.show_fresh()
        page.reveal(Selection.one(Entity.SESSION, desk.select("Hello")))
        editing = ("add", "add_pitch", "duplicate", "delete", "cancel", "up", "down", "earlier", "later")
        assert not any(page.action_set[f"programme.{name}"].isEnabled() for name in editing)
        assert not page.list.model.flags(page.list.tree.currentIndex()) & Qt.ItemFlag.ItemIsDragEnabled
        page.deleteLater()


def test_many_changes_keep_what_is_unfolded_and_selected(desk: ProgrammeDesk) -> None:
    debate = desk.select("Debate")
    with desk.workspace.change("Fill") as session:
        operations.pitches.add_pitch(session, debate, title=Translated(en="Pitch"))
    settle()
    press(Key.Key_Right)
    assert desk.tree.isExpanded(desk.index("Debate"))
    with desk.workspace.change("Fill") as session:
        operations.programme.add_session(session, starts_at=datetime(2021, 6, 8, 8))
    settle()
    assert desk.tree.isExpanded(desk.index("Debate"))
    assert desk.selected() == ["Debate"]


def test_a_click_on_the_sign_unfolds(desk: ProgrammeDesk) -> None:
    debate = desk.select("Debate")
    with desk.workspace.change("Fill") as session:
        operations.pitches.add_pitch(session, debate)
    settle()
    rect = desk.tree.painter_of_rows.fold_mark(desk.tree.visualRect(desk.index("Debate")))
    QTest.mouseClick(desk.tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert desk.tree.isExpanded(desk.index("Debate"))
    QTest.mouseClick(desk.tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert not desk.tree.isExpanded(desk.index("Debate"))


def test_a_link_from_elsewhere_selects_the_row(desk: ProgrammeDesk) -> None:
    tour = next(node.id for node in desk.page.list.model.nodes() if desk.index("Tour").isValid() and node.row)
    tour = desk.select("Tour")
    desk.view.show_page("people")
    desk.reveal(Entity.SESSION, tour)
    assert desk.view.page_name == "programme"
    assert desk.selected() == ["Tour"]


def test_an_empty_programme_says_what_belongs_there(event_path: Path) -> None:
    with programme_desk(event_path, make_event) as desk:
        assert desk.page.list.empty.isVisible()
        desk.page.list.add_kind(SessionKind.OPENING)
        assert desk.rows() == ["08:00 Opening"]
        assert desk.tree.isVisible()
        press(Key.Key_Z, CTRL)
        assert desk.page.list.empty.isVisible()


def test_texts_follow_the_language(desk: ProgrammeDesk) -> None:
    desk.select("Hello")
    desk.page.context.language.switch("de")
    settle()
    assert "Eröffnung" in desk.index("Hello").data(Qt.ItemDataRole.AccessibleTextRole)
    assert desk.page.head.title.text() == "Programm"


def test_selecting_a_day_and_a_session_counts_the_kind_of_the_last(desk: ProgrammeDesk) -> None:
    desk.tree.setCurrentIndex(desk.page.list.model.index(0, 0))
    both = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Current
    desk.tree.selectionModel().setCurrentIndex(desk.index("Hello"), both)
    settle()
    assert desk.page.selection is not None
    assert desk.page.selection.entity is Entity.SESSION
