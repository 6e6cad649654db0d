"""The order in which the words of a line stand on paper where scripts run from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bidi import algorithm

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def runs_right_to_left(text: str) -> bool:
    """Whether any character of `text` belongs to a script that runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def levels(text: str) -> list[int]:
    """The embedding level of each character: odd ones run from right to left."""
    storage: dict[str, Any] = algorithm.get_empty_storage()
    base = algorithm.get_base_level(text)
    storage.update(base_level=base, base_dir="R" if base else "L")
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return list(_levels_of_all(text, storage["chars"], base))


def _levels_of_all(text: str, resolved: Sequence[dict[str, Any]], base: int) -> Iterator[int]:
    """Give the characters that the algorithm leaves out (joiners, marks) the level of the one before."""
    level, found = base, iter(resolved)
    awaited = next(found, None)
    for char in text:
        if awaited is not None and awaited["ch"] == char:
            level = awaited["level"]
            awaited = next(found, None)
        yield level


def visual_order(levels_of_items: Iterable[int]) -> list[int]:
    """The indices of items from left to right, given their levels in reading order."""
    order = list(enumerate(levels_of_items))
    highest = max((level for _, level in order), default=0)
    for turn in range(highest, 0, -1):
        order = list(_turned(order, turn))
    return [index for index, _ in order]


def _turned(items: list[tuple[int, int]], turn: int) -> Iterator[tuple[int, int]]:
    pending: list[tuple[int, int]] = []
    for item in items:
        if item[1] >= turn:
            pending.append(item)
            continue
        yield from reversed(pending)
        pending = []
        yield item
    yield from reversed(pending)
