"""Who is to be listed: people by what they are at the event, and by what they lack, as a condition in SQL."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.store.reader import one_of_many

__all__ = ["LACKS", "NONE", "WITH_PART", "Missing", "Part", "PeopleFilter"]

NONE = ""
"""As a filter's value: those who have no category, no region, no registration."""


class Part(StrEnum):
    """What somebody is at the event, as far as it follows from the programme and the registrations."""

    SPEAKER = "speaker"
    MODERATOR = "moderator"
    PITCHER = "pitcher"
    PARTICIPANT = "participant"


class Missing(StrEnum):
    """What somebody lacks who is to be printed or written to."""

    PHOTO = "photo"
    EMAIL = "email"
    FUNCTION = "function"
    ORGANISATION = "organisation"


IN_ROLE = """
SELECT session_role.person_id FROM session_role JOIN session ON session.id = session_role.session_id
WHERE NOT session.is_cancelled AND session_role.role IN ({roles})
"""
WITH_PART = {
    Part.SPEAKER: IN_ROLE.format(roles="'speaker', 'panellist', 'welcome'"),
    Part.MODERATOR: IN_ROLE.format(roles="'moderator', 'host'"),
    Part.PITCHER: """
        SELECT pitcher.person_id FROM pitcher JOIN pitch ON pitch.id = pitcher.pitch_id
        WHERE NOT pitch.is_cancelled
    """,
    Part.PARTICIPANT: """
        SELECT registration.person_id FROM registration
        WHERE registration.status NOT IN ('declined', 'cancelled')
    """,
}
LACKS = {
    Missing.PHOTO: "person.photo_id IS NULL",
    Missing.EMAIL: "person.email = ''",
    Missing.FUNCTION: "person.function = '{}'",
    Missing.ORGANISATION: "person.organisation_id IS NULL",
}


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Who is to be listed: any of the values within a field, all fields together; an empty field lets all pass."""

    parts: frozenset[Part] = frozenset()
    categories: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    missing: frozenset[Missing] = frozenset()

    def __bool__(self) -> bool:
        return self != PeopleFilter()

    @property
    def condition(self) -> tuple[str, dict[str, str]]:
        """Return the condition on `person` in SQL, and its parameters."""
        parts = [f"person.id IN ({WITH_PART[part]})" for part in sorted(self.parts)]
        lacks = [LACKS[missing] for missing in sorted(self.missing)]
        conditions = [f"({' OR '.join(either)})" for either in (parts, lacks) if either]
        parameters: dict[str, str] = {}
        for column, chosen in (("category_id", self.categories), ("status", self.statuses)):
            if chosen:
                conditions.append(_registered_as(column, chosen, parameters))
        if self.regions:
            conditions.append(_of_region(self.regions, parameters))
        if self.organisations:
            conditions.append(_one_of("person.organisation_id", self.organisations, parameters))
        return " AND ".join(conditions) or "1 = 1", parameters


def _one_of(column: str, chosen: frozenset[str], parameters: dict[str, str]) -> str:
    condition, values = one_of_many(column, sorted(chosen - {NONE}))
    parameters |= values
    return condition


def _registered_as(column: str, chosen: frozenset[str], parameters: dict[str, str]) -> str:
    condition = _one_of(f"registration.{column}", chosen, parameters)
    registered = f"person.id IN (SELECT registration.person_id FROM registration WHERE {condition})"
    if NONE not in chosen:
        return registered
    without = f"SELECT registration.person_id FROM registration WHERE registration.{column} IS NOT NULL"
    return f"({registered} OR person.id NOT IN ({without}))"


def _of_region(chosen: frozenset[str], parameters: dict[str, str]) -> str:
    own = _one_of("person.region_id", chosen, parameters)
    theirs = _one_of("organisation.region_id", chosen, parameters)
    if NONE in chosen:
        theirs = f"({theirs} OR organisation.region_id IS NULL)"
        own = f"({own} OR (person.region_id IS NULL AND person.organisation_id IS NULL))"
    of_organisation = f"SELECT organisation.id FROM organisation WHERE {theirs}"
    return f"({own} OR (person.region_id IS NULL AND person.organisation_id IN ({of_organisation})))"
