"""Handing a finished document over: to a file, to a printer, to the system's PDF viewer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QWidget

from gui.context import Context
from gui.pages.printing.documents import Made
from gui.workers import Progress
from models.text import Text
from translations import N_, Language, _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from models.queries.badges import BadgeRow

__all__ = ["Delivery", "file_name"]

FOLDER = "print.folder"


class Delivery(QObject):
    """What has to be drawn is drawn already; writing and printing run behind the window."""

    started = Signal(object)
    """The `Job` that prints."""
    delivered = Signal(object, object)
    """The `Made` that now is on paper or in a file, and the `Text` that says where."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def save(self, made: Made) -> None:
        """Ask for a file and save the PDF there."""
        proposed = self._folder() / f"{file_name(made)}.pdf"
        path = self._context.files.file_to_save(
            self._page, _("Save PDF"), proposed, _("PDF documents (*.pdf)")
        )
        if path is None:
            return
        self._context.settings.keep_choice(FOLDER, str(path.parent))
        self._context.workers.start(
            lambda progress: made.printed.write(path), done=lambda _written: self._on_saved(made, path)
        )

    def print(self, made: Made) -> None:
        """Ask for a printer and print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 -- loaded with the first printing

        from gui.pages.printing.output import set_paper  # noqa: PLC0415 -- likewise

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(file_name(made))
        printer.setFromTo(1, made.printed.pages)
        set_paper(made.printed.pdf, printer)
        dialog = QPrintDialog(printer, self._page)
        dialog.setMinMax(1, made.printed.pages)
        dialog.setWindowTitle(_("Print"))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(made, printer)

    def print_on(self, made: Made, printer: QPrinter) -> None:
        """Print on this printer, with the copies and pages that were chosen for it."""
        from gui.pages.printing.output import page_numbers, print_pdf  # noqa: PLC0415 -- loaded with the first printing

        pages = frozenset(page_numbers(printer, made.printed.pages))
        on_paper = replace(made, badges=_on_pages(made, pages))

        def work(progress: Progress) -> int:
            return print_pdf(made.printed.pdf, printer, progress)

        job = self._context.workers.start(work, done=lambda count: self._on_printed(on_paper, count))
        self.started.emit(job)

    def view(self, made: Made) -> None:
        """Show the document in the system's PDF viewer."""
        from gui.pages.printing.output import open_in_viewer  # noqa: PLC0415 -- loaded with the first document
        from models.errors import UserError  # noqa: PLC0415

        try:
            open_in_viewer(made.printed.pdf, file_name(made))
        except UserError as error:
            self._context.errors.show(error)

    def _on_saved(self, made: Made, path: Path) -> None:
        self.delivered.emit(made, Text(N_("Saved as “{file}”."), file=path.name))

    def _on_printed(self, made: Made, count: int) -> None:
        sentence = Text.plural(
            "{count} page was sent to the printer.", "{count} pages were sent to the printer.", count=count
        )
        self.delivered.emit(made, sentence)

    def _folder(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kept = Path(self._context.settings.choice(FOLDER, documents))
        return kept if kept.is_dir() else Path(documents)


def _on_pages(made: Made, pages: Collection[int]) -> tuple[BadgeRow, ...]:
    """Return the badges that are on these pages, counted from 0."""
    from printing.sheets import stationery  # noqa: PLC0415 -- printing is loaded by now

    each = stationery(made.choices.stationery).per_sheet
    first = made.choices.start - 1
    return tuple(badge for number, badge in enumerate(made.badges) if (first + number) // each in pages)


def file_name(made: Made) -> str:
    """Return what the document is called as a file, in its own language and without anybody's name in it."""
    language = Language.of(made.choices.language)
    name = language.gettext(made.document.file_name)
    parts = [name, made.choices.language.upper()]
    if made.choices.second_language:
        parts[-1] += f"-{made.choices.second_language.upper()}"
    if made.choices.day is not None:
        parts.append(made.choices.day.isoformat())
    return " ".join(parts)
