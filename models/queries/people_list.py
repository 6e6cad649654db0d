"""The ids of the people listed, filtered, sorted and searched, and kept right after every change.

Only ids are held for everyone, and once somebody searches the texts that people are found by.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from models.enums import Entity
from models.queries.people_filter import PeopleFilter
from models.queries.people_search import PeopleSearch, pairs
from models.store.changes import Changes
from models.store.reader import Reader, one_of_many

__all__ = ["Column", "Order", "PeopleList"]

MOST_ONE_BY_ONE = 40
"""More changed people than this are quicker sorted in with everybody else."""
AT_ONCE = 500
SHARED_BY_ALL = (Entity.CATEGORY, Entity.REGION, Entity.EVENT)
PARTS = (Entity.SESSION, Entity.SESSION_ROLE, Entity.PITCH, Entity.PITCHER)


class Column(StrEnum):
    """What the list can be sorted by."""

    NAME = "name"
    ORGANISATION = "organisation"
    FUNCTION = "function"
    ROLE = "role"
    COUNTRY = "country"
    REGION = "region"
    CATEGORY = "category"
    STATUS = "status"
    LANGUAGES = "languages"
    EMAIL = "email"
    PHONE = "phone"
    CODE = "code"


VALUES = {
    Column.NAME: "''",
    Column.ORGANISATION: "coalesce(organisation.sort_key, '')",
    Column.FUNCTION: "person.function",
    Column.ROLE: """coalesce((
        SELECT min(session_role.role) FROM session_role WHERE session_role.person_id = person.id), '')""",
    Column.COUNTRY: (
        "CASE WHEN person.country <> '' THEN person.country ELSE coalesce(organisation.country, '') END"
    ),
    Column.REGION: "coalesce(person.region_id, organisation.region_id, '')",
    Column.CATEGORY: "coalesce(registration.category_id, '')",
    Column.STATUS: "coalesce(registration.status, '')",
    Column.LANGUAGES: "person.languages",
    Column.EMAIL: "person.email",
    Column.PHONE: "person.phone",
    Column.CODE: "coalesce(registration.code, '')",
}
JOINED = """
FROM person
LEFT JOIN organisation ON organisation.id = person.organisation_id
LEFT JOIN registration ON registration.person_id = person.id
"""
BY_NAME = "SELECT person.id FROM person WHERE {condition} ORDER BY person.sort_key, person.id"


@dataclass(frozen=True, slots=True)
class Order:
    """What the list is sorted by, then by name. `rank` turns a stored value into what is compared; '' comes last."""

    column: Column = Column.NAME
    descending: bool = False
    rank: Callable[[str], str | int] = str


@dataclass(frozen=True, slots=True)
class _Valued:
    id: str
    value: str
    sort_key: str


@dataclass(frozen=True, slots=True)
class _Downwards:
    value: Any

    def __lt__(self, other: _Downwards) -> bool:
        return bool(other.value < self.value)


class PeopleList:
    """Everybody who matches, in order. `ids` is replaced, never changed, when something in it changes."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._filter = PeopleFilter()
        self._order = Order()
        self._text = ""
        self._matching: list[str] = []
        self.texts = PeopleSearch(reader)
        self.ids: list[str] = []

    @property
    def matching(self) -> int:
        """How many people pass the filter, whatever is searched for."""
        return len(self._matching)

    def show(self, people: PeopleFilter | None = None, order: Order | None = None) -> None:
        """Filter and sort anew."""
        self._filter = self._filter if people is None else people
        self._order = self._order if order is None else order
        self._list(self._sorted())

    def search(self, text: str) -> None:
        """Keep those in whom every word of `text` is found, accents and case aside."""
        self._text = text
        self.ids = self.texts.find(text)

    def update(self, changes: Changes | None) -> frozenset[str] | None:
        """Bring the list up to date; return whose rows look different now, None where everybody's may."""
        if changes is None:
            self.texts.forget_texts()
            self.show()
            return None
        touched = self._people_touched(changes)
        self.texts.renew(touched)
        shared = changes.touches(*SHARED_BY_ALL)
        filtered_by_part = bool(self._filter.parts) and changes.touches(*PARTS)
        if shared or filtered_by_part or len(touched) > MOST_ONE_BY_ONE:
            self._list(self._sorted())
        elif touched:
            self._list(self._with_moved(touched))
        return None if shared else frozenset(touched)

    def _list(self, matching: list[str]) -> None:
        self._matching = matching
        self.texts.look_among(matching)
        self.search(self._text)

    # Who is concerned

    def _people_touched(self, changes: Changes) -> set[str]:
        touched = set(changes.ids(Entity.PERSON))
        for entity in (Entity.REGISTRATION, Entity.SESSION_ROLE, Entity.PITCHER):
            if keys := changes.ids(entity):
                touched |= self._owners(entity, keys, changes.change_id)
        if keys := changes.ids(Entity.SESSION):
            touched |= self._people_of("session_role.person_id", "session_role.session_id", keys)
        if keys := changes.ids(Entity.PITCH):
            touched |= self._people_of("pitcher.person_id", "pitcher.pitch_id", keys)
        if keys := changes.ids(Entity.ORGANISATION):
            touched |= self._people_of("person.id", "person.organisation_id", keys)
        return touched

    def _owners(self, entity: Entity, keys: frozenset[str], change_id: str) -> set[str]:
        """Return the people of these rows; those of deleted ones are known to the journal only."""
        deleted = self._reader.values(
            "SELECT change_row.before FROM change_row JOIN change ON change.sequence = change_row.change_sequence "
            "WHERE change.id = :change_id AND change_row.entity = :entity AND change_row.after IS NULL",
            change_id=change_id,
            entity=entity.value,
        )
        owners = {json.loads(before)["person_id"] for before in deleted}
        return owners | self._people_of(f"{entity.value}.person_id", f"{entity.value}.id", keys)

    def _people_of(self, person: str, column: str, keys: Iterable[str]) -> set[str]:
        found: set[str] = set()
        for batch in _batches(keys):
            condition, parameters = one_of_many(column, batch)
            table = column.partition(".")[0]
            found |= set(self._reader.values(f"SELECT {person} FROM {table} WHERE {condition}", **parameters))
        return found

    # Sorting

    def _sorted(self) -> list[str]:
        condition, parameters = self._filter.condition
        order = self._order
        by_name: list[str] = self._reader.values(BY_NAME.format(condition=condition), **parameters)
        if order.column is Column.NAME:
            return by_name[::-1] if order.descending else by_name
        ranks: dict[str, str | int] = {}
        values: dict[str, str | int] = {}
        for person_id, value in pairs(self._reader, f"SELECT person.id || {VALUES[order.column]} {JOINED}"):
            if value not in ranks:
                ranks[value] = order.rank(value) if value else ""
            values[person_id] = ranks[value]
        filled = [person_id for person_id in by_name if values[person_id] != ""]
        filled.sort(key=values.__getitem__, reverse=order.descending)
        return filled + [person_id for person_id in by_name if values[person_id] == ""]

    def _with_moved(self, touched: set[str]) -> list[str]:
        """Return the list with these people taken out and put where they belong now."""
        belonging = self._belonging(touched)
        if len(touched) == 1 and belonging and self._is_in_place(belonging[0]):
            return self._matching
        matching = [person_id for person_id in self._matching if person_id not in touched]
        for person_id in belonging:
            matching.insert(bisect_left(matching, self._place(person_id), key=self._place), person_id)
        return matching

    def _belonging(self, touched: set[str]) -> list[str]:
        condition, parameters = self._filter.condition
        these, ids = one_of_many("person.id", sorted(touched))
        return self._reader.values(
            f"SELECT person.id FROM person WHERE {these} AND {condition}", **ids, **parameters
        )

    def _is_in_place(self, person_id: str) -> bool:
        """Say whether somebody who has changed still stands between the same two: mostly so."""
        if person_id not in self._matching:
            return False
        here = self._matching.index(person_id)
        around = [self._matching[at] for at in (here - 1, here, here + 1) if 0 <= at < len(self._matching)]
        places = [self._place(other) for other in around]
        return all(one < next_one for one, next_one in pairwise(places))

    def _place(self, person_id: str) -> tuple[Any, ...]:
        """Return what the person is sorted by."""
        order = self._order
        valued = self._reader.first(
            _Valued,
            f"SELECT person.id, {VALUES[order.column]}, person.sort_key {JOINED} WHERE person.id = :person_id",
            person_id=person_id,
        )
        if valued is None:
            return ()
        name = (valued.sort_key, valued.id)
        if order.column is Column.NAME:
            return (_Downwards(name),) if order.descending else name
        rank = order.rank(valued.value) if valued.value else ""
        if rank == "":
            return (1, *name)
        return (0, _Downwards(rank) if order.descending else rank, *name)


def _batches(ids: Iterable[str]) -> Iterable[list[str]]:
    wanted = sorted(ids)
    return (wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE))
