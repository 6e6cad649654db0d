"""Adding, duplicating and deleting people from the window: each is one change with its notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.context import Context
from gui.selection import Selection
from models import operations
from models.enums import Entity
from translations import N_

if TYPE_CHECKING:
    from models.operations.pictures import ScaledPicture
    from models.queries.person import PersonDetail

__all__ = ["NEW_PERSON", "PeopleEdits"]

OF_REGISTRATION = frozenset({"category_id", "status"})
NAMES = ("given_name", "particle", "family_name")
NEW_PERSON = Selection.one(Entity.PERSON, "")
"""Somebody who is being entered and not in the event yet."""
QUICK = 500


@contextmanager
def patience(people: int) -> Iterator[None]:
    """Show the waiting cursor while so many people are changed that it can be felt."""
    if people > QUICK:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        if people > QUICK:
            QApplication.restoreOverrideCursor()


class PeopleEdits:
    """Changes of people in an open event."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def name_of(self, person_id: str) -> str:
        """Return a person's full name, '' where they have gone."""
        from models.queries.people_options import people_options  # noqa: PLC0415 -- not needed to open the page

        options = people_options(self._context.workspace.reader, (person_id,))
        return options[0].full_name if options else ""

    def duplicate(self, person_id: str) -> str | None:
        """Add a copy of a person and return its id, None where that was refused."""
        copy = self._context.edits.run(
            N_("Duplicate {name}"),
            lambda session: operations.people.duplicate_person(session, person_id),
            name=self.name_of(person_id),
        )
        return copy.id if copy is not None else None

    def delete(self, person_ids: Sequence[str]) -> bool:
        """Delete people; tell whether it went."""

        def work(session: Any) -> bool:
            operations.people.delete_people(session, person_ids)
            return True

        if len(person_ids) == 1:
            name = self.name_of(person_ids[0])
            return bool(self._context.edits.run(N_("Delete {name}"), work, name=name))
        with patience(len(person_ids)):
            return bool(self._context.edits.run(N_("Delete {count} people"), work, count=len(person_ids)))

    def edit_many(self, person_ids: Sequence[str], work: Callable[[Any], object]) -> None:
        """Do `work` for many people as one change."""
        with patience(len(person_ids)):
            self._context.edits.run(N_("Edit {count} people"), work, count=len(person_ids))

    # One field of the inspector

    @staticmethod
    def name_in(values: Mapping[str, Any]) -> str:
        """Return the name somebody new would have, '' as long as there is none."""
        return " ".join(values[name] for name in NAMES if values.get(name)) or values.get("badge_name", "")

    @staticmethod
    def add(session: Any, values: Mapping[str, Any]) -> str:
        """Add a person with the fields filled in so far, registered where there is a category; return the id."""
        columns = dict(
            _stored(name, value)
            for name, value in values.items()
            if name not in OF_REGISTRATION and name != "organisation"
        )
        person = operations.people.add_person(session, **columns)
        if values.get("organisation"):
            operations.people.set_organisation(session, person.id, values["organisation"])
        if values.get("category_id"):
            operations.registrations.register(session, person.id, category_id=values["category_id"])
        return person.id

    @staticmethod
    def set_value(session: Any, person: PersonDetail, column: str, value: Any) -> None:
        """Set what the field `column` holds."""
        if column == "organisation":
            operations.people.set_organisation(session, person.id, value)
        elif column not in OF_REGISTRATION:
            name, stored = _stored(column, value)
            operations.people.update_person(session, person.id, **{name: stored})
        elif person.registration_id is None:
            operations.registrations.register(session, person.id, category_id=value)
        elif column == "category_id" and value is None:
            operations.registrations.unregister(session, person.registration_id)
        else:
            operations.registrations.update_registration(session, person.registration_id, **{column: value})

    def renew_code(self, registration_id: str, name: str) -> None:
        """Give somebody a new code."""
        self._context.edits.run(
            N_("New code for {name}"),
            lambda session: operations.registrations.renew_code(session, registration_id),
            name=name,
        )

    # Photos

    @staticmethod
    def scaled(picture: bytes) -> ScaledPicture:
        """Make a picture small, on a worker's thread. Raises `RuleViolation` where it is none."""
        return operations.pictures.scaled(picture)

    def set_photo(self, person_id: str, name: str, picture: ScaledPicture) -> None:
        """Give somebody a photo."""
        self._context.edits.run(
            N_("Photo of {name}"),
            lambda session: operations.people.set_photo(session, person_id, picture),
            announce=False,
            name=name,
        )

    def remove_photo(self, person_id: str, name: str) -> None:
        """Take somebody's photo off."""
        self._context.edits.run(
            N_("Remove photo of {name}"),
            lambda session: operations.people.remove_photo(session, person_id),
            name=name,
        )


def _stored(column: str, value: Any) -> tuple[str, Any]:
    """Return the name and the value under which a field's value is stored."""
    if column == "language_codes":
        return "languages", " ".join(value)
    return column, "" if value is None and column == "country" else value
