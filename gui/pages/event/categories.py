"""The badge categories: each with its colour and its word in each language."""

from __future__ import annotations

from typing import Any

from gui.context import Context
from gui.pages.event.rows_card import AddLine, RowPanel, RowsCard, RowTools, called, named
from gui.widgets.colour_field import ColourField
from gui.widgets.translated_field import TranslatedField
from models import operations
from models.enums import Entity
from models.queries.categories import CategoryRow, categories
from translations import N_

__all__ = ["CategoriesCard"]

COLOUR_WIDTH = 116


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
            lambda: called(self.panels[row.id].row.name, self.context),
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
            name=called(self.panels[category_id].row.name, self.context),
        )
