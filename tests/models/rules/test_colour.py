"""A colour is kept in one way only."""

from __future__ import annotations

import pytest

from models.rules.colour import is_colour


@pytest.mark.parametrize(
    ("text", "kept"),
    [("#2f5d8a", True), ("#2F5D8A", False), ("2f5d8a", False), ("#abc", False), ("blue", False), ("", False)],
)
def test_only_the_kept_form_is_a_colour(text: str, kept: bool) -> None:
    assert is_colour(text) is kept
