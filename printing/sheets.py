"""Stationery: where the labels are on a sheet. The measures are data in resources/stationery."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from models.errors import NotFound, UserError
from models.text import Text
from printing.colours import QUIET
from printing.paper import MM, Paper
from translations import N_

UNPRINTABLE = 5.0
"""The outer millimetres of a sheet that most office printers leave white."""
MARK = 4.0
"""The length of a crop mark in millimetres."""


@dataclass(frozen=True, slots=True)
class Stationery:
    """One kind of sheet. Lengths are in millimetres, from the upper left corner of the page."""

    key: str
    name: str
    page: tuple[float, float]
    label: tuple[float, float]
    columns: int = 1
    rows: int = 1
    left: float = 0
    top: float = 0
    pitch: tuple[float, float] = (0, 0)
    mono: bool = False
    """A label printer prints it, which has black only."""
    note: str = ""

    @property
    def per_sheet(self) -> int:
        return self.columns * self.rows

    @property
    def right(self) -> float:
        """The margin that is left over on the right."""
        return self.page[0] - self.left - (self.columns - 1) * self.pitch[0] - self.label[0]

    @property
    def bottom(self) -> float:
        """The margin that is left over at the bottom."""
        return self.page[1] - self.top - (self.rows - 1) * self.pitch[1] - self.label[1]

    @property
    def title(self) -> Text:
        """What it is called in lists, in whole millimetres: "HERMA 4412, 80 × 50 mm, 10 a sheet"."""
        width, height = (round(length) for length in self.label)
        if self.per_sheet == 1:
            return Text(
                N_("{name}, {width} × {height} mm, one a page"), name=self.name, width=width, height=height
            )
        return Text.plural(
            N_("{name}, {width} × {height} mm, {count} a sheet"),
            N_("{name}, {width} × {height} mm, {count} a sheet"),
            count=self.per_sheet, name=self.name, width=width, height=height,
        )  # fmt: skip

    @property
    def inset(self) -> float:
        """How far content must stay off a label's edge so that an office printer reaches all of it."""
        if self.mono:
            return 0.0
        return max(0.0, UNPRINTABLE - min(self.left, self.right, self.top, self.bottom))


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What a printer needs to hit its labels: a shift in millimetres to the right and down, and a stretch."""

    right: float = 0
    down: float = 0
    width: float = 1
    height: float = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item goes: sheet, counted from 0, and the lower left corner of its label in points."""

    sheet: int
    x: float
    y: float


def stationery(key: str) -> Stationery:
    """The sheet of that name ("herma-4412"); NotFound where there is none."""
    found = all_stationery().get(key)
    if found is None:
        known = ", ".join(all_stationery())
        raise NotFound(N_("There is no stationery “{name}”. Known are: {known}"), name=key, known=known)
    return found


@cache
def all_stationery() -> dict[str, Stationery]:
    """Every sheet and label known, by its key, in the order of the files."""
    files = sorted(resources.path("stationery").glob("*.toml"))
    tables = (tomllib.loads(file.read_text("utf-8")) for file in files)
    return {key: _read(key, entry) for table in tables for key, entry in table.items()}


def places(
    sheet: Stationery, count: int, *, start: int = 1, adjustment: Adjustment = Adjustment()
) -> Iterator[Place]:
    """Places for `count` items from position `start` of the first sheet on, row by row.

    UserError where the sheet has no such position.
    """
    if not 1 <= start <= sheet.per_sheet:
        raise UserError(
            N_("Position {start} is not on the sheet “{name}”, which has {count}."),
            start=start, name=sheet.name, count=sheet.per_sheet,
        )  # fmt: skip
    cells = range(start - 1, start - 1 + count)
    return (_place(sheet, *divmod(cell, sheet.per_sheet), adjustment) for cell in cells)


def _place(sheet: Stationery, number: int, cell: int, adjustment: Adjustment) -> Place:
    row, column = divmod(cell, sheet.columns)
    x = sheet.left + column * sheet.pitch[0] * adjustment.width + adjustment.right
    top = sheet.top + row * sheet.pitch[1] * adjustment.height + adjustment.down
    return Place(number, x * MM, (sheet.page[1] - top - sheet.label[1]) * MM)


def draw_outlines(paper: Paper, sheet: Stationery, adjustment: Adjustment = Adjustment()) -> None:
    """Draw the edges of every label of a sheet, to check them on plain paper."""
    width, height = (length * MM for length in sheet.label)
    for place in places(sheet, sheet.per_sheet, adjustment=adjustment):
        paper.frame((place.x, place.y, width, height), QUIET, 0.3, "2 2")


def draw_crop_marks(paper: Paper, sheet: Stationery, adjustment: Adjustment = Adjustment()) -> None:
    """Draw short lines where a guillotine cuts, in the margins; on the label's edge where there is no margin."""
    width, height = (length * MM for length in sheet.page)
    for cut in _cuts(sheet, 0):
        x = (cut + adjustment.right) * MM
        for start, end in (_mark(sheet.bottom), _mark(sheet.top, height)):
            paper.rule((x, start), (x, end), QUIET, 0.3)
    for cut in _cuts(sheet, 1):
        y = height - (cut + adjustment.down) * MM
        for start, end in (_mark(sheet.left), _mark(sheet.right, width)):
            paper.rule((start, y), (end, y), QUIET, 0.3)


def _mark(margin: float, far_edge: float = 0) -> tuple[float, float]:
    """From where to where a mark goes, for a margin in millimetres at 0 or at the `far_edge` in points."""
    end = margin - 1 if margin > MARK else MARK
    start = max(end - MARK, 0.0)
    return (far_edge - start * MM, far_edge - end * MM) if far_edge else (start * MM, end * MM)


def _cuts(sheet: Stationery, axis: int) -> list[float]:
    """Where labels begin and end along an axis, in millimetres; not the edges of the page."""
    first, number = ((sheet.left, sheet.columns), (sheet.top, sheet.rows))[axis]
    starts = [first + step * sheet.pitch[axis] for step in range(number)]
    edges = {round(edge, 2) for start in starts for edge in (start, start + sheet.label[axis])}
    return sorted(edge for edge in edges if 0.1 < edge < sheet.page[axis] - 0.1)


def _read(key: str, entry: dict[str, Any]) -> Stationery:
    pairs = {
        name: (float(value[0]), float(value[1])) for name, value in entry.items() if isinstance(value, list)
    }
    pairs.setdefault("page", pairs["label"])
    pairs.setdefault("pitch", pairs["label"])
    return Stationery(key, **{**entry, **pairs})
