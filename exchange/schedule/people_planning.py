"""What a source's people and their organisations become in the event: new rows, and gaps filled in known ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import uuid4

from exchange.problems import Problem
from exchange.schedule.matches import Matches, external_id, name_parts_of
from exchange.schedule.names import NameParts
from exchange.schedule.record import PersonRecord, ScheduleRecord, same_name
from models.queries.import_state import ImportState, KnownPerson
from models.rules.contact import is_email, one_line
from models.rules.folding import fold
from models.text import Text, Translated
from translations import N_

LIMITS = {
    "academic_title": 60,
    "particle": 40,
    "suffix": 40,
    "given_name": 200,
    "family_name": 200,
    "badge_name": 200,
}
LONGEST_NAME = 200
LONGEST_EMAIL = 254

NO_NAME = N_("Somebody in the file has no name and is left out.")
NO_EMAIL = N_("“{email}” is not an e-mail address, so {name} is imported without one.")


def new_id() -> str:
    """Return the id of a row that is to be added."""
    return uuid4().hex


@dataclass(slots=True)
class PeoplePlan:
    """Rows of people and organisations; `ids` are those of the source's people, `names` what people are called.

    `of_source` are the people of the event whom this kind of source has brought in.
    """

    ids: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    of_source: frozenset[str] = frozenset()
    organisations: list[dict[str, Any]] = field(default_factory=list)
    added: list[dict[str, Any]] = field(default_factory=list)
    changed: dict[str, dict[str, Any]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def plan_people(record: ScheduleRecord, state: ImportState, matches: Matches) -> PeoplePlan:
    """Work out what the people of `record` become. Nobody without a name comes in."""
    own = f"{record.prefix}:"
    plan = PeoplePlan(
        names={known.id: known.name for known in state.people},
        of_source=frozenset(known.id for known in state.people if known.external_id.startswith(own)),
    )
    organisation_of = _organisations(state, plan)
    for key, person in record.people.items():
        known, parts = matches.people[key], _fitting(name_parts_of(person))
        if known is None and not (parts.badge_name or parts.full_name):
            plan.problems.append(Problem(key or record.format, Text(NO_NAME)))
            continue
        email = _email(person, plan.problems)
        if known is None:
            row = _new_person(record, person, parts, email, organisation_of(person.organisation))
            plan.added.append(row)
            plan.ids[key], plan.names[row["id"]] = row["id"], parts.badge_name or parts.full_name
            continue
        plan.ids[key] = known.id
        columns = _changes(record, person, known, parts)
        if email and not known.email:
            columns["email"] = email
        is_own = known.external_id == external_id(record.prefix, key)
        if person.organisation and (
            known.organisation_id is None
            or (is_own and not same_name(known.organisation, person.organisation))
        ):
            columns["organisation_id"] = organisation_of(person.organisation)
        if columns:
            plan.changed[known.id] = columns
        if columns.keys() & LIMITS.keys():
            plan.names[known.id] = parts.badge_name or parts.full_name
    return plan


def _organisations(state: ImportState, plan: PeoplePlan) -> Callable[[str], str | None]:
    by_name: dict[str, str] = {}
    for organisation in state.organisations:
        by_name.setdefault(fold(organisation.name), organisation.id)

    def organisation_of(name: str) -> str | None:
        name = one_line(name)[:LONGEST_NAME]
        if not fold(name):
            return None
        if fold(name) not in by_name:
            row = {"id": new_id(), "name": name}
            plan.organisations.append(row)
            by_name[fold(name)] = row["id"]
        return by_name[fold(name)]

    return organisation_of


def _new_person(
    record: ScheduleRecord, person: PersonRecord, parts: NameParts, email: str, organisation_id: str | None
) -> dict[str, Any]:
    return {
        "id": new_id(),
        **asdict(parts),
        "function": person.function,
        "organisation_id": organisation_id,
        "email": email,
        "biography": person.biography,
        "external_id": external_id(record.prefix, person.key),
    }


def _changes(
    record: ScheduleRecord, person: PersonRecord, known: KnownPerson, parts: NameParts
) -> dict[str, Any]:
    """Return what is new about a known person: gaps filled, and all that differs where they are the source's own."""
    found: dict[str, Any] = {}
    key = external_id(record.prefix, person.key)
    is_own = key == known.external_id
    for name in ("function", "biography"):
        told, known_text = getattr(person, name), getattr(known, name)
        together = Translated({**known_text, **told} if is_own else {**told, **known_text})
        if together != known_text:
            found[name] = together
    if key and not known.external_id and known.id != person.guid:
        found["external_id"] = key
    if is_own and not _is_called_so(known, person, parts):
        found |= {name: value for name, value in asdict(parts).items() if name != "salutation"}
    return found


def _is_called_so(known: KnownPerson, person: PersonRecord, parts: NameParts) -> bool:
    """Say whether the event's name is the source's, whatever else was added to it since."""
    bare = NameParts(
        given_name=known.given_name, particle=known.particle, family_name=known.family_name
    ).bare_name
    names = {fold(known.full_name), fold(known.badge_name), fold(bare)}
    return bool(names & {fold(person.name), fold(parts.full_name), fold(parts.bare_name)})


def _fitting(parts: NameParts) -> NameParts:
    """Return the parts of a name as the columns can hold them; in one piece where they cannot."""
    if all(len(getattr(parts, name)) <= limit for name, limit in LIMITS.items()):
        return parts
    return NameParts(family_name=parts.full_name[: LONGEST_NAME - 1] + "…")


def _email(person: PersonRecord, problems: list[Problem]) -> str:
    email = one_line(person.email)
    if not email or (is_email(email) and len(email) <= LONGEST_EMAIL):
        return email
    problems.append(Problem(person.key, Text(NO_EMAIL, email=email, name=person.name)))
    return ""
