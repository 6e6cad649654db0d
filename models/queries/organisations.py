"""Organisations: all of them, one, and those whose name begins like what is being typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.queries.people_options import like
from models.rules.folding import fold
from models.store.reader import Reader, one_of_many

__all__ = [
    "OrganisationRow",
    "largest_organisations",
    "organisation",
    "organisation_called",
    "organisations",
    "organisations_by_id",
    "suggest_organisations",
]

ROWS = """
SELECT organisation.id, organisation.name, organisation.country, organisation.region_id, organisation.website,
       organisation.notes, organisation.logo_id,
       (SELECT count(*) FROM person WHERE person.organisation_id = organisation.id)
FROM organisation
"""


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation, and how many people come from it."""

    id: str
    name: str
    country: str
    region_id: str | None
    website: str
    notes: str
    logo_id: str | None
    people: int


def organisations(reader: Reader) -> list[OrganisationRow]:
    """Return all organisations by name."""
    return reader.rows(OrganisationRow, f"{ROWS} ORDER BY organisation.sort_key, organisation.id")


def largest_organisations(reader: Reader, *, limit: int = 15) -> list[OrganisationRow]:
    """Return the organisations most people come from, most of all first."""
    largest = reader.values(
        "SELECT person.organisation_id FROM person WHERE person.organisation_id IS NOT NULL "
        "GROUP BY person.organisation_id ORDER BY count(*) DESC, person.organisation_id LIMIT :limit",
        limit=limit,
    )
    return organisations_by_id(reader, largest)


def organisations_by_id(reader: Reader, organisation_ids: Sequence[str]) -> list[OrganisationRow]:
    """Return these organisations in this order, without those that have gone."""
    condition, parameters = one_of_many("organisation.id", organisation_ids)
    found = reader.rows(OrganisationRow, f"{ROWS} WHERE {condition}", **parameters)
    rows = {row.id: row for row in found}
    return [rows[organisation_id] for organisation_id in organisation_ids if organisation_id in rows]


def organisation(reader: Reader, organisation_id: str) -> OrganisationRow | None:
    """Return one organisation; None where it has gone."""
    return reader.first(
        OrganisationRow, f"{ROWS} WHERE organisation.id = :organisation_id", organisation_id=organisation_id
    )


def organisation_called(reader: Reader, name: str) -> OrganisationRow | None:
    """Return the organisation of this name, case, accents and kinds of apostrophe aside."""
    return reader.first(OrganisationRow, f"{ROWS} WHERE organisation.search = :name", name=fold(name))


def suggest_organisations(reader: Reader, text: str, *, limit: int = 8) -> list[OrganisationRow]:
    """Return organisations in whose name every word of `text` is found; names that begin with it come first."""
    folded = fold(text)
    words = {f"word_{number}": f"%{like(word)}%" for number, word in enumerate(folded.split())}
    condition = " AND ".join(f"organisation.search LIKE :{name} ESCAPE '\\'" for name in words) or "1 = 1"
    return reader.rows(
        OrganisationRow,
        f"{ROWS} WHERE {condition} ORDER BY CASE WHEN organisation.search LIKE :beginning ESCAPE '\\' "
        "THEN 0 ELSE 1 END, organisation.sort_key, organisation.id LIMIT :limit",
        beginning=f"{like(folded)}%",
        limit=limit,
        **words,
    )
