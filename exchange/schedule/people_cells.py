"""Several people in one cell of a table, as everybody writes them, and as we do: "Name (Organisation); "A & B""."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from exchange.plain_text import one_line
from exchange.tables.table import Cell
from models.rules.typed_name import PARTICLES

SEPARATOR = re.compile(r"\s*(?:;|\n|\||\s/\s|\s&\s|\sund\s|\set\s|\sand\s)\s*")
NUMBERED = re.compile(r"^\d+:(?=\S)")
QUOTED = re.compile(r'"((?:[^"]|"")+)"(?=\s*(?:$|[;\n|(\[]))')
WITH_BRACKETS = re.compile(r"^(.+?)\s*[(\[](.+)[)\]]$")
BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
JOINED_BY = "; "


def split_people(cell: Cell) -> list[tuple[str, str]]:
    """Return (name, organisation) of everybody in a cell: "Name, Organisation", several parted by ; / & or lines.

    A comma parts names only where every part looks like a name of its own. A name in quotation marks is one.
    """
    people: list[tuple[str, str]] = []
    for name, piece in _pieces(str(cell).strip()):
        people += _with_organisation(name, piece) if name else _people_in(piece)
    return people


def join_people(people: Iterable[tuple[str, str]]) -> str:
    """Return a cell that `split_people` reads as these people, quoting only the names that need it."""
    cells = []
    for name, organisation in people:
        cell = f"{name} ({organisation})" if organisation else name
        if split_people(cell) != [(name, organisation)] or not _is_balanced(name):
            quoted = name.replace('"', '""')
            cell = f'"{quoted}" ({organisation})' if organisation else f'"{quoted}"'
        cells.append(cell)
    return JOINED_BY.join(cells)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield (quoted name, rest) of each piece between separators that stand outside of brackets and quotes."""
    name, piece, depth, at = "", "", 0, 0
    while at < len(text):
        if not piece.strip() and not name and (quoted := QUOTED.match(text, at)):
            name, piece, at = quoted[1].replace('""', '"'), "", quoted.end()
        elif depth == 0 and (separator := SEPARATOR.match(text, at)):
            yield name, piece
            name, piece, at = "", "", separator.end()
        else:
            depth = max(0, depth + BRACKETS.get(text[at], 0)) if _closes(text, at) else depth
            piece += text[at]
            at += 1
    yield name, piece


def _is_balanced(name: str) -> bool:
    return name.count("(") == name.count(")") and name.count("[") == name.count("]")


def _closes(text: str, at: int) -> bool:
    """Say whether a bracket counts: one that is never closed does not."""
    return text[at] not in "([" or any(mark in text[at:] for mark in ")]")


def _with_organisation(name: str, rest: str) -> list[tuple[str, str]]:
    organisation = one_line(rest)
    return [(one_line(name), organisation[1:-1] if organisation[:1] in {"(", "["} else organisation)]


def _people_in(piece: str) -> list[tuple[str, str]]:
    piece = NUMBERED.sub("", one_line(piece)).strip(" ,")
    if not piece:
        return []
    if found := WITH_BRACKETS.match(piece):
        return [(found[1], found[2])]
    parts = [part.strip() for part in piece.split(",") if part.strip()]
    if len(parts) > 2 and all(_is_name(part) for part in parts):
        return [(part, "") for part in parts]
    return [(parts[0], ", ".join(parts[1:]))]


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() or word in PARTICLES for word in words)
