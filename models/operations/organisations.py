"""Changes of organisations: finding one by name or adding it, editing, deleting."""

from __future__ import annotations

from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session as OrmSession

from models.errors import RuleViolation
from models.event import EventPartner, Organisation, Region
from models.operations.iso_codes import checked_country
from models.operations.records import found, set_columns
from models.people import Person
from models.pitches import Pitch
from models.rules.contact import one_line
from models.rules.folding import fold
from translations import N_

ORGANISATION_COLUMNS = frozenset({"name", "country", "region_id", "website", "notes"})
SEARCHED_LENGTH = 450


def find_or_add(session: OrmSession, name: str, **values: Any) -> Organisation:
    """Return the organisation of this name, case, accents and kinds of apostrophe aside, or add it with `values`."""
    found_one = find(session, name)
    return found_one if found_one is not None else add_organisation(session, name=name, **values)


def find(session: OrmSession, name: str) -> Organisation | None:
    """Return the organisation of this name, likewise."""
    searched = fold(name)[:SEARCHED_LENGTH]
    organisation: Organisation | None = session.scalar(
        select(Organisation)
        .where(Organisation.search == searched)
        .order_by(Organisation.sort_key, Organisation.id)
    )
    return organisation if searched else None


def add_organisation(session: OrmSession, **values: Any) -> Organisation:
    """Add an organisation (`ORGANISATION_COLUMNS`). Raises `RuleViolation` where its name is taken."""
    organisation = Organisation()
    with session.no_autoflush:
        _set(session, organisation, values)
    session.add(organisation)
    session.flush()
    return organisation


def update_organisation(session: OrmSession, organisation_id: str, **values: Any) -> Organisation:
    """Set columns of an organisation (`ORGANISATION_COLUMNS`); its people are found by its new name."""
    organisation = found(session, Organisation, organisation_id)
    with session.no_autoflush:
        _set(session, organisation, values)
    session.flush()
    return organisation


def delete_organisation(session: OrmSession, organisation_id: str) -> None:
    """Delete an organisation; its people and pitches then have none."""
    organisation = found(session, Organisation, organisation_id)
    for person in session.scalars(select(Person).where(Person.organisation_id == organisation_id)):
        person.organisation = None
        person.organisation_id = None
    session.flush()
    session.delete(organisation)
    session.flush()


def drop_if_unused(session: OrmSession, organisation_id: str) -> None:
    """Delete an organisation that was only a name and that nobody and nothing refers to any more."""
    session.flush()
    organisation = session.get(Organisation, organisation_id)
    if organisation is None or _is_known_for_more(organisation):
        return
    for referring in (Person, Pitch, EventPartner):
        if session.scalar(select(exists().where(referring.organisation_id == organisation_id))):
            return
    session.delete(organisation)
    session.flush()


def _is_known_for_more(organisation: Organisation) -> bool:
    return bool(organisation.website or organisation.notes or organisation.logo_id)


def _set(session: OrmSession, organisation: Organisation, values: dict[str, Any]) -> None:
    columns = {name: _tidy(name, value) for name, value in values.items()}
    if "name" in columns:
        _check_name(session, organisation, columns["name"])
    if columns.get("country"):
        columns["country"] = checked_country(columns["country"])
    if columns.get("region_id"):
        found(session, Region, columns["region_id"])
    set_columns(organisation, ORGANISATION_COLUMNS, columns)


def _tidy(name: str, value: Any) -> Any:
    if name == "region_id":
        return value or None
    return one_line(value) if isinstance(value, str) and name != "notes" else value


def _check_name(session: OrmSession, organisation: Organisation, name: str) -> None:
    if not name:
        raise RuleViolation(N_("Give the organisation a name."), column="name")
    same = find(session, name)
    if same is not None and same is not organisation:
        raise RuleViolation(
            N_("There already is an organisation “{name}”. Add the town or the branch to tell them apart."),
            column="name", name=same.name,
        )  # fmt: skip
