"""Colours as the file keeps them: "#2f5d8a"."""

from __future__ import annotations

import re

_KEPT = re.compile(r"#[0-9a-f]{6}")


def is_colour(text: str) -> bool:
    """Whether `text` is a colour as the file keeps it."""
    return _KEPT.fullmatch(text) is not None
