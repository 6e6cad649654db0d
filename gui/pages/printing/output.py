"""Where a finished document goes: onto paper, or into the system's PDF viewer."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from models.errors import UserError
from translations import N_

__all__ = ["open_in_viewer", "page_numbers", "print_pdf", "set_paper"]

FINEST_DPI = 600
"""Finer than this nobody sees, and every page would take several times as long."""
BAND = 200
"""Pages are drawn in bands of this many lines, so that a page never stands in memory as a whole."""
OVERLAP = 8
"""So many lines are drawn again with the next band, so that no seam is left where a driver scales the page."""

Progress = Callable[[int, int], None]


def set_paper(pdf: bytes, printer: QPrinter) -> None:
    """Let `printer` use paper of the size of the first page, without margins of its own."""
    with _Opened(pdf) as document:
        size = document.pagePointSize(0)
    printer.setFullPage(True)
    printer.setPageLayout(_layout(size))
    printer.setFullPage(True)


def page_numbers(printer: QPrinter, pages: int) -> list[int]:
    """Return the pages that were chosen in the print dialog, counted from 0, in the order of printing."""
    first, last = printer.fromPage(), printer.toPage()
    chosen = range(max(first, 1) - 1, min(last or pages, pages)) if first or last else range(pages)
    numbers = list(chosen)
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return numbers * copies
    return [number for number in numbers for _copy in range(copies)]


def print_pdf(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Print the document and return the number of pages. May run on any thread; `progress` may raise to stop it.

    Raises `UserError` where the printer does not take it.
    """
    with _Opened(pdf) as document:
        numbers = page_numbers(printer, document.pageCount())
        painter = QPainter()
        if not numbers or not painter.begin(printer):
            raise UserError(
                N_(
                    "The printer “{name}” does not take the document. Check that it is switched on and connected."
                ),
                name=printer.printerName() or printer.outputFileName(),
            )
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        try:
            for done, number in enumerate(numbers):
                progress(done, len(numbers))
                _draw_page(document, number, printer, painter, is_first=done == 0)
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()
    progress(len(numbers), len(numbers))
    return len(numbers)


def open_in_viewer(pdf: bytes, name: str) -> Path:
    """Show the document in the system's own PDF viewer, from a file of this name in a folder for passing things.

    Raises `UserError` where there is no viewer.
    """
    path = Path(tempfile.mkdtemp(prefix="podium-")) / f"{name}.pdf"
    path.write_bytes(pdf)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise UserError(
            N_(
                "No program for PDF files was found on this computer. Save the PDF and open it where there is one."
            )
        )
    return path


class _Opened:
    """A document in memory, which must stay alive as long as its bytes are read."""

    def __init__(self, pdf: bytes) -> None:
        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes)
        self._document = QPdfDocument()

    def __enter__(self) -> QPdfDocument:
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        return self._document

    def __exit__(self, *_: object) -> None:
        self._document.close()
        self._buffer.close()


def _layout(size: QSizeF) -> QPageLayout:
    """Return a page of `size` (points) without margins, its orientation told as printers want it."""
    is_wide = size.width() > size.height()
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    page = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    return QPageLayout(page, turned, QMarginsF(0, 0, 0, 0))


def _draw_page(
    document: QPdfDocument, number: int, printer: QPrinter, painter: QPainter, *, is_first: bool
) -> None:
    """Draw one page at the printer's resolution, band by band."""
    if not is_first:
        printer.newPage()
    points = document.pagePointSize(number)
    dpi = min(printer.resolution(), FINEST_DPI)
    whole = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
    stretch = printer.resolution() / dpi
    for top in range(0, whole.height(), BAND):
        band = QRect(0, top, whole.width(), min(BAND + OVERLAP, whole.height() - top))
        place = QRectF(0, top * stretch, band.width() * stretch, band.height() * stretch)
        painter.drawImage(place, _band(document, number, whole, band))


def _band(document: QPdfDocument, number: int, whole: QSize, band: QRect) -> QImage:
    """Return a part of a page on white paper, where the page would be `whole` pixels large."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(whole)
    options.setScaledClipRect(band)
    paper = QImage(band.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(number, band.size(), options))
    painter.end()
    return paper
