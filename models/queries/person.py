"""One person with everything about them: registration, parts in sessions, pitches; and what many have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.enums import RegistrationStatus, RoleKind, Salutation
from models.store.reader import Reader, one_of_many
from models.text import Translated

__all__ = [
    "Appearance",
    "InCommon",
    "PersonDetail",
    "PitchPart",
    "appearances",
    "in_common",
    "person",
    "pitches",
]

AT_ONCE = 500

PERSON = """
SELECT person.id, person.salutation, person.academic_title, person.given_name, person.particle,
       person.family_name, person.suffix, person.badge_name, person.pronunciation, person.full_name,
       person.function, coalesce(organisation.name, ''), person.organisation_id, person.country,
       coalesce(organisation.country, ''), person.region_id, organisation.region_id, person.languages,
       person.email, person.phone, person.photo_id, person.biography, person.notes,
       registration.id, registration.category_id, registration.status, coalesce(registration.code, '')
FROM person
LEFT JOIN organisation ON organisation.id = person.organisation_id
LEFT JOIN registration ON registration.person_id = person.id
WHERE person.id = :person_id
"""
APPEARANCES = """
SELECT session_role.id, session.id, session_role.role, session.title, session.starts_at, session.day,
       session.is_cancelled
FROM session_role JOIN session ON session.id = session_role.session_id
WHERE session_role.person_id = :person_id
ORDER BY session.starts_at IS NULL, session.starts_at, session.day, session_role.id
"""
PITCHES = """
SELECT pitch.id, pitch.session_id, pitch.title, coalesce(organisation.name, ''), session.title,
       session.starts_at, pitch.is_cancelled
FROM pitcher
JOIN pitch ON pitch.id = pitcher.pitch_id
JOIN session ON session.id = pitch.session_id
LEFT JOIN organisation ON organisation.id = pitch.organisation_id
WHERE pitcher.person_id = :person_id
ORDER BY session.starts_at IS NULL, session.starts_at, pitch.position, pitch.id
"""
IN_COMMON = """
SELECT count(*),
       count(DISTINCT coalesce(registration.category_id, '')), max(coalesce(registration.category_id, '')),
       count(DISTINCT coalesce(registration.status, '')), max(coalesce(registration.status, '')),
       count(DISTINCT coalesce(person.region_id, '')), max(coalesce(person.region_id, '')),
       count(DISTINCT person.country), max(person.country)
FROM person LEFT JOIN registration ON registration.person_id = person.id
WHERE {condition}
"""


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """A person as the inspector shows them. Without a registration its fields are None, and `code` is ''."""

    id: str
    salutation: Salutation | None
    academic_title: str
    given_name: str
    particle: str
    family_name: str
    suffix: str
    badge_name: str
    pronunciation: str
    full_name: str
    function: Translated
    organisation: str
    organisation_id: str | None
    country: str
    organisation_country: str
    region_id: str | None
    organisation_region_id: str | None
    languages: str
    email: str
    phone: str
    photo_id: str | None
    biography: Translated
    notes: str
    registration_id: str | None
    category_id: str | None
    status: RegistrationStatus | None
    code: str

    @property
    def language_codes(self) -> tuple[str, ...]:
        """The languages the person speaks, best first."""
        return tuple(self.languages.split())


@dataclass(frozen=True, slots=True)
class Appearance:
    """A part in a session; `id` is that of the role. `starts_at` is local time of the event's zone."""

    id: str
    session_id: str
    role: RoleKind
    title: Translated
    starts_at: datetime | None
    day: date | None
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class PitchPart:
    """A pitch the person gives; `session_starts_at` is when the pitching begins, not this pitch."""

    id: str
    session_id: str
    title: Translated
    organisation: str
    session_title: Translated
    session_starts_at: datetime | None
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class InCommon:
    """What several people share; None where they differ or have nothing."""

    people: int
    category_id: str | None
    status: RegistrationStatus | None
    region_id: str | None
    country: str | None

    @classmethod
    def nothing(cls) -> InCommon:
        """Return that they share nothing, or that nobody has looked."""
        return cls(0, None, None, None, None)


def person(reader: Reader, person_id: str) -> PersonDetail | None:
    """Return one person; None where they are no longer in the event."""
    return reader.first(PersonDetail, PERSON, person_id=person_id)


def appearances(reader: Reader, person_id: str) -> list[Appearance]:
    """Return the person's parts in sessions, in the order of time."""
    return reader.rows(Appearance, APPEARANCES, person_id=person_id)


def pitches(reader: Reader, person_id: str) -> list[PitchPart]:
    """Return the pitches the person gives, in the order of time."""
    return reader.rows(PitchPart, PITCHES, person_id=person_id)


@dataclass(frozen=True, slots=True)
class _Batch:
    people: int
    categories: int
    category_id: str
    statuses: int
    status: str
    regions: int
    region_id: str
    countries: int
    country: str


def in_common(reader: Reader, person_ids: Sequence[str]) -> InCommon:
    """Return what these people have in common."""
    batches: list[_Batch] = []
    for start in range(0, len(person_ids), AT_ONCE):
        condition, parameters = one_of_many("person.id", person_ids[start : start + AT_ONCE])
        batches += reader.rows(_Batch, IN_COMMON.format(condition=condition), **parameters)
    status = _shared([(batch.statuses, batch.status) for batch in batches])
    return InCommon(
        people=sum(batch.people for batch in batches),
        category_id=_shared([(batch.categories, batch.category_id) for batch in batches]),
        status=RegistrationStatus(status) if status else None,
        region_id=_shared([(batch.regions, batch.region_id) for batch in batches]),
        country=_shared([(batch.countries, batch.country) for batch in batches]),
    )


def _shared(found: Sequence[tuple[int, str]]) -> str | None:
    values = {value if different == 1 else "" for different, value in found}
    return (values.pop() or None) if len(values) == 1 else None
