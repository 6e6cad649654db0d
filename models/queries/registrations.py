"""Registrations: whom a code belongs to, and how many there are of each status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.enums import RegistrationStatus
from models.rules.codes import tidy_code
from models.store.reader import Reader, one_of_many
from models.text import Translated

__all__ = ["RegistrationRow", "people_registered", "registration_by_code", "registration_of", "status_counts"]

ROWS = """
SELECT registration.id, registration.person_id, person.full_name, registration.category_id,
       coalesce(category.name, '{}'), registration.status, registration.code
FROM registration
JOIN person ON person.id = registration.person_id
LEFT JOIN category ON category.id = registration.category_id
"""


@dataclass(frozen=True, slots=True)
class RegistrationRow:
    """A registration and whose it is."""

    id: str
    person_id: str
    full_name: str
    category_id: str | None
    category: Translated
    status: RegistrationStatus
    code: str


def registration_of(reader: Reader, person_id: str) -> RegistrationRow | None:
    """Return a person's registration; None where there is none."""
    return reader.first(
        RegistrationRow, f"{ROWS} WHERE registration.person_id = :person_id", person_id=person_id
    )


def registration_by_code(reader: Reader, scanned: str) -> RegistrationRow | None:
    """Return the registration with a code as it was scanned or typed; None where nobody has it."""
    return reader.first(
        RegistrationRow, f"{ROWS} WHERE registration.code IN (:as_is, :tidy)",
        as_is=scanned.strip(), tidy=tidy_code(scanned),
    )  # fmt: skip


def people_registered(reader: Reader, registration_ids: Sequence[str]) -> tuple[str, ...]:
    """Return whose registrations these are, in the order of the people's names."""
    condition, parameters = one_of_many("registration.id", registration_ids)
    return tuple(
        reader.values(
            "SELECT person.id FROM registration JOIN person ON person.id = registration.person_id "
            f"WHERE {condition} ORDER BY person.sort_key, person.id",
            **parameters,
        )
    )


@dataclass(frozen=True, slots=True)
class _Count:
    id: str
    people: int


def status_counts(reader: Reader) -> dict[str, int]:
    """Return how many people have each status; those who are not registered under ''."""
    counts = dict.fromkeys((status.value for status in RegistrationStatus), 0)
    rows = reader.rows(_Count, "SELECT status, count(*) FROM registration GROUP BY status")
    counts |= {row.id: row.people for row in rows}
    everyone: int = reader.value("SELECT count(*) FROM person")
    return {**counts, "": everyone - sum(counts.values())}
