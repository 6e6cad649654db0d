"""The regions whose companies meet, each with its name in each language."""

from __future__ import annotations

from typing import Any

from gui.context import Context
from gui.pages.event.rows_card import AddLine, RowPanel, RowsCard, RowTools, called, named
from gui.widgets.translated_field import TranslatedField
from models import operations
from models.enums import Entity
from models.queries.event import RegionRow, regions
from translations import N_

__all__ = ["RegionsCard"]


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
            lambda: called(self.panels[row.id].row.name, self.context),
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
            name=called(self.panels[region_id].row.name, self.context),
        )
