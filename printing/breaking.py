"""Where text may be broken into lines: at spaces, after hyphens and slashes, between Chinese characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from printing.fonts import EM
from printing.typesetting import SPACE, Line, Span, line_of, tidy, width

_AFTER_HYPHEN = r"(?<=\w[-\u2010\u2013\u2014/])(?=[^\W\d])"
_IDEOGRAPH = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_NEVER_FIRST = (
    "\u3001\u3002\u3005\u300b\u300d\u300f\u3011\u3015\u30fb\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f"
)
_NEVER_LAST = "\u300a\u300c\u300e\u3010\u3014\uff08"
_NEVER_AT_START = frozenset("-–—·|/+&")
_BREAK = re.compile(
    f"{_AFTER_HYPHEN}|(?<=[{_IDEOGRAPH}])(?<![{_NEVER_LAST}])(?![{_NEVER_FIRST}])(?=.)"
    f"|(?<=\\w)(?=[{_IDEOGRAPH}])(?![{_NEVER_FIRST}])"
)


class Before(Enum):
    """What stands before a unit on its line."""

    NOTHING = ""
    SPACE = SPACE


@dataclass(slots=True)
class Unit:
    """What a line break never parts: pieces of one or more spans, by the number of their span."""

    before: Before
    parts: list[tuple[int, str]]
    width: float


def wrap(spans: Sequence[Span], size: float, measure: float, tracking: float = 0) -> list[Line]:
    """Break a passage into lines of at most `measure` points; only a unit that is wider is broken inside.

    A passage without text has no lines. `tracking` spaces letters, in thousandths of the size.
    """
    room = measure / size * EM
    whole = line_of(spans)
    if 0 < whole.width + tracking * (whole.length - 1) <= room and not (
        spans[0].text[:1].isspace() or spans[-1].text[-1:].isspace()
    ):
        return [whole]
    lines: list[Line] = []
    current: list[Unit] = []
    filled = 0.0
    for unit in _fitting(_units(spans, tracking), spans, room, tracking):
        is_apart = current and unit.before is Before.SPACE
        gap = width(SPACE, spans[unit.parts[0][0]].cut) + tracking if is_apart else 0
        if current and filled + gap + unit.width > room + 0.01:
            lines.append(_set(current, spans))
            current, filled, gap = [], 0.0, 0
        current.append(unit)
        filled += gap + unit.width
    return [*lines, _set(current, spans)] if current else lines


def _set(units: Sequence[Unit], spans: Sequence[Span]) -> Line:
    parts: list[tuple[int, str]] = []
    for number, unit in enumerate(units):
        lead = unit.before.value if number else ""
        for owner, text in unit.parts:
            if parts and parts[-1][0] == owner:
                parts[-1] = (owner, parts[-1][1] + lead + text)
            else:
                parts.append((owner, lead + text))
            lead = ""
    return line_of([Span(text, spans[owner].cut, spans[owner].colour) for owner, text in parts])


def _units(spans: Sequence[Span], tracking: float) -> Iterator[Unit]:
    unit: Unit | None = None
    spaced = False
    for owner, span in enumerate(spans):
        for number, word in enumerate(tidy(span.text).split(SPACE)):
            spaced = spaced or number > 0
            for place, chunk in enumerate(_chunks(word)):
                if unit is not None and spaced and chunk in _NEVER_AT_START:
                    chunk = SPACE + chunk
                elif unit is not None and (spaced or place):
                    yield unit
                    unit = None
                if unit is None:
                    unit = Unit(Before.SPACE if spaced else Before.NOTHING, [], 0.0)
                unit.parts.append((owner, chunk))
                unit.width += width(chunk, span.cut) + tracking * len(chunk)
                spaced = False
    if unit is not None:
        yield unit


@lru_cache(maxsize=4096)
def _chunks(word: str) -> tuple[str, ...]:
    """The parts of a word between which a line may end."""
    if word.isascii() and word.isalnum():
        return (word,)
    return tuple(part for part in _BREAK.split(word) if part)


def _fitting(units: Iterator[Unit], spans: Sequence[Span], room: float, tracking: float) -> Iterator[Unit]:
    """Break the units that no line has room for, between letters."""
    for unit in units:
        if unit.width <= room:
            yield unit
            continue
        before = unit.before
        for owner, letter in ((owner, letter) for owner, text in unit.parts for letter in _letters(text)):
            yield Unit(before, [(owner, letter)], width(letter, spans[owner].cut) + tracking)
            before = Before.NOTHING


def _letters(text: str) -> Iterator[str]:
    """The letters of `text`, each with its accents."""
    letter = ""
    for char in unicodedata.normalize("NFC", text):
        if letter and not unicodedata.combining(char) and char not in "\u200c\u200d":
            yield letter
            letter = ""
        letter += char
    if letter:
        yield letter
