"""People, organisations and registrations of a made-up event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from models.desk import Registration
from models.enums import RegistrationStatus, Salutation
from models.event import Organisation
from models.people import Person
from models.rules.folding import fold, sort_key
from models.rules.names import full_name, name_sort_key
from models.sample.bulk import Bulk
from models.sample.data import table
from models.sample.lots import HALF, parted
from models.text import Translated

NAMES_OF_EACH_KIND = 400
PEOPLE_AN_ORGANISATION = 8
WITHOUT_ORGANISATION = 0.04
WITHOUT_ADDRESS = 0.05
WITH_TITLE = 0.08
PARTICIPANT, SPEAKER = 0, 1
OTHER_CATEGORIES = 0.03


@dataclass(frozen=True, slots=True)
class Guest:
    """A made-up person, as programme and meetings need to know them."""

    id: str
    organisation_id: str | None
    is_speaker: bool


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one country, from which people get one each."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]


def add_people(bulk: Bulk, count: int, regions: dict[str, str], categories: list[str]) -> list[Guest]:
    """Add `count` people with a registration each; the first tenth of them are speakers."""
    chance = bulk.lots.random
    pools = [_names(bulk, locale) for locale in table("synthetic")["locales"]]
    organisations = _add_organisations(bulk, max(1, count // PEOPLE_AN_ORGANISATION), regions)
    speakers = max(1, count // 10)
    statuses = table("synthetic")["statuses"]
    drawn = chance.choices(list(statuses), weights=list(statuses.values()), k=count)
    people = []
    for number, status in enumerate(drawn):
        is_speaker = number < speakers
        code = bulk.lots.code()
        organisation = None if chance.random() < WITHOUT_ORGANISATION else chance.choice(organisations)
        person_id = bulk.add(Person, **_person(bulk, chance.choice(pools), organisation, code))
        bulk.add(
            Registration,
            person_id=person_id,
            category_id=_category(bulk, categories, is_speaker=is_speaker),
            status=RegistrationStatus.CONFIRMED if is_speaker else RegistrationStatus(status),
            code=code,
        )
        people.append(Guest(person_id, organisation.id if organisation else None, is_speaker))
    return people


def _names(bulk: Bulk, locale: str) -> Names:
    faker = bulk.lots.faker(locale)
    return Names(
        tuple(faker.first_name_female() for _ in range(NAMES_OF_EACH_KIND)),
        tuple(faker.first_name_male() for _ in range(NAMES_OF_EACH_KIND)),
        tuple(faker.last_name() for _ in range(2 * NAMES_OF_EACH_KIND)),
    )


def _category(bulk: Bulk, categories: list[str], *, is_speaker: bool) -> str:
    if is_speaker:
        return categories[SPEAKER]
    if bulk.lots.random.random() < OTHER_CATEGORIES:
        return bulk.lots.random.choice(categories[SPEAKER + 1 :])
    return categories[PARTICIPANT]


@dataclass(frozen=True, slots=True)
class Company:
    """A made-up organisation with the columns that its people share."""

    id: str
    name: str
    country: str
    region_id: str


def _add_organisations(bulk: Bulk, count: int, regions: dict[str, str]) -> list[Company]:
    chance, words = bulk.lots.random, table("synthetic")["companies"]
    companies: dict[str, Company] = {}
    while len(companies) < count:
        beginning, ending = chance.choice(words["beginnings"]), chance.choice(words["endings"])
        name = f"{beginning}{ending} {chance.choice(words['trades'])} {chance.choice(words['forms'])}"
        if name in companies:
            name = f"{beginning}{ending} {len(companies)} {chance.choice(words['trades'])}"
        country = chance.choice(list(regions))
        key = bulk.add(
            Organisation,
            name=name,
            sort_key=sort_key(name),
            search=fold(name),
            country=country,
            region_id=regions[country],
            notes=table("synthetic")["invented"],
        )
        companies[name] = Company(key, name, country, regions[country])
    return list(companies.values())


def _person(bulk: Bulk, names: Names, company: Company | None, code: str) -> dict[str, Any]:
    """Return the columns of one person, among them those that follow from the others."""
    chance, data = bulk.lots.random, table("synthetic")
    is_woman = chance.random() < HALF
    given = chance.choice(names.women if is_woman else names.men)
    family = parted(chance.choice(names.families))
    title = chance.choice(data["academic_titles"]) if chance.random() < WITH_TITLE else ""
    email = "" if chance.random() < WITHOUT_ADDRESS else bulk.lots.address(given, family["family_name"])
    name = full_name(title=title, given=given, particle=family["particle"], family=family["family_name"])
    found_by = (name, company.name if company else "", email, code)
    return {
        "salutation": Salutation.MS if is_woman else Salutation.MR,
        "academic_title": title,
        "given_name": given,
        **family,
        "function": Translated(chance.choice(list(table("participants")["functions"].values()))),
        "organisation_id": company.id if company else None,
        "country": company.country if company else "",
        "region_id": company.region_id if company else None,
        "languages": chance.choice(data["languages"]),
        "email": email,
        "full_name": name,
        "sort_key": name_sort_key(given=given, family=family["family_name"]),
        "search": fold(" ".join(part for part in found_by if part)),
    }
