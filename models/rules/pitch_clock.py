"""When each pitch begins and ends: the order by theme, and clock times from lengths and changeovers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar


class Themed(Protocol):
    """What has a theme to be grouped by."""

    @property
    def theme_id(self) -> Hashable: ...


ThemedItem = TypeVar("ThemedItem", bound=Themed)


@dataclass(frozen=True, slots=True)
class Turn:
    """One pitch on the clock. `ends_at` is before the changeover to the next."""

    starts_at: datetime
    ends_at: datetime


def by_theme(items: Iterable[ThemedItem]) -> list[list[ThemedItem]]:
    """Return the items in groups of one theme each: the theme that comes first, first; inside a group as given."""
    groups: dict[Hashable, list[ThemedItem]] = {}
    for item in items:
        groups.setdefault(item.theme_id, []).append(item)
    return list(groups.values())


def turns(start: datetime, lengths: Iterable[tuple[int, int]]) -> list[Turn]:
    """Return when each pitch begins and ends; `lengths` are its seconds and those of the changeover after it."""
    found: list[Turn] = []
    begins = start
    for length, changeover in lengths:
        ends = begins + timedelta(seconds=length)
        found.append(Turn(begins, ends))
        begins = ends + timedelta(seconds=changeover)
    return found


def total(lengths: Sequence[tuple[int, int]]) -> int:
    """Return the seconds from the first word to the last; the changeover after the last pitch is not waited for."""
    if not lengths:
        return 0
    return sum(length + changeover for length, changeover in lengths) - lengths[-1][1]


def overrun(lengths: Sequence[tuple[int, int]], minutes: int) -> int:
    """Return by how many seconds the pitches are longer than a session of `minutes`; 0 where they fit."""
    return max(0, total(lengths) - minutes * 60)
