"""One measured figure, and the ways to come by it."""

from __future__ import annotations

import gc
import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

SECONDS, MEBIBYTES = "s", "MiB"


@dataclass(frozen=True, slots=True)
class Measurement:
    """Podium's figure for one thing, a peer's where there is one, and what is promised.

    Figures are in `unit`, seconds or MiB. `at_most` is a promised highest figure in the same unit,
    `at_most_ratio` a promised highest ratio of Podium's figure to the peer's.
    """

    what: str
    podium: float
    peer_name: str = ""
    peer: float | None = None
    unit: str = SECONDS
    at_most: float | None = None
    at_most_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        """Podium's figure as a multiple of the peer's: below 1, Podium is ahead."""
        return self.podium / self.peer if self.peer else None

    @property
    def is_kept(self) -> bool:
        """Whether what is promised was met in this run."""
        if self.at_most is not None and self.podium > self.at_most:
            return False
        return self.at_most_ratio is None or (self.ratio is not None and self.ratio <= self.at_most_ratio)

    @property
    def promise(self) -> str:
        """What is promised, in words; empty where nothing is."""
        parts = []
        if self.at_most is not None:
            parts.append(f"≤ {shown(self.at_most, self.unit)}")
        if self.at_most_ratio is not None:
            parts.append(f"≤ {self.at_most_ratio:g}×")
        return ", ".join(parts)


def shown(figure: float, unit: str) -> str:
    """The figure with three digits, short times in milliseconds."""
    if unit == SECONDS and figure < 1:
        return f"{figure * 1000:.3g} ms"
    return f"{figure:.0f} {unit}" if figure >= 100 else f"{figure:.3g} {unit}"


def timed(function: Callable[[], object]) -> float:
    """The seconds that one call takes, without a garbage collection in between."""
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        function()
        return perf_counter() - start
    finally:
        gc.enable()


def median_of(function: Callable[[], object], *, times: int = 5) -> float:
    """The median of the seconds that `times` calls take."""
    return statistics.median(timed(function) for _ in range(times))


def percentile(figures: Sequence[float], percent: float = 95) -> float:
    """The smallest of `figures` that at least `percent` of them do not exceed. Raises `ValueError` for none."""
    if not figures:
        raise ValueError("a percentile needs at least one figure")
    rank = math.ceil(len(figures) * percent / 100)
    return sorted(figures)[max(rank, 1) - 1]
