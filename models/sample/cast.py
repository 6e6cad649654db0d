"""Puts rows into the sample event under the names by which its data call each other."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session as OrmSession

from models.base import Base
from models.desk import Category, Registration
from models.enums import RegistrationStatus, Salutation
from models.event import Organisation, Region
from models.people import Person
from models.sample.data import Table, table
from models.sample.lots import Lots
from models.text import Translated

CATEGORY_NAMES = ("participant", "speaker", "organiser", "press", "staff", "vip")
"""What the data call the categories that every new event has, in their order."""


@dataclass(frozen=True, slots=True)
class Guest:
    """An invented participant, as the meetings need to know them."""

    id: str
    region: str
    organisation_id: str | None
    is_confirmed: bool


class Cast:
    """The sample event while it is being written."""

    def __init__(self, session: OrmSession) -> None:
        self.session = session
        self.lots = Lots(table("participants")["seed"])
        self.guests: list[Guest] = []
        self._keys: dict[tuple[str, str], str] = {}

    def add(self, row: Base, *, called: str = "") -> str:
        """Put a row into the event and return its key; `called` is its name in the data."""
        key = self.lots.key()
        row.id = key  # type: ignore[attr-defined]  # the rows of an event are Keyed
        self.session.add(row)
        if called:
            self._keys[row.__tablename__, called] = key
        return key

    def key(self, entity: type[Base], called: str | None) -> str | None:
        """Return the key of the row that the data call so, None for no name. Raises `KeyError`."""
        return None if called is None else self._keys[entity.__tablename__, called]

    def knows_company(self, name: str) -> bool:
        """Say whether the organisation of that name has been added."""
        return (Organisation.__tablename__, name) in self._keys

    def add_company(self, name: str, region: str | None) -> str:
        """Add an invented organisation and return its key."""
        row = Organisation(
            name=name,
            region_id=self.key(Region, region),
            country=self._country(region),
            website=f"https://{self.lots.host(name)}",
            notes=table("event")["invented"],
        )
        key = self.add(row, called=name)
        self.session.flush()
        return key

    def add_guest(
        self,
        data: Table,
        *,
        region: str | None,
        organisation: str | None,
        category: str = "participant",
        status: RegistrationStatus = RegistrationStatus.CONFIRMED,
    ) -> str:
        """Add an invented person with a registration and return their key.

        `data` are columns of the person; its `function` is a name in the table of functions.
        """
        functions = table("participants")["functions"]
        columns = {
            name: value for name, value in data.items() if name not in {"region", "function", "salutation"}
        }
        person = Person(
            **columns,
            salutation=Salutation(data["salutation"]) if "salutation" in data else None,
            function=Translated(functions[data["function"]]),
            organisation_id=self.key(Organisation, organisation),
            region_id=self.key(Region, region),
            country=self._country(region),
            notes=table("event")["invented"],
        )
        key = self.add(person)
        self.session.flush()
        category_id = self.key(Category, category)
        self.add(Registration(person_id=key, category_id=category_id, status=status, code=self.lots.code()))
        if region and category == "participant":
            confirmed = status is RegistrationStatus.CONFIRMED
            self.guests.append(Guest(key, region, person.organisation_id, confirmed))
        return key

    def _country(self, region: str | None) -> str:
        return str(table("event")["regions"][region]["country"]) if region else ""
