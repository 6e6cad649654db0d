"""The same badges by typst, fpdf2 and ReportLab's Platypus: name shrunk to fit, organisation, function, band, QR."""

from __future__ import annotations

import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import segno

import resources
from models.queries.badges import BadgeRow

COLUMNS, ROWS, WIDTH, HEIGHT = 2, 5, 90, 54
TYPST = """
#set page(width: 210mm, height: 297mm, margin: (x: 15mm, top: 12mm, bottom: 15mm))
#set text(font: "Noto Sans")
#let fit(body, size) = layout(room => {
  let wanted = measure(text(size, weight: "bold", body)).width
  text(size * calc.min(1, room.width / wanted), weight: "bold", body)
})
#let badge(row) = box(width: 90mm, height: 54mm, {
  place(top + left, dx: 4mm, dy: 4mm, text(8pt, fill: rgb("#1f4e79"), "E-Mission Musterland"))
  place(top + left, dx: 4mm, dy: 11mm, box(width: 82mm, fit(row.name, 26pt)))
  place(top + left, dx: 4mm, dy: 24mm, box(width: 60mm, fit(row.organisation, 10pt)))
  place(top + left, dx: 4mm, dy: 32mm, box(width: 60mm, fit(row.function, 8pt)))
  place(top + left, dx: 4mm, dy: 41mm, text(8pt, row.place))
  place(top + left, dx: 71mm, dy: 29mm, image(bytes(row.pixels), width: 15mm, scaling: "pixelated",
    format: (encoding: "luma8", width: 21, height: 21)))
  place(bottom + left, rect(width: 90mm, height: 7.5mm, fill: rgb(row.colour), inset: 2mm,
    text(11pt, fill: white, weight: "bold", upper(row.category))))
})
#let rows = json("badges.json")
#grid(columns: 2, ..rows.map(badge))
"""


def typst(badges: list[BadgeRow]) -> bytes:
    """Typst, which has no QR codes of its own: segno makes them, as small bitmaps."""
    import typst as compiler

    with TemporaryDirectory() as folder:
        (Path(folder) / "badges.json").write_text(json.dumps([_plain(row) for row in badges]), "utf-8")
        source = Path(folder) / "badges.typ"
        source.write_text(TYPST, "utf-8")
        fonts = [str(resources.path("fonts"))]
        made: bytes = compiler.compile(str(source), font_paths=fonts, ignore_system_fonts=True)
        return made


def fpdf2(badges: list[BadgeRow]) -> bytes:
    """fpdf2, its fonts embedded as subsets."""
    from fpdf import FPDF

    pdf: Any = FPDF(unit="mm")
    pdf.set_auto_page_break(False)
    for style in ("Regular", "SemiBold", "Bold"):
        pdf.add_font(style, "", str(resources.path("fonts", f"NotoSans-{style}.ttf")))
    for number, row in enumerate(badges):
        if number % (COLUMNS * ROWS) == 0:
            pdf.add_page()
        _fpdf2_badge(pdf, row, *_corner(number))
    return bytes(pdf.output())


def _fpdf2_badge(pdf: Any, row: BadgeRow, x: float, y: float) -> None:
    size = 26.0
    pdf.set_font("Bold", size=size)
    while pdf.get_string_width(row.full_name) > WIDTH - 8:
        size -= 0.5
        pdf.set_font("Bold", size=size)
    pdf.text(x + 4, y + 19, row.full_name)
    for style, points, down, text in (
        ("SemiBold", 8, 7, "E-Mission Musterland"),
        ("SemiBold", 10, 27, row.organisation),
        ("Regular", 8, 33, row.function.best("de")),
        ("Regular", 8, 43, row.region.best("de")),
    ):
        pdf.set_font(style, size=points)
        pdf.text(x + 4, y + down, text)
    pdf.set_fill_color(row.colour)
    pdf.rect(x, y + HEIGHT - 7.5, WIDTH, 7.5, "F")
    pdf.set_font("Bold", size=11)
    pdf.text(x + 4, y + HEIGHT - 2.5, row.category.best("de").upper())
    pdf.set_fill_color(0)
    module = 15 / 21
    for line, modules in enumerate(segno.make_qr(row.code, error="m").matrix):
        for place, dark in enumerate(modules):
            if dark:
                pdf.rect(x + 71 + place * module, y + 29 + line * module, module, module, "F")


def platypus(badges: list[BadgeRow]) -> bytes:
    """ReportLab's own page layout: a table of paragraphs a sheet, and its own QR codes."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.platypus import SimpleDocTemplate, Table

    _register_fonts()
    look = {
        name: ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.2)
        for name, font, size in (("name", "Bold", 26), ("firm", "SemiBold", 10), ("text", "Regular", 8))
    }
    cells: list[Any] = [_platypus_badge(row, look) for row in badges]
    cells += [""] * (-len(cells) % COLUMNS)
    pairs = [cells[start : start + COLUMNS] for start in range(0, len(cells), COLUMNS)]
    tables = [
        Table(
            pairs[start : start + ROWS],
            [WIDTH * mm] * COLUMNS,
            [HEIGHT * mm] * len(pairs[start : start + ROWS]),
        )
        for start in range(0, len(pairs), ROWS)
    ]
    file = io.BytesIO()
    SimpleDocTemplate(
        file, leftMargin=9 * mm, rightMargin=9 * mm, topMargin=6 * mm, bottomMargin=6 * mm
    ).build(tables)
    return file.getvalue()


def _platypus_badge(row: BadgeRow, look: dict[str, Any]) -> list[Any]:
    from reportlab.graphics.barcode.qr import QrCodeWidget
    from reportlab.graphics.shapes import Drawing
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.platypus import Paragraph

    name = look["name"].clone("fitted")
    while stringWidth(row.full_name, "Bold", name.fontSize) > 230:
        name.fontSize -= 0.5
    code = Drawing(42, 42)
    code.add(QrCodeWidget(row.code, barWidth=42, barHeight=42, barBorder=0, barLevel="M"))
    return [
        Paragraph(row.full_name, name),
        Paragraph(row.organisation.replace("&", "&amp;"), look["firm"]),
        Paragraph(row.function.best("de"), look["text"]),
        Paragraph(f'<font color="{row.colour}">{row.category.best("de")}</font>', look["firm"]),
        code,
    ]


def _register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for style in ("Regular", "SemiBold", "Bold"):
        pdfmetrics.registerFont(TTFont(style, str(resources.path("fonts", f"NotoSans-{style}.ttf"))))


def _plain(row: BadgeRow) -> dict[str, Any]:
    code = segno.make_qr(row.code, error="m")
    return {
        "name": row.full_name,
        "organisation": row.organisation,
        "function": row.function.best("de"),
        "place": row.region.best("de"),
        "category": row.category.best("de"),
        "colour": row.colour,
        "pixels": [0 if dark else 255 for modules in code.matrix for dark in modules],
    }


def _corner(number: int) -> tuple[float, float]:
    row, column = divmod(number % (COLUMNS * ROWS), COLUMNS)
    return 15 + column * WIDTH, 12 + row * HEIGHT
