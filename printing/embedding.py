"""Fonts inside the PDF: only the glyphs that were printed, each with the text it stands for."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from printing.fonts import EM, Face
from printing.shaping import Glyph, Run, Word

KEPT_TABLES = {"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}
"""What prints glyphs; the rest of a font file is for laying text out, which is done already."""

SYMBOLIC = 4
CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""

Shown = tuple[str, float, bool, str]
"""Font resource, rise (thousandths of the size), thickened or not, and what stands in a TJ operator's brackets."""


class EmbeddedFace:
    """One font in one document. Codes are given to glyphs as they are printed, so the font stays small.

    A glyph that stands for different texts (the same bar in two alphabets) has a code for each.
    ReportLab calls `addObjects` when the document is saved, as it does for its own fonts.
    """

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self._codes: dict[tuple[int, str], int] = {(0, ""): 0}

    def shown(self, run: Run) -> Iterator[Shown]:
        """The operators' contents that print `run`, parted where its glyphs rise or come back."""
        contents: list[str] = []
        rise = 0.0
        for glyph in run.glyphs:
            if glyph[3] != rise and contents:
                yield self.resource, rise, run.is_thickened, _joined(contents)
                contents = []
            rise = glyph[3]
            contents.append(self._placed(glyph))
        yield self.resource, rise, run.is_thickened, _joined(contents)

    def _placed(self, glyph: Glyph) -> str:
        number, advance, shift, _, text = glyph
        code = self._codes.setdefault((number, text), len(self._codes))
        before = f"{-shift:.0f}" if shift else ""
        rest = self.face.advance(number) - advance + shift
        after = f"{rest:.0f}" if abs(rest) >= 0.5 else ""
        return f"{before}<{code:04X}>{after}"

    def addObjects(self, document: Any) -> None:  # noqa: N802 - ReportLab's name
        """Write the font into the document."""
        numbers = [number for number, _ in self._codes]
        programme, new_numbers = _subset(self.face, numbers)
        name = PDFName(f"{self._tag()}+{self.face.name}")
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, name, programme)),
                "W": PDFArray([0, PDFArray([round(self.face.advance(number), 1) for number in numbers])]),
                "CIDToGIDMap": document.Reference(_stream(_glyph_map(numbers, new_numbers))),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(
            PDFDictionary(
                {
                    "Type": PDFName("Font"),
                    "Subtype": PDFName("Type0"),
                    "BaseFont": name,
                    "Encoding": PDFName("Identity-H"),
                    "DescendantFonts": PDFArray([document.Reference(descendant)]),
                    "ToUnicode": document.Reference(_stream(self._texts().encode("ascii"))),
                }
            )
        )

    def _descriptor(self, document: Any, name: PDFName, programme: bytes) -> PDFDictionary:
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": SYMBOLIC,
                "ItalicAngle": 0,
                "FontBBox": PDFArray([-EM, round(self.face.descent), 2 * EM, round(self.face.ascent)]),
                "Ascent": round(self.face.ascent),
                "Descent": round(self.face.descent),
                "CapHeight": round(self.face.cap_height),
                "StemV": 80,
                "FontFile2": document.Reference(_stream(programme, Length1=len(programme))),
            }
        )

    def _tag(self) -> str:
        """Six capital letters that tell this selection of glyphs from another, as the PDF standard asks."""
        digest = hashlib.sha256(repr(list(self._codes)).encode()).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])

    def _texts(self) -> str:
        said = [(code, text) for (_, text), code in self._codes.items() if text]
        lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>\n" for code, text in said]
        blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        return CMAP.format(
            "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
        )


class EmbeddedFaces:
    """All fonts of one document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._faces: dict[str, EmbeddedFace] = {}
        self.shown = lru_cache(maxsize=8192)(self._shown)

    def _shown(self, word: Word) -> tuple[Shown, ...]:
        """What prints `word`, font after font."""
        return tuple(shown for run in word.runs for shown in self._embedded(run.face).shown(run))

    def _embedded(self, face: Face) -> EmbeddedFace:
        if face.name not in self._faces:
            embedded = EmbeddedFace(face, f"F{len(self._faces) + 1}")
            self._faces[face.name] = embedded
            self._document.delayedFonts.append(embedded)
        return self._faces[face.name]


def _joined(contents: list[str]) -> str:
    return "".join(contents).replace("><", "")


def _subset(face: Face, numbers: list[int]) -> tuple[bytes, dict[int, int]]:
    """The font with these glyphs only, and the numbers they have in it."""
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.glyph_set.update(numbers)
    unused = set(face.shaped.table_tags) - KEPT_TABLES
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in unused)
    plan = hb.SubsetPlan(face.shaped, wanted)
    return plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping)


def _glyph_map(numbers: list[int], new_numbers: dict[int, int]) -> bytes:
    return struct.pack(f">{len(numbers)}H", *(new_numbers[number] for number in numbers))


def _stream(content: bytes, **entries: int) -> PDFStream:
    return PDFStream(PDFDictionary(entries), content, filters=[PDFZCompress])
