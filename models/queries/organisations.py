"""Organisations: all of them, one, and those whose name begins like what is being typed."""

from __future__ import annotations

from dataclasses import dataclass

from models.queries.people_options import like
from models.rules.folding import fold
from models.store.reader import Reader

__all__ = ["OrganisationRow", "organisation", "organisation_called", "organisations", "suggest_organisations"]

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
