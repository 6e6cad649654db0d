"""Who gets a badge, and what stands on it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.enums import RegistrationStatus
from models.queries.letterhead import Letterhead, letterhead
from models.store.reader import Reader, one_of_many
from models.text import Translated

__all__ = ["BadgeRow", "BadgeRun", "Only", "Order", "badges"]

AT_ONCE = 5000


class Only(StrEnum):
    """Which badges to print again: all, those never printed, those whose content has changed since."""

    ALL = "all"
    NEW = "new"
    CHANGED = "changed"


class Order(StrEnum):
    """What a print run is sorted by."""

    NAME = "name"
    ORGANISATION = "organisation"
    CATEGORY = "category"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """One person's badge. `id` is the person's; `code` is empty for somebody who is not registered."""

    id: str
    badge_name: str = ""
    academic_title: str = ""
    given_name: str = ""
    particle: str = ""
    family_name: str = ""
    suffix: str = ""
    full_name: str = ""
    function: Translated = Translated()
    organisation: str = ""
    country: str = ""
    region: Translated = Translated()
    category: Translated = Translated()
    colour: str = "#5b6770"
    code: str = ""
    printed: str | None = None
    """The `content` of the badge that was printed last."""

    @property
    def content(self) -> str:
        """A hash of all that is particular to this badge: another one means that it must be printed again."""
        parts = (
            *(
                self.badge_name,
                self.academic_title,
                self.given_name,
                self.particle,
                self.family_name,
                self.suffix,
            ),
            *(self.function.dumps(), self.organisation, self.country, self.region.dumps()),
            *(self.category.dumps(), self.colour, self.code),
        )
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class BadgeRun:
    """The badges of one print run in their order."""

    letterhead: Letterhead
    badges: Sequence[BadgeRow]


ROWS = """
    SELECT person.id, person.badge_name, person.academic_title, person.given_name, person.particle,
        person.family_name, person.suffix, person.full_name, person.function,
        COALESCE(organisation.name, ''),
        CASE WHEN person.country <> '' THEN person.country ELSE COALESCE(organisation.country, '') END,
        COALESCE(region.name, '{{}}'), COALESCE(category.name, '{{}}'), COALESCE(category.colour, '#5b6770'),
        COALESCE(registration.code, ''),
        (SELECT badge_print.content FROM badge_print WHERE badge_print.person_id = person.id
            ORDER BY badge_print.at DESC, badge_print.id DESC LIMIT 1)
    FROM person
    LEFT JOIN registration ON registration.person_id = person.id
    LEFT JOIN category ON category.id = registration.category_id
    LEFT JOIN organisation ON organisation.id = person.organisation_id
    LEFT JOIN region ON region.id = COALESCE(person.region_id, organisation.region_id)
    WHERE {condition}
    ORDER BY {order}"""
ORDERS = {
    Order.NAME: "person.sort_key, person.id",
    Order.ORGANISATION: "COALESCE(organisation.sort_key, ''), person.sort_key, person.id",
    Order.CATEGORY: "category.position, category.id, person.sort_key, person.id",
    Order.CODE: "registration.code, person.id",
}
CONFIRMED = f"registration.status = '{RegistrationStatus.CONFIRMED.value}'"


def badges(
    reader: Reader,
    *,
    only: Only = Only.ALL,
    categories: Sequence[str] = (),
    people: Sequence[str] | None = None,
    order: Order = Order.NAME,
) -> BadgeRun:
    """Return the badges of everyone whose registration is confirmed, or of exactly the `people` named.

    `categories` and `people` are ids; no categories means all of them.
    """
    conditions = [CONFIRMED if people is None else "1 = 1"]
    parameters: dict[str, str] = {}
    if categories:
        condition, parameters = one_of_many("registration.category_id", categories)
        conditions.append(condition)
    if people is not None and len(people) <= AT_ONCE:
        condition, more = one_of_many("person.id", people)
        conditions.append(condition)
        parameters = {**parameters, **more}
    sql = ROWS.format(condition=" AND ".join(conditions), order=ORDERS[order])
    rows = reader.rows(BadgeRow, sql, **parameters)
    if people is not None and len(people) > AT_ONCE:
        wanted = frozenset(people)
        rows = [row for row in rows if row.id in wanted]
    return BadgeRun(letterhead(reader), [row for row in rows if _is_wanted(row, only)])


def _is_wanted(row: BadgeRow, only: Only) -> bool:
    if only is Only.NEW:
        return row.printed is None
    if only is Only.CHANGED:
        return row.printed is not None and row.printed != row.content
    return True
