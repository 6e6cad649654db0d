"""The inspector of people: one person edited field by field, somebody new being entered, or several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from gui.context import Context
from gui.pages.people.choices import Choices
from gui.pages.people.edits import NEW_PERSON, PeopleEdits
from gui.pages.people.many_people import ManyPeople
from gui.pages.people.person_fields import PersonFields
from gui.panel import Panel
from gui.selection import Selection
from models.enums import Entity
from models.errors import UserError
from models.queries.categories import categories
from models.queries.person import PersonDetail, appearances, person, pitches
from models.text import Text
from translations import N_, _

if TYPE_CHECKING:
    from models.operations.pictures import ScaledPicture
    from models.store.changes import Changes

__all__ = ["PersonPanel"]

UNNAMED = N_("The new person was not added, because there is no name.")


class PersonPanel(Panel):
    """Every field is saved when it is left. Somebody new is added as soon as there is a name."""

    watches: ClassVar[tuple[Entity, ...]] = (
        Entity.PERSON,
        Entity.ORGANISATION,
        Entity.REGION,
        Entity.CATEGORY,
        Entity.REGISTRATION,
        Entity.SESSION,
        Entity.SESSION_ROLE,
        Entity.PITCH,
        Entity.PITCHER,
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._edits = PeopleEdits(context)
        self._person: PersonDetail | None = None
        self._draft: dict[str, Any] = {}
        choices = Choices(context)
        self.parts = PersonFields(self, choices, self._take_photo, self._renew_code)
        self.many = ManyPeople(context, choices, self._edits)
        self.layout().insertWidget(0, self.many)  # type: ignore[union-attr]
        self.retranslate_ui()

    @property
    def is_new(self) -> bool:
        """Whether somebody is being entered who is not in the event yet."""
        return self.selection == NEW_PERSON

    def title(self) -> str:
        if self.selection is not None and not self.selection.is_single:
            return _("People")
        if self.is_new:
            return _("New person")
        return self._person.full_name if self._person is not None else _("Person")

    # Showing

    def show_selection(self, selection: Selection) -> None:
        if selection == NEW_PERSON and self.is_new and self._draft:
            self.commit_pending()
            return
        super().show_selection(selection)

    def load(self, selection: Selection) -> None:
        if self._draft and selection != NEW_PERSON:
            self._draft = {}
            self.context.notices.warn(Text(UNNAMED))
        self.form.setVisible(selection.is_single)
        self.many.setVisible(not selection.is_single)
        if not selection.is_single:
            self.many.show_people(selection.ids)
        elif selection == NEW_PERSON:
            self._show_new()
        else:
            self._show_person(selection.id)

    def on_changes(self, changes: Changes) -> None:
        if not self.is_new:
            super().on_changes(changes)

    def focus_first(self) -> None:
        if self.selection is not None and not self.selection.is_single:
            self.many.focus_first()
        else:
            self.fields["given_name"].focus_editor()

    def _show_new(self) -> None:
        rows = categories(self.context.workspace.reader)
        self._person = None
        self.parts.show_nobody(rows[0].id if rows else None)

    def _show_person(self, person_id: str) -> None:
        reader = self.context.workspace.reader
        self._person = person(reader, person_id)
        if self._person is not None:
            self.parts.show_person(self._person, appearances(reader, person_id), pitches(reader, person_id))

    # Saving

    def commit(self, column: str, value: Any) -> None:
        if self.is_new:
            self._draft[column] = value
            self._add_when_named(column)
        elif self._person is not None:
            edited = self._person
            self.save(
                column,
                N_("Edit {name}"),
                lambda session: self._edits.set_value(session, edited, column, value),
                name=edited.full_name,
            )

    def _add_when_named(self, column: str) -> None:
        draft = {"category_id": self.fields["category_id"].value(), **self._draft}
        name = self._edits.name_in(draft)
        if not name:
            return
        self._draft = {}
        try:
            self.context.edits.attempt(
                N_("Add {name}"),
                lambda session: self._edits.add(session, draft),
                initiator=NEW_PERSON,  # by which the page knows whom to select now
                announce=True,
                name=name,
            )
        except UserError as error:
            self._draft = draft
            self._field_of(error, column).show_problem(error.text)

    def _take_photo(self, picture: bytes | None) -> None:
        if self._person is None:
            return
        person_id, name = self._person.id, self._person.full_name
        if picture is None:
            self._edits.remove_photo(person_id, name)
            return

        def done(scaled: ScaledPicture) -> None:
            self._edits.set_photo(person_id, name, scaled)

        def failed(error: UserError) -> None:
            if self._person is not None and self._person.id == person_id:
                self.fields["photo_id"].show_problem(error.text)

        self.context.workers.start(lambda _progress: self._edits.scaled(picture), done=done, failed=failed)

    def _renew_code(self) -> None:
        if self._person is not None and self._person.registration_id is not None:
            self._edits.renew_code(self._person.registration_id, self._person.full_name)
