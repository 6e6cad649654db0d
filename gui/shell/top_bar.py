"""The bar at the top: the event's name, the search, undo and redo, language, light or dark."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from gui.context import Context
from gui.shell.event_name import EventName
from gui.shell.language_switch import LanguageSwitch
from gui.shell.search_field import SearchField
from gui.shell.theme_button import ThemeButton
from gui.shell.undo_button import UndoButton
from gui.theme import Space
from models.enums import Entity
from models.store.changes import Changes

__all__ = ["TopBar"]

HEIGHT = 58


class TopBar(QFrame):
    """Over every page of an open event."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self._context = context
        self.name = EventName(context)
        self.search = SearchField(context)
        self.undo = UndoButton(context, is_redo=False)
        self.redo = UndoButton(context, is_redo=True)
        self.languages = LanguageSwitch(context.language, context.settings)
        self.theme = ThemeButton(context.theme, context.icons, context.settings)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.HUGE - Space.MEDIUM, 0, Space.WIDE, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.name, 3)
        layout.addWidget(self.search, 2)
        layout.addSpacing(Space.MEDIUM)
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
        layout.addSpacing(Space.MEDIUM)
        layout.addWidget(self.languages)
        layout.addWidget(self.theme)

    def on_changes(self, changes: Changes) -> None:
        """Show the event's new name, and what undo would now take back."""
        if changes.touches(Entity.EVENT):
            self.name.retranslate_ui()
        self.undo.refresh()
        self.redo.refresh()
