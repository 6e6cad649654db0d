"""A person's name as somebody types it in one line, taken apart: "Dr. Ludwig von Fischer", "Fischer, Ludwig"."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

TITLES = frozenset({
    "dr", "prof", "ing", "mag", "dipl", "dr.-ing", "dipl.-ing", "dipl.-inf", "dr.h.c", "h.c", "s.e", "h.e",
})  # fmt: skip
PARTICLES = frozenset({
    "von", "vom", "van", "zu", "zum", "zur", "der", "den", "de", "du", "des", "del", "della", "di", "da", "dos",
    "la", "le", "ter", "ten", "el", "al", "bin", "ben", "und",
})  # fmt: skip


class TypedName(NamedTuple):
    """The parts of a name; a single word is the family name."""

    academic_title: str = ""
    given_name: str = ""
    particle: str = ""
    family_name: str = ""


def name_parts(text: str) -> TypedName:
    """Take a typed name apart; what is written is kept as it is.

    >>> name_parts("Prof. Dr. Amina Diallo")
    TypedName(academic_title='Prof. Dr.', given_name='Amina', particle='', family_name='Diallo')
    >>> name_parts("Ludwig von der Heide").particle
    'von der'
    >>> name_parts("Diallo, Dr. Amina") == name_parts("Dr. Amina Diallo")
    True
    """
    before, _, after = (part.strip() for part in text.partition(","))
    if before and after:
        titles, given = _parted(after.split(), _is_title)
        return _joined(titles, given, before.split())
    titles, names = _parted(text.replace(",", " ").split(), _is_title)
    if not names:
        return TypedName(family_name=" ".join(titles))
    last = len(names) - 1
    start = next((place for place in range(1, last) if _is_particle(names[place])), last)
    return _joined(titles, names[:start], names[start:])


def _joined(titles: list[str], given: list[str], family: list[str]) -> TypedName:
    particles, names = _parted(family, _is_particle)
    if not names:
        particles, names = [], family
    return TypedName(" ".join(titles), " ".join(given), " ".join(particles), " ".join(names))


def _parted(words: list[str], belongs: Callable[[str], bool]) -> tuple[list[str], list[str]]:
    """Return the first words that belong, and the rest."""
    count = next((place for place, word in enumerate(words) if not belongs(word)), len(words))
    return words[:count], words[count:]


def _is_title(word: str) -> bool:
    return word.endswith(".") and word.casefold().strip(".") in TITLES


def _is_particle(word: str) -> bool:
    return word.casefold() in PARTICLES
