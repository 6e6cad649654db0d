"""Time zones to choose from, found by the name of a city."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from gui.widgets.type_ahead import Option
from models.rules.folding import fold

__all__ = ["find_time_zones", "time_zones"]

MOST = 12
AREAS = (
    "Europe",
    "America",
    "Africa",
    "Asia",
    "Australia",
    "Pacific",
    "Atlantic",
    "Indian",
    "Antarctica",
    "Arctic",
)
"""Names without one of these before the slash are old or technical."""


def find_time_zones(text: str) -> Sequence[Option]:
    """Return the time zones in whose name every word of `text` is found, those of Europe first."""
    words = fold(text.replace("_", " ").replace("/", " ")).split()
    found = [name for name in _names() if all(word in fold(name.replace("_", " ")) for word in words)]
    return time_zones(found[:MOST])


def time_zones(names: Sequence[str]) -> Sequence[Option]:
    """Return these time zones as options, each with its distance from UTC today."""
    return [Option(name, name, _offset(name)) for name in names]


@cache
def _names() -> tuple[str, ...]:
    known = [name for name in available_timezones() if name.split("/")[0] in AREAS]
    return (*sorted(known, key=lambda name: (AREAS.index(name.split("/")[0]), name)), "UTC")


def _offset(name: str) -> str:
    offset = datetime.now(UTC).astimezone(ZoneInfo(name)).utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}:{rest:02}"
