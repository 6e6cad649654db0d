"""The fonts that come with Podium: which characters each has, and which font prints a character."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache, cached_property, lru_cache

import uharfbuzz as hb

import resources

EM = 1000
"""Font measures are given in thousandths of the size in which the font is printed."""


class Cut(StrEnum):
    """The cuts of the text font. The fonts of other scripts have two, or one."""

    REGULAR = "Regular"
    ITALIC = "Italic"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"

    @property
    def is_heavy(self) -> bool:
        return self in {Cut.SEMIBOLD, Cut.BOLD}


class Face:
    """One font file, opened when it is first needed. Measures are in thousandths of the size."""

    def __init__(self, name: str) -> None:
        self.name = name
        blob = hb.Blob.from_file_path(str(resources.path("fonts", f"{name}.ttf")))
        self.shaped = hb.Face(blob)
        self.font = hb.Font(self.shaped)
        self.scale = EM / int(self.shaped.upem)
        extents = self.font.get_font_extents("ltr")
        self.ascent = float(extents.ascender * self.scale)
        self.descent = float(extents.descender * self.scale)

    @cached_property
    def cap_height(self) -> float:
        return self._metric(hb.OTMetricsTag.CAP_HEIGHT, default=0.7 * EM)

    @cached_property
    def _codes(self) -> frozenset[int]:
        return frozenset(self.shaped.unicodes)

    def has(self, char: str) -> bool:
        """Whether the font can print the character."""
        return ord(char) in self._codes

    def has_all(self, text: str) -> bool:
        """Whether the font can print every character."""
        return self._codes.issuperset(map(ord, text))

    def advance(self, glyph: int) -> float:
        """The width of a glyph."""
        return float(self.font.get_glyph_h_advance(glyph) * self.scale)

    def _metric(self, tag: hb.OTMetricsTag, default: float) -> float:
        found = self.font.get_metric_position(tag)
        return default if found is None else float(found) * self.scale


@cache
def face(name: str) -> Face:
    """The font of that PostScript name, read once."""
    return Face(name)


@cache
def text_face(cut: Cut) -> Face:
    """The text font in one of its cuts."""
    return face(f"NotoSans-{cut.value}")


@lru_cache(maxsize=4096)
def face_for(char: str, cut: Cut) -> Face | None:
    """The font that prints `char`: the text font, else the first of the others that has it; None if none has."""
    for candidate in _candidates(cut):
        if face(candidate).has(char):
            return face(candidate)
    return None


def is_invisible(char: str) -> bool:
    """Whether the character only steers its neighbours: joiners, direction marks, variation selectors."""
    return unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f"


@lru_cache(maxsize=2048)
def missing_characters(text: str, cut: Cut = Cut.REGULAR) -> str:
    """The characters of `text` that no font has, each once, in their order."""
    if text_face(cut).has_all(text):
        return ""
    missing = (char for char in text if not char.isspace() and not is_invisible(char))
    return "".join(dict.fromkeys(char for char in missing if face_for(char, cut) is None))


@cache
def has_one_weight(name: str) -> bool:
    """Whether this font has no bold cut, so that its letters are thickened where bold is wanted."""
    (family,) = (one.family for one in resources.font_faces() if one.name == name)
    return sum(one.family == family for one in resources.font_faces()) == 1


@cache
def _candidates(cut: Cut) -> tuple[str, ...]:
    heavy = 700 if cut.is_heavy else 400
    faces = [one for one in resources.font_faces() if one not in resources.SCREEN_FACES]
    return (
        f"NotoSans-{cut.value}",
        *(one.name for one in faces if one.weight == heavy or has_one_weight(one.name)),
    )
