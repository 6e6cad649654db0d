"""The inspector while several people are selected: what can be set for all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.context import Context
from gui.language import Translating
from gui.pages.people.choices import Choices
from gui.pages.people.edits import PeopleEdits
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.choice_field import ChoiceField
from models import operations
from models.enums import Entity
from models.queries.person import InCommon, in_common
from translations import N_, _, active, ngettext

__all__ = ["ManyPeople"]

COMPARED = 5000
"""Of more people than this it is not told what they have in common."""


class ManyPeople(Translating, QWidget):
    """Category, status and region for everyone selected; a field shows what they all share."""

    def __init__(self, context: Context, choices: Choices, edits: PeopleEdits) -> None:
        super().__init__()
        self._context = context
        self._edits = edits
        self._ids: tuple[str, ...] = ()
        self.heading = QLabel()
        self.heading.setProperty("role", "strong")
        self.hint = QLabel()
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.category = ChoiceField(N_("Category"), choices.categories)
        self.status = ChoiceField(N_("Status"), choices.statuses)
        self.region = ChoiceField(N_("Region"), choices.regions)
        self.print_button = QPushButton()
        self.print_button.clicked.connect(
            lambda: context.navigator.print(Selection(Entity.PERSON, self._ids))
        )
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def fields(self) -> Sequence[ChoiceField[Any]]:
        return (self.category, self.status, self.region)

    def show_people(self, person_ids: tuple[str, ...]) -> None:
        """Show what these people have in common."""
        self._ids = person_ids
        few = len(person_ids) <= COMPARED
        common = in_common(self._context.workspace.reader, person_ids) if few else InCommon.nothing()
        for field in self.fields():
            field.renew()
        self.category.show_value(common.category_id)
        self.status.show_value(common.status)
        self.region.show_value(common.region_id)
        self._say_how_many()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        self.category.focus_editor()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        for widget in (self.heading, self.hint, *self.fields()):
            layout.addWidget(widget)
        layout.addSpacing(Space.MEDIUM)
        layout.addWidget(self.print_button)

    def _connect(self) -> None:
        for field in self.fields():
            field.set_read_only(self._context.workspace.read_only)
        self.category.committed.connect(lambda value: self._register(category_id=value))
        self.status.committed.connect(lambda value: self._register(status=value))
        self.region.committed.connect(self._set_region)

    def _register(self, **values: Any) -> None:
        ids = self._ids
        self._edits.edit_many(
            ids, lambda session: operations.registrations.update_registrations(session, ids, **values)
        )

    def _set_region(self, region_id: str) -> None:
        ids = self._ids
        self._edits.edit_many(
            ids, lambda session: operations.people.update_people(session, ids, region_id=region_id)
        )

    def _say_how_many(self) -> None:
        count = len(self._ids)
        self.heading.setText(
            ngettext("{count} person selected", "{count} people selected", count).format(
                count=active().number(count)
            )
        )

    def retranslate_ui(self) -> None:
        self.hint.setText(
            _("What you choose here is set for all of them. Undo takes it back for all of them.")
        )
        for field in self.fields():
            field.box.setPlaceholderText(_("Different or none"))
        self.print_button.setText(_("Print their badges…"))
        self._say_how_many()
