"""The ids of the people listed, filtered, sorted and searched, and kept right after every change.

Only ids are held for everyone, and the folded text that people are found by once somebody searches.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from models.enums import Entity
from models.queries.people_filter import PeopleFilter
from models.rules.folding import fold
from models.store.changes import Changes
from models.store.reader import Reader, one_of_many

__all__ = ["Column", "Order", "PeopleList", "search_texts"]

MOST_ONE_BY_ONE = 40
"""More changed people than this are quicker sorted in with everybody else."""
AT_ONCE = 500
KEY_LENGTH = 32
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
        self._words: tuple[str, ...] = ()
        self._matching: list[str] = []
        self._texts: dict[str, str] | None = None
        self._changed_meanwhile: set[str] = set()
        self.ids: list[str] = []

    @property
    def matching(self) -> int:
        """How many people pass the filter, whatever is searched for."""
        return len(self._matching)

    @property
    def can_search(self) -> bool:
        """Whether the texts are there; if not, the first search loads them, which takes a moment."""
        return self._texts is not None

    def show(self, people: PeopleFilter | None = None, order: Order | None = None) -> None:
        """Filter and sort anew."""
        self._filter = self._filter if people is None else people
        self._order = self._order if order is None else order
        self._matching = self._sorted()
        self._find(self._matching)

    def search(self, text: str) -> None:
        """Keep those in whom every word of `text` is found, accents and case aside."""
        words = tuple(fold(text).split())
        narrower = self._words and all(any(old in new for new in words) for old in self._words)
        self._words = words
        self._find(self.ids if narrower else self._matching)

    def take_texts(self, texts: Mapping[str, str]) -> None:
        """Search in these from now on: what `search_texts` has read on another thread."""
        if self._texts is None:
            self._texts = dict(texts)
            self._read_texts(self._changed_meanwhile)
            self._changed_meanwhile.clear()

    def update(self, changes: Changes | None) -> frozenset[str] | None:
        """Bring the list up to date; return whose rows look different now, None where everybody's may."""
        if changes is None:
            self._texts = None
            self.show()
            return None
        touched = self._people_touched(changes)
        self._read_texts(touched)
        shared = changes.touches(*SHARED_BY_ALL)
        filtered_by_part = bool(self._filter.parts) and changes.touches(*PARTS)
        if shared or filtered_by_part or len(touched) > MOST_ONE_BY_ONE:
            self._matching = self._sorted()
        elif touched:
            self._matching = self._with_moved(touched)
        self._find(self._matching)
        return None if shared else frozenset(touched)

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
        for person_id, value in _pairs(self._reader, f"SELECT person.id || {VALUES[order.column]} {JOINED}"):
            if value not in ranks:
                ranks[value] = order.rank(value) if value else ""
            values[person_id] = ranks[value]
        filled = [person_id for person_id in by_name if values[person_id] != ""]
        filled.sort(key=values.__getitem__, reverse=order.descending)
        return filled + [person_id for person_id in by_name if values[person_id] == ""]

    def _with_moved(self, touched: set[str]) -> list[str]:
        """Return the list with these people taken out and put where they belong now."""
        matching = [person_id for person_id in self._matching if person_id not in touched]
        condition, parameters = self._filter.condition
        these, ids = one_of_many("person.id", sorted(touched))
        belonging = self._reader.values(
            f"SELECT person.id FROM person WHERE {these} AND {condition}", **ids, **parameters
        )
        for person_id in belonging:
            matching.insert(bisect_left(matching, self._place(person_id), key=self._place), person_id)
        return matching

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

    # Searching

    def _find(self, among: Sequence[str]) -> None:
        found = list(among)
        if self._words and self._texts is None:
            self.take_texts(search_texts(self._reader))
        texts = self._texts or {}
        for word in sorted(self._words, key=len, reverse=True):
            found = [person_id for person_id in found if word in texts[person_id]]
        self.ids = found

    def _read_texts(self, person_ids: set[str]) -> None:
        if self._texts is None:
            self._changed_meanwhile |= person_ids
            return
        for person_id in person_ids:
            self._texts.pop(person_id, None)
        for batch in _batches(person_ids):
            condition, parameters = one_of_many("person.id", batch)
            self._texts |= search_texts(self._reader, condition, **parameters)


def search_texts(reader: Reader, condition: str = "1 = 1", **parameters: str) -> dict[str, str]:
    """Return the folded text that each person is found by."""
    return dict(
        _pairs(reader, f"SELECT person.id || person.search FROM person WHERE {condition}", **parameters)
    )


def _pairs(reader: Reader, sql: str, **parameters: str) -> Iterator[tuple[str, str]]:
    """Yield id and text of rows that hold both in one column, which is read much faster than two."""
    return ((both[:KEY_LENGTH], both[KEY_LENGTH:]) for both in reader.values(sql, **parameters))


def _batches(ids: Iterable[str]) -> Iterable[list[str]]:
    wanted = sorted(ids)
    return (wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE))
