"""The log of printed badges: whose badge was printed last when, and which runs there were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.store.reader import Moment, Reader, one_of_many

__all__ = ["LastPrint", "PrintRun", "last_prints", "print_runs"]

AT_ONCE = 5000

LAST = """
SELECT person.id, person.full_name, badge_print.at, badge_print.station, badge_print.stationery, badge_print.content
FROM badge_print JOIN person ON person.id = badge_print.person_id
WHERE {condition}
  AND NOT EXISTS (
      SELECT 1 FROM badge_print AS later WHERE later.person_id = badge_print.person_id
      AND (later.at > badge_print.at OR (later.at = badge_print.at AND later.id > badge_print.id)))
ORDER BY person.sort_key, person.id
"""

RUNS = """
SELECT min(id), at, station, stationery, count(*) FROM badge_print
GROUP BY at, station, stationery ORDER BY at DESC, station, stationery LIMIT :last
"""


@dataclass(frozen=True, slots=True)
class LastPrint:
    """The newest badge of a person: `id` and `name` are the person's, `content` a hash of what stood on it."""

    id: str
    name: str
    at: Moment
    station: str
    stationery: str
    content: str


@dataclass(frozen=True, slots=True)
class PrintRun:
    """Badges that were printed together."""

    id: str
    at: Moment
    station: str
    stationery: str
    badges: int


def last_prints(reader: Reader, people: Sequence[str]) -> list[LastPrint]:
    """Return the newest badge of each of these people (ids) who has one, by name."""
    found: list[LastPrint] = []
    for start in range(0, len(people), AT_ONCE):
        condition, ids = one_of_many("person.id", people[start : start + AT_ONCE])
        found += reader.rows(LastPrint, LAST.format(condition=condition), **ids)
    return found


def print_runs(reader: Reader, *, last: int = 20) -> list[PrintRun]:
    """Return the newest print runs, the last one first."""
    return reader.rows(PrintRun, RUNS, last=last)
