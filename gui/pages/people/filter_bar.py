"""Search and filters above the list of people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from gui.context import Context
from gui.language import Translating
from gui.pages.people.columns import PeopleColumns, status_text, swatch
from gui.pages.people.menu_pill import MenuPill, Value
from gui.theme import Space
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.line_field import LineEdit
from models.enums import RegistrationStatus
from models.queries.categories import categories
from models.queries.event import regions
from models.queries.organisations import largest_organisations, organisations_by_id
from models.queries.people import missing_counts, part_counts, region_counts
from models.queries.people_filter import NONE, Missing, Part, PeopleFilter
from models.queries.registrations import status_counts
from translations import N_, _, active

__all__ = ["FilterBar"]

PARTS = {
    Part.SPEAKER: N_("Speakers"),
    Part.PARTICIPANT: N_("Participants"),
    Part.MODERATOR: N_("Moderators"),
    Part.PITCHER: N_("Pitchers"),
}
LACKING = {
    Missing.PHOTO: N_("No photo"),
    Missing.EMAIL: N_("No e-mail"),
    Missing.FUNCTION: N_("No function"),
    Missing.ORGANISATION: N_("No organisation"),
}
SEARCH = 268


class FilterBar(Translating, QWidget):
    """A search field and a row of pills. `searched` comes with every letter, `filtered` with every pill."""

    searched = Signal(str)
    filtered = Signal()
    left_downwards = Signal()

    def __init__(self, context: Context, columns: PeopleColumns) -> None:
        super().__init__()
        self._context = context
        self._columns = columns
        self._counts: dict[Part, int] = {}
        self.search = LineEdit()
        self.search.setClearButtonEnabled(True)
        icon = context.icons.get("magnifying-glass", colour="muted")
        self.search.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.searched)
        self.search.installEventFilter(self)
        self.parts = {part: self._part_pill() for part in PARTS}
        self.category = MenuPill(context.icons, N_("Category"), self._categories)
        self.region = MenuPill(context.icons, N_("Region"), self._regions)
        self.status = MenuPill(context.icons, N_("Status"), self._statuses)
        self.organisation = MenuPill(context.icons, N_("Organisation"), self._organisations)
        self.missing = MenuPill(context.icons, N_("Missing"), self._missing)
        self.clear_button = QPushButton()
        self.clear_button.setProperty("role", "link")
        self.clear_button.clicked.connect(self.clear)
        self._lay_out()
        for pill in self.menu_pills():
            pill.chosen_changed.connect(self._on_filtered)
        self.retranslate_ui()

    def _part_pill(self) -> QToolButton:
        pill = QToolButton()
        pill.setProperty("role", "pill")
        pill.setCheckable(True)
        pill.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        pill.clicked.connect(self._on_filtered)
        return pill

    def _lay_out(self) -> None:
        flow = FlowLayout(self, Space.SMALL)
        self.search.setFixedWidth(SEARCH)
        for widget in (self.search, *self.parts.values(), *self.menu_pills(), self.clear_button):
            flow.addWidget(widget)

    def menu_pills(self) -> tuple[MenuPill, ...]:
        """Return the pills with a menu."""
        return (self.category, self.region, self.status, self.organisation, self.missing)

    def people_filter(self) -> PeopleFilter:
        """Return what is filtered by."""
        return PeopleFilter(
            parts=frozenset(part for part, pill in self.parts.items() if pill.isChecked()),
            categories=self.category.chosen(),
            regions=self.region.chosen(),
            statuses=self.status.chosen(),
            organisations=self.organisation.chosen(),
            missing=frozenset(Missing(key) for key in self.missing.chosen()),
        )

    def set_filter(self, people: PeopleFilter) -> None:
        """Filter by exactly this, without telling `filtered`."""
        for part, pill in self.parts.items():
            pill.setChecked(part in people.parts)
        self.category.choose(people.categories)
        self.region.choose(people.regions)
        self.status.choose(people.statuses)
        self.organisation.choose(people.organisations)
        self.missing.choose(frozenset(missing.value for missing in people.missing))
        self._show_clear()

    def clear(self) -> None:
        """Show everyone again."""
        self.set_filter(PeopleFilter())
        if self.search.text():
            self.search.clear()
        self.filtered.emit()

    def show_counts(self) -> None:
        """Say on the pills how many people there are of each part."""
        self._counts = part_counts(self._context.workspace.reader)
        self._show_parts()

    def _on_filtered(self) -> None:
        self._show_clear()
        self.filtered.emit()

    def _show_clear(self) -> None:
        self.clear_button.setVisible(bool(self.people_filter()))

    # The values of the menus

    def _categories(self) -> Sequence[Value]:
        rows = categories(self._context.workspace.reader)
        return [Value(row.id, self._columns.best(row.name), row.people, swatch(row.colour)) for row in rows]

    def _regions(self) -> Sequence[Value]:
        reader = self._context.workspace.reader
        counts = region_counts(reader)
        values = [
            Value(row.id, self._columns.best(row.name), counts.get(row.id, 0)) for row in regions(reader)
        ]
        return [*values, Value(NONE, _("No region"), counts.get(NONE, 0))]

    def _statuses(self) -> Sequence[Value]:
        counts = status_counts(self._context.workspace.reader)
        keys = [*(status.value for status in RegistrationStatus), NONE]
        return [Value(key, status_text(key), counts[key]) for key in keys]

    def _organisations(self) -> Sequence[Value]:
        reader = self._context.workspace.reader
        rows = largest_organisations(reader)
        shown = {row.id for row in rows}
        rows += organisations_by_id(reader, sorted(self.organisation.chosen() - shown))
        return [Value(row.id, row.name, row.people) for row in rows]

    def _missing(self) -> Sequence[Value]:
        counts = missing_counts(self._context.workspace.reader)
        return [Value(missing.value, _(text), counts[missing]) for missing, text in LACKING.items()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.left_downwards.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _show_parts(self) -> None:
        for part, pill in self.parts.items():
            text = _(PARTS[part])
            count = self._counts.get(part)
            pill.setText(text if count is None else f"{text}  {active().number(count)}")

    def retranslate_ui(self) -> None:
        self.search.setPlaceholderText(_("Name, organisation, e-mail, code"))
        self.search.setAccessibleName(_("Search people"))
        self.clear_button.setText(_("Clear filters"))
        self._show_parts()
        self._show_clear()
