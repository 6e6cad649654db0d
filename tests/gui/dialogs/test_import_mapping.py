"""Importing a table: saying what its columns hold, where their names are, how the file is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter

from gui.dialogs.import_schedule.mapping_page import MappingPage
from tests.gui.dialogs.import_desk import HEADER, ROWS, ImportDesk, import_desk, table
from tests.gui.driving import settle
from tests.gui.looking import cut_texts, nameless

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


@pytest.fixture
def desk(event_path: Path) -> Iterator[ImportDesk]:
    with import_desk(event_path) as opened:
        yield opened


def columns(desk: ImportDesk) -> dict[str, str]:
    """Return what is chosen for each column, as it reads on screen."""
    return {box.column: box.currentText() for box in desk.dialog.mapping.columns.boxes}


def mapping(desk: ImportDesk) -> MappingPage:
    page = desk.dialog.stack.currentWidget()
    assert isinstance(page, MappingPage)
    return page


def test_known_columns_are_filled_in_and_shown_with_their_first_rows(desk: ImportDesk) -> None:
    desk.open(table(desk.folder))
    assert columns(desk) == {
        "Was": "Title", "Los geht es": "Do not import", "Wie lange": "Do not import", "Wo": "Room",
        "Leute": "Do not import", "Nr": "Number or code",
    }  # fmt: skip
    samples = mapping(desk).shown_columns()
    assert samples[0].samples == ("Opening", "Robots", "Bridges")


def test_a_corrected_mapping_is_what_comes_in(desk: ImportDesk) -> None:
    shown = desk.open(table(desk.folder))
    desk.choose(shown.mapping.columns.box("Los geht es"), "Begins at")
    desk.choose(shown.mapping.columns.box("Wie lange"), "Length")
    desk.choose(shown.mapping.columns.box("Leute"), "Speakers")
    desk.go_on()
    desk.go_on()
    assert desk.sessions() == ["09:00 Opening", "09:30 Robots", "10:30 Bridges"]
    names = desk.workspace.reader.values("SELECT full_name FROM person ORDER BY sort_key")
    assert names == ["Amina Diallo", "Jean Exemple", "Petra Probe", "Theo Test"]


def test_without_a_title_it_does_not_go_on(desk: ImportDesk) -> None:
    shown = desk.open(table(desk.folder))
    desk.choose(shown.mapping.columns.box("Was"), "Do not import")
    assert not shown.forward.isEnabled()
    assert shown.problem.text() == "Choose “Title” for the column that holds the titles of the sessions."
    desk.choose(shown.mapping.columns.box("Leute"), "Title")
    assert shown.forward.isEnabled()
    assert not shown.problem.isVisible()


def test_one_field_for_two_columns_is_told_and_nothing_is_taken_in_passing(desk: ImportDesk) -> None:
    shown = desk.open(table(desk.folder))
    desk.choose(shown.mapping.columns.box("Leute"), "Room")
    assert columns(desk)["Wo"] == "Room"
    assert "“Wo” and “Leute” cannot both hold “Room”" in shown.problem.text()
    assert not shown.forward.isEnabled()
    desk.choose(shown.mapping.columns.box("Leute"), "Speakers")
    assert shown.forward.isEnabled()


def test_several_columns_may_hold_people(desk: ImportDesk) -> None:
    shown = desk.open(table(desk.folder))
    for name in ("Leute", "Nr"):
        desk.choose(shown.mapping.columns.box(name), "Speakers")
    assert columns(desk)["Leute"] == columns(desk)["Nr"] == "Speakers"


def test_what_was_chosen_is_remembered_for_the_same_columns(desk: ImportDesk) -> None:
    shown = desk.open(table(desk.folder))
    desk.choose(shown.mapping.columns.box("Los geht es"), "Begins at")
    desk.go_on()
    shown.reject()
    settle()
    desk.open(table(desk.folder, "Closing;08.06.2021 17:00;15;Hall;Amina Diallo;9", name="other.csv"))
    assert columns(desk)["Los geht es"] == "Begins at"


def test_the_names_of_the_columns_can_stand_in_another_row(desk: ImportDesk) -> None:
    path = table(desk.folder, "Title;Room;Time", "A;B;C", HEADER, *ROWS, header="Our day;;")
    shown = desk.open(path)
    assert "Title" in columns(desk)
    desk.choose(shown.mapping.header_row.box, "Row 4")
    assert list(columns(desk)) == HEADER.split(";")


def test_another_encoding_reads_the_names_again(desk: ImportDesk) -> None:
    path = desk.folder / "mac.csv"
    path.write_bytes("Titel;Prénom;Größe\nOpening;x;y\n".encode("mac_roman"))
    shown = desk.open(path)
    assert "Prénom" not in columns(desk)
    desk.choose(shown.mapping.encoding.box, "Mac OS Roman")
    desk.wait()
    assert list(columns(desk)) == ["Titel", "Prénom", "Größe"]


def test_another_sheet_of_a_workbook_is_read(desk: ImportDesk) -> None:
    path = desk.folder / "book.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Notes").write_row(0, 0, ["Nothing", "of", "interest"])
        sheet = book.add_worksheet("Programme")
        sheet.write_row(0, 0, ["Title", "Room"])
        sheet.write_row(1, 0, ["Opening", "Hall"])
    shown = desk.open(path)
    desk.choose(shown.mapping.sheet.box, "Programme")
    desk.wait()
    assert columns(desk) == {"Title": "Title", "Room": "Room"}


def test_columns_without_a_name_are_told(desk: ImportDesk) -> None:
    shown = desk.open(table(desk.folder, "Opening;09:00;something", header="Title;Start;"))
    assert shown.mapping.left_out.text().startswith("1 column has no name")
    assert shown.mapping.left_out.isVisible()


def test_back_from_the_preview_keeps_what_was_chosen(desk: ImportDesk) -> None:
    shown = desk.open(table(desk.folder))
    desk.choose(shown.mapping.columns.box("Leute"), "Speakers")
    desk.go_on()
    desk.click(shown.back)
    assert columns(desk)["Leute"] == "Speakers"


@pytest.mark.parametrize("language", ["de", "fr", "en", "xx"])
def test_the_step_is_whole_in_every_language(desk: ImportDesk, language: str) -> None:
    shown = desk.open(table(desk.folder))
    desk.app.services.language.switch(language)
    settle()
    assert cut_texts(shown) == []
    assert nameless(shown) == []


def test_the_fields_are_named_in_the_language_of_the_screen(desk: ImportDesk) -> None:
    desk.open(table(desk.folder))
    desk.app.services.language.switch("de")
    settle()
    assert columns(desk)["Was"] == "Titel"
    box = desk.dialog.mapping.columns.box("Was")
    assert box.findText("Titel (Français)") > 0
