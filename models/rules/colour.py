"""Colours as the file keeps them: "#2f5d8a"."""

from __future__ import annotations

import re

_KEPT = re.compile(r"#[0-9a-f]{6}")

TRACK_COLOURS = ("#1f6f8b", "#8a5a00", "#3f6b2f", "#7a3b6e", "#b0413e", "#3b4f9a", "#00695c", "#5b6770")
"""Given to new tracks in turn: each is dark enough to carry white words and light enough to be told on black."""


def is_colour(text: str) -> bool:
    """Whether `text` is a colour as the file keeps it."""
    return _KEPT.fullmatch(text) is not None
