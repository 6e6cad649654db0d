"""Pages being drawn: text, rules, areas, pictures and stamps, put straight into the PDF."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from printing.colours import filling, stroking
from printing.embedding import EmbeddedFaces
from printing.fonts import EM
from printing.typesetting import Line, Style

rl_config.useA85 = 0  # pictures as bytes, not as letters

MM = 72 / 25.4
CAPITALS = 0.714
"""The height of the text font's capitals as a share of its size."""
THICKER = 0.03
"""The line around letters of a font without a bold cut, as a share of their size."""
LOCALES = {"de": "de-DE", "fr": "fr-FR", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class About:
    """What the PDF says about itself. `language` is a code ("de")."""

    title: str
    author: str
    subject: str
    language: str


class _Canvas(Canvas):  # type: ignore[misc]
    """A canvas without ReportLab's own fonts that keeps its finished pages compressed."""

    def _make_preamble(self) -> None:
        self._preamble = ""

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        super().showPage()
        page = self._doc.Pages.pages[-1]
        compressed = zlib.compress(page.stream.encode("latin-1"))
        page.Contents = PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), compressed)
        page.stream = None

    def embedded_faces(self) -> EmbeddedFaces:
        return EmbeddedFaces(self._doc)


class Paper:
    """A PDF being drawn. Places are in points from the lower left corner of the page.

    The same calls give the same bytes: no clock, no chance.
    """

    def __init__(self, size: tuple[float, float], about: About) -> None:
        language = LOCALES.get(about.language, "en-GB")
        self._canvas = _Canvas("", pagesize=size, pageCompression=1, invariant=1, lang=language)
        self._canvas.setTitle(about.title)
        self._canvas.setAuthor(about.author)
        self._canvas.setSubject(about.subject)
        self._canvas.setCreator("Podium")
        self._canvas.setProducer("Podium")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._faces = self._canvas.embedded_faces()
        self._pictures: dict[str, str] = {}
        self.size = size
        self.pages = 0

    # Text

    def text(self, x: float, baseline: float, line: Line, style: Style) -> None:
        """Print one line whose first letter stands at `x`."""
        self._canvas.addLiteral(
            f"BT {filling(style.colour)} 1 0 0 1 {x:.2f} {baseline:.2f} Tm{''.join(self._words(line, style))}ET"
        )

    def text_right(self, right: float, baseline: float, line: Line, style: Style) -> None:
        """Print one line that ends at `right`."""
        self.text(right - line.width_at(style.size, style.tracking), baseline, line, style)

    def text_centred(self, middle: float, baseline: float, line: Line, style: Style) -> None:
        """Print one line around `middle`."""
        self.text(middle - line.width_at(style.size, style.tracking) / 2, baseline, line, style)

    def _words(self, line: Line, style: Style) -> Iterator[str]:
        font, rise, thickened, colour = "", 0.0, False, style.colour
        spacing = style.tracking * style.size / EM
        if spacing:
            yield f" {spacing:.3f} Tc"
        for own_colour, words in line.parts:
            if (own_colour or style.colour) != colour:
                colour = own_colour or style.colour
                yield f" {filling(colour)}"
            for wanted, height, is_thickened, contents in chain.from_iterable(map(self._faces.shown, words)):
                if wanted != font:
                    font = wanted
                    yield f" /{font} {style.size:g} Tf"
                if height != rise:
                    rise = height
                    yield f" {rise * style.size / EM:.2f} Ts"
                if is_thickened != thickened:
                    thickened = is_thickened
                    yield f" {stroking(colour)} {style.size * THICKER:.3f} w 2 Tr" if thickened else " 0 Tr"
                yield f"[{contents}]TJ"
        yield f"{' 0 Ts' if rise else ''}{' 0 Tr' if thickened else ''}{' 0 Tc' if spacing else ''} "

    # Shapes

    def area(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        self._canvas.addLiteral(f"{filling(colour)} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        weight: float = 0.5,
        dash: str = "",
    ) -> None:
        """Draw a straight line; `dash` is PDF's pattern of lengths on and off ("2 2")."""
        (x, y), (to_x, to_y) = start, end
        self._canvas.addLiteral(
            f"q {stroking(colour)} {weight:g} w [{dash}] 0 d {x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S Q"
        )

    def frame(
        self, box: tuple[float, float, float, float], colour: str, weight: float = 0.5, dash: str = ""
    ) -> None:
        """Draw the outline of a rectangle given as x, y, width, height."""
        x, y, width, height = box
        self._canvas.addLiteral(
            f"q {stroking(colour)} {weight:g} w [{dash}] 0 d {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S Q"
        )

    def draw(self, operators: str) -> None:
        """Put PDF operators into the page as they are."""
        self._canvas.addLiteral(operators)

    # Stamps: what stands on many pages is written once

    @contextmanager
    def stamp(self, name: str, width: float, height: float) -> Iterator[None]:
        """Keep what is drawn inside as a stamp, its own lower left corner at 0, 0."""
        self._canvas.beginForm(name, 0, 0, width, height)
        yield
        self._canvas.endForm()

    def place(self, name: str, x: float, y: float) -> None:
        """Put a stamp on the page."""
        self._canvas.addLiteral(f"q 1 0 0 1 {x:.2f} {y:.2f} cm")
        self._canvas.doForm(name)
        self._canvas.addLiteral("Q")

    def picture(
        self, data: bytes, key: str, box: tuple[float, float, float, float], anchor: str = "w"
    ) -> None:
        """Draw a PNG or JPEG as large as `box` (x, y, width, height) allows, at the side that `anchor` names ("ne").

        It is kept once, under a `key` that is the same for the same data.
        """
        x, y, width, height = box
        name = f"{key}-{width:.1f}-{height:.1f}-{anchor}"
        if name not in self._pictures:
            self._pictures[name] = f"picture{len(self._pictures) + 1}"
            with self.stamp(self._pictures[name], width, height):
                image = ImageReader(io.BytesIO(data))
                self._canvas.drawImage(
                    image, 0, 0, width, height, mask="auto", preserveAspectRatio=True, anchor=anchor
                )
        self.place(self._pictures[name], x, y)

    # Pages

    def end_page(self) -> None:
        """Finish the page; what is drawn next stands on another."""
        self._canvas.showPage()
        self.pages += 1

    def finish(self) -> bytes:
        """The whole document. Every page must have been ended."""
        return bytes(self._canvas.getpdfdata())


def baseline(top: float, style: Style) -> float:
    """Where letters stand whose capitals are in the middle of a line that begins at `top`."""
    return top - (style.line_height + CAPITALS * style.size) / 2
