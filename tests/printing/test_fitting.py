"""Names are never cut: one line, two balanced lines, smaller, and only then a word about it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.fitting import Box, Fitted, fit_name, fit_text
from printing.fonts import EM, Cut
from printing.typesetting import width

BOX = Box(width=180, height=70, full=28, floor=14, leading=1.1)
NAMES = st.lists(st.text("abcdefghijlmnoprstuvzÄÖÜéèłß-’", min_size=1, max_size=14), min_size=1, max_size=4)


def words(fitted: Fitted) -> list[str]:
    return [line.text for line in fitted.lines]


def test_short_name_stands_on_one_line_in_full_size() -> None:
    fitted = fit_name("Lea", "Roth", Cut.BOLD, BOX)

    assert (words(fitted), fitted.size, fitted.at_floor) == (["Lea Roth"], 28, False)


def test_longer_name_takes_two_lines_before_it_grows_smaller() -> None:
    fitted = fit_name("Katharina", "Beispiel", Cut.BOLD, BOX)

    assert (words(fitted), fitted.size) == (["Katharina", "Beispiel"], 28)


def test_lines_are_balanced() -> None:
    assert words(fit_name("", "Anna Maria Luise Beispielmann", Cut.BOLD, BOX)) == [
        "Anna Maria Luise",
        "Beispielmann",
    ]


def test_break_before_the_family_name_is_preferred() -> None:
    wide = Box(width=230, height=70, full=28, floor=14, leading=1.1)

    assert words(fit_name("Jean Luc", "de Bois Roy", Cut.BOLD, wide)) == ["Jean Luc", "de Bois Roy"]


def test_particle_stays_with_the_name_it_belongs_to() -> None:
    narrow = Box(width=120, height=70, full=28, floor=10, leading=1.1)

    assert words(fit_name("Paul", "van den Wolf", Cut.BOLD, narrow)) == ["Paul", "van den Wolf"]


def test_name_grows_smaller_down_to_the_floor_without_a_word() -> None:
    fitted = fit_name("Maximiliane", "Beispielhausen", Cut.BOLD, BOX)

    assert 14 < fitted.size < 28
    assert not fitted.at_floor


def test_hyphens_are_broken_only_at_the_floor() -> None:
    fitted = fit_name("Anna-Charlotte", "Musterhausen-Beispielberg-Probst", Cut.BOLD, BOX)

    assert fitted.at_floor
    assert "".join(words(fitted)).replace(" ", "") == "Anna-CharlotteMusterhausen-Beispielberg-Probst"


@pytest.mark.parametrize(("given_name", "family"), [("", "Madonna"), ("Isa", ""), ("", "李健秋")])
def test_single_word_is_a_name(given_name: str, family: str) -> None:
    assert words(fit_name(given_name, family, Cut.BOLD, BOX)) == [given_name or family]


@given(NAMES, NAMES)
def test_no_letter_of_a_name_is_ever_lost(first: list[str], last: list[str]) -> None:
    fitted = fit_name(" ".join(first), " ".join(last), Cut.BOLD, BOX)

    assert "".join(words(fitted)).replace(" ", "") == "".join([*first, *last])
    assert not fitted.is_cut


@given(NAMES, NAMES)
def test_every_name_fits_its_box(first: list[str], last: list[str]) -> None:
    fitted = fit_name(" ".join(first), " ".join(last), Cut.BOLD, BOX)

    assert fitted.height <= BOX.height + 0.01
    assert all(line.width_at(fitted.size) <= BOX.width * 1.02 for line in fitted.lines)
    assert fitted.size >= BOX.floor or fitted.at_floor


TEXT_BOX = Box(width=120, height=30, full=10, floor=7, leading=1.2)


def test_text_that_fits_keeps_its_size() -> None:
    fitted = fit_text("Leiterin der Abteilung", Cut.REGULAR, TEXT_BOX, 2)

    assert (len(fitted.lines), fitted.size, fitted.at_floor) == (1, 10, False)


def test_long_word_makes_text_smaller_rather_than_being_broken() -> None:
    fitted = fit_text("Wirtschaftsförderungsgesellschaft", Cut.REGULAR, TEXT_BOX, 2)

    assert words(fitted) == ["Wirtschaftsförderungsgesellschaft"]
    assert fitted.size < 10


def test_text_that_is_too_long_is_ended_and_says_so() -> None:
    fitted = fit_text("Hochschule für angewandte Wissenschaften " * 5, Cut.REGULAR, TEXT_BOX, 2)

    assert (len(fitted.lines), fitted.size) == (2, 7)
    assert fitted.is_cut
    assert words(fitted)[-1].endswith("…")
    assert fitted.lines[-1].width_at(7) <= 120


def test_nothing_to_fit_takes_no_room() -> None:
    assert fit_text("  ", Cut.REGULAR, TEXT_BOX, 2).height == 0


def test_width_grows_with_the_letters() -> None:
    assert 0 < width("Lea", Cut.BOLD) < width("Leander", Cut.BOLD) < 7 * EM
