"""QR codes are those that the library makes, and scanners read them."""

from __future__ import annotations

import string
from typing import Any

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from segno import encoder

from printing import qr
from printing.paper import About, Paper
from tests.printing.reading import Reading

CODES = st.text(string.ascii_uppercase + string.digits + "-", min_size=7, max_size=7)


def made_by_the_library(payload: str, mask: int) -> tuple[str, ...]:
    code = segno.make_qr(payload, error="m", mode="byte", mask=mask)
    return tuple("".join(map(str, row)) for row in code.matrix)


def penalty(rows: tuple[str, ...]) -> int:
    scores: Any = encoder.mask_scores
    return sum(scores([bytearray(map(int, row)) for row in rows], len(rows), len(rows)))


@given(CODES)
def test_symbol_is_the_librarys_own(payload: str) -> None:
    symbol = qr.symbol(payload)

    assert symbol.rows == made_by_the_library(payload, symbol.mask)


@given(CODES)
@settings(max_examples=25)
def test_mask_is_as_good_as_the_best(payload: str) -> None:
    # The library does not count an eye that shares a module with the one before it: 40 points.
    penalties = [penalty(made_by_the_library(payload, mask)) for mask in range(8)]

    assert penalties[qr.symbol(payload).mask] <= min(penalties) + 40


@pytest.mark.parametrize(
    "payload", ["A", "AB3DEFG", "PODIUM-2021-000017", "https://example.org/c/AB3DEFG", "Schlüssel"]
)
def test_drawn_symbol_is_read_by_a_scanner(payload: str) -> None:
    paper = Paper((120, 120), About("Test", "Test", "", "en"))
    paper.draw(qr.operators(qr.symbol(payload), 20, 20, 80))
    paper.end_page()

    assert Reading(paper.finish()).codes() == {payload}


def test_neighbouring_dark_modules_are_one_rectangle() -> None:
    symbol = qr.symbol("AB3DEFG")
    dark = sum(row.count("1") for row in symbol.rows)

    assert qr.operators(symbol, 0, 0, 21).count(" re") < 0.7 * dark
    assert "0 20 7 1 re" in qr.operators(symbol, 0, 0, 21)
