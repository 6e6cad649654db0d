"""Who organises and supports the event, and in which role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLabel

from gui.context import Context
from gui.pages.event.rows_card import RowPanel, RowsCard, RowTools
from gui.widgets.choice_field import ChoiceField
from gui.widgets.picker_field import Option, PickOneField
from models import operations
from models.enums import Entity, PartnerRole
from models.queries.event import PartnerRow, partners
from models.queries.organisations import OrganisationRow, organisations_by_id, suggest_organisations
from translations import N_, active

__all__ = ["PartnersCard"]


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

    def _titles(self, ids: Sequence[str]) -> list[Option]:
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
