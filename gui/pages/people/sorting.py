"""How the list of people is sorted by each of its columns, in the language of the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gui.pages.people.columns import PeopleColumns
from models.enums import RegistrationStatus, RoleKind
from models.queries.categories import categories
from models.queries.event import regions
from models.queries.people_list import Column, Order
from models.rules.folding import sort_key
from models.store.reader import Reader
from models.text import Translated
from translations import active

__all__ = ["order_by"]

STATUSES = [status.value for status in RegistrationStatus]
Rank = Callable[[str], str | int]


def order_by(columns: PeopleColumns, reader: Reader, number: int, *, descending: bool) -> Order:
    """Return how to sort by the column with this number; -1 is by name."""
    column = Column(columns.columns[number].name) if number >= 0 else Column.NAME
    return Order(column, descending=descending, rank=_rank(columns, reader, column))


def _rank(columns: PeopleColumns, reader: Reader, column: Column) -> Rank:
    if column is Column.CATEGORY:
        return _rank_of_names({row.id: columns.best(row.name) for row in categories(reader)})
    if column is Column.REGION:
        return _rank_of_names({row.id: columns.best(row.name) for row in regions(reader)})
    ranks: dict[Column, Rank] = {
        Column.FUNCTION: lambda stored: _rank_of_text(columns.best(Translated.loads(stored))),
        Column.COUNTRY: lambda code: sort_key(active().country(code)),
        Column.ROLE: lambda role: sort_key(RoleKind(role).label.render(active())),
        Column.STATUS: STATUSES.index,
    }
    return ranks.get(column, str)


def _rank_of_text(text: str) -> str:
    return sort_key(text) if text else ""


def _rank_of_names(names: Mapping[str, str]) -> Rank:
    keys = {row_id: sort_key(name) for row_id, name in names.items()}
    return lambda row_id: keys.get(row_id, "")
