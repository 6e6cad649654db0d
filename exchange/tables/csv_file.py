"""CSV as the world writes it: any usual encoding and separator, "sep=" lines, quotes over several lines."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from exchange.problems import ImportFailed
from exchange.tables.table import Cell, Table
from translations import N_

SEPARATORS = (";", ",", "\t", "|")
SAMPLE_CHARACTERS = 64_000
SAMPLE_ROWS = 100
LONGEST_CELL = 10_000_000
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
SEPARATOR_LINE = re.compile(r'^"?sep=(.)"?\r?\n', re.IGNORECASE)

csv.field_size_limit(LONGEST_CELL)


def read_csv(data: bytes, *, encoding: str = "", separator: str = "") -> Table:
    """Read CSV or TSV; `encoding` and `separator` are found out where they are not given.

    Raises `ImportFailed` where the bytes are no text, or not in the encoding that was asked for.
    """
    encoding = encoding or find_encoding(data)
    text = decode(data, encoding)
    if announced := SEPARATOR_LINE.match(text):
        separator = separator or announced[1]
        text = text[announced.end() :]
    separator = separator or find_separator(text)
    rows: list[list[Cell]] = [list(row) for row in _rows(text, separator)]
    return Table(rows, encoding=encoding, separator=separator, first_row=2 if announced else 1)


def find_encoding(data: bytes) -> str:
    """Return the encoding of `data`: by its mark, by the zeros of UTF-16, UTF-8 where it is, else Windows' own."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:2000]
    if sample[1::2].count(0) > len(sample) // 4:
        return "utf-16-le"
    if sample[::2].count(0) > len(sample) // 4:
        return "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def decode(data: bytes, encoding: str) -> str:
    """Return the text of `data`. Bytes that Windows' encoding leaves out stand for themselves."""
    try:
        text = data.decode(encoding)
    except LookupError as error:
        raise ImportFailed(N_("There is no character encoding “{encoding}”."), encoding=encoding) from error
    except UnicodeDecodeError as error:
        if encoding != "cp1252":
            raise ImportFailed(
                N_("The file is not written in {encoding}. Choose another character encoding."),
                encoding=encoding,
            ) from error
        text = data.decode("latin-1")
    if "\x00" in text[:SAMPLE_CHARACTERS]:
        raise ImportFailed(N_("The file is not a text file. Save the list as CSV or XLSX, then import that."))
    return text


def find_separator(text: str) -> str:
    """Return the separator that cuts the first rows into the most columns, the same number in most rows."""
    sample = text[:SAMPLE_CHARACTERS]
    return max(SEPARATORS, key=lambda separator: _agreement(sample, separator))


def _agreement(sample: str, separator: str) -> tuple[float, int]:
    widths = Counter(len(row) for row in _rows(sample, separator)[:SAMPLE_ROWS] if any(row))
    if not widths:
        return (0.0, 0)
    width, rows = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (0.0, 0) if width < 2 else (rows / widths.total(), width)


def _rows(text: str, separator: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        # A quote left open, or a line end alone: read leniently, line by line.
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return list(csv.reader(lines, delimiter=separator))
