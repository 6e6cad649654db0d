"""The Print page: the preview is what is printed, options change it, findings lead to their place."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.pages.people.page import PeoplePage
from gui.pages.printing.choices import Who
from gui.selection import Selection
from models.enums import Entity
from tests.gui.driving import settle, view_of, wait_for
from tests.gui.pages.print_desk import Key, PrintDesk, pdf_texts, print_desk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def desk(sample_path: Path, settings_path: Path) -> Iterator[PrintDesk]:
    with print_desk(sample_path, settings_path) as opened:
        yield opened


def category(desk: PrintDesk, name: str) -> str:
    """Return the id of the badge category of this English name."""
    found: str = desk.page.context.workspace.reader.value(
        "SELECT id FROM category WHERE name LIKE :name", name=f'%"en": "{name}"%'
    )
    return found


def test_the_preview_shows_the_bytes_that_are_printed(desk: PrintDesk) -> None:
    preview = desk.page.preview.preview
    assert preview is not None
    assert preview.pages == len(desk.texts()) > 10
    assert "badges" in desk.page.head.line.text()


def test_a_category_in_another_language_is_drawn_at_once(desk: PrintDesk) -> None:
    desk.choose(desk.page.options.category, category(desk, "Speaker"))
    desk.choose(desk.page.options.language, "fr")
    pages = desk.texts()
    assert all("INTERVENANT" in page for page in pages)
    assert not any("PARTICIPANT" in page for page in pages)


def test_the_first_free_label_is_chosen_with_the_arrow_keys(desk: PrintDesk) -> None:
    before = desk.texts()[0]
    picker = desk.page.options.start.picker
    picker.setFocus()
    for key in (Key.Key_Down, Key.Key_Right):
        QTest.keyClick(picker, key)
    desk.wait()
    assert desk.page.options.start.value() == picker.position == 4
    assert len(desk.texts()[0]) < len(before) / 2
    assert "label 4 of 4" in picker.accessibleDescription().lower()


def test_only_the_last_of_many_wishes_is_drawn(desk: PrintDesk) -> None:
    drawn: list[object] = []
    desk.page.run.rendering.made.connect(drawn.append)
    for language in ("fr", "de", "fr"):
        desk.page.options.language.commit(language)
    desk.wait()
    assert len(drawn) == 1
    assert desk.page.run.made is not None
    assert desk.page.run.made.choices.language == "fr"


def test_the_window_stays_alive_while_it_draws_and_drawing_can_be_cancelled(desk: PrintDesk) -> None:
    desk.page.run.draw(at_once=True)
    wait_for(lambda: desk.page.run.rendering._job is not None)
    desk.page.progress.cancel.click()
    desk.wait()
    assert "cancelled" in desk.page.preview.empty.sentence.text()

    desk.press(Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    assert desk.page.run.made is not None
    assert desk.page.preview.is_shown


def test_an_agenda_has_its_own_options(desk: PrintDesk) -> None:
    desk.choose_document("agenda")
    options = desk.page.options
    assert options.day.isVisible()
    assert not options.stationery.isVisible()
    desk.choose(options.second, "fr")
    assert "Mittwoch" not in "".join(desk.texts())
    whole = len(desk.texts())
    desk.choose(options.day, options._days[0].day)
    assert len(desk.texts()) < whole


def test_very_many_badges_are_previewed_in_part_and_printed_in_full(
    desk: PrintDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.pages.printing.run.PREVIEWED", 20)
    assert desk.page.run.made is not None
    everybody = desk.page.run.made.printed.items
    desk.press(Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    assert desk.page.run.made.printed.items == 20
    assert f"first 20 of {everybody}" in desk.page.head.line.text()

    desk.save_to(tmp_path / "badges.pdf")
    assert desk.value("SELECT count(*) FROM badge_print") == everybody
    assert len(pdf_texts(tmp_path / "badges.pdf")) == everybody // 4


def test_a_finding_leads_to_its_person(desk: PrintDesk) -> None:
    finding = next(line.finding for line in desk.page.findings.model.rows if line.finding.id)
    desk.page.findings.list.setCurrentIndex(desk.page.findings.model.index(0, 0))
    QTest.keyClick(desk.page.findings.list, Key.Key_Return)
    settle()
    page = view_of(desk.app.window).page
    assert isinstance(page, PeoplePage)
    assert page.selection == Selection.one(Entity.PERSON, finding.id)


def test_people_selected_elsewhere_are_printed_and_no_others(desk: PrintDesk) -> None:
    people = desk.page.context.workspace.reader.values("SELECT id FROM person ORDER BY sort_key LIMIT 3")
    desk.page.context.navigator.print(Selection(Entity.PERSON, tuple(people)))
    desk.wait()
    assert desk.page.options.who.value() is Who.SELECTED
    assert desk.page.options.people.value() == tuple(people)
    assert desk.page.run.made is not None
    assert desk.page.run.made.printed.items == 3


def test_pages_are_turned_and_zoomed_with_keys(desk: PrintDesk) -> None:
    preview = desk.page.preview.preview
    assert preview is not None
    desk.press(Key.Key_PageDown)
    assert desk.page.preview.page.text() == "2"
    desk.press(Key.Key_PageUp)
    assert preview.page == 0
    before = preview._fitted_zoom()
    desk.press(Key.Key_Plus)
    assert preview.zoomFactor() == pytest.approx(before * 1.25)


def test_a_typed_page_is_shown_and_a_wrong_one_taken_back(desk: PrintDesk) -> None:
    field = desk.page.preview.page
    for typed, shown in (("7", "7"), ("9999", str(len(desk.texts()))), ("abc", str(len(desk.texts())))):
        field.setText(typed)
        QTest.keyClick(field, Key.Key_Return)
        settle()
        assert field.text() == shown


def test_another_language_of_the_screen_does_not_change_the_paper(desk: PrintDesk) -> None:
    before = desk.pdf()
    desk.app.services.language.switch("de")
    settle()
    desk.wait()
    assert desk.pdf() == before
    assert "Seiten" in desk.page.head.line.text()


def test_what_is_hidden_is_drawn_when_it_is_shown_again(desk: PrintDesk) -> None:
    desk.page.options.language.commit("fr")
    view_of(desk.app.window).show_page("people")
    settle()
    assert not desk.page.run.rendering.is_busy
    view_of(desk.app.window).show_page("print")
    desk.wait()
    assert desk.page.run.made is not None
    assert desk.page.run.made.choices.language == "fr"


def test_nothing_of_pdf_is_loaded_before_a_document_is_shown() -> None:
    code = (
        "import sys, gui.app, gui.pages.printing.page\n"
        "loaded = [name for name in ('PySide6.QtPdf', 'PySide6.QtPrintSupport', 'reportlab') if name in sys.modules]\n"
        "assert not loaded, loaded"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stderr == ""
