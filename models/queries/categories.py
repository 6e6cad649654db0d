"""The badge categories in their order."""

from __future__ import annotations

from dataclasses import dataclass

from models.store.reader import Reader
from models.text import Translated

__all__ = ["CategoryRow", "categories"]

CATEGORIES = """
SELECT category.id, category.name, category.colour,
       (SELECT count(*) FROM registration WHERE registration.category_id = category.id)
FROM category ORDER BY category.position, category.id
"""


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """A kind of badge, its colour as "#2f5d8a", and how many people are registered as that."""

    id: str
    name: Translated
    colour: str
    people: int


def categories(reader: Reader) -> list[CategoryRow]:
    """Return the badge categories in their order."""
    return reader.rows(CategoryRow, CATEGORIES)
