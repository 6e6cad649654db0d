"""What can be chosen for a document: for whom, in which languages, on what paper, from which label on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.context import Context
from gui.language import SCREEN_LANGUAGES, Translating
from gui.pages.printing.choices import STATIONERY, Choices, Option, Who
from gui.pages.printing.documents import PrintDocument
from gui.pages.printing.people_field import PeopleField
from gui.pages.printing.start_field import StartField
from gui.theme import Space
from gui.widgets.choice_field import CheckField, ChoiceField
from gui.widgets.field import Field
from models.queries.categories import CategoryRow, categories
from models.queries.event import EventDayRow, event_days
from translations import N_, Language, _, active

if TYPE_CHECKING:
    from printing.sheets import Stationery

__all__ = ["OptionsPanel"]

AnyField = TypeVar("AnyField", bound=Field[Any])

WHO = {
    Who.ALL: N_("Everyone who is registered"),
    Who.NEW: N_("Not printed yet"),
    Who.CHANGED: N_("Changed since they were printed"),
    Who.SELECTED: N_("Selected people"),
}
ORDERS = {"name": N_("Name"), "organisation": N_("Organisation"), "category": N_("Category")}
PAPERS = {"a4": N_("A4"), "letter": N_("US Letter")}
KEPT = {"language": "print.language", "paper": "print.paper", "stationery": "print.stationery"}


class OptionsPanel(Translating, QWidget):
    """Shows the options of one document. `changed` comes when a person has chosen something."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._context = context
        self._document: PrintDocument | None = None
        self._languages: tuple[str, ...] = SCREEN_LANGUAGES
        self._categories: list[CategoryRow] = []
        self._days: list[EventDayRow] = []
        self._stationery: dict[str, Stationery] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, Space.MEDIUM, 0)
        self._layout.setSpacing(Space.LARGE)
        self._fields: list[tuple[Option, Field[Any]]] = []
        self._place: QBoxLayout = self._layout
        self._make_fields()
        self._layout.addStretch(1)
        self._show_kept()

    def _make_fields(self) -> None:
        self.who = self._add(Option.WHO, ChoiceField(N_("For whom"), lambda: _labels(WHO)))
        self.people = self._add(Option.WHO, PeopleField(self._context))
        self._side_by_side()
        self.language = self._add(Option.LANGUAGE, ChoiceField(N_("Language"), self._language_options))
        self.second = self._add(
            Option.SECOND_LANGUAGE,
            ChoiceField(N_("Second language"), self._second_options, none=N_("None")),
        )
        self._side_by_side()
        self.category = self._add(
            Option.CATEGORY, ChoiceField(N_("Category"), self._category_options, none=N_("All categories"))
        )
        self.order = self._add(Option.ORDER, ChoiceField(N_("Sorted by"), lambda: _labels(ORDERS)))
        self._one_below_another()
        self.day = self._add(Option.DAY, ChoiceField(N_("Day"), self._day_options, none=N_("All days")))
        self.paper = self._add(Option.PAPER, ChoiceField(N_("Paper"), lambda: _labels(PAPERS)))
        self.abstracts = self._add(Option.ABSTRACTS, CheckField(N_("With abstracts")))
        self.stationery = self._add(
            Option.STATIONERY, ChoiceField(N_("Labels or cards"), self._stationery_options)
        )
        self.start = self._add(Option.START, StartField(self._context.theme))
        self.crop_marks = self._add(Option.MARKS, CheckField(N_("Crop marks")))
        self.outlines = self._add(Option.MARKS, CheckField(N_("Outlines of the labels")))

    def _add(self, option: Option, field: AnyField) -> AnyField:
        self._fields.append((option, field))
        self._place.addWidget(field, 1)
        field.committed.connect(lambda _value: self._on_chosen(field))
        return field

    def _side_by_side(self) -> None:
        """Put the fields that follow next to each other."""
        self._place = QHBoxLayout()
        self._place.setSpacing(Space.LARGE)
        self._layout.addLayout(self._place)

    def _one_below_another(self) -> None:
        self._place = self._layout

    def _show_kept(self) -> None:
        """Begin with what was chosen last on this computer."""
        settings = self._context.settings
        self.who.show_value(Who.ALL)
        self.order.show_value("name")
        self.language.show_value(settings.choice(KEPT["language"], self._context.language.code))
        self.paper.show_value(settings.choice(KEPT["paper"], "a4"))
        self.stationery.show_value(settings.choice(KEPT["stationery"], STATIONERY))
        self.start.show_value(1)

    # What the page asks and tells

    def choices(self) -> Choices:
        """Return everything that is chosen."""
        return Choices(
            language=self.language.value() or "en",
            second_language=self.second.value() or "",
            day=self.day.value(),
            paper=self.paper.value() or "a4",
            abstracts=self.abstracts.value(),
            who=self.who.value() or Who.ALL,
            people=self.people.value(),
            category=self.category.value() or "",
            order=self.order.value() or "name",
            stationery=self.stationery.value() or STATIONERY,
            start=self.start.value(),
            crop_marks=self.crop_marks.value(),
            outlines=self.outlines.value(),
        )

    def show_document(self, document: PrintDocument) -> None:
        """Show the options of `document`, and only those."""
        self._document = document
        self._show_fields()

    def show_people(self, people: Sequence[str]) -> None:
        """Choose these people (ids)."""
        self.people.show_value(tuple(people))
        self.who.show_value(Who.SELECTED)
        self._show_fields()

    def show_who(self, who: Who) -> None:
        """Choose for whom badges are printed."""
        self.who.show_value(who)
        self._show_fields()

    def show_stationery(self, stationery: dict[str, Stationery]) -> None:
        """Offer these sheets and labels."""
        self._stationery = stationery
        self.stationery.renew()
        if self.stationery.value() not in stationery:
            self.stationery.show_value(STATIONERY)
            self.changed.emit()
        self._show_sheet()

    def show_items(self, items: int) -> None:
        """Show on the little sheet how many labels are needed."""
        self.start.picker.show_items(items)

    def refresh(self) -> None:
        """Read what the options are chosen from; what is no longer there is no longer chosen."""
        reader = self._context.workspace.reader
        self._categories, self._days = categories(reader), event_days(reader)
        content = self._context.content_languages
        self._languages = tuple(sorted(SCREEN_LANGUAGES, key=lambda code: _place(code, content)))
        for field in (self.category, self.day, self.language, self.second):
            field.renew()
        self.people.display(self.people.value())
        if self.category.value() not in {row.id for row in self._categories}:
            self.category.show_value(None)
        if self.day.value() not in {row.day for row in self._days}:
            self.day.show_value(None)

    # What there is to choose from

    def _category_options(self) -> list[tuple[str, str]]:
        code = active().code
        return [(row.id, row.name.best(code, self._languages)) for row in self._categories]

    def _language_options(self) -> list[tuple[str, str]]:
        return [(code, Language.of(code).own_name) for code in self._languages]

    def _second_options(self) -> list[tuple[str, str]]:
        return [pair for pair in self._language_options() if pair[0] != self.language.value()]

    def _day_options(self) -> list[tuple[date, str]]:
        return [(row.day, active().date(row.day, "weekday_day_month")) for row in self._days]

    def _stationery_options(self) -> list[tuple[str, str]]:
        return [(key, sheet.title.render(active())) for key, sheet in self._stationery.items()]

    # What follows from a choice

    def _on_chosen(self, field: Field[Any]) -> None:
        settings = self._context.settings
        if field is self.language:
            self.second.renew()
            if self.second.value() == self.language.value():
                self.second.show_value(None)
        self._show_sheet()
        for name, key in KEPT.items():
            settings.keep_choice(key, getattr(self.choices(), name))
        self.changed.emit()

    def _show_sheet(self) -> None:
        sheet = self._stationery.get(self.stationery.value() or "")
        if sheet is not None:
            self.start.show_sheet(sheet)
        self._show_fields()

    def _show_fields(self) -> None:
        options = self._document.options if self._document else frozenset()
        for option, field in self._fields:
            field.setVisible(option in options)
        if self.who.value() is not Who.SELECTED:
            self.people.hide()
        sheet = self._stationery.get(self.stationery.value() or "")
        if sheet is None or sheet.per_sheet == 1:
            self.start.hide()
            self.crop_marks.setVisible(False)


def _labels(marked: dict[Any, str]) -> list[tuple[Any, str]]:
    return [(value, _(text)) for value, text in marked.items()]


def _place(code: str, order: Sequence[str]) -> int:
    return order.index(code) if code in order else len(order)
