"""The look all documents share: paper sizes, one grid, one type scale."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from printing.colours import INK, QUIET
from printing.fonts import Cut
from printing.paper import MM
from printing.typesetting import Style

GRID = 4.0
"""Distances are multiples of this many points."""
FINE = Style(7, colour=QUIET, leading=9)
LABEL = Style(7, Cut.SEMIBOLD, QUIET, leading=10, tracking=50)
SMALL = Style(8, colour=QUIET, leading=11)
TEXT = Style(9, colour=INK, leading=12.5)
LEAD = Style(11, Cut.SEMIBOLD, INK, leading=15)
HEAD = Style(15, Cut.SEMIBOLD, INK, leading=20)
TITLE = Style(22, Cut.SEMIBOLD, INK, leading=28)


class PaperSize(StrEnum):
    """What an office printer holds."""

    A4 = "a4"
    LETTER = "letter"

    def points(self, *, landscape: bool = False) -> tuple[float, float]:
        """Width and height."""
        width, height = (595.28, 841.89) if self is PaperSize.A4 else (612.0, 792.0)
        return (height, width) if landscape else (width, height)


@dataclass(frozen=True, slots=True)
class Frame:
    """A page: its size, and the margins around what flows through it, in points."""

    size: tuple[float, float]
    side: float = 17 * MM
    head: float = 22 * MM
    foot: float = 18 * MM

    @property
    def width(self) -> float:
        return self.size[0] - 2 * self.side

    @property
    def right(self) -> float:
        return self.size[0] - self.side

    @property
    def top(self) -> float:
        return self.size[1] - self.head

    @property
    def height(self) -> float:
        return self.top - self.foot
