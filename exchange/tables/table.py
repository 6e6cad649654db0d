"""A table as it stands in a foreign file: cells by row, and where its header is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from exchange.plain_text import one_line

Cell = str | int | float | bool | date | datetime | time | timedelta
HEADER_WITHIN = 20


@dataclass(slots=True)
class Table:
    """Rows of cells; `encoding` and `separator` are those of a CSV, `sheet` is that of a workbook.

    `first_row` is the number, as the file's own program shows it, of `rows[0]`.
    """

    rows: list[list[Cell]]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    encoding: str = ""
    separator: str = ""
    first_row: int = 1
    notes: list[str] = field(default_factory=list)

    def row_number(self, index: int) -> int:
        """Return the number of `rows[index]` as a spreadsheet shows it."""
        return self.first_row + index


@dataclass(frozen=True, slots=True)
class Header:
    """The names of a table's columns, and the index of the row after them."""

    names: tuple[str, ...]
    body: int


def find_header(
    rows: Sequence[Sequence[Cell]], knows: Callable[[str], bool], at: int | None = None
) -> Header:
    """Return the header: of the first 20 rows the one with most names that `knows` recognises.

    Where none is recognised it is the first row with at least two texts. A number or nothing under a text of the
    row above belongs to it ("Speakers" over 1, 2, 3); a name given twice gets a number. `at` is the index of the
    header where somebody has said which row it is.
    """
    if not rows:
        return Header((), 0)
    at = _place_of_header(rows, knows) if at is None else min(at, len(rows) - 1)
    above = _carried(rows[at - 1]) if at > 0 else []
    names = [
        _name(cell, above[column] if column < len(above) else "") for column, cell in enumerate(rows[at])
    ]
    return Header(tuple(_numbered(names)), at + 1)


def _place_of_header(rows: Sequence[Sequence[Cell]], knows: Callable[[str], bool]) -> int:
    scored = [(_recognised(row, knows), -index) for index, row in enumerate(rows[:HEADER_WITHIN])]
    score, negative = max(scored, default=(0, 0))
    if score:
        return -negative
    return next((index for index, row in enumerate(rows[:HEADER_WITHIN]) if _texts(row) >= 2), 0)


def _recognised(row: Sequence[Cell], knows: Callable[[str], bool]) -> int:
    return sum(1 for cell in row if isinstance(cell, str) and knows(one_line(cell)))


def _texts(row: Sequence[Cell]) -> int:
    return sum(1 for cell in row if isinstance(cell, str) and cell.strip())


def _carried(row: Sequence[Cell]) -> list[str]:
    """Return a row of group names, each standing over the columns up to the next."""
    carried: list[str] = []
    for cell in row:
        carried.append(cell_text(cell) or (carried[-1] if carried else ""))
    return carried


def _name(cell: Cell, above: str) -> str:
    text = cell_text(cell)
    if above and text.isdigit():
        return f"{above} {text}"
    return text


def _numbered(names: list[str]) -> list[str]:
    seen: dict[str, int] = {}
    numbered: list[str] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        numbered.append(f"{name} {seen[name]}" if name and seen[name] > 1 else name)
    return numbered


def cell_text(cell: Cell | None) -> str:
    """Return a cell as one line of text: whole numbers without ".0", dates and times in ISO form."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    return one_line(cell)


def is_empty(row: Sequence[Cell]) -> bool:
    """Say whether nothing stands in a row."""
    return all(cell == "" or (isinstance(cell, str) and not cell.strip()) for cell in row)
