"""The list of everyone: searched, filtered, sorted and edited with the keyboard and the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.selection import Selection
from models import operations
from models.enums import Entity, RoleKind
from models.text import Translated
from tests.builders import give_role, make_event, make_person, make_session
from tests.gui.pages.people_desk import CTRL, Desk, Key, people_desk

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def fill(session: Any) -> None:
    """Five people: a speaker, a moderator, two participants, and one who is not registered."""
    make_event(session)
    luxembourg = operations.event.add_region(session, Translated(de="Luxemburg", en="Luxembourg"))
    zoe = make_person(session, "Zoë", "Adler", function=Translated(de="Leiterin", en="Head"))
    mia = make_person(session, "Mia", "Brand", email="mia@example.org")
    for family in ("Curie", "Dupont"):
        operations.registrations.register(session, make_person(session, "Eve", family).id)
    make_person(session, "Isa", "", region_id=luxembourg.id)
    operations.people.set_organisation(session, zoe.id, "Beispielwerk")
    give_role(session, make_session(session), zoe)
    give_role(session, make_session(session), mia, RoleKind.MODERATOR)


@pytest.fixture
def desk(event_path: Path) -> Iterator[Desk]:
    with people_desk(event_path, fill) as opened:
        yield opened


def test_everyone_is_listed_by_family_name(desk: Desk) -> None:
    assert desk.names() == ["Adler, Zoë", "Brand, Mia", "Curie, Eve", "Dupont, Eve", "Isa"]
    assert desk.page.head.line.text() == "5 people"


def test_letters_typed_in_the_table_search_and_down_goes_back(desk: Desk) -> None:
    desk.page.content.table.setFocus()
    desk.type("eve du")
    assert desk.names() == ["Dupont, Eve"]
    assert desk.page.head.line.text() == "1 of 5 people"
    desk.press(Key.Key_Down)
    assert QApplication.focusWidget() is desk.page.content.table
    assert desk.panel.fields["family_name"].value() == "Dupont"
    desk.press(Key.Key_F, CTRL)
    desk.press(Key.Key_Escape)
    assert len(desk.names()) == 5


def test_nobody_matching_says_so_and_leads_back(desk: Desk) -> None:
    desk.press(Key.Key_F, CTRL)
    desk.type("nobody at all")
    assert desk.shows_no_match()
    desk.page.action_set["people.everyone"].trigger()
    assert len(desk.names()) == 5
    assert desk.page.content.table.isVisible()


def test_pills_show_how_many_there_are_and_filter(desk: Desk) -> None:
    pills = {pill.text(): pill for pill in desk.page.filters.parts.values()}
    assert sorted(pills) == ["Moderators  1", "Participants  2", "Pitchers  0", "Speakers  1"]
    desk.click(pills["Speakers  1"])
    assert desk.names() == ["Adler, Zoë"]
    desk.click(pills["Moderators  1"])
    assert desk.names() == ["Adler, Zoë", "Brand, Mia"]
    desk.click(desk.page.filters.clear_button)
    assert len(desk.names()) == 5


def test_several_values_are_ticked_in_one_menu_by_keyboard(desk: Desk) -> None:
    pill = desk.page.filters.status
    menu = pill.menu()
    menu.popup(pill.mapToGlobal(QPoint(0, 0)))
    assert [action.text() for action in menu.actions()][0::5] == ["Confirmed\t2", "Not registered\t3"]
    for key in (Key.Key_Down, Key.Key_Space, Key.Key_Up, Key.Key_Space):
        QTest.keyClick(menu, key)
    assert menu.isVisible()
    assert pill.text() == "Status: 2"
    assert len(desk.names()) == 5
    QTest.keyClick(menu, Key.Key_Return)
    assert not menu.isVisible()
    assert desk.names() == ["Curie, Eve", "Dupont, Eve"]
    assert pill.text() == "Status: Confirmed"


def test_a_click_on_a_heading_sorts_with_the_empty_ones_last(desk: Desk) -> None:
    header = desk.page.content.table.horizontalHeader()
    place = QPoint(header.sectionPosition(1) + 20, 10)
    desk.click(header.viewport(), place)
    assert desk.names()[0] == "Adler, Zoë"
    desk.click(header.viewport(), QPoint(20, 10))
    desk.click(header.viewport(), QPoint(20, 10))
    assert desk.names() == ["Isa", "Dupont, Eve", "Curie, Eve", "Brand, Mia", "Adler, Zoë"]


def test_the_chosen_person_stays_chosen_when_the_list_is_turned_round(desk: Desk) -> None:
    desk.page.content.table.selectRow(1)
    desk.page.listing.model.sort(0, Qt.SortOrder.DescendingOrder)
    desk.settle()
    assert desk.page.content.table.selectionModel().selectedRows()[0].data() == "Brand, Mia"
    assert desk.panel.fields["family_name"].value() == "Brand"


def test_delete_says_so_and_the_notice_brings_them_back(desk: Desk) -> None:
    desk.page.content.table.setFocus()
    desk.page.content.table.selectRow(1)
    desk.press(Key.Key_Delete)
    assert desk.names() == ["Adler, Zoë", "Curie, Eve", "Dupont, Eve", "Isa"]
    assert desk.notice() == "Delete Mia Brand"
    assert desk.panel.fields["family_name"].value() == "Curie"
    desk.click(desk.notice_bar.button)
    assert "Brand, Mia" in desk.names()


def test_several_are_deleted_as_one_change(desk: Desk) -> None:
    desk.page.content.table.setFocus()
    desk.press(Key.Key_A, CTRL)
    desk.press(Key.Key_Delete)
    assert desk.shows_nobody()
    assert desk.notice() == "Delete 5 people"
    desk.press(Key.Key_Z, CTRL)
    assert len(desk.names()) == 5


def test_duplicating_selects_the_copy(desk: Desk) -> None:
    desk.page.content.table.setFocus()
    desk.page.content.table.selectRow(0)
    desk.press(Key.Key_D, CTRL)
    assert desk.names()[:2] == ["Adler, Zoë", "Adler, Zoë"]
    copy = desk.page.content.table.selected_ids()
    assert desk.value(f"SELECT count(*) FROM session_role WHERE person_id = '{copy[0]}'") == 0


def test_enter_goes_to_the_inspector(desk: Desk) -> None:
    desk.page.content.table.setFocus()
    desk.page.content.table.selectRow(2)
    desk.press(Key.Key_Return)
    assert QApplication.focusWidget() is desk.panel.fields["given_name"].editor


def test_what_is_set_for_several_is_one_change(desk: Desk) -> None:
    rows = desk.page.content.table.selectionModel()
    for row in (0, 2, 4):
        index = desk.page.listing.model.index(row, 0)
        rows.select(index, QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows)
    desk.settle()
    many = desk.panel.many
    assert many.heading.text() == "3 people selected"
    press = next(value for value, text in many.category._options() if text == "Press")
    many.category.commit(press)
    assert desk.value(f"SELECT count(*) FROM registration WHERE category_id = '{press}'") == 3
    assert desk.notice() == "Edit 3 people"
    assert len(desk.page.content.table.selected_ids()) == 3
    desk.workspace.undo()
    assert desk.value("SELECT count(*) FROM registration") == 2


def test_who_no_longer_matches_leaves_the_list_but_not_the_inspector(desk: Desk) -> None:
    desk.press(Key.Key_F, CTRL)
    desk.type("curie")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    desk.panel.fields["family_name"].focus_editor()
    desk.press(Key.Key_A, CTRL)
    desk.type("Sklodowska")
    desk.press(Key.Key_Tab)
    assert desk.names() == []
    assert desk.panel.fields["family_name"].value() == "Sklodowska"


def test_a_change_by_somebody_else_is_seen_at_once(desk: Desk) -> None:
    with desk.workspace.change("Elsewhere") as session:
        make_person(session, "Ada", "Aalto")
    assert desk.names()[0] == "Aalto, Ada"
    assert desk.page.head.line.text() == "6 people"


def test_revealing_somebody_hidden_by_a_filter_takes_the_filter_back(desk: Desk) -> None:
    isa = desk.value("SELECT id FROM person WHERE given_name = 'Isa'")
    desk.click(next(iter(desk.page.filters.parts.values())))
    assert isa not in desk.page.listing.model.ids
    desk.view.context.navigator.reveal(Selection.one(Entity.PERSON, isa))
    assert desk.page.content.table.selected_ids() == (isa,)
    assert desk.panel.fields["given_name"].value() == "Isa"


def test_a_registration_is_shown_by_its_owner(desk: Desk) -> None:
    registration = desk.value("SELECT id FROM registration ORDER BY id")
    desk.view.context.navigator.reveal(Selection.one(Entity.REGISTRATION, registration))
    owner = desk.value(f"SELECT person_id FROM registration WHERE id = '{registration}'")
    assert desk.page.content.table.selected_ids() == (owner,)


def test_an_organisation_is_shown_by_its_people(desk: Desk) -> None:
    organisation = desk.value("SELECT id FROM organisation")
    desk.view.context.navigator.reveal(Selection.one(Entity.ORGANISATION, organisation))
    assert desk.names() == ["Adler, Zoë"]
    assert desk.page.filters.organisation.text() == "Organisation: Beispielwerk"


def test_the_list_speaks_another_language_at_once(desk: Desk) -> None:
    desk.app.services.language.switch("de")
    desk.settle()
    assert desk.page.listing.model.headerData(2, Qt.Orientation.Horizontal) == "Funktion"
    assert desk.page.listing.model.index(0, 2).data() == "Leiterin"
    assert desk.page.head.title.text() == "Personen"


def test_an_empty_event_says_what_belongs_here(event_path: Path) -> None:
    with people_desk(event_path, make_event) as desk:
        assert desk.shows_nobody()
        assert not desk.page.filters.isVisible()
        desk.press(Key.Key_N, CTRL)
        assert QApplication.focusWidget() is desk.panel.fields["given_name"].editor
        desk.type("Ada")
        desk.press(Key.Key_Tab)
        assert desk.names() == ["Ada"]


def test_columns_are_remembered(event_path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.ini"
    with people_desk(event_path, fill, settings=kept) as desk:
        menu = desk.page.content.table.columns_menu()
        (email,) = [action for action in menu.actions() if action.text() == "E-mail"]
        email.trigger()
    with people_desk(event_path, None, settings=kept) as desk:
        assert not desk.page.content.table.isColumnHidden(9)
        assert desk.page.listing.model.index(1, 9).data() == "mia@example.org"
