"""Names taken apart without changing a letter of them."""

from __future__ import annotations

import pytest
from faker import Faker

from exchange.schedule.names import NameParts, given_and_family, parts_of
from models.enums import Salutation


@pytest.mark.parametrize(
    ("name", "title", "given", "particle", "family"),
    [
        ("Dr. Christian Herzog", "Dr.", "Christian", "", "Herzog"),
        ("Prof. Dr. Amina Diallo", "Prof. Dr.", "Amina", "", "Diallo"),
        ("Dr Ada Beispiel", "Dr", "Ada", "", "Beispiel"),
        ("Ludwig van der Heide", "", "Ludwig", "van der", "Heide"),
        ("Anna Lena Meier", "", "Anna Lena", "", "Meier"),
        ("Herzog, Christian", "", "Christian", "", "Herzog"),
        ("Toni Test (tt)", "", "Toni", "", "Test (tt)"),
        ('Bernd "bee" Beispiel', "", 'Bernd "bee"', "", "Beispiel"),
        ("van der Heide", "", "", "van der", "Heide"),
    ],
)
def test_parts_are_found(name: str, title: str, given: str, particle: str, family: str) -> None:
    parts = parts_of(name)
    found = (parts.academic_title, parts.given_name, parts.particle, parts.family_name)
    assert found == (title, given, particle, family)


@pytest.mark.parametrize(
    "name",
    [
        "nusenu", "李小龙", "alice & bob", "Anna / annabel", "The Trial Team", "Collective, feminist space",
        "someone@example.org", "r2d2 beep", "Podium Crew", "Dr.",
    ],
)  # fmt: skip
def test_some_names_stay_in_one_piece(name: str) -> None:
    assert parts_of(name) == NameParts(family_name=name)


def test_what_stands_around_a_name_is_found() -> None:
    assert parts_of("Frau Dr. Anna Müller").salutation is Salutation.MS
    assert parts_of("John Smith, PhD").suffix == "PhD"
    assert parts_of("Sammy Example Jr.").full_name == "Sammy Example Jr."


def test_no_letter_of_a_name_is_changed() -> None:
    faker = Faker(["de_DE", "fr_FR", "en_GB", "pl_PL", "nl_NL", "es_ES"])
    faker.seed_instance(5)
    for name in (faker.first_name() + " " + faker.last_name() for _ in range(300)):
        assert parts_of(name).full_name == " ".join(name.split())


@pytest.mark.parametrize(
    ("given", "family", "expected"),
    [
        ("Dr. Anna", "von der Heide", ("Dr.", "Anna", "von der", "Heide")),
        ("Vincent", "van Gogh", ("", "Vincent", "van", "Gogh")),
        ("", "Madonna", ("", "", "", "Madonna")),
        ("Anna", "Meier Schulz", ("", "Anna", "", "Meier Schulz")),
    ],
)
def test_first_and_last_name_told_apart(given: str, family: str, expected: tuple[str, ...]) -> None:
    parts = given_and_family(given, family)
    assert (parts.academic_title, parts.given_name, parts.particle, parts.family_name) == expected


def test_a_very_long_name_fits() -> None:
    assert len(parts_of("long " * 100).family_name) == 200
