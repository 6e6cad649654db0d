"""The journal as people read it, and what undo and redo would take back next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.enums import ChangeKind
from models.store.reader import Moment, Reader
from models.text import Text

SUMMARY = """
SELECT change.id, change.sequence, change.kind, change.reverts_id, change.at, change.station, change.author,
       change.schema, change.label,
       (SELECT count(*) FROM change_row WHERE change_row.change_sequence = change.sequence)
FROM change
"""
FIRST_PAGE = 4
PAGE = 200


@dataclass(frozen=True, slots=True)
class ChangeSummary:
    """One change: what was done, when (UTC), where, by whom, and how many rows it wrote."""

    id: str
    sequence: int
    kind: ChangeKind
    reverts_id: str | None
    at: Moment
    station: str
    author: str
    schema: str
    label: Text
    rows: int


def history(reader: Reader, *, last: int = 50) -> list[ChangeSummary]:
    """Return the `last` changes, newest first."""
    return reader.rows(ChangeSummary, f"{SUMMARY} ORDER BY change.sequence DESC LIMIT :last", last=last)


def change(reader: Reader, change_id: str) -> ChangeSummary | None:
    """Return the change with this id."""
    return reader.first(ChangeSummary, f"{SUMMARY} WHERE change.id = :change_id", change_id=change_id)


def next_to_undo(reader: Reader) -> ChangeSummary | None:
    """Return the change that undo would take back: the newest done or redone one that is not undone."""
    skipped = 0
    for kind, sequence in _newest_first(reader):
        if kind == ChangeKind.ORIGIN:
            return None
        if kind == ChangeKind.UNDO:
            skipped += 1
        elif skipped:
            skipped -= 1
        else:
            return _at(reader, sequence)
    return None


def next_to_redo(reader: Reader) -> ChangeSummary | None:
    """Return the undo that redo would take back: the newest one since which nothing new was done."""
    skipped = 0
    for kind, sequence in _newest_first(reader):
        if kind in {ChangeKind.DO, ChangeKind.ORIGIN}:
            return None
        if kind == ChangeKind.REDO:
            skipped += 1
        elif skipped:
            skipped -= 1
        else:
            return _at(reader, sequence)
    return None


def _at(reader: Reader, sequence: int) -> ChangeSummary | None:
    return reader.first(ChangeSummary, f"{SUMMARY} WHERE change.sequence = :sequence", sequence=sequence)


@dataclass(frozen=True, slots=True)
class _Step:
    kind: ChangeKind
    sequence: int


def _newest_first(reader: Reader) -> Iterator[tuple[ChangeKind, int]]:
    """Yield kind and sequence of the changes, page by page: mostly the first few decide."""
    size = FIRST_PAGE
    before = (reader.value("SELECT max(sequence) FROM change") or 0) + 1
    while page := reader.rows(
        _Step,
        "SELECT kind, sequence FROM change WHERE sequence < :before ORDER BY sequence DESC LIMIT :page",
        before=before,
        page=size,
    ):
        yield from ((step.kind, step.sequence) for step in page)
        before = page[-1].sequence
        size = PAGE
