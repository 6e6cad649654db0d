"""Blocks that follow each other down a page and over to the next, each measured before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import floor

from printing.breaking import wrap
from printing.fonts import EM
from printing.paper import CAPITALS, Paper, baseline
from printing.typesetting import SMALLEST, Line, Span, Style, width

TIGHTEST, MOST_SQUEEZED = 0.55, 200
"""Gaps shrink to this share of their height, on a page of at most so many blocks, to save another page."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Text broken into lines. `height` in points."""

    lines: tuple[Line, ...]
    style: Style

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.line_height

    def draw(self, paper: Paper, x: float, top: float) -> None:
        """Print the lines below `top`, each beginning at `x`."""
        for number, line in enumerate(self.lines):
            paper.text(x, baseline(top - number * self.style.line_height, self.style), line, self.style)


def passage(content: str | Sequence[Span], style: Style, measure: float) -> Passage:
    """Break text, in one look or several, into lines of at most `measure` points."""
    spans = (Span(content, style.cut),) if isinstance(content, str) else tuple(content)
    return _passage(spans, style, measure)


@lru_cache(maxsize=1024)
def _passage(spans: tuple[Span, ...], style: Style, measure: float) -> Passage:
    return Passage(tuple(wrap(spans, style.size, measure, style.tracking)), style)


@dataclass(frozen=True, slots=True)
class Stack:
    """Passages below each other, each after a gap of points."""

    parts: tuple[tuple[float, Passage], ...] = ()
    height: float = field(init=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "height", sum(gap + part.height for gap, part in self.parts))

    def draw(self, paper: Paper, x: float, top: float) -> None:
        for gap, part in self.parts:
            part.draw(paper, x, top - gap)
            top -= gap + part.height


def words_whole(text: str, style: Style, measure: float) -> Passage:
    """A passage in type so much smaller that no word has to be broken, but never below the smallest."""
    longest = max((width(word, style.cut) for word in text.split()), default=0) * style.size / EM
    if longest <= measure:
        return passage(text, style, measure)
    size = max(SMALLEST, floor(style.size * measure / longest * 2) / 2)
    return passage(text, replace(style, size=size, leading=style.line_height), measure)


def drops(cells: Sequence[Stack]) -> list[float]:
    """How far each cell of a row has to be lowered for all first lines to stand on one line."""
    depths = [
        (first.style.line_height + CAPITALS * first.style.size) / 2 if first is not None else 0.0
        for first in (cell.parts[0][1] if cell.parts else None for cell in cells)
    ]
    return [max(depths) - depth if depth else 0.0 for depth in depths]


def stack(*parts: Passage, gap: float = 0) -> Stack:
    """Put passages below each other, leaving out those without text."""
    printed = [part for part in parts if part.lines]
    return Stack(tuple((gap if number else 0.0, part) for number, part in enumerate(printed)))


Draw = Callable[[Paper, float, float], None]
"""Draws something whose upper left corner is at x, y (points)."""


@dataclass(frozen=True, slots=True)
class Block:
    """What a page break never parts. `gap` is left free above it, except at the head of a page."""

    height: float
    draw: Draw
    gap: float = 0
    keeps_with_next: bool = False
    starts_page: bool = False
    running: Block | None = None
    """What is repeated above it where it is the first on a page that somebody else's break began."""


@dataclass(slots=True)
class Column:
    """The blocks of one page with their distance from its head."""

    placed: list[tuple[float, Block]] = field(default_factory=list)
    filled: float = 0

    def add(self, block: Block) -> None:
        self.filled += block.gap if self.placed else 0
        self.placed.append((self.filled, block))
        self.filled += block.height

    def draw(self, paper: Paper, x: float, top: float) -> None:
        """Draw the blocks below `top`."""
        for distance, block in self.placed:
            block.draw(paper, x, top - distance)


def paginate(blocks: Iterable[Block], first: float, others: float) -> list[Column]:
    """Spread blocks over pages with room for `first` points on the first and `others` on every other.

    Blocks that keep with the next stay together where a page can hold them. What starts a page and is only a
    little too high for it is moved closer together.
    """
    columns = [Column()]
    for section in _sections(blocks):
        if columns[-1].placed:
            columns.append(Column())
        room = first if len(columns) == 1 else others
        for group in _groups(_squeezed(section, room)):
            _add(columns, group, first, others)
    return columns


def _add(columns: list[Column], group: Sequence[Block], first: float, others: float) -> None:
    """Put a group on the last page, or on a new one, or, where no page can hold it, on several."""
    if columns[-1].placed and _height(group) > (first if len(columns) == 1 else others) - columns[-1].filled:
        columns.append(Column())
    for block in group:
        room = (first if len(columns) == 1 else others) - columns[-1].filled
        if columns[-1].placed and block.gap + block.height > room:
            columns.append(Column())
        if not columns[-1].placed and block.running:
            columns[-1].add(block.running)
        columns[-1].add(block)


def _squeezed(section: list[Block], room: float) -> list[Block]:
    gaps = sum(block.gap for block in section[1:])
    heights = sum(block.height for block in section)
    if heights + gaps <= room or heights + gaps * TIGHTEST > room or len(section) > MOST_SQUEEZED:
        return section
    return [replace(block, gap=block.gap * (room - heights) / gaps) for block in section]


def _sections(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """What begins a page of its own, each with all that follows it."""
    section: list[Block] = []
    for block in blocks:
        if block.starts_page and section:
            yield section
            section = []
        section.append(block)
    if section:
        yield section


def _height(group: Sequence[Block]) -> float:
    return sum(block.gap + block.height for block in group)


def _groups(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keeps_with_next:
            yield group
            group = []
    if group:
        yield group
