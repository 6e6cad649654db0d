"""A person edited in the inspector: saved as a field is left, problems at the field, everything by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.selection import Selection
from models import operations
from models.enums import Entity
from models.text import Translated
from tests.builders import give_role, make_event, make_person, make_session
from tests.gui.pages.people_desk import CTRL, SHIFT, Desk, Key, people_desk

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def fill(session: Any) -> None:
    make_event(session)
    operations.event.add_region(session, Translated(de="Luxemburg", en="Luxembourg"))
    operations.organisations.add_organisation(session, name="Beispielwerk GmbH", country="LU")
    zoe = make_person(session, "Zoe", "Adler", function=Translated(de="Leiterin"))
    give_role(
        session, make_session(session, "Ein sehr langer Titel, der in keine Zeile des Inspektors passt"), zoe
    )
    make_person(session, "Mia", "Brand")


@pytest.fixture
def desk(event_path: Path) -> Iterator[Desk]:
    with people_desk(event_path, fill) as opened:
        opened.page.content.table.setFocus()
        opened.page.content.table.selectRow(0)
        opened.settle()
        yield opened


def changes(desk: Desk) -> int:
    return int(desk.value("SELECT count(*) FROM change"))


def go_to(desk: Desk, column: str) -> None:
    desk.panel.fields[column].focus_editor()


def zoe(desk: Desk, column: str) -> Any:
    return desk.value(f"SELECT {column} FROM person WHERE given_name = 'Zoe'")


def test_a_field_is_saved_when_it_is_left_and_only_when_it_was_changed(desk: Desk) -> None:
    before = changes(desk)
    go_to(desk, "family_name")
    desk.press(Key.Key_End)
    desk.type("-Stern")
    assert changes(desk) == before
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Tab)
    assert zoe(desk, "full_name") == "Zoe Adler-Stern"
    assert changes(desk) == before + 1
    assert desk.names()[0] == "Adler-Stern, Zoe"
    assert desk.view.inspector.heading.text() == "Zoe Adler-Stern"


def test_undo_in_the_inspector_brings_the_old_value_back(desk: Desk) -> None:
    go_to(desk, "pronunciation")
    desk.type("TSO-ay")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Z, CTRL)
    assert zoe(desk, "pronunciation") == ""
    assert desk.panel.fields["pronunciation"].value() == ""


def test_what_cannot_be_is_said_at_the_field_and_nothing_is_lost(desk: Desk) -> None:
    go_to(desk, "email")
    desk.type("zoe at example.org")
    desk.press(Key.Key_Tab)
    field = desk.panel.fields["email"]
    assert "is not an e-mail address" in field.problem.text()
    assert field.editor.text() == "zoe at example.org"  # type: ignore[attr-defined]
    assert zoe(desk, "email") == ""
    go_to(desk, "email")
    desk.press(Key.Key_A, CTRL)
    desk.type("zoe@example.org")
    desk.press(Key.Key_Return)
    assert zoe(desk, "email") == "zoe@example.org"
    assert not field.has_problem()


def test_what_is_being_typed_is_saved_when_somebody_else_is_chosen(desk: Desk) -> None:
    go_to(desk, "phone")
    desk.type("+352 123")
    desk.page.content.table.selectRow(1)
    desk.settle()
    assert zoe(desk, "phone") == "+352 123"
    assert desk.value("SELECT phone FROM person WHERE given_name = 'Mia'") == ""


def test_the_function_has_a_place_for_each_language_and_marks_what_is_missing(desk: Desk) -> None:
    field = desk.panel.fields["function"]
    assert field.missing() == ("fr", "en")  # type: ignore[attr-defined]
    go_to(desk, "function")
    for text in ("Leiterin", "Directrice", "Head"):
        desk.press(Key.Key_A, CTRL)
        desk.type(text)
        desk.press(Key.Key_Tab)
    assert field.missing() == ()  # type: ignore[attr-defined]
    assert zoe(desk, "function") == '{"de": "Leiterin", "en": "Head", "fr": "Directrice"}'


def test_an_organisation_is_picked_from_what_is_offered(desk: Desk) -> None:
    go_to(desk, "organisation")
    desk.type("werk")
    assert desk.panel.fields["organisation"].line.offered()[0] == "Beispielwerk GmbH · Luxembourg"  # type: ignore[attr-defined]
    desk.press(Key.Key_Return)
    assert desk.page.listing.model.index(0, 1).data() == "Beispielwerk GmbH"
    assert desk.value("SELECT count(*) FROM organisation") == 1
    assert desk.panel.fields["country"].editor.placeholderText() == "Luxembourg"  # type: ignore[attr-defined]


def test_a_new_organisation_is_made_on_the_fly_by_leaving_the_field(desk: Desk) -> None:
    go_to(desk, "organisation")
    desk.type("Neuwerk")
    desk.press(Key.Key_Tab)
    assert zoe(desk, "organisation_id") == desk.value("SELECT id FROM organisation WHERE name = 'Neuwerk'")
    desk.press(Key.Key_Z, CTRL)
    assert desk.value("SELECT count(*) FROM organisation") == 1


def test_country_and_languages_are_found_by_name_or_code(desk: Desk) -> None:
    go_to(desk, "country")
    desk.type("luxem")
    desk.press(Key.Key_Tab)  # only one is meant, so it need not be picked
    assert zoe(desk, "country") == "LU"
    go_to(desk, "language_codes")
    for text in ("lb", "french"):
        desk.type(text)
        desk.press(Key.Key_Return)
    assert zoe(desk, "languages") == "lb fr"


def test_choosing_a_category_registers_and_choosing_none_takes_that_back(desk: Desk) -> None:
    field = desk.panel.fields["category_id"]
    field.focus_editor()
    desk.press(Key.Key_Down)
    code = desk.value("SELECT code FROM registration")
    assert desk.panel.parts.code.code.text() == code
    desk.press(Key.Key_Up)
    assert desk.value("SELECT count(*) FROM registration") == 0
    assert not desk.panel.parts.code.isVisible()


def test_delete_in_the_inspector_deletes_nobody(desk: Desk) -> None:
    for column in ("category_id", "salutation", "given_name"):
        go_to(desk, column)
        desk.press(Key.Key_Delete)
    desk.press(Key.Key_Tab)
    assert desk.value("SELECT count(*) FROM person") == 2


def test_a_lost_badge_gets_a_new_code(desk: Desk) -> None:
    desk.panel.fields["category_id"].focus_editor()
    desk.press(Key.Key_Down)
    old = desk.value("SELECT code FROM registration")
    desk.click(desk.panel.parts.code.button)
    assert desk.value("SELECT code FROM registration") not in {old, None}
    assert desk.notice() == "New code for Zoe Adler"


def picture() -> bytes:
    to = BytesIO()
    Image.new("RGB", (900, 1200), "teal").save(to, "JPEG")
    return to.getvalue()


def test_a_photo_is_dropped_on_its_place_and_removed_again(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "zoe.jpg"
    file.write_bytes(picture())
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    photo = desk.panel.parts.photo
    no_buttons, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, no_buttons, no_keys)
    photo.dropEvent(event)
    qtbot.waitUntil(lambda: zoe(desk, "photo_id") is not None)
    assert desk.value("SELECT width || 'x' || height FROM picture") == "600x800"
    assert photo.value() == zoe(desk, "photo_id")
    desk.click(photo.remove_button)
    assert zoe(desk, "photo_id") is None
    desk.click(desk.notice_bar.button)
    assert zoe(desk, "photo_id") is not None


def test_a_photo_is_pasted(desk: Desk, qtbot: QtBot) -> None:
    QApplication.clipboard().setImage(QImage.fromData(picture()))
    go_to(desk, "photo_id")
    desk.press(Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: zoe(desk, "photo_id") is not None)


def test_a_file_that_is_no_picture_is_refused_at_the_photo(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.files.answer = tmp_path / "list.csv"
    desk.files.answer.write_bytes(b"Name;Firma")
    photo = desk.panel.parts.photo
    go_to(desk, "photo_id")
    desk.press(Key.Key_Space)
    qtbot.waitUntil(photo.has_problem)
    assert "not a picture that can be used" in photo.problem.text()
    desk.page.content.table.selectRow(1)
    desk.settle()
    assert not photo.has_problem()


def test_what_somebody_does_leads_to_where_it_stands(desk: Desk) -> None:
    asked: list[Selection] = []
    desk.view.context.navigator.row_asked.connect(asked.append)
    (link,) = desk.panel.parts.doings.findChildren(QPushButton)
    assert link.text().endswith("…")
    assert link.accessibleDescription() == "Speaker · Tuesday 8 June, 9:00"
    link.click()
    assert asked == [Selection.one(Entity.SESSION, desk.value("SELECT id FROM session"))]


def test_somebody_new_is_added_with_what_was_entered_before_the_name(desk: Desk) -> None:
    desk.press(Key.Key_N, CTRL)
    assert desk.view.inspector.heading.text() == "New person"
    before = changes(desk)
    go_to(desk, "email")
    desk.type("ada@example.org")
    go_to(desk, "organisation")
    desk.type("Neuwerk")
    desk.press(Key.Key_Tab)
    assert changes(desk) == before
    go_to(desk, "given_name")
    desk.type("Ada")
    desk.press(Key.Key_Tab)
    assert changes(desk) == before + 1
    assert desk.notice() == "Add Ada"
    assert desk.value("SELECT email || ' ' || search FROM person WHERE given_name = 'Ada'").startswith(
        "ada@example.org ada neuwerk ada@example.org"
    )
    assert desk.value("SELECT count(*) FROM registration") == 1
    assert QApplication.focusWidget() is desk.panel.fields["particle"].editor


def test_somebody_new_without_a_name_is_not_lost_in_silence(desk: Desk) -> None:
    desk.press(Key.Key_N, CTRL)
    go_to(desk, "email")
    desk.type("ada@example.org")
    desk.page.content.table.selectRow(1)
    desk.settle()
    assert desk.notice() == "The new person was not added, because there is no name."
    assert desk.value("SELECT count(*) FROM person") == 2


def test_a_refusal_while_adding_is_said_where_it_belongs(desk: Desk) -> None:
    desk.press(Key.Key_N, CTRL)
    go_to(desk, "email")
    desk.type("ada")
    go_to(desk, "family_name")
    desk.type("Lovelace")
    desk.press(Key.Key_Tab)
    assert desk.panel.fields["email"].has_problem()
    go_to(desk, "email")
    desk.type("@example.org")
    desk.press(Key.Key_Tab)
    assert desk.value("SELECT email FROM person WHERE family_name = 'Lovelace'") == "ada@example.org"


def test_the_inspector_lets_go_of_somebody_who_is_undone(desk: Desk) -> None:
    desk.press(Key.Key_N, CTRL)
    desk.type("Ada")
    desk.press(Key.Key_Tab)
    desk.workspace.undo()
    desk.settle()
    assert desk.view.inspector.panel is None
    assert desk.page.selection is None


def test_tab_goes_through_all_fields_and_back(desk: Desk) -> None:
    go_to(desk, "given_name")
    passed = []
    for _ in range(90):
        desk.press(Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    editors = [field.editor for name, field in desk.panel.fields.items() if name != "status"]
    assert [editor for editor in editors if editor not in passed] == []
    desk.press(Key.Key_Backtab, SHIFT)
    assert QApplication.focusWidget() is passed[-2]


def test_a_file_open_for_reading_only_can_be_looked_at(event_path: Path) -> None:
    with people_desk(event_path, fill):
        pass
    with people_desk(event_path, None, read_only=True) as desk:
        desk.page.content.table.selectRow(0)
        desk.settle()
        assert not desk.page.action_set["people.add"].isEnabled()
        assert not desk.page.action_set["people.delete"].isEnabled()
        assert desk.panel.fields["email"].editor.isReadOnly()  # type: ignore[attr-defined]
