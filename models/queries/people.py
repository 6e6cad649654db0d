"""The list of everyone: the rows being looked at, and how many people there are of each kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.enums import RoleKind
from models.queries.people_filter import LACKS, WITH_PART, Missing, Part
from models.rules.names import listed_name
from models.store.reader import Reader, one_of_many
from models.text import Translated

__all__ = ["PersonRow", "missing_counts", "part_counts", "people_rows", "region_counts", "still_there"]

AT_ONCE = 500

REGION = "coalesce(person.region_id, organisation.region_id, '')"
"""A person is of a region, or of that of the organisation."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list. Country and region are the organisation's where the person has none.

    `status` and `code` are empty for somebody who is not registered; `roles` are those in sessions, each once.
    """

    id: str
    full_name: str
    academic_title: str
    given_name: str
    particle: str
    family_name: str
    organisation: str
    function: Translated
    country: str
    region: Translated
    languages: str
    email: str
    phone: str
    photo_id: str | None
    category: Translated
    colour: str
    status: str
    code: str
    pitches: int
    roles: tuple[RoleKind, ...] = ()

    @property
    def listed_name(self) -> str:
        """The name as the list is sorted by it: "Fischer, Dr. Ludwig von"."""
        name = listed_name(
            title=self.academic_title,
            given=self.given_name,
            particle=self.particle,
            family=self.family_name,
        )
        return name if self.given_name or self.family_name else self.full_name


ROWS = """
SELECT person.id, person.full_name, person.academic_title, person.given_name, person.particle,
       person.family_name, coalesce(organisation.name, ''), person.function,
       CASE WHEN person.country <> '' THEN person.country ELSE coalesce(organisation.country, '') END,
       coalesce(region.name, '{{}}'), person.languages, person.email, person.phone, person.photo_id,
       coalesce(category.name, '{{}}'), coalesce(category.colour, ''), coalesce(registration.status, ''),
       coalesce(registration.code, ''),
       (SELECT count(*) FROM pitcher JOIN pitch ON pitch.id = pitcher.pitch_id
        WHERE pitcher.person_id = person.id AND NOT pitch.is_cancelled)
FROM person
LEFT JOIN organisation ON organisation.id = person.organisation_id
LEFT JOIN region ON region.id = coalesce(person.region_id, organisation.region_id)
LEFT JOIN registration ON registration.person_id = person.id
LEFT JOIN category ON category.id = registration.category_id
WHERE {condition}
"""
ROLES = """
SELECT session_role.person_id, session_role.role
FROM session_role JOIN session ON session.id = session_role.session_id
WHERE NOT session.is_cancelled AND {condition}
"""


@dataclass(frozen=True, slots=True)
class _Role:
    id: str
    role: RoleKind


def people_rows(reader: Reader, person_ids: Sequence[str]) -> list[PersonRow]:
    """Return the rows of these people in this order, without those who have gone; made for a screenful of ids."""
    condition, parameters = one_of_many("person.id", person_ids)
    rows = {row.id: row for row in reader.rows(PersonRow, ROWS.format(condition=condition), **parameters)}
    condition, parameters = one_of_many("session_role.person_id", person_ids)
    roles: dict[str, set[RoleKind]] = {}
    for found in reader.rows(_Role, ROLES.format(condition=condition), **parameters):
        roles.setdefault(found.id, set()).add(found.role)
    for person_id, kinds in roles.items():
        rows[person_id] = replace(rows[person_id], roles=tuple(kind for kind in RoleKind if kind in kinds))
    return [rows[person_id] for person_id in person_ids if person_id in rows]


def still_there(reader: Reader, person_ids: Sequence[str]) -> tuple[str, ...]:
    """Return those of these people who are in the event, in the same order."""
    found: set[str] = set()
    for start in range(0, len(person_ids), AT_ONCE):
        condition, parameters = one_of_many("person.id", person_ids[start : start + AT_ONCE])
        found.update(reader.values(f"SELECT person.id FROM person WHERE {condition}", **parameters))
    return tuple(person_id for person_id in person_ids if person_id in found)


def part_counts(reader: Reader) -> dict[Part, int]:
    """Return how many people there are of each part."""
    return {
        part: reader.value(f"SELECT count(DISTINCT person_id) FROM ({people})")
        for part, people in WITH_PART.items()
    }


@dataclass(frozen=True, slots=True)
class _Count:
    id: str
    people: int


def region_counts(reader: Reader) -> dict[str, int]:
    """Return how many people there are from each region that has any; those from none under ''."""
    return _counts(
        reader,
        f"SELECT {REGION}, count(*) FROM person "
        "LEFT JOIN organisation ON organisation.id = person.organisation_id GROUP BY 1",
    )


def missing_counts(reader: Reader) -> dict[Missing, int]:
    """Return how many people lack each of these things."""
    return {
        missing: reader.value(f"SELECT count(*) FROM person WHERE {lacks}")
        for missing, lacks in LACKS.items()
    }


def _counts(reader: Reader, sql: str) -> dict[str, int]:
    return {count.id: count.people for count in reader.rows(_Count, sql)}
