"""Any script on paper: shaped, in its order, in a font that has it, and found again by whoever searches the PDF."""

from __future__ import annotations

import unicodedata

import pytest

from printing.direction import levels, visual_order
from printing.fonts import Cut, face_for, missing_characters
from printing.paper import About, Paper
from printing.shaping import shape
from printing.typesetting import Style, line
from tests.printing.reading import Reading

WRITTEN = [
    "Łukasz Żółkiewski-Śmigły", "Kōnane Hoʻokano", "Þóra Dæmisdóttir", "Nguyễn Thị Ánh", "Őry Çorlu İpek",
    "Ольга Щербакова", "Αλέξανδρος", "ქართული", "Հայերեն", "李健秋", "山田花子", "김민수", "→ ✓ ☐ − ≤",
]  # fmt: skip


def printed(text: str, cut: Cut = Cut.REGULAR) -> Reading:
    paper = Paper((400, 100), About("Test", "Test", "", "de"))
    paper.text(20, 40, line(text, cut), Style(20, cut))
    paper.end_page()
    return Reading(paper.finish())


@pytest.mark.parametrize("text", WRITTEN)
def test_text_is_found_again_in_the_pdf(text: str) -> None:
    assert printed(text).text(0) == text


@pytest.mark.parametrize("text", ["محمد بن سلمان", "שלום עולם", "हिन्दी", "ภาษาไทย"])
def test_every_letter_of_joined_and_stacked_scripts_is_in_the_pdf(text: str) -> None:
    found = unicodedata.normalize("NFKC", printed(text).text(0))

    assert sorted(found.replace(" ", "")) == sorted(text.replace(" ", ""))


@pytest.mark.parametrize("text", [*WRITTEN, "محمد", "שלום", "हिन्दी", "ภาษาไทย"])
def test_every_font_is_embedded(text: str) -> None:
    assert set(printed(text).fonts().values()) == {True}


def test_arabic_letters_are_joined() -> None:
    alone = [shape(letter, Cut.REGULAR, right_to_left=True).runs[0].glyphs[0][0] for letter in "محمد"]
    joined = [glyph[0] for glyph in shape("محمد", Cut.REGULAR, right_to_left=True).runs[0].glyphs]

    assert set(joined) != set(alone)


def test_arabic_and_latin_stand_in_the_order_of_the_reader() -> None:
    words = line("محمد ABC سعود").words

    assert words == ["سعود", " ", "ABC", " ", "محمد"]


def test_latin_sentence_keeps_its_order_around_arabic() -> None:
    words = line("Herr محمد سعود hier").words

    assert words == ["Herr", " ", "سعود", " ", "محمد", " ", "hier"]


def test_joiners_keep_the_direction_of_their_neighbours() -> None:
    assert levels("می\u200cخواهم") == [1] * 8


def test_order_on_paper_turns_every_level() -> None:
    assert visual_order([0, 1, 1, 2, 2, 1, 0]) == [0, 5, 3, 4, 2, 1, 6]


def test_letters_and_accents_typed_apart_are_one() -> None:
    apart = unicodedata.normalize("NFD", "Łukasz Świętosława")

    assert shape(apart, Cut.BOLD).runs == shape("Łukasz Świętosława", Cut.BOLD).runs


def test_pairs_of_letters_are_kerned() -> None:
    pair, apart = shape("AV", Cut.BOLD).width, shape("A", Cut.BOLD).width + shape("V", Cut.BOLD).width

    assert pair < apart


def test_accent_that_no_letter_has_stands_above_its_letter() -> None:
    (run,) = shape("x\u0323\u0301", Cut.REGULAR).runs

    assert len(run.glyphs) == 3
    assert [glyph[1] for glyph in run.glyphs[1:]] == [0, 0]


@pytest.mark.parametrize(
    ("char", "font"),
    [("é", "NotoSans-Bold"), ("م", "NotoSansArabic-Bold"), ("李", "DroidSansFallback"), ("✓", "DejaVuSans")],
)
def test_character_is_printed_by_the_first_font_that_has_it(char: str, font: str) -> None:
    face = face_for(char, Cut.BOLD)

    assert face is not None
    assert face.name == font


def test_font_without_a_bold_cut_is_thickened() -> None:
    assert [shape("李", cut).runs[0].is_thickened for cut in (Cut.REGULAR, Cut.BOLD)] == [False, True]


def test_characters_that_no_font_has_are_told_once() -> None:
    assert missing_characters("Ä 🙂🙂 م \u200d 𒀀") == "🙂𒀀"
