"""Colours as people write them, and as the file keeps them: "#2f5d8a"."""

from __future__ import annotations

import re

_KEPT = re.compile(r"#[0-9a-f]{6}")
_LONG = re.compile(r"#?([0-9a-f]{6})")
_SHORT = re.compile(r"#?([0-9a-f])([0-9a-f])([0-9a-f])")


def is_colour(text: str) -> bool:
    """Whether `text` is a colour as the file keeps it."""
    return _KEPT.fullmatch(text) is not None


def parse_colour(text: str) -> str | None:
    """Return the colour meant by "2F5D8A", "#2f5d8a" or "#abc" as the file keeps it; None where it is none."""
    typed = text.strip().lower()
    if long := _LONG.fullmatch(typed):
        return f"#{long[1]}"
    if short := _SHORT.fullmatch(typed):
        return "#" + "".join(digit * 2 for digit in short.groups())
    return None
