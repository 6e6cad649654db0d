"""The fields of one person in the inspector, from the name down to the notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCompleter

from gui.pages.people.choices import Choices
from gui.pages.people.code_line import CodeLine
from gui.pages.people.doings import Doings
from gui.pages.people.organisation_field import OrganisationField
from gui.widgets.choice_field import ChoiceField
from gui.widgets.line_field import LineField
from gui.widgets.picker_field import PickManyField, PickOneField
from gui.widgets.picture_field import PictureField
from gui.widgets.text_field import TextField
from gui.widgets.translated_field import TranslatedField
from models.queries.person import Appearance, PersonDetail, PitchPart
from models.text import Translated
from translations import N_, active

if TYPE_CHECKING:
    from gui.pages.people.panel import PersonPanel

__all__ = ["WITHOUT_CATEGORY", "PersonFields"]

WITHOUT_CATEGORY = ""
"""Registered, but the category has been deleted since."""
ACADEMIC_TITLES = (
    "Dr.",
    "Dr.-Ing.",
    "Prof.",
    "Prof. Dr.",
    "Prof. Dr.-Ing.",
    "S.E.",
    "H.E.",
    "Dipl.-Ing.",
    "Ing.",
)
NOBODY = PersonDetail(
    *("", None, "", "", "", "", "", "", "", "", Translated(), "", None, "", "", None, None, "", "", ""),
    *(None, Translated(), "", None, None, None, ""),
)


class LanguagesField(PickManyField):
    """The languages of a person. Their names never change, so the lines are only made anew for other languages."""

    def show_value(self, value: tuple[str, ...]) -> None:
        if value != self.value():
            super().show_value(value)


class PersonFields:
    """Puts the fields into the panel's form, and shows a person in them."""

    def __init__(
        self,
        panel: PersonPanel,
        choices: Choices,
        take_photo: Callable[[bytes | None], None],
        renew_code: Callable[[], None],
    ) -> None:
        self._panel = panel
        self._choices = choices
        self._languages = panel.context.content_languages
        self.photo = PictureField(N_("Photo"), panel.context, take_photo)
        self.code = CodeLine(renew_code, read_only=panel.context.workspace.read_only)
        self.doings = Doings(panel.context)
        self._add_name()
        self._add_place()
        self._add_contact()
        self._add_registration()
        self._add_texts()

    def show_person(
        self, person: PersonDetail, appearances: Sequence[Appearance], pitches: Sequence[PitchPart]
    ) -> None:
        """Show somebody who is in the event."""
        self._show(person)
        is_registered = person.registration_id is not None
        self._field("category_id").show_value(
            (person.category_id or WITHOUT_CATEGORY) if is_registered else None
        )
        self._field("status").setVisible(is_registered)
        self.code.show_code(person.code)
        self.doings.show_parts(appearances, pitches)
        self.photo.setVisible(True)

    def show_nobody(self, category_id: str | None) -> None:
        """Show empty fields for somebody new, who will be registered in this category."""
        self._show(NOBODY)
        self._field("category_id").show_value(category_id)
        self._field("status").setVisible(False)
        self.code.show_code("")
        self.doings.show_parts((), ())
        self.photo.setVisible(False)

    def _show(self, person: PersonDetail) -> None:
        for name in ("category_id", "region_id"):
            field = self._field(name)
            assert isinstance(field, ChoiceField)
            field.renew()
        self._panel.show_row(person)
        country = self._field("country")
        assert isinstance(country, PickOneField)
        theirs = person.organisation_country
        country.line.setPlaceholderText(active().country(theirs) if theirs else "")

    def _field(self, column: str) -> Any:
        return self._panel.fields[column]

    def _add_name(self) -> None:
        panel, form = self._panel, self._panel.form
        panel.add(self.photo, "photo_id")
        form.section(N_("Name"))
        form.row(2)
        panel.add(
            ChoiceField(N_("Salutation"), self._choices.salutations, none=N_("No salutation")), "salutation"
        )
        title = panel.add(LineField(N_("Academic title"), longest=60), "academic_title")
        title.line.setCompleter(QCompleter(ACADEMIC_TITLES, title))
        form.row(2)
        panel.add(LineField(N_("First name")), "given_name")
        panel.add(LineField(N_("Particle"), hint=N_("von, de, van der"), longest=40), "particle")
        form.row(2)
        panel.add(LineField(N_("Last name")), "family_name")
        panel.add(LineField(N_("Suffix"), hint=N_("jun., MBA"), longest=40), "suffix")
        panel.add(LineField(N_("Name on the badge"), hint=N_("As above")), "badge_name")
        panel.add(LineField(N_("Pronunciation"), hint=N_("For the moderator")), "pronunciation")

    def _add_place(self) -> None:
        panel, form, choices = self._panel, self._panel.form, self._choices
        form.section(N_("Function and origin"))
        panel.add(TranslatedField(N_("Function"), self._languages), "function")
        panel.add(OrganisationField(N_("Organisation"), choices.find_organisations), "organisation")
        panel.add(PickOneField(N_("Country"), choices.find_countries, choices.countries), "country")
        panel.add(ChoiceField(N_("Region"), choices.regions, none=N_("As the organisation")), "region_id")
        panel.add(
            LanguagesField(
                N_("Languages"),
                panel.context.icons,
                choices.find_languages,
                choices.languages,
                hint=N_("Add a language"),
            ),
            "language_codes",
        )

    def _add_contact(self) -> None:
        panel, form = self._panel, self._panel.form
        form.section(N_("Contact"))
        panel.add(LineField(N_("E-mail"), longest=254), "email")
        panel.add(LineField(N_("Phone"), longest=60), "phone")

    def _add_registration(self) -> None:
        panel, form = self._panel, self._panel.form
        form.section(N_("Registration"))
        form.row(2)
        panel.add(
            ChoiceField(N_("Category"), self._choices.categories, none=N_("Not registered")), "category_id"
        )
        panel.add(ChoiceField(N_("Status"), self._choices.statuses), "status")
        form.add(self.code)
        form.section(N_("At the event"))
        form.add(self.doings)

    def _add_texts(self) -> None:
        panel, form = self._panel, self._panel.form
        form.section(N_("Texts"))
        panel.add(TranslatedField(N_("Biography"), self._languages, lines=4), "biography")
        panel.add(TextField(N_("Internal notes"), lines=3), "notes")
