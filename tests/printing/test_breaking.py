"""Text broken into lines: nothing is lost, nothing sticks out, nothing is torn apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.breaking import wrap
from printing.fonts import Cut
from printing.typesetting import Span

WORDS = st.text("abcdeäöüéß -–/:.", max_size=120)


def lines(text: str, measure: float = 100, size: float = 10) -> list[str]:
    return [line.text for line in wrap([Span(text)], size, measure)]


def test_lines_end_at_spaces() -> None:
    assert lines("Neue Wege in der Fertigung", 85) == ["Neue Wege in der", "Fertigung"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Industrie-Cluster", ["Industrie-", "Cluster"]),
        ("Geschäft/Technik", ["Geschäft/", "Technik"]),
        ("9–10 10–11 11–12", ["9–10 10–11", "11–12"]),
        ("Dr.-Ing. Dr.-Ing.", ["Dr.-Ing.", "Dr.-Ing."]),
        ("Mission – Luxemburg", ["Mission –", "Luxemburg"]),
        ("um 9:30\xa0Uhr 9:30\xa0Uhr", ["um", "9:30\xa0Uhr", "9:30\xa0Uhr"]),
    ],
)
def test_words_are_broken_only_where_one_may(text: str, expected: list[str]) -> None:
    assert lines(text, 58) == expected


def test_chinese_is_broken_between_characters_but_not_before_a_full_stop() -> None:
    assert lines("胡玮文李健秋。中国", 60) == ["胡玮文李健", "秋。中国"]
    assert lines("胡玮文李健秋。", 60) == ["胡玮文李健", "秋。"]


def test_word_that_no_line_can_hold_is_broken_between_letters() -> None:
    broken = lines("Donaudampfschifffahrtsgesellschaft", 60)

    assert len(broken) > 2
    assert "".join(broken) == "Donaudampfschifffahrtsgesellschaft"


def test_looks_change_without_a_space() -> None:
    (line,) = wrap([Span("Goll", Cut.BOLD), Span(", Forschung")], 10, 200)

    assert line.text == "Goll, Forschung"


def test_comma_after_a_bold_name_goes_with_it_to_the_next_line() -> None:
    first, second = wrap([Span("Maximiliane "), Span("Goll", Cut.BOLD), Span(", FZI")], 10, 80.5)

    assert second.text.startswith("Goll,")
    assert first.text == "Maximiliane"


def test_spaced_letters_take_more_room() -> None:
    close, spaced = (wrap([Span("HEURE RÉELLE")], 7, 52, tracking) for tracking in (0, 150))

    assert (len(close), len(spaced)) == (1, 2)


@given(WORDS)
def test_no_character_is_lost(text: str) -> None:
    assert "".join(lines(text, 50)).replace(" ", "") == text.replace(" ", "")


@given(WORDS)
def test_no_line_sticks_out(text: str) -> None:
    assert all(line.width_at(10) <= 50.1 for line in wrap([Span(text)], 10, 50))


@pytest.mark.parametrize("text", ["", " ", " \n\t "])
def test_nothing_makes_no_line(text: str) -> None:
    assert lines(text) == []
