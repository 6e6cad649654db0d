"""The inspector of a version of the programme: its name, and notes about it."""

from __future__ import annotations

from typing import Any

from gui.context import Context
from gui.panel import Panel
from gui.selection import Selection
from gui.widgets.line_field import LineField
from gui.widgets.text_field import TextField
from models import operations
from models.enums import Entity
from models.queries.versions import VersionRow, versions
from translations import N_, _

__all__ = ["VersionPanel"]

LONGEST = 200


class VersionPanel(Panel):
    """What a version is called may be changed; what it keeps may not."""

    watches = (Entity.PROGRAMME_VERSION,)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: VersionRow | None = None
        self.add(LineField(N_("Name"), longest=LONGEST), "name")
        self.add(TextField(N_("Notes"), lines=5), "notes")

    def title(self) -> str:
        return _("Version")

    def load(self, selection: Selection) -> None:
        found = versions(self.context.workspace.reader)
        self._shown = next((row for row in found if row.id == selection.id), None)
        self.show_row(self._shown)

    def commit(self, column: str, value: Any) -> None:
        shown = self._shown
        if shown is not None:
            self.save(
                column,
                N_("Edit version “{name}”"),
                lambda session: operations.versions.update_version(session, shown.id, **{column: value}),
                name=shown.name,
            )
