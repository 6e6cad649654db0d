"""The lists of the event's settings: days, badge categories, regions, organisers and partners."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel

from gui.context import Context
from gui.pages.event.rows_card import AddLine, RowPanel, RowsCard, RowTools, named
from gui.pages.overview.day_card import heading_date
from gui.theme import Space
from gui.widgets.choice_field import ChoiceField
from gui.widgets.colour_field import ColourField
from gui.widgets.parsed_field import TimeField
from gui.widgets.picker_field import Option, PickOneField
from gui.widgets.translated_field import TranslatedField
from models import operations
from models.enums import Entity, PartnerRole
from models.queries.categories import CategoryRow, categories
from models.queries.event import EventDayRow, PartnerRow, RegionRow, event_days, partners, regions
from models.queries.organisations import OrganisationRow, organisations_by_id, suggest_organisations
from models.text import Text
from translations import N_, _, active

__all__ = ["CategoriesCard", "DaysCard", "PartnersCard", "RegionsCard"]

REQUIRED = N_("This field is required.")
COLOUR_WIDTH = 116


class DayPanel(RowPanel):
    """A day: its date, which follows the event's, its theme, and between what times it is planned."""

    entity = Entity.EVENT_DAY

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.date = QLabel()
        self.date.setProperty("role", "strong")
        self.form.add(self.date)
        self.add(TranslatedField(N_("Theme of the day"), context.content_languages), "theme")
        self.form.row(2)
        self.add(TimeField(N_("Opens at")), "opens")
        self.add(TimeField(N_("Closes at")), "closes")

    def show_listed(self, row: EventDayRow) -> None:  # type: ignore[override]  # the row of this list
        super().show_listed(row)
        self.date.setText(heading_date(row.day))

    def commit(self, column: str, value: Any) -> None:
        if value is None:
            self.fields[column].show_problem(Text(REQUIRED))
            return
        day_id = self.row.id
        self.save(
            column,
            N_("Edit day"),
            lambda session: operations.event.update_day(session, day_id, **{column: value}),
        )

    def retranslate_ui(self) -> None:
        if self.row is not None:
            self.date.setText(heading_date(self.row.day))


class DaysCard(RowsCard):
    """The days follow from the dates of the event."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, N_("Days"), N_("The times bound the programme of the day on screen."))
        self.rows.setSpacing(Space.HUGE)

    def read(self) -> list[EventDayRow]:
        return event_days(self.context.workspace.reader)

    def make_panel(self, row: EventDayRow) -> DayPanel:
        return DayPanel(self.context)


class CategoryPanel(RowPanel):
    """A kind of badge: its colour and its word in each language."""

    entity = Entity.CATEGORY

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.form.row(2)
        colour = self.add(ColourField(N_("Colour of the band")), "colour")
        colour.setFixedWidth(COLOUR_WIDTH)
        name = self.add(TranslatedField(N_("Name"), context.content_languages, side_by_side=True), "name")
        for field in (colour, name):
            field.hide_label()

    def commit(self, column: str, value: Any) -> None:
        category_id = self.row.id
        self.save(
            column,
            N_("Edit badge category"),
            lambda session: operations.categories.update_category(session, category_id, **{column: value}),
        )


class CategoriesCard(RowsCard):
    """The kinds of badges."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, N_("Badge categories"), N_("Each is told by its word and its colour on the badge.")
        )
        self.new = AddLine(N_("Add a category"))
        self.new.committed.connect(self.add)
        self.put(self.new)
        self.new.setVisible(not context.workspace.read_only)

    def read(self) -> list[CategoryRow]:
        return categories(self.context.workspace.reader)

    def make_panel(self, row: CategoryRow) -> CategoryPanel:
        return CategoryPanel(self.context)

    def tools(self, row: CategoryRow) -> RowTools:
        return RowTools(
            self.context,
            lambda: _called(self.panels[row.id].row.name, self.context),
            up=lambda: self.move_up(
                row.id, operations.categories.move_category, N_("Change the order of the categories")
            ),
            delete=lambda: self.delete(row.id),
        )

    def add(self, name: str) -> None:
        """Add a category called `name` in the language of the screen."""
        self.context.edits.run(
            N_("Add badge category {name}"),
            lambda session: operations.categories.add_category(session, named(name, self.context)),
            name=name,
        )

    def delete(self, category_id: str) -> None:
        """Delete a category."""
        self.context.edits.run(
            N_("Delete badge category {name}"),
            lambda session: operations.categories.delete_category(session, category_id),
            name=_called(self.panels[category_id].row.name, self.context),
        )


class RegionPanel(RowPanel):
    """A region and its name in each language."""

    entity = Entity.REGION

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        name = self.add(TranslatedField(N_("Name"), context.content_languages, side_by_side=True), "name")
        name.hide_label()

    def commit(self, column: str, value: Any) -> None:
        region_id = self.row.id
        self.save(
            column,
            N_("Edit region"),
            lambda session: operations.event.update_region(session, region_id, value),
        )


class RegionsCard(RowsCard):
    """The regions whose companies meet."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, N_("Regions"), N_("People and organisations belong to one of them."))
        self.new = AddLine(N_("Add a region"))
        self.new.committed.connect(self.add)
        self.put(self.new)
        self.new.setVisible(not context.workspace.read_only)

    def read(self) -> list[RegionRow]:
        return regions(self.context.workspace.reader)

    def make_panel(self, row: RegionRow) -> RegionPanel:
        return RegionPanel(self.context)

    def tools(self, row: RegionRow) -> RowTools:
        return RowTools(
            self.context,
            lambda: _called(self.panels[row.id].row.name, self.context),
            up=lambda: self.move_up(
                row.id, operations.event.move_region, N_("Change the order of the regions")
            ),
            delete=lambda: self.delete(row.id),
        )

    def add(self, name: str) -> None:
        """Add a region called `name` in the language of the screen."""
        self.context.edits.run(
            N_("Add region {name}"),
            lambda session: operations.event.add_region(session, named(name, self.context)),
            name=name,
        )

    def delete(self, region_id: str) -> None:
        """Delete a region."""
        self.context.edits.run(
            N_("Delete region {name}"),
            lambda session: operations.event.delete_region(session, region_id),
            name=_called(self.panels[region_id].row.name, self.context),
        )


class PartnerPanel(RowPanel):
    """An organisation and its part in the event."""

    entity = Entity.EVENT_PARTNER

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.name = QLabel()
        self.name.setProperty("role", "strong")
        self.name.setWordWrap(True)
        self.form.row(2)
        self.form.add(self.name)
        role = ChoiceField[PartnerRole](N_("Role"), _roles)
        role.hide_label()
        self.add(role, "role")

    def show_listed(self, row: PartnerRow) -> None:  # type: ignore[override]  # the row of this list
        super().show_listed(row)
        self.name.setText(row.name)

    def commit(self, column: str, value: Any) -> None:
        partner_id, before = self.row.id, self.row.role
        if not self.save(
            column,
            N_("Change the role of {name}"),
            lambda session: operations.event.update_partner(session, partner_id, value),
            name=self.row.name,
        ):
            self.fields[column].show_value(before)


class PartnersCard(RowsCard):
    """Who organises and supports the event."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, N_("Organisers and partners"))
        self.new = PickOneField(
            N_("Add an organisation"), self._find, self._titles, hint=N_("Type its name"), create=self._create
        )
        self.new.committed.connect(self.add)
        self.put(self.new)
        self.new.setVisible(not context.workspace.read_only)

    def read(self) -> list[PartnerRow]:
        return partners(self.context.workspace.reader)

    def make_panel(self, row: PartnerRow) -> PartnerPanel:
        return PartnerPanel(self.context)

    def tools(self, row: PartnerRow) -> RowTools:
        return RowTools(
            self.context,
            lambda: self.panels[row.id].row.name,
            up=lambda: self.move_up(
                row.id, operations.event.move_partner, N_("Change the order of the partners")
            ),
            delete=lambda: self.delete(row.id),
        )

    def add(self, organisation_id: str | None) -> None:
        """Name an organisation as organiser where there is none yet, else as a partner."""
        if organisation_id is None:
            return
        has_organiser = any(panel.row.role is PartnerRole.ORGANISER for panel in self.panels.values())
        role = PartnerRole.PARTNER if has_organiser else PartnerRole.ORGANISER
        self.context.edits.run(
            N_("Add partner"), lambda session: operations.event.add_partner(session, organisation_id, role)
        )
        self.new.show_value(None)

    def delete(self, partner_id: str) -> None:
        """Take an organisation off the list."""
        self.context.edits.run(
            N_("Remove partner {name}"),
            lambda session: operations.event.remove_partner(session, partner_id),
            name=self.panels[partner_id].row.name,
        )

    def _find(self, text: str) -> list[Option]:
        return [_option(row) for row in suggest_organisations(self.context.workspace.reader, text)]

    def _titles(self, ids: Any) -> list[Option]:
        return [_option(row) for row in organisations_by_id(self.context.workspace.reader, ids)]

    def _create(self, name: str) -> str | None:
        return self.context.edits.run(
            N_("Add organisation {name}"),
            lambda session: operations.organisations.find_or_add(session, name).id,
            announce=False,
            name=name,
        )


def _roles() -> list[tuple[PartnerRole, str]]:
    return [(role, role.label.render(active())) for role in PartnerRole]


def _option(row: OrganisationRow) -> Option:
    return Option(row.id, row.name)


def _called(name: Any, context: Context) -> str:
    return str(name.best(active().code, context.content_languages)) or _("Without a name")
