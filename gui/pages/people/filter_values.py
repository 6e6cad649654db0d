"""The values that the list of people can be filtered by, and how many people have each."""

from __future__ import annotations

from collections.abc import Sequence

from gui.pages.people.columns import PeopleColumns, status_text
from gui.pages.people.menu_pill import Value
from models.enums import RegistrationStatus
from models.queries.categories import categories
from models.queries.event import regions
from models.queries.organisations import largest_organisations, organisations_by_id
from models.queries.people import missing_counts, part_counts, region_counts
from models.queries.people_filter import NONE, Missing, Part
from models.queries.registrations import status_counts
from models.store.reader import Reader
from translations import N_, _

__all__ = ["FilterValues"]

LACKING = {
    Missing.PHOTO: N_("No photo"),
    Missing.EMAIL: N_("No e-mail"),
    Missing.FUNCTION: N_("No function"),
    Missing.ORGANISATION: N_("No organisation"),
}


class FilterValues:
    """Reads what the menus of the filters offer, whenever one opens."""

    def __init__(self, reader: Reader, columns: PeopleColumns) -> None:
        self._reader = reader
        self._columns = columns

    def parts(self) -> dict[Part, int]:
        """Return how many people there are of each part."""
        return part_counts(self._reader)

    def read(self, name: str, chosen: frozenset[str]) -> Sequence[Value]:
        """Return the values of the filter `name`, those `chosen` among them."""
        readers = {
            "categories": self._categories,
            "regions": self._regions,
            "statuses": self._statuses,
            "organisations": self._organisations,
            "missing": self._missing,
        }
        return readers[name](chosen)

    def _categories(self, _chosen: frozenset[str]) -> Sequence[Value]:
        rows = categories(self._reader)
        return [Value(row.id, self._columns.best(row.name), row.people) for row in rows]

    def _regions(self, _chosen: frozenset[str]) -> Sequence[Value]:
        counts = region_counts(self._reader)
        values = [
            Value(row.id, self._columns.best(row.name), counts.get(row.id, 0))
            for row in regions(self._reader)
        ]
        return [*values, Value(NONE, _("No region"), counts.get(NONE, 0))]

    def _statuses(self, _chosen: frozenset[str]) -> Sequence[Value]:
        counts = status_counts(self._reader)
        keys = [*(status.value for status in RegistrationStatus), NONE]
        return [Value(key, status_text(key), counts[key]) for key in keys]

    def _organisations(self, chosen: frozenset[str]) -> Sequence[Value]:
        rows = largest_organisations(self._reader)
        shown = {row.id for row in rows}
        rows += organisations_by_id(self._reader, sorted(chosen - shown))
        return [Value(row.id, row.name, row.people) for row in rows]

    def _missing(self, _chosen: frozenset[str]) -> Sequence[Value]:
        counts = missing_counts(self._reader)
        return [Value(missing.value, _(text), counts[missing]) for missing, text in LACKING.items()]
