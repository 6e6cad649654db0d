"""QR codes drawn as one path each, made fast enough for tens of thousands of badges.

For payloads of one length every module of a QR symbol is the sum, without carry, of what each bit of the payload
adds to it. So segno is asked once for each bit, and a symbol is put together from a table of its answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_, xor

import segno

QUIET_ZONE = 4
"""The white border in modules that scanners need."""
MASKS = range(8)
AT_ONCE = 7
"""So many modules of a row are drawn from memory: there are few enough of them to have been drawn before."""
_RUN = re.compile("1+")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A square of modules, "1" a dark one, row by row from the top."""

    rows: tuple[str, ...]
    mask: int


def symbol(payload: str) -> Symbol:
    """Return the QR symbol of `payload`, in the smallest version and with its strongest error correction."""
    if payload.isascii():
        return _table(len(payload)).symbol(payload.encode("ascii"))
    code = segno.make_qr(payload, error="m")
    return Symbol(tuple("".join(map(str, row)) for row in code.matrix), int(code.mask))


def operators(code: Symbol, x: float, y: float, side: float) -> str:
    """The PDF operators that fill `code` in black into a square whose lower left corner is at x, y (points)."""
    size = len(code.rows)
    module = side / size
    starts = range(0, size, AT_ONCE)
    path = "".join(
        [
            _rectangles(row[start : start + AT_ONCE], start, size - 1 - number)
            for number, row in enumerate(code.rows)
            for start in starts
        ]
    )
    return f"q 0 g {module:.4f} 0 0 {module:.4f} {x:.2f} {y:.2f} cm\n{path}f Q"


@lru_cache(maxsize=16384)
def _rectangles(modules: str, start: int, y: int) -> str:
    """A rectangle for each run of dark ones among a few modules of a row."""
    runs = _RUN.finditer(modules)
    return "".join(f"{start + run.start()} {y} {run.end() - run.start()} 1 re\n" for run in runs)


class _Table:
    """All symbols of ASCII payloads of one length.

    A symbol is one number: its rows, then its columns, each with a quiet zone at either end; the first module of
    the first row is the highest bit. So the rules that look at rows and columns look at all of them at once.
    """

    def __init__(self, length: int) -> None:
        nothing = "\0" * length
        code = _make(nothing, 0)
        self._size = len(code.matrix)
        self._stride = self._size + 2 * QUIET_ZONE
        self._empty = self._number(code)
        self._bits = [
            tuple(
                self._number(_make(f"{nothing[:place]}{chr(1 << bit)}{nothing[place + 1 :]}", 0))
                ^ self._empty
                for bit in range(7)
            )
            for place in range(length)
        ]
        self._masks = [self._number(_make(nothing, mask)) ^ self._empty for mask in MASKS]
        self._everywhere = self._at(range(self._stride), range(2 * self._size))
        inner, rows = range(QUIET_ZONE, QUIET_ZONE + self._size), range(2 * self._size)
        self._inside = self._at(inner, rows)
        self._with_neighbour = self._at(inner[:-1], rows)
        self._with_block = self._at(inner[:-1], range(self._size - 1))
        self._one_copy = self._at(inner, range(self._size))

    def symbol(self, payload: bytes) -> Symbol:
        plain = reduce(xor, map(_sum, self._bits, payload), self._empty)
        best = min(MASKS, key=lambda mask: self._penalty(plain ^ self._masks[mask]))
        return Symbol(self._rows(plain ^ self._masks[best]), best)

    def _penalty(self, code: int) -> int:
        """How easily a scanner takes the symbol for something else: the four rules of ISO/IEC 18004."""
        dark = (code & self._one_copy).bit_count() / (self._size * self._size)
        same = ~(code ^ code << 1) & self._with_neighbour
        fives = same & same << 1 & same << 2 & same << 3
        runs = fives & ~(fives >> 1)
        below = ~(code ^ code << self._stride)
        blocks = same & same << self._stride & below & self._with_block
        balance = 10 * int(abs(dark * 100 - 50) / 5)
        return (
            fives.bit_count() + 2 * runs.bit_count() + 3 * blocks.bit_count() + self._finders(code) + balance
        )

    def _finders(self, code: int) -> int:
        """What looks like the eye of a symbol, with four light modules before or after it."""
        light = ~code & self._everywhere
        eyes = code & code << 2 & code << 3 & code << 4 & code << 6 & light << 1 & light << 5
        two_before, two_after = light >> 1 & light >> 2, light << 7 & light << 8
        alone = two_before & two_before >> 2 | two_after & two_after << 2
        return 40 * (eyes & alone & self._inside).bit_count()

    def _number(self, code: segno.QRCode) -> int:
        rows = ["".join(map(str, row)) for row in code.matrix]
        columns = ["".join(column) for column in zip(*rows, strict=True)]
        quiet = "0" * QUIET_ZONE
        return int("".join(f"{quiet}{line}{quiet}" for line in (*rows, *columns)), 2)

    def _rows(self, code: int) -> tuple[str, ...]:
        whole = f"{code:0{2 * self._size * self._stride}b}"
        starts = range(QUIET_ZONE, self._size * self._stride, self._stride)
        return tuple(whole[start : start + self._size] for start in starts)

    def _at(self, columns: range, rows: range) -> int:
        """A number with a bit at each of these places."""
        last = 2 * self._size * self._stride - 1
        places = (1 << last - row * self._stride - column for row in rows for column in columns)
        return reduce(or_, places)


@lru_cache(maxsize=16)
def _table(length: int) -> _Table:
    return _Table(length)


@lru_cache(maxsize=4096)
def _sum(bits: tuple[int, ...], letter: int) -> int:
    return reduce(xor, (bits[place] for place in range(7) if letter >> place & 1), 0)


def _make(payload: str, mask: int) -> segno.QRCode:
    return segno.make_qr(payload, error="m", mode="byte", mask=mask)
