"""The event itself is edited in place: every field saves as it is left, and says what cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.app import App
from gui.pages.event.editor import EventEditor
from gui.pages.event.event_panels import LanguagesPanel, LookPanel, NamePanel, PitchPanel, PlacePanel
from gui.pages.event.rows_card import RowsCard
from gui.pages.event.time_zones import find_time_zones
from gui.pages.overview.page import OverviewPage
from gui.selection import Selection
from gui.widgets.line_field import LineEdit
from models.enums import Entity
from models.store.workspace import Workspace
from models.text import Translated
from tests.gui.driving import Key, all_widgets, running, settle, view_of, wait_for
from tests.gui.looking import cut_texts, nameless

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def sample(sample_path: Path, settings_path: Path) -> Iterator[App]:
    with running(sample_path, settings_path) as opened:
        yield opened


def editor_of(app: App) -> EventEditor:
    page = view_of(app.window).show_page("overview")
    assert isinstance(page, OverviewPage)
    page.show_settings()
    settle()
    assert page.editor is not None
    return page.editor


def workspace_of(app: App) -> Workspace:
    return view_of(app.window).context.workspace


def value(app: App, column: str) -> Any:
    return workspace_of(app).reader.value(f"SELECT {column} FROM event")


def enter(line: Any, text: str) -> None:
    """Type `text` over what stands in a line, and leave it."""
    line.setFocus()
    line.selectAll()
    for letter in text:
        QTest.keyClicks(QApplication.activePopupWidget() or line, letter)
    QTest.keyClick(QApplication.activePopupWidget() or line, Key.Key_Return)
    settle()


def names(card: RowsCard) -> list[str]:
    return [panel.row.name.get("en", "") for panel in card.panels.values()]


def test_a_title_is_saved_in_its_language_and_shown_at_the_top(sample: App) -> None:
    field = editor_of(sample).panels[NamePanel].fields["title"]
    enter(field.editors["en"], "Neighbours meet")  # type: ignore[attr-defined]
    assert Translated.loads(value(sample, "title"))["en"] == "Neighbours meet"
    assert Translated.loads(value(sample, "title"))["de"].startswith("E-Mission")
    assert view_of(sample.window).top_bar.name.title.full_text() == "Neighbours meet"


def test_the_name_at_the_top_leads_to_the_settings(sample: App) -> None:
    view_of(sample.window).show_page("people")
    QTest.mouseClick(view_of(sample.window).top_bar.name, Qt.MouseButton.LeftButton)
    settle()
    page = view_of(sample.window).page
    assert isinstance(page, OverviewPage)
    assert page.is_editing()


def test_an_event_without_a_title_is_refused_at_the_field(sample: App) -> None:
    field = editor_of(sample).panels[NamePanel].fields["title"]
    for editor in field.editors.values():  # type: ignore[attr-defined]
        editor.clear()
        editor.setModified(True)
    field.commit_pending()
    assert field.problem.isVisible()
    assert "title" in value(sample, "title") or value(sample, "title") != "{}"


def test_a_later_first_day_takes_the_last_day_along(sample: App) -> None:
    fields = editor_of(sample).panels[PlacePanel].fields
    enter(fields["starts_on"].editor, "5.10.2027")
    assert (value(sample, "starts_on"), value(sample, "ends_on")) == ("2027-10-05", "2027-10-06")
    assert fields["ends_on"].value().isoformat() == "2027-10-06"
    assert len(editor_of(sample).lists[Entity.EVENT_DAY].panels) == 2


def test_a_last_day_before_the_first_is_refused_at_its_field(sample: App) -> None:
    fields = editor_of(sample).panels[PlacePanel].fields
    enter(fields["ends_on"].editor, "1.6.2021")
    assert "before" in fields["ends_on"].problem.text()
    assert value(sample, "ends_on") == "2021-06-09"


def test_a_field_that_must_not_be_empty_says_so(sample: App) -> None:
    fields = editor_of(sample).panels[PlacePanel].fields
    enter(fields["starts_on"].editor, " ")
    assert fields["starts_on"].problem.text() == "This field is required."
    assert value(sample, "starts_on") == "2021-06-08"


def test_a_time_zone_is_found_by_its_city(sample: App) -> None:
    assert [option.id for option in find_time_zones("stockh")] == ["Europe/Stockholm"]
    assert find_time_zones("new york")[0].id == "America/New_York"
    field = editor_of(sample).panels[PlacePanel].fields["timezone"]
    enter(field.editor, "Europe/Berlin")
    assert value(sample, "timezone") == "Europe/Berlin"
    enter(field.editor, "Atlantis")
    assert field.has_problem()
    assert value(sample, "timezone") == "Europe/Berlin"


def test_the_languages_decide_what_can_be_written(sample: App) -> None:
    editor = editor_of(sample)
    editor.panels[LanguagesPanel].fields["languages"].commit(("fr", "de"))
    settle()
    assert value(sample, "languages") == "fr de"
    assert list(editor.panels[NamePanel].fields["title"].editors) == ["fr", "de"]  # type: ignore[attr-defined]
    editor.panels[LanguagesPanel].fields["languages"].commit(())
    settle()
    assert value(sample, "languages") == "fr de"


def test_a_new_category_is_typed_coloured_moved_and_deleted(sample: App) -> None:
    card = editor_of(sample).lists[Entity.CATEGORY]
    before = names(card)
    enter(card.new.line, "Jury")  # type: ignore[attr-defined]
    assert names(card) == [*before, "Jury"]
    new = list(card.panels)[-1]
    enter(card.panels[new].fields["colour"].editor, "AA3300")
    assert card.panels[new].row.colour == "#aa3300"
    QTest.mouseClick(card._tools[-1].up, Qt.MouseButton.LeftButton)
    assert names(card) == [*before[:-1], "Jury", before[-1]]
    QTest.mouseClick(card._tools[-2].delete, Qt.MouseButton.LeftButton)
    assert names(card) == before


def test_deleting_a_region_can_be_undone_from_the_notice(sample: App) -> None:
    card = editor_of(sample).lists[Entity.REGION]
    before = names(card)
    QTest.mouseClick(card._tools[0].delete, Qt.MouseButton.LeftButton)
    settle()
    assert names(card) == before[1:]
    bar = view_of(sample.window).notices
    assert bar is not None
    bar.button.click()
    settle()
    assert names(card) == before


def test_a_partner_is_added_by_name_and_gets_a_role(sample: App) -> None:
    card = editor_of(sample).lists[Entity.EVENT_PARTNER]
    organisation = workspace_of(sample).reader.value(
        "SELECT id FROM organisation WHERE id NOT IN (SELECT organisation_id FROM event_partner)"
    )
    card.new.commit(organisation)  # type: ignore[attr-defined]
    settle()
    added = list(card.panels.values())[-1]
    assert (added.row.organisation_id, added.row.role) == (organisation, "partner")
    added.fields["role"].commit(type(added.row.role)("sponsor"))
    assert workspace_of(sample).reader.value("SELECT count(*) FROM event_partner WHERE role = 'sponsor'") == 1


def test_lengths_and_times_are_typed_loosely(sample: App) -> None:
    editor = editor_of(sample)
    enter(editor.panels[PitchPanel].fields["pitch_length_seconds"].editor, "2m30")
    assert value(sample, "pitch_length_seconds") == 150
    day = next(iter(editor.lists[Entity.EVENT_DAY].panels.values()))
    enter(day.fields["opens"].editor, "730")
    assert day.row.opens.isoformat() == "07:30:00"


def test_a_logo_is_kept_and_what_is_no_picture_refused(sample: App, tmp_path: Path) -> None:
    field = editor_of(sample).panels[LookPanel].fields["logo_id"]
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#aa3300"))
    image.save(str(tmp_path / "logo.png"))
    (tmp_path / "text.png").write_text("no picture", encoding="ascii")

    field.take_file(tmp_path / "logo.png")  # type: ignore[attr-defined]
    wait_for(lambda: value(sample, "logo_id") is not None)
    field.take_file(tmp_path / "text.png")  # type: ignore[attr-defined]
    wait_for(field.has_problem)
    assert "not a picture" in field.problem.text()
    field.remove_button.click()  # type: ignore[attr-defined]
    assert value(sample, "logo_id") is None


def test_a_link_to_a_category_opens_the_settings_there(sample: App) -> None:
    category = workspace_of(sample).reader.value("SELECT id FROM category ORDER BY position DESC")
    view_of(sample.window).context.navigator.reveal(Selection.one(Entity.CATEGORY, category))
    settle()
    focused = sample.window.focusWidget()
    panel = editor_of(sample).lists[Entity.CATEGORY].panels[category]
    assert isinstance(focused, LineEdit)
    assert panel.isAncestorOf(focused)


@pytest.mark.parametrize("language", ["de", "fr", "xx"])
@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)])
def test_nothing_is_cut_and_everything_has_a_name(sample: App, language: str, size: tuple[int, int]) -> None:
    sample.window.resize(*size)
    sample.services.language.switch(language)
    editor = editor_of(sample)
    settle()
    assert cut_texts(editor) == []
    assert nameless(editor) == []
    assert editor.horizontalScrollBar().maximum() == 0


def test_an_event_open_for_reading_only_cannot_be_edited(sample: App, sample_path: Path) -> None:
    assert sample.window.opener.open(sample_path, read_only=True)
    editor = editor_of(sample)
    lines = [widget for widget in all_widgets(editor) if isinstance(widget, LineEdit)]
    assert lines
    assert all(line.isReadOnly() for line in lines)
    assert not any(tools.isVisible() for card in editor.lists.values() for tools in card._tools)
