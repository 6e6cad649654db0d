"""Text made to fit its box. Names are never cut: one line, two balanced lines, smaller; then it is said so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import floor as rounded_down

from printing.breaking import wrap
from printing.fonts import EM, Cut
from printing.typesetting import SPACE, Line, Span, line, tidy, width

ELLIPSIS = "…"
PREFERRED = 0.88
"""A break before the family name is taken even where another would balance the lines up to an eighth better."""


@dataclass(frozen=True, slots=True)
class Box:
    """The room there is, in points, and the sizes a text may have in it: `full`, and at the least `floor`."""

    width: float
    height: float
    full: float
    floor: float
    leading: float = 1.15
    """From line to line, as a multiple of the size."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit their box at `size`."""

    lines: tuple[Line, ...]
    size: float
    leading: float
    at_floor: bool = False
    """The text had to be made as small as its layout allows, or smaller."""
    is_cut: bool = False
    """Not even that was enough, and the end is missing. Never so for a name."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading


def fit_name(given: str, family: str, cut: Cut, box: Box) -> Fitted:
    """Fit a name into `box`; either part may be empty. A family name keeps its particle ("van den Wolf")."""
    first, last = tidy(given).split(), _family_words(family)
    words = [*first, *last]
    splits = [_balanced(words, len(first), count, cut) for count in (1, 2) if count <= len(words)]
    for lines in splits:
        if _size(lines, cut, box) >= box.full:
            return _fitted(lines, box.full, cut, box)
    best = max(splits, key=lambda lines: _size(lines, cut, box), default=[])
    if _size(best, cut, box) >= box.floor:
        return _fitted(best, _size(best, cut, box), cut, box)
    last_resorts = [*splits, *_more_lines([*_hyphenated(words)], cut)]
    best = max(last_resorts, key=lambda lines: _size(lines, cut, box), default=[])
    return _fitted(best, _size(best, cut, box), cut, box, at_floor=True)


def fit_text(text: str, cut: Cut, box: Box, max_lines: int) -> Fitted:
    """Fit other text into `box`: as large as may be, then smaller; at the floor its end is cut and that is said."""
    if not tidy(text).strip():
        return Fitted((), box.full, 0)
    size = _first_size(text, cut, box, max_lines)
    while True:
        lines = wrap((Span(text, cut),), size, box.width)
        room = min(max_lines, int(box.height / (size * box.leading) + 0.01))
        if len(lines) <= room:
            return Fitted(tuple(lines), size, size * box.leading, at_floor=size <= box.floor < box.full)
        if size <= box.floor:
            kept = _ended(lines[: max(room, 1)], cut, size, box.width)
            return Fitted(tuple(kept), size, size * box.leading, at_floor=True, is_cut=True)
        size = max(box.floor, size - 0.5)


def _first_size(text: str, cut: Cut, box: Box, max_lines: int) -> float:
    """The size below which it makes no sense to start: no word broken, and not more text than lines."""
    longest = max(width(word, cut) for word in tidy(text).split())
    enough = min(box.width / longest, max_lines * box.width / width(text, cut)) * EM
    return max(box.floor, min(box.full, _half_points(enough)))


def _ended(lines: list[Line], cut: Cut, size: float, measure: float) -> list[Line]:
    words = lines[-1].words
    while words and line("".join(words) + ELLIPSIS, cut).width_at(size) > measure:
        words.pop()
    return [*lines[:-1], line("".join(words).rstrip() + ELLIPSIS, cut)]


def _family_words(family: str) -> list[str]:
    """The words of a family name, its particle together with what follows it."""
    words: list[str] = []
    particle: list[str] = []
    for word in tidy(family).split():
        particle.append(word)
        if not word.islower():
            words.append(SPACE.join(particle))
            particle = []
    return [*words, *([SPACE.join(particle)] if particle else [])]


def _hyphenated(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        parts = word.split("-")
        yield from (f"{part}-" for part in parts[:-1])
        yield parts[-1]


def _balanced(words: Sequence[str], family_at: int, count: int, cut: Cut) -> list[str]:
    """The words on `count` lines, the longest of which is as short as may be."""
    if count == 1:
        return [SPACE.join(words)]

    def length(breaks: tuple[int, ...]) -> float:
        longest = max(width(text, cut) for text in _lines(words, breaks))
        return longest * (PREFERRED if breaks == (family_at,) else 1)

    return _lines(words, min(combinations(range(1, len(words)), count - 1), key=length))


def _more_lines(parts: list[str], cut: Cut) -> Iterable[list[str]]:
    """Two and three lines, broken after hyphens as well."""
    return (_balanced(parts, 0, count, cut) for count in (2, 3) if count <= len(parts) <= 16)


def _lines(words: Sequence[str], breaks: tuple[int, ...]) -> list[str]:
    edges = pairwise((0, *breaks, len(words)))
    return [SPACE.join(words[start:end]).replace("- ", "-") for start, end in edges]


def _size(lines: Sequence[str], cut: Cut, box: Box) -> float:
    """The largest size at which these lines fit, in half points and never above `box.full`."""
    longest = max((width(text, cut) for text in lines), default=0)
    if not longest:
        return box.full
    allowed = min(box.width / longest * EM, box.height / (len(lines) * box.leading))
    return box.full if allowed >= box.full else _half_points(allowed)


def _fitted(lines: Sequence[str], size: float, cut: Cut, box: Box, at_floor: bool = False) -> Fitted:
    set_lines = tuple(line(text, cut) for text in lines if text)
    return Fitted(set_lines, size, size * box.leading, at_floor or size <= box.floor < box.full)


def _half_points(size: float) -> float:
    return max(rounded_down(size * 2) / 2, 0.5)
