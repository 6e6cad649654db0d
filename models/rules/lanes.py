"""Spans that overlap stand side by side: which lane each takes, and how many there are where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.rules.schedule import Span, blocks


@dataclass(frozen=True, slots=True)
class Lane:
    """The lane `index` (from 0) of `count` that share the width."""

    index: int
    count: int


def lanes(spans: Iterable[Span]) -> dict[str, Lane]:
    """Return the lane of each span, by its id. Spans that overlap, even through others, share one width."""
    found: dict[str, Lane] = {}
    for block in blocks(spans):
        ends: list[Span] = []
        taken: dict[str, int] = {}
        for span in block:
            free = next((lane for lane, last in enumerate(ends) if last.end <= span.start), len(ends))
            ends[free : free + 1] = [span]
            taken[span.id] = free
        found |= {span_id: Lane(lane, len(ends)) for span_id, lane in taken.items()}
    return found
