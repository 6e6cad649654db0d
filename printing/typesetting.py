"""Lines and passages of text: the same words are measured, broken into lines and drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from printing.direction import levels, runs_right_to_left, visual_order
from printing.fonts import EM, Cut
from printing.shaping import Word, shape

SMALLEST = 7.0
"""No text is smaller than this, in points."""
SPACE = " "
_SPACES = re.compile("( )")
_WHITE = re.compile("[ \\t\\r\\n\\f\\v\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks. `size` and `leading` (from line to line) are in points, `tracking` in thousandths."""

    size: float
    cut: Cut = Cut.REGULAR
    colour: str = "#1a1d21"
    leading: float = 0
    tracking: float = 0

    @property
    def line_height(self) -> float:
        return self.leading or self.size * 1.3


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a passage with a look of its own; `colour` is that of the passage where it is not given."""

    text: str
    cut: Cut = Cut.REGULAR
    colour: str | None = None


Part = tuple[str | None, tuple[Word, ...]]
"""Words and the spaces between them in one colour, that of the passage where it is None."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words from left to right. `width` is in thousandths of the size, without letter-spacing."""

    parts: tuple[Part, ...]
    width: float
    length: int

    @property
    def words(self) -> list[str]:
        """The words and the spaces between them as texts, in the order in which they stand on paper."""
        return [word.text for _, words in self.parts for word in words]

    @property
    def text(self) -> str:
        return "".join(self.words)

    def width_at(self, size: float, tracking: float = 0) -> float:
        """The width in points; letter-spacing does not widen the last letter."""
        return (self.width + tracking * max(self.length - 1, 0)) * size / EM


@lru_cache(maxsize=2048)
def line(text: str, cut: Cut = Cut.REGULAR) -> Line:
    """Set one line of text in one look."""
    return line_of((Span(text, cut),))


def line_of(spans: Sequence[Span]) -> Line:
    """Set one line of text in several looks."""
    if any(runs_right_to_left(span.text) for span in spans):
        parts = _parts_both_ways(spans)
    else:
        parts = [
            (span.colour, tuple([shape(token, span.cut) for token in _tokens(span.text)])) for span in spans
        ]
    every = [word for _, words in parts for word in words]
    return Line(tuple(parts), sum([word.width for word in every]), sum([word.length for word in every]))


@lru_cache(maxsize=8192)
def width(text: str, cut: Cut) -> float:
    """The width of one line of text in thousandths of the size."""
    return sum(shape(token, cut).width for token in _tokens(text))


def tidy(text: str) -> str:
    """`text` with one space where there is white space of any kind; no-break spaces stay."""
    return _WHITE.sub(SPACE, text)


def _tokens(text: str) -> list[str]:
    """Words and the spaces between them."""
    return [token for token in _SPACES.split(tidy(text)) if token]


def _parts_both_ways(spans: Sequence[Span]) -> list[Part]:
    texts = [tidy(span.text) for span in spans]
    text = "".join(texts)
    owners = [number for number, part in enumerate(texts) for _ in part]
    marks = [
        (owner, level, char == SPACE) for owner, level, char in zip(owners, levels(text), text, strict=True)
    ]
    parts: list[Part] = []
    order: list[int] = []
    for (owner, level, _), group in groupby(range(len(text)), key=marks.__getitem__):
        part = "".join(text[index] for index in group)
        parts.append((spans[owner].colour, (shape(part, spans[owner].cut, level % 2 == 1),)))
        order.append(level)
    return [parts[index] for index in visual_order(order)]
