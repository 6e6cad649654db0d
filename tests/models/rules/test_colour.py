"""Colours are understood as people type them, and kept in one way."""

from __future__ import annotations

import pytest

from models.rules.colour import is_colour, parse_colour


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("#2f5d8a", "#2f5d8a"),
        ("2F5D8A", "#2f5d8a"),
        ("  #ABC ", "#aabbcc"),
        ("blue", None),
        ("#12345", None),
        ("", None),
        ("#2f5d8a1", None),
    ],
)
def test_a_typed_colour_is_understood_or_refused(typed: str, meant: str | None) -> None:
    assert parse_colour(typed) == meant
    assert meant is None or is_colour(meant)


def test_only_the_kept_form_is_a_colour() -> None:
    assert not is_colour("#2F5D8A")
    assert not is_colour("2f5d8a")
