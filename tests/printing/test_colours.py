"""Colours that can be read on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.colours import ENOUGH, INK, QUIET, TINT, WARNING, WHITE, contrast, filling, readable, text_on

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)


@given(COLOURS)
def test_text_on_any_colour_can_be_read(colour: str) -> None:
    assert contrast(text_on(colour), colour) >= ENOUGH


@given(COLOURS)
def test_any_colour_is_darkened_until_it_can_be_read(colour: str) -> None:
    assert contrast(readable(colour), WHITE) >= ENOUGH


def test_colour_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#1f4e79") == "#1f4e79"


@pytest.mark.parametrize("colour", [INK, QUIET, WARNING])
@pytest.mark.parametrize("background", [WHITE, TINT])
def test_our_own_colours_can_be_read(colour: str, background: str) -> None:
    assert contrast(colour, background) >= ENOUGH


def test_pdf_wants_shares_of_one() -> None:
    assert filling("#ff8000") == "1 0.502 0 rg"
