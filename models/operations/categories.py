"""Changes of the badge categories: participant, speaker, press, and whatever else an event tells apart."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from models.desk import Category
from models.errors import RuleViolation
from models.operations.records import found, moved, renumber, set_columns
from models.rules.colour import is_colour
from models.text import Translated
from translations import N_

CATEGORY_COLUMNS = frozenset({"name", "colour"})


def add_category(session: OrmSession, name: Translated, *, colour: str = "#5b6770") -> Category:
    """Add a category after those there are."""
    category = Category(position=len(_in_order(session)))
    _set(category, {"name": name, "colour": colour})
    session.add(category)
    session.flush()
    return category


def update_category(session: OrmSession, category_id: str, **values: Any) -> Category:
    """Set the name or the colour ("#2f5d8a") of a category."""
    category = found(session, Category, category_id)
    _set(category, values)
    session.flush()
    return category


def delete_category(session: OrmSession, category_id: str) -> None:
    """Delete a category; people registered as that then have none."""
    category = found(session, Category, category_id)
    session.delete(category)
    session.flush()
    renumber(_in_order(session))
    session.flush()


def move_category(session: OrmSession, category_id: str, to: int) -> None:
    """Put a category at index `to` of the list."""
    renumber(moved(_in_order(session), found(session, Category, category_id), to))
    session.flush()


def _in_order(session: OrmSession) -> list[Category]:
    return list(session.scalars(select(Category).order_by(Category.position, Category.id)))


def _set(category: Category, values: dict[str, Any]) -> None:
    if "name" in values and not values["name"]:
        raise RuleViolation(N_("Give the category a name in at least one language."), column="name")
    if "colour" in values and not is_colour(values["colour"]):
        raise RuleViolation(
            N_("“{colour}” is no colour. Write it as # and six digits, for example #2f5d8a."),
            column="colour", colour=values["colour"],
        )  # fmt: skip
    set_columns(category, CATEGORY_COLUMNS, values)
