"""What is printed or saved: the same bytes, written down as printed, and asked about before it is printed again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication

from gui.dialogs.sentence import SentenceDialog
from gui.pages.printing.choices import Who
from models import operations
from tests.gui.driving import dialog
from tests.gui.pages.print_desk import PrintDesk, pdf_texts, print_desk

pytestmark = pytest.mark.usefixtures("qapp")
PRINTED = "SELECT count(*) FROM badge_print"


@pytest.fixture
def desk(sample_path: Path, settings_path: Path) -> Iterator[PrintDesk]:
    with print_desk(sample_path, settings_path) as opened:
        yield opened


def select(desk: PrintDesk, count: int) -> tuple[str, ...]:
    """Choose the first `count` people who are registered."""
    people = desk.page.context.workspace.reader.values(
        "SELECT person.id FROM person JOIN registration ON registration.person_id = person.id "
        f"WHERE registration.status = 'confirmed' ORDER BY person.sort_key LIMIT {count}"
    )
    desk.page.options.show_people(people)
    desk.page.run.start_over()
    desk.wait()
    return tuple(people)


def rename(desk: PrintDesk, person_id: str) -> None:
    with desk.page.context.workspace.change("Rename") as session:
        operations.people.update_person(session, person_id, family_name="Umbenannt")
    desk.wait()


def test_saving_writes_the_preview_and_marks_the_badges(desk: PrintDesk, tmp_path: Path) -> None:
    select(desk, 3)
    shown = desk.pdf()
    desk.save_to(tmp_path / "badges.pdf")
    assert (tmp_path / "badges.pdf").read_bytes() == shown
    assert desk.value(PRINTED) == 3
    assert desk.value("SELECT count(DISTINCT at) FROM badge_print") == 1
    assert desk.notice() == "Saved as “badges.pdf”. 3 badges are now marked as printed."


def test_undo_takes_the_marks_back_at_once(desk: PrintDesk, tmp_path: Path) -> None:
    select(desk, 3)
    desk.save_to(tmp_path / "badges.pdf")
    desk.page.context.edits.undo()
    assert desk.value(PRINTED) == 0


def test_an_agenda_is_saved_under_a_name_that_says_its_languages(desk: PrintDesk, tmp_path: Path) -> None:
    desk.choose_document("agenda")
    desk.choose(desk.page.options.language, "de")
    desk.choose(desk.page.options.second, "fr")
    desk.save_to(tmp_path / "agenda.pdf")
    assert desk.app.services.files.proposed.name == "Agenda DE-FR.pdf"  # type: ignore[attr-defined]
    assert desk.value(PRINTED) == 0
    text = "".join(pdf_texts(tmp_path / "agenda.pdf"))
    assert "8. Juni 2021" in text
    assert "8 juin 2021" in text


def test_nothing_is_marked_where_nothing_was_saved(desk: PrintDesk, tmp_path: Path) -> None:
    select(desk, 3)
    desk.save_to(None)
    assert desk.value(PRINTED) == 0
    desk.save_to(tmp_path / "no such folder" / "badges.pdf")
    assert "does not exist" in dialog(desk.app.window, SentenceDialog).sentence.text()
    assert desk.value(PRINTED) == 0


def test_printing_again_is_asked_about_and_leaves_the_printed_out(desk: PrintDesk, tmp_path: Path) -> None:
    select(desk, 2)
    desk.save_to(tmp_path / "first.pdf")
    select(desk, 5)
    desk.save_to(tmp_path / "second.pdf")
    assert not (tmp_path / "second.pdf").exists()
    assert desk.page.question.sentence.text().startswith("2 of these badges were already printed")

    desk.answer("Only the others")
    assert desk.value(PRINTED) == 5
    assert PdfReader(tmp_path / "second.pdf").metadata is not None
    assert desk.page.question.isHidden()


def test_all_are_printed_again_where_that_is_wished(desk: PrintDesk, tmp_path: Path) -> None:
    select(desk, 2)
    desk.save_to(tmp_path / "first.pdf")
    desk.save_to(tmp_path / "second.pdf")
    assert not (tmp_path / "second.pdf").exists()
    desk.answer("Print all again")
    assert (tmp_path / "second.pdf").exists()
    assert desk.value(PRINTED) == 4


def test_cancelling_the_question_prints_nothing(desk: PrintDesk, tmp_path: Path) -> None:
    select(desk, 2)
    desk.save_to(tmp_path / "first.pdf")
    desk.save_to(tmp_path / "second.pdf")
    desk.answer("Cancel")
    assert not (tmp_path / "second.pdf").exists()
    assert desk.value(PRINTED) == 2


def test_a_badge_that_has_changed_is_printed_without_a_question(desk: PrintDesk, tmp_path: Path) -> None:
    people = select(desk, 2)
    desk.save_to(tmp_path / "first.pdf")
    rename(desk, people[0])
    desk.choose(desk.page.options.who, Who.CHANGED)
    assert desk.page.run.made is not None
    assert [badge.id for badge in desk.page.run.made.badges] == [people[0]]

    desk.save_to(tmp_path / "changed.pdf")
    assert "Umbenannt" in pdf_texts(tmp_path / "changed.pdf")[0]
    assert desk.page.preview.empty.sentence.text() == "There is nobody to print a badge for."
    assert not desk.page.preview.is_shown
    assert not desk.page.action_set["print.print"].isEnabled()


def test_those_not_printed_yet_are_what_is_left(desk: PrintDesk, tmp_path: Path) -> None:
    assert desk.page.run.made is not None
    everybody = desk.page.run.made.printed.items
    select(desk, 4)
    desk.save_to(tmp_path / "first.pdf")
    desk.choose(desk.page.options.who, Who.NEW)
    assert desk.page.run.made.printed.items == everybody - 4


def test_printing_puts_every_page_on_paper_of_the_right_size(desk: PrintDesk, tmp_path: Path) -> None:
    select(desk, 5)
    assert desk.page.run.made is not None
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    desk.page.delivery.print_on(desk.page.run.made, printer)
    desk.wait()
    pages = PdfReader(tmp_path / "paper.pdf").pages
    assert len(pages) == 2
    assert [round(float(side)) for side in pages[0].mediabox[2:]] in ([595, 842], [596, 842], [595, 841])
    assert desk.value(PRINTED) == 5


def test_only_the_badges_on_the_chosen_pages_are_marked(desk: PrintDesk, tmp_path: Path) -> None:
    people = select(desk, 6)
    desk.page.options.start.picker.choose(3)
    desk.wait()
    assert desk.page.run.made is not None
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFromTo(2, 2)
    desk.page.delivery.print_on(desk.page.run.made, printer)
    desk.wait()
    assert len(PdfReader(tmp_path / "paper.pdf").pages) == 1
    marked = desk.page.context.workspace.reader.values("SELECT person_id FROM badge_print")
    assert sorted(marked) == sorted(people[2:])


def test_the_print_dialog_prints_into_a_file_where_there_is_no_printer(desk: PrintDesk) -> None:
    select(desk, 1)

    def accept() -> None:
        (shown,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog))
        shown.printer().setOutputFileName(str(Path.home() / "dialog.pdf"))
        shown.done(QPrintDialog.DialogCode.Accepted)

    QTimer.singleShot(0, accept)
    desk.page.print()
    desk.wait()
    assert len(PdfReader(Path.home() / "dialog.pdf").pages) == 1
    assert "1 page was sent to the printer." in desk.notice()


def test_an_event_open_for_reading_only_is_printed_but_nothing_marked(
    desk: PrintDesk, sample_path: Path, tmp_path: Path
) -> None:
    assert desk.app.window.opener.open(sample_path, read_only=True)
    reading = PrintDesk(desk.app)
    reading.save_to(tmp_path / "badges.pdf")
    assert (tmp_path / "badges.pdf").exists()
    assert reading.value(PRINTED) == 0
    assert "reading only" in reading.notice()


class Viewer(QObject):
    """Stands in for the system's PDF viewer."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


def test_the_viewer_gets_the_same_bytes(desk: PrintDesk) -> None:
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show")  # type: ignore[arg-type]  # the stubs want bytes
    try:
        desk.page.view()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    (path,) = viewer.opened
    assert path.read_bytes() == desk.pdf()
    assert path.name == "Badges EN.pdf"
    assert desk.value(PRINTED) == 0
