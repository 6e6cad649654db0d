"""The afternoon before the event: badges of one category in French on a used sheet, then only the new ones."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from gui.pages.printing.choices import Who
from models import operations
from models.sample import write_sample
from models.store.workspace import Workspace
from models.text import Translated
from tests.gui.pages.print_desk import Key, PrintDesk, pdf_texts, print_desk

SPEAKERS = """
SELECT person.id FROM person JOIN registration ON registration.person_id = person.id
JOIN category ON category.id = registration.category_id
WHERE registration.status = 'confirmed' AND category.name LIKE '%"en": "Speaker"%' ORDER BY person.sort_key
"""


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[PrintDesk]:
    path = tmp_path / "sample.podium"
    write_sample(path)
    with print_desk(path, tmp_path / "settings.ini", language="de") as opened:
        yield opened


def choose_speakers(desk: PrintDesk) -> list[str]:
    """Choose badges of speakers in French, on cards of ten a sheet."""
    options = desk.page.options
    category = desk.value('SELECT id FROM category WHERE name LIKE \'%"en": "Speaker"%\'')
    desk.choose(options.category, category)
    desk.choose(options.language, "fr")
    desk.choose(options.stationery, "herma-4412")
    return [str(person) for person in desk.page.context.workspace.reader.values(SPEAKERS)]


def add_speaker(desk: PrintDesk) -> str:
    workspace: Workspace = desk.page.context.workspace
    category = desk.value('SELECT id FROM category WHERE name LIKE \'%"en": "Speaker"%\'')
    with workspace.change("Add person") as session:
        person = operations.people.add_person(
            session, given_name="Nadège", family_name="Nouvelle", function=Translated(fr="Directrice")
        )
        operations.registrations.register(session, person.id, category_id=category)
        person_id: str = person.id
    desk.wait()
    return person_id


def ink_in(pdf: bytes, box: tuple[float, float, float, float]) -> bool:
    """Tell whether anything is printed in a part of the first page; the box is in parts of the page."""
    document = QPdfDocument()
    path = Path.home() / "page.pdf"
    path.write_bytes(pdf)
    document.load(str(path))
    size = document.pagePointSize(0).toSize()
    page = document.render(0, size).convertToFormat(QImage.Format.Format_ARGB32)
    left, top, right, bottom = box
    columns = range(int(left * size.width()), int(right * size.width()), 3)
    rows = range(int(top * size.height()), int(bottom * size.height()), 3)
    return any(
        page.pixelColor(x, y).alpha() > 0 and page.pixelColor(x, y).lightness() < 200
        for x in columns
        for y in rows
    )


def test_speakers_in_french_on_a_used_sheet_and_later_only_the_new_one(
    desk: PrintDesk, tmp_path: Path
) -> None:
    speakers = choose_speakers(desk)
    picker = desk.page.options.start.picker
    picker.setFocus()
    desk.press(Key.Key_Down, desk.NO_MODIFIER)
    assert picker.position == 3
    desk.save_to(tmp_path / "speakers.pdf")

    pages = pdf_texts(tmp_path / "speakers.pdf")
    assert len(pages) == (len(speakers) + 2 + 9) // 10
    assert sum(page.count("INTERVENANT") for page in pages) == len(speakers)
    first_row, second_row = (0.05, 0.05, 0.95, 0.21), (0.05, 0.24, 0.95, 0.40)
    pdf = (tmp_path / "speakers.pdf").read_bytes()
    assert not ink_in(pdf, first_row)
    assert ink_in(pdf, second_row)
    logged = desk.page.context.workspace.reader.values("SELECT person_id FROM badge_print")
    assert sorted(logged) == sorted(speakers)


def test_printing_again_prints_only_the_new_one(desk: PrintDesk, tmp_path: Path) -> None:
    speakers = choose_speakers(desk)
    desk.save_to(tmp_path / "speakers.pdf")
    newcomer = add_speaker(desk)
    desk.choose(desk.page.options.who, Who.NEW)
    desk.save_to(tmp_path / "new.pdf")
    (page,) = pdf_texts(tmp_path / "new.pdf")
    assert "Nadège" in page
    assert page.count("INTERVENANT") == 1
    assert desk.value("SELECT count(*) FROM badge_print") == len(speakers) + 1
    assert desk.value("SELECT person_id FROM badge_print ORDER BY at DESC") == newcomer


def test_the_agenda_in_two_languages_side_by_side(desk: PrintDesk, tmp_path: Path) -> None:
    desk.choose_document("agenda")
    desk.choose(desk.page.options.language, "de")
    desk.choose(desk.page.options.second, "fr")
    desk.save_to(tmp_path / "agenda.pdf")
    pages = pdf_texts(tmp_path / "agenda.pdf")
    text = " ".join(" ".join(pages).split())
    for words in ("8. Juni 2021", "8 juin 2021", "Digitale Innovation", "Innovation numérique", "Pause"):
        assert words in text
    assert str(PdfReader(tmp_path / "agenda.pdf").root_object["/Lang"]).startswith("de")


def test_the_same_event_gives_the_same_badges(desk: PrintDesk) -> None:
    choose_speakers(desk)
    before = desk.pdf()
    desk.press(Key.Key_F5, desk.NO_MODIFIER)
    assert desk.pdf() == before
    assert len(PdfReader(BytesIO(before)).pages) > 1
