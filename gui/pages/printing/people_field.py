"""The field for the people whose badges are printed: a few by name, many as a number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.context import Context
from gui.theme import Space
from gui.widgets.picker_field import Option, PickManyField
from models.queries.people_options import PersonOption, people_options, suggest_people
from translations import N_, _, active, ngettext

__all__ = ["PeopleField"]

NAMED_AT_MOST = 12


class PeopleField(PickManyField):
    """Ids of people. They come from the People page, or are found here by typing a few letters."""

    def __init__(self, context: Context) -> None:
        reader = context.workspace.reader

        def find(text: str) -> Sequence[Option]:
            return [_option(person) for person in suggest_people(reader, text)]

        def titles(ids: Sequence[str]) -> Sequence[Option]:
            return [_option(person) for person in people_options(reader, ids)]

        super().__init__(N_("People"), context.icons, find, titles, hint=N_("Type a name"))

    def display(self, value: tuple[str, ...]) -> None:
        are_many = len(value) > NAMED_AT_MOST
        super().display(() if are_many else value)
        if are_many:
            self._rows.addWidget(self._summary(len(value)))

    def _summary(self, count: int) -> QWidget:
        row = QWidget()
        text = QLabel(
            ngettext("{count} person", "{count} people", count).format(count=active().number(count))
        )
        text.setProperty("role", "strong")
        button = QPushButton(_("Choose others"))
        button.setProperty("role", "link")
        button.clicked.connect(lambda: self.commit(()))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(Space.SMALL, 0, 0, 0)
        layout.addWidget(text, 1)
        layout.addWidget(button)
        return row


def _option(person: PersonOption) -> Option:
    return Option(person.id, person.full_name, person.organisation)
