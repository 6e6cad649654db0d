"""Names are found and sorted whatever keyboard they were typed on."""

import time
import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.folding import fold, sort_key

LETTERS = st.text(alphabet=st.characters(codec="utf-8"), max_size=40)


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Jürgen Straßer", "jurgen strasser"),
        ("Begrüssungsrede", "Begrüßungsrede"),
        ("STRAẞE", "strasse"),
        ("Adélaïde Lemaître", "adelaide lemaitre"),
        ("Kjetil Bjørn Løseth", "kjetil bjorn loseth"),
        ("Łukasz Wałęsa", "lukasz walesa"),
        ("Ðorđe Þórsson", "dorde thorsson"),
        ("Cœur & Bæk", "coeur & baek"),
        ("Ħamrun", "hamrun"),
        ("Işıl İnönü", "isil inonu"),
        ("Nguyễn Văn Đạt", "nguyen van dat"),
        ("O’Brien", "O'Brien"),
        ("Oʼzbekiston", "o‘zbekiston"),
        ("D´Angelo", "d`angelo"),
        ("Jean–Luc", "jean-luc"),
        ("Chaos\u00a0Treff \t am  Ort", "chaos treff am ort"),
        ("Zero\u200bWidth\ufeff", "zerowidth"),
        ("Ｆｕｌｌ ﬁn", "full fin"),
        ("Ольга ЁЛКИНА", "ольга елкина"),
        ("Ἀθήνα ΣΩΚΡΆΤΗΣ", "αθηνα σωκρατησ"),
        ("مُحَمَّد", "محمد"),
    ],
)
def test_what_is_typed_finds_what_is_stored(stored: str, typed: str) -> None:
    assert fold(stored) == fold(typed)


@pytest.mark.parametrize("name", ["毛泽东", "ソニー ガギグ", "한국어", "हिन्दी", "สมชาย", "שלום"])
def test_scripts_without_capitals_are_kept(name: str) -> None:
    assert fold(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("name", ["", " ", "\t\n", "\u200b"])
def test_nothing_folds_to_nothing(name: str) -> None:
    assert fold(name) == ""


@given(LETTERS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(LETTERS)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


def test_names_sort_as_in_a_german_directory() -> None:
    wanted = [
        *(
            "Abel",
            "Åberg",
            "Æbele",
            "Mueller",
            "Müller-Thurgau",
            "Muller, Zoe",
            "Müller, Zoe",
            "Nuñes",
            "Ñuñez",
        ),
        *("Obrecht", "O’Brien", "Strasse", "Straße", "van", "Żak", "Zürn", "Ольга", "毛泽东"),
    ]
    assert sorted(Random(1).sample(wanted, len(wanted)), key=sort_key) == wanted


def test_shorter_names_come_first() -> None:
    assert sorted(["Müller Anna", "Müllerin", "Müller"], key=sort_key) == [
        "Müller",
        "Müller Anna",
        "Müllerin",
    ]


def test_numbers_sort_by_their_value() -> None:
    assert sorted(["Saal 10", "Saal 9", "Saal 2b", "Saal 02"], key=sort_key) == [
        "Saal 02",
        "Saal 2b",
        "Saal 9",
        "Saal 10",
    ]


@pytest.mark.parametrize("name", ["-", "--", "", " ", "…", "?"])
def test_placeholder_names_sort_before_letters(name: str) -> None:
    assert sort_key(name) < sort_key("a")


@given(LETTERS, LETTERS)
def test_only_equal_texts_share_a_sort_key(first: str, second: str) -> None:
    assert (sort_key(first) == sort_key(second)) == (first == second)


@given(LETTERS, LETTERS)
def test_the_database_sorts_the_keys_the_same_way(first: str, second: str) -> None:
    as_bytes = sort_key(first).encode() < sort_key(second).encode()
    assert as_bytes == (sort_key(first) < sort_key(second))


def test_fifty_thousand_names_fold_within_a_second() -> None:
    names = ["Jürgen Müller", "Anna Schmidt", "Zoë O’Brien", "Ольга Иванова", "Łukasz Nowak"] * 10_000
    started = time.perf_counter()
    for name in names:
        sort_key(name)
    assert time.perf_counter() - started < 1.0
