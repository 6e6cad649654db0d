"""How much is in the event's file."""

from __future__ import annotations

from dataclasses import dataclass

from models.store.reader import Reader

__all__ = ["Counts", "counts"]


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of rows."""

    people: int
    sessions: int
    organisations: int
    changes: int


def counts(reader: Reader) -> Counts:
    """Count what the file holds."""
    found = reader.first(
        Counts,
        """
        SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM session),
               (SELECT count(*) FROM organisation), (SELECT count(*) FROM change)
        """,
    )
    assert found is not None
    return found
