"""Names as people type them at a type-ahead field, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.names import full_name
from models.rules.typed_name import name_parts


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Amina Diallo", ("", "Amina", "", "Diallo")),
        ("  Amina   Diallo ", ("", "Amina", "", "Diallo")),
        ("Dr. Amina Diallo", ("Dr.", "Amina", "", "Diallo")),
        ("Dr.-Ing. Petra Muster", ("Dr.-Ing.", "Petra", "", "Muster")),
        ("Anna Maria Muster", ("", "Anna Maria", "", "Muster")),
        ("Ludwig von Fischer", ("", "Ludwig", "von", "Fischer")),
        ("Ana de la Cruz", ("", "Ana", "de la", "Cruz")),
        ("von Fischer, Ludwig", ("", "Ludwig", "von", "Fischer")),
        ("Fischer, Prof. Dr. Ludwig", ("Prof. Dr.", "Ludwig", "", "Fischer")),
        ("Suharto", ("", "", "", "Suharto")),
        ("Dr.", ("", "", "", "Dr.")),
        ("de", ("", "", "", "de")),
        ("Muster,", ("", "", "", "Muster")),
    ],
)
def test_a_typed_name_has_its_parts(typed: str, parts: tuple[str, str, str, str]) -> None:
    assert name_parts(typed) == parts


@given(st.lists(st.sampled_from(["Dr.", "von", "de", "Amina", "Diallo", "Jean-Luc", "O’Brien"]), min_size=1))
def test_nothing_typed_is_lost(words: list[str]) -> None:
    title, given_name, particle, family = name_parts(" ".join(words))
    assert family
    assert full_name(title=title, given=given_name, particle=particle, family=family).split() == words
