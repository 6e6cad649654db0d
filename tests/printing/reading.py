"""Reads printed documents back as a person would: their text, their looks, their codes."""

from __future__ import annotations

import io
from functools import cached_property

import zxingcpp
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

MM = 72 / 25.4


class Reading:
    """A PDF opened by two readers that have nothing to do with the one who wrote it."""

    def __init__(self, pdf: bytes) -> None:
        self.file = PdfReader(io.BytesIO(pdf), strict=True)
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._shown = QPdfDocument(None)  # type: ignore[call-overload]
        self._shown.load(self._buffer)

    def __len__(self) -> int:
        return len(self.file.pages)

    def text(self, page: int) -> str:
        """The text of a page in one line; no-break spaces are spaces."""
        return " ".join(self._shown.getAllText(page).text().replace("\ufffe", "-").split())

    @cached_property
    def whole(self) -> str:
        """The text of all pages."""
        return " ".join(self.text(page) for page in range(len(self)))

    def place(self, part: str, page: int = 0) -> tuple[float, float]:
        """Where the first line that holds `part` begins, in points from the lower left."""
        found: list[tuple[float, float]] = []

        def visit(text: str, _: object, matrix: list[float], *__: object) -> None:
            if part in text:
                found.append((matrix[4], matrix[5]))

        self.file.pages[page].extract_text(visitor_text=visit)
        return found[0]

    def size(self, page: int = 0) -> tuple[float, float]:
        """Width and height in millimetres."""
        box = self.file.pages[page].mediabox
        return round(float(box.width) / MM, 1), round(float(box.height) / MM, 1)

    def image(self, page: int = 0, dots: int = 150) -> Image.Image:
        """The page in grey on white, at that many dots an inch."""
        points = self._shown.pagePointSize(page)
        size = QSize(round(points.width() * dots / 72), round(points.height() * dots / 72))
        drawn = self._shown.render(page, size).convertToFormat(QImage.Format.Format_RGBA8888)
        letters = Image.frombuffer(
            "RGBA", drawn.size().toTuple(), bytes(drawn.constBits()), "raw", "RGBA", 0, 1
        )
        sheet = Image.new("RGBA", letters.size, "white")
        sheet.alpha_composite(letters)
        return sheet.convert("L")

    def codes(self, page: int = 0, dots: int = 200) -> set[str]:
        """What a scanner reads from the page."""
        return {code.text for code in zxingcpp.read_barcodes(self.image(page, dots))}

    def fonts(self) -> dict[str, bool]:
        """The names of all fonts, and whether they are in the file."""
        found: dict[str, bool] = {}
        for page in self.file.pages:
            for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
                whole = font.get_object()
                (part,) = whole.get("/DescendantFonts", (whole,))
                found[str(whole["/BaseFont"])] = _is_embedded(part.get_object())
        return found


def _is_embedded(font: DictionaryObject) -> bool:
    descriptor = font.get("/FontDescriptor")
    return descriptor is not None and "/FontFile2" in descriptor.get_object()


def ink(image: Image.Image, box: tuple[float, float, float, float], dots: int = 150) -> bool:
    """Whether anything is printed in a box of left, top, right, bottom in millimetres."""
    left, top, right, bottom = (round(length * dots / 25.4) for length in box)
    darkest = image.crop((left, top, max(right, left + 1), max(bottom, top + 1))).getextrema()[0]
    assert isinstance(darkest, (int, float))
    return darkest < 200
