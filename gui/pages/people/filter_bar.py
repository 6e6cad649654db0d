"""Search and filters above the list of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from gui.context import Context
from gui.language import Translating
from gui.pages.people.columns import PeopleColumns
from gui.pages.people.menu_pill import MenuPill
from gui.theme import Space
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.line_field import LineEdit
from models.queries.people_filter import Missing, Part, PeopleFilter
from translations import N_, _, active

if TYPE_CHECKING:
    from gui.pages.people.filter_values import FilterValues

__all__ = ["FilterBar"]

PARTS = {
    Part.SPEAKER: N_("Speakers"),
    Part.PARTICIPANT: N_("Participants"),
    Part.MODERATOR: N_("Moderators"),
    Part.PITCHER: N_("Pitchers"),
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
        self._made_values: FilterValues | None = None
        self.search = LineEdit()
        self.search.setClearButtonEnabled(True)
        icon = context.icons.get("magnifying-glass", colour="muted")
        self.search.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.searched)
        self.search.installEventFilter(self)
        self.parts = {part: self._part_pill() for part in PARTS}
        self.category = self._menu_pill("categories", N_("Category"))
        self.region = self._menu_pill("regions", N_("Region"))
        self.status = self._menu_pill("statuses", N_("Status"))
        self.organisation = self._menu_pill("organisations", N_("Organisation"))
        self.missing = self._menu_pill("missing", N_("Missing"))
        self.clear_button = QPushButton()
        self.clear_button.setProperty("role", "link")
        self.clear_button.clicked.connect(self.clear)
        self._lay_out()
        self.retranslate_ui()

    def _part_pill(self) -> QToolButton:
        pill = QToolButton()
        pill.setProperty("role", "pill")
        pill.setCheckable(True)
        pill.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        pill.clicked.connect(self._on_filtered)
        return pill

    def _menu_pill(self, name: str, title: str) -> MenuPill:
        pill = MenuPill(self._context.icons, title, lambda: self._values.read(name, pill.chosen()))
        pill.chosen_changed.connect(self._on_filtered)
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
        self._counts = self._values.parts()
        self._show_parts()

    @property
    def _values(self) -> FilterValues:
        from gui.pages.people.filter_values import FilterValues  # noqa: PLC0415 -- after the first painting

        if self._made_values is None:
            self._made_values = FilterValues(self._context.workspace.reader, self._columns)
        return self._made_values

    def _on_filtered(self) -> None:
        self._show_clear()
        self.filtered.emit()

    def _show_clear(self) -> None:
        self.clear_button.setVisible(bool(self.people_filter()))

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
