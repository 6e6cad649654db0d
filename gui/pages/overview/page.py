"""The Overview page: the event at a glance, what it still lacks, and the settings of the event itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedLayout
from shiboken6 import isValid

from gui.actions import Action, action_button
from gui.page import Page
from gui.selection import Selection
from models.enums import Entity
from translations import N_

if TYPE_CHECKING:
    from gui.context import Context
    from gui.pages.event.editor import EventEditor
    from gui.pages.overview.dashboard import Dashboard
    from models.store.changes import Changes

__all__ = ["OverviewPage"]

OF_THE_EVENT = (Entity.EVENT, Entity.EVENT_DAY, Entity.REGION, Entity.EVENT_PARTNER, Entity.CATEGORY)


class OverviewPage(Page):
    """Has two faces, one of which is shown: the overview, and the settings of the event."""

    has_inspector: ClassVar[bool] = False
    watches = tuple(Entity)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.dashboard: Dashboard | None = None
        self.editor: EventEditor | None = None
        self._faces = QStackedLayout(self)
        self.retranslate_ui()

    def page_actions(self) -> Sequence[Action]:
        return (
            Action("overview.settings", N_("Event settings"), self.show_settings, ("Ctrl+,",), "gear-six"),
            Action(
                "overview.back",
                N_("Back to the overview"),
                self.show_overview,
                ("Alt+Left",),
                "arrow-left",
                enabled=self.is_editing,
            ),
        )

    def refresh(self, changes: Changes | None) -> None:
        # Dates and numbers are slow to load, so they wait for the window to be there.
        self.context.first_paint.then(self._refresh)

    def reveal(self, selection: Selection) -> None:
        """Show the settings of the event where `selection` is one of them."""
        if selection.entity in OF_THE_EVENT:
            self.show_settings()
            if self.editor is not None:
                self.editor.reveal(selection)

    def is_editing(self) -> bool:
        """Whether the settings of the event are shown."""
        return self.editor is not None and self._faces.currentWidget() is self.editor

    def show_settings(self) -> None:
        """Show the settings of the event."""
        if self.editor is None:
            from gui.pages.event.editor import EventEditor  # noqa: PLC0415 -- loaded when somebody wants it

            self.editor = EventEditor(self.context, action_button(self.action_set["overview.back"]))
            self._faces.addWidget(self.editor)
        self.editor.refresh()
        self._faces.setCurrentWidget(self.editor)
        self.action_set.update_enabled()

    def show_overview(self) -> None:
        """Show the overview; what is being typed in the settings is saved first."""
        if self.editor is not None:
            self.editor.commit_pending()
        if self.dashboard is not None:
            self._faces.setCurrentWidget(self.dashboard)
            self.dashboard.refresh()
            self.dashboard.setFocus()
        self.action_set.update_enabled()

    def _refresh(self) -> None:
        if not isValid(self):
            return  # the event was closed before the window was painted
        if not self.isVisible():
            self._is_stale = True
            return
        if self.dashboard is None:
            from gui.pages.overview.dashboard import Dashboard  # noqa: PLC0415 -- the start does not wait for it

            self.dashboard = Dashboard(self.context, action_button(self.action_set["overview.settings"]))
            self.dashboard.gaps.settings_asked.connect(self.reveal)
            self._faces.insertWidget(0, self.dashboard)
            self.retranslate_ui()
        if self.is_editing() and self.editor is not None:
            self.editor.refresh()
        else:
            self.dashboard.refresh()
