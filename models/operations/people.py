"""Changes of people: adding, editing, duplicating and deleting them, their photos, and edits of many at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, update
from sqlalchemy.orm import Session as OrmSession

from models.enums import Salutation
from models.errors import NotFound, RuleViolation
from models.event import Organisation, Region
from models.operations import organisations, registrations
from models.operations.iso_codes import checked_country, checked_languages
from models.operations.records import GONE, found, set_columns
from models.people import Person
from models.rules.contact import is_email, one_line
from translations import N_

if TYPE_CHECKING:
    from models.operations.pictures import ScaledPicture

PERSON_COLUMNS = frozenset({
    "salutation", "academic_title", "given_name", "particle", "family_name", "suffix", "badge_name",
    "pronunciation", "function", "organisation_id", "country", "region_id", "languages", "email", "phone",
    "biography", "notes",
})  # fmt: skip
COLUMNS_OF_MANY = frozenset({"salutation", "organisation_id", "country", "region_id", "languages"})
NAME_COLUMNS = ("given_name", "family_name", "badge_name")
BATCH = 500


def add_person(session: OrmSession, **values: Any) -> Person:
    """Add a person (`PERSON_COLUMNS`). One name of any kind is enough; names are kept as they are written."""
    person = Person()
    _set(session, person, values)
    session.add(person)
    session.flush()
    return person


def update_person(session: OrmSession, person_id: str, **values: Any) -> Person:
    """Set columns of a person (`PERSON_COLUMNS`)."""
    person = found(session, Person, person_id)
    with session.no_autoflush:
        _set(session, person, values)
    session.flush()
    return person


def set_organisation(session: OrmSession, person_id: str, name: str) -> Person:
    """Have a person come from the organisation of this name, a new one where there is none; '' for none.

    The organisation left behind goes where nobody belongs to it and nothing else is known about it.
    """
    person = found(session, Person, person_id)
    before = person.organisation_id
    organisation = organisations.find_or_add(session, name) if one_line(name) else None
    update_person(session, person_id, organisation_id=organisation.id if organisation else None)
    if before is not None and before != person.organisation_id:
        organisations.drop_if_unused(session, before)
    return person


def update_people(session: OrmSession, person_ids: Sequence[str], **values: Any) -> None:
    """Set the same columns (`COLUMNS_OF_MANY`) for many people. Raises `NotFound` where one of them has gone."""
    if unknown := set(values) - COLUMNS_OF_MANY:
        raise TypeError(f"not for many people at once: {', '.join(sorted(unknown))}")
    columns = _checked(session, values)
    for batch in _batches(person_ids):
        if "organisation_id" in columns:
            for person_id in batch:
                update_person(session, person_id, **columns)
            continue
        done = session.execute(update(Person).where(Person.id.in_(batch)).values(**columns))
        if done.rowcount != len(batch):  # type: ignore[attr-defined]
            raise NotFound(GONE)


def duplicate_person(session: OrmSession, person_id: str) -> Person:
    """Add a copy of a person, with a registration of its own where there is one, but without parts in sessions."""
    person = found(session, Person, person_id)
    columns = {name: getattr(person, name) for name in PERSON_COLUMNS}
    copy = Person(**columns, photo_id=person.photo_id)
    session.add(copy)
    session.flush()
    registration = registrations.registration_of(session, person_id)
    if registration is not None:
        registrations.register(
            session, copy.id, category_id=registration.category_id, status=registration.status
        )
    return copy


def delete_people(session: OrmSession, person_ids: Sequence[str]) -> None:
    """Delete people, with their registrations, arrivals, and parts in sessions, pitches and meetings."""
    for batch in _batches(person_ids):
        done = session.execute(delete(Person).where(Person.id.in_(batch)))
        if done.rowcount != len(batch):  # type: ignore[attr-defined]
            raise NotFound(GONE)
    session.flush()


def set_photo(session: OrmSession, person_id: str, picture: bytes | ScaledPicture) -> Person:
    """Give a person a photo: any JPEG, PNG, WebP, GIF, TIFF or BMP file, or what `pictures.scaled` made of one.

    Raises `RuleViolation` for what is no picture, broken or too large.
    """
    from models.operations import pictures  # noqa: PLC0415 -- the imaging library is loaded with the first picture

    person = found(session, Person, person_id)
    person.photo_id = pictures.add_picture(session, picture).id
    session.flush()
    return person


def remove_photo(session: OrmSession, person_id: str) -> Person:
    """Take a person's photo off. The picture stays in the file, so that undo finds it."""
    person = found(session, Person, person_id)
    person.photo_id = None
    session.flush()
    return person


def _set(session: OrmSession, person: Person, values: dict[str, Any]) -> None:
    columns = _checked(session, values)
    if not any(columns.get(name, getattr(person, name)) for name in NAME_COLUMNS):
        raise RuleViolation(
            N_("Give the person a name: a first name, a last name or a name for the badge."),
            column="family_name",
        )
    set_columns(person, PERSON_COLUMNS, columns)
    if "organisation_id" in columns:
        organisation_id = columns["organisation_id"]
        person.organisation = session.get(Organisation, organisation_id) if organisation_id else None


def _checked(session: OrmSession, values: dict[str, Any]) -> dict[str, Any]:
    """Return `values` as they are stored. Raises `RuleViolation` for what cannot be."""
    checked = {name: _tidy(name, value) for name, value in values.items()}
    if (email := checked.get("email")) and not is_email(email):
        raise RuleViolation(
            N_("“{email}” is not an e-mail address. It needs one @ with something on both sides."),
            column="email", email=email,
        )  # fmt: skip
    if checked.get("country"):
        checked["country"] = checked_country(checked["country"])
    if checked.get("languages"):
        checked["languages"] = checked_languages(checked["languages"])
    if checked.get("salutation") is not None:
        checked["salutation"] = _salutation(checked["salutation"])
    if checked.get("organisation_id"):
        found(session, Organisation, checked["organisation_id"])
    if checked.get("region_id"):
        found(session, Region, checked["region_id"])
    return checked


def _tidy(name: str, value: Any) -> Any:
    if name in {"salutation", "organisation_id", "region_id"}:
        return value or None
    return one_line(value) if isinstance(value, str) and name != "notes" else value


def _salutation(value: str) -> Salutation:
    if value not in set(Salutation):
        raise RuleViolation(N_("There is no form of address “{value}”."), column="salutation", value=value)
    return Salutation(value)


def _batches(person_ids: Sequence[str]) -> Iterator[list[str]]:
    wanted = list(dict.fromkeys(person_ids))
    for start in range(0, len(wanted), BATCH):
        yield wanted[start : start + BATCH]
