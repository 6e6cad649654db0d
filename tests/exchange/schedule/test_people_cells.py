"""Several people in one cell, read as the world writes them and as we do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.schedule.people_cells import join_people, split_people


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ada Beispiel", [("Ada Beispiel", "")]),
        ("Ada Beispiel, Werk GmbH", [("Ada Beispiel", "Werk GmbH")]),
        ("Ada Beispiel (Koenig & Bauer)", [("Ada Beispiel", "Koenig & Bauer")]),
        ("Ada Beispiel; Ben Test", [("Ada Beispiel", ""), ("Ben Test", "")]),
        ("Ada Beispiel und Ben Test", [("Ada Beispiel", ""), ("Ben Test", "")]),
        (
            "Ada Beispiel, Ben Test, Cleo Muster",
            [("Ada Beispiel", ""), ("Ben Test", ""), ("Cleo Muster", "")],
        ),
        ("1:ada;2:ben", [("ada", ""), ("ben", "")]),
        ('"Ada & Ben"; Cleo', [("Ada & Ben", ""), ("Cleo", "")]),
        ("Ada (ohne Ende; Ben", [("Ada (ohne Ende", ""), ("Ben", "")]),
        ("", []),
    ],
)
def test_cells_are_split(cell: str, people: list[tuple[str, str]]) -> None:
    assert split_people(cell) == people


WORDS = st.sampled_from(
    [
        "Ada",
        "Ben Test",
        'Bernd "bee" B',
        "x & y",
        "a / b",
        "Team; Süd",
        "Test (tt)",
        "Ada, PhD",
        "(a",
        "b)",
        "und",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
ORGANISATIONS = st.sampled_from(["", "Werk GmbH", "Koenig & Bauer", "Chambre (LU)", "A; B"])


@given(st.lists(st.tuples(NAMES, ORGANISATIONS), min_size=1, max_size=4))
def test_what_is_joined_is_split_again(people: list[tuple[str, str]]) -> None:
    assert split_people(join_people(people)) == people
