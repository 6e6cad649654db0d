"""What the bases of pages and panels promise: stale while hidden, saved as a field is left, refusals at the field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout

from gui.app import App
from gui.context import Context
from gui.page import Page
from gui.pages import PageSpec, PanelSpec
from gui.panel import Panel
from gui.selection import Selection
from gui.widgets.line_field import LineField
from models import operations
from models.enums import Entity
from models.store.changes import Changes
from tests.gui.driving import CTRL, Key, press, running, settle, view_of

HERE = __name__


@dataclass(frozen=True, slots=True)
class Name:
    given_name: str
    family_name: str


class ListPage(Page):
    """Counts how often it reads."""

    watches = (Entity.PERSON,)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.refreshed: list[Changes | None] = []
        self.revealed: list[Selection] = []
        self.button = QPushButton("Select")
        self.button.clicked.connect(self.choose)
        self.note = LineField("Note")
        layout = QVBoxLayout(self)
        layout.addWidget(self.button)
        layout.addWidget(self.note)
        self.retranslate_ui()

    def choose(self) -> None:
        self.select(
            Selection.one(Entity.PERSON, self.context.workspace.reader.value("SELECT id FROM person"))
        )

    def refresh(self, changes: Changes | None) -> None:
        self.refreshed.append(changes)

    def reveal(self, selection: Selection) -> None:
        self.revealed.append(selection)
        self.select(selection)


class OtherPage(Page):
    """A page that is only there to be gone to."""


class NamePanel(Panel):
    """Edits a person's name."""

    watches = (Entity.PERSON,)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.given = self.add(LineField("Given name"), "given_name")
        self.family = self.add(LineField("Family name"), "family_name")

    def title(self) -> str:
        return "Person"

    def load(self, selection: Selection) -> None:
        sql = "SELECT given_name, family_name FROM person WHERE id = :id"
        row = self.context.workspace.reader.first(Name, sql, id=selection.id)
        self.show_row(row)

    def commit(self, column: str, value: Any) -> None:
        assert self.selection is not None
        person_id = self.selection.id
        self.save(
            column,
            "Edit person",
            lambda session: operations.people.update_person(session, person_id, **{column: value}),
        )


PAGES = (
    PageSpec("list", "List", "users-three", HERE, "ListPage", (Entity.PERSON,)),
    PageSpec("other", "Other", "gauge", HERE, "OtherPage"),
)
PANELS = (PanelSpec((Entity.PERSON,), HERE, "NamePanel"),)


@pytest.fixture
def own(qapp: QApplication, small_path: Path, settings_path: Path) -> Iterator[App]:
    """The program with the two pages and the panel of this file."""
    with running(small_path, settings_path, pages=PAGES, panels=PANELS) as opened:
        opened.window.show_page("list")
        yield opened


@pytest.fixture
def page(own: App) -> ListPage:
    shown = view_of(own.window).page
    assert isinstance(shown, ListPage)
    return shown


@pytest.fixture
def panel(own: App, page: ListPage) -> NamePanel:
    page.button.click()
    shown = view_of(own.window).inspector.panel
    assert isinstance(shown, NamePanel)
    return shown


def rename(context: Context, given: str) -> None:
    person_id = context.workspace.reader.value("SELECT id FROM person")
    context.edits.run(
        "Rename", lambda session: operations.people.update_person(session, person_id, given_name=given)
    )


def test_a_page_reads_everything_when_it_is_first_shown(page: ListPage) -> None:
    assert page.refreshed == [None]


def test_a_visible_page_is_told_of_the_change(page: ListPage) -> None:
    rename(page.context, "Amelie")
    assert page.refreshed[-1] is not None
    assert page.refreshed[-1].touches(Entity.PERSON)


def test_a_hidden_page_reads_once_when_it_is_shown_again(own: App, page: ListPage) -> None:
    own.window.show_page("other")
    rename(page.context, "Amelie")
    rename(page.context, "Amina")
    assert page.refreshed == [None]
    own.window.show_page("list")
    assert page.refreshed == [None, None]


def test_a_page_that_nothing_concerns_reads_nothing(own: App, page: ListPage) -> None:
    own.window.show_page("other")
    own.window.show_page("list")
    assert page.refreshed == [None]


def test_the_panel_shows_what_is_selected(panel: NamePanel, own: App) -> None:
    assert (panel.given.value(), panel.family.value()) == ("Amina", "Diallo")
    assert view_of(own.window).inspector.heading.text() == "Person"


def test_leaving_a_field_saves_it_as_one_change(panel: NamePanel) -> None:
    panel.given.focus_editor()
    panel.given.line.selectAll()
    QTest.keyClicks(panel.given.line, "Amelie")
    press(Key.Key_Tab)
    reader = panel.context.workspace.reader
    assert reader.value("SELECT given_name FROM person") == "Amelie"
    press(Key.Key_Z, CTRL)
    assert reader.value("SELECT given_name FROM person") == "Amina"
    assert panel.given.line.text() == "Amina"


@pytest.mark.parametrize("leave", ["page", "selection", "closing", "undo"])
def test_what_is_typed_is_saved_however_it_is_left(
    panel: NamePanel, own: App, small_path: Path, leave: str
) -> None:
    panel.given.focus_editor()
    panel.given.line.selectAll()
    QTest.keyClicks(panel.given.line, "Amelie")
    before = panel.context.workspace.history(last=1)[0].sequence
    if leave == "page":
        own.window.show_page("other")
    elif leave == "selection":
        view_of(own.window).inspector.show_selection(None)
    elif leave == "undo":
        view_of(own.window).top_bar.undo.click()
    else:
        own.window.opener.close()
        own.window.opener.open(small_path)
    saved = view_of(own.window).context.workspace.history(last=5)
    assert before < max(change.sequence for change in saved)


def test_a_refusal_is_said_at_the_field_it_names(panel: NamePanel) -> None:
    panel.family.line.clear()
    panel.family.line.setModified(True)
    panel.family.commit_pending()
    panel.given.line.clear()
    panel.given.line.setModified(True)
    panel.given.commit_pending()
    assert panel.given.has_problem() or panel.family.has_problem()
    assert panel.context.workspace.reader.value("SELECT given_name FROM person") == "Amina"


def test_a_change_from_elsewhere_is_shown_but_not_over_what_is_being_typed(panel: NamePanel) -> None:
    panel.family.focus_editor()
    QTest.keyClicks(panel.family.line, "x")
    rename(panel.context, "Amelie")
    assert panel.given.line.text() == "Amelie"
    assert panel.family.line.text() != "Diallo"


def test_reveal_goes_to_the_page_where_the_row_belongs(own: App, page: ListPage) -> None:
    own.window.show_page("other")
    wanted = Selection.one(Entity.PERSON, page.context.workspace.reader.value("SELECT id FROM person"))
    page.context.navigator.reveal(wanted)
    settle()
    assert view_of(own.window).page is page
    assert page.revealed == [wanted]
    assert view_of(own.window).inspector.panel is not None


def test_fields_on_the_page_itself_are_saved_when_the_page_is_left(own: App, page: ListPage) -> None:
    told: list[str] = []
    page.note.committed.connect(told.append)
    page.note.focus_editor()
    QTest.keyClicks(page.note.line, "remember")
    own.window.show_page("other")
    assert told == ["remember"]


def test_f2_puts_the_keyboard_into_the_details(panel: NamePanel) -> None:
    press(Key.Key_F2)
    assert panel.given.line.hasFocus()


def test_read_only_fields_take_nothing(own: App, small_path: Path) -> None:
    own.window.opener.close()
    own.window.opener.open(small_path, read_only=True)
    shown = view_of(own.window).page
    assert isinstance(shown, ListPage)
    shown.button.click()
    panel = view_of(own.window).inspector.panel
    assert isinstance(panel, NamePanel)
    assert panel.given.line.isReadOnly()
