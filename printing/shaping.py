"""Words turned into glyphs: the font for each character, ligatures, kerning, accents, joined letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import uharfbuzz as hb

from printing.fonts import Cut, Face, face_for, has_one_weight, is_invisible, text_face

Glyph = tuple[int, float, float, float, str]
"""Number in the font, advance, shift to the right, shift upwards (thousandths of the size), and the text it is."""


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one font, from left to right."""

    face: Face
    glyphs: tuple[Glyph, ...]
    is_thickened: bool = False
    """The font has no bold cut, and bold is wanted."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """Shaped text without a line break in it. `width` is in thousandths of the size.

    A word is made once and stands for itself, so that it costs nothing to look it up.
    """

    text: str
    runs: tuple[Run, ...]
    width: float
    length: int
    """The number of glyphs, each of which letter-spacing widens."""


@lru_cache(maxsize=8192)
def shape(text: str, cut: Cut, right_to_left: bool = False) -> Word:
    """Turn one word, or a run of words in one direction, into glyphs."""
    parts = list(_by_face(unicodedata.normalize("NFC", text), cut))
    if right_to_left:
        parts.reverse()
    runs = tuple(
        Run(face, _glyphs(part, face, right_to_left), cut.is_heavy and has_one_weight(face.name))
        for face, part in parts
    )
    width = sum(glyph[1] for run in runs for glyph in run.glyphs)
    return Word(text, runs, width, sum(len(run.glyphs) for run in runs))


def _by_face(text: str, cut: Cut) -> Iterator[tuple[Face, str]]:
    """Split `text` where another font has to take over; accents and joiners stay with their letter."""
    current, start = text_face(cut), 0
    for index, char in enumerate(text):
        wanted = _wanted(char, cut, current)
        if wanted is not current:
            if index > start:
                yield current, text[start:index]
            current, start = wanted, index
    if len(text) > start:
        yield current, text[start:]


def _wanted(char: str, cut: Cut, current: Face) -> Face:
    if is_invisible(char) or (unicodedata.combining(char) and current.has(char)):
        return current
    return face_for(char, cut) or text_face(cut)


def _glyphs(text: str, face: Face, right_to_left: bool) -> tuple[Glyph, ...]:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    hb.shape(face.font, buffer)
    infos, positions, scale = buffer.glyph_infos, buffer.glyph_positions, face.scale
    texts = _texts(text, [info.cluster for info in infos])
    return tuple(
        (info.codepoint, place.x_advance * scale, place.x_offset * scale, place.y_offset * scale, said)
        for info, place, said in zip(infos, positions, texts, strict=True)
    )


def _texts(text: str, clusters: list[int]) -> list[str]:
    """The part of `text` that each glyph stands for; of several glyphs for one part, the first says it."""
    starts = sorted({*clusters, len(text)})
    parts = {start: text[start:end] for start, end in pairwise(starts)}
    return [parts.pop(cluster, "") for cluster in clusters]
