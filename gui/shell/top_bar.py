"""The bar at the top: the event's name, the search, undo and redo, language, light or dark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from gui.context import Context
from gui.language import Translating
from gui.shell.language_switch import LanguageSwitch
from gui.shell.search_field import SearchField
from gui.shell.theme_button import ThemeButton
from gui.shell.undo_button import UndoButton
from gui.theme import Space
from gui.widgets.elided_label import ElidedLabel
from models.enums import Entity
from models.queries.headline import headline
from models.store.changes import Changes
from translations import _, active

__all__ = ["TopBar"]

HEIGHT = 58


class TopBar(Translating, QFrame):
    """Over every page of an open event."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self._context = context
        self.title = ElidedLabel()
        self.title.setProperty("role", "heading")
        self.dates = QLabel()
        self.dates.setProperty("role", "small")
        self.search = SearchField(context)
        self.undo = UndoButton(context, is_redo=False)
        self.redo = UndoButton(context, is_redo=True)
        self.languages = LanguageSwitch(context.language, context.settings)
        self.theme = ThemeButton(context.theme, context.icons, context.settings)
        self._lay_out()
        self.retranslate_ui()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.title)
        names.addWidget(self.dates)
        names.addStretch(1)
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, 0, Space.WIDE, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(names, 3)
        layout.addWidget(self.search, 2)
        layout.addSpacing(Space.MEDIUM)
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
        layout.addSpacing(Space.MEDIUM)
        layout.addWidget(self.languages)
        layout.addWidget(self.theme)
        layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def on_changes(self, changes: Changes) -> None:
        """Show the event's new name, and what undo would now take back."""
        if changes.touches(Entity.EVENT):
            self.retranslate_ui()
        self.undo.refresh()
        self.redo.refresh()

    def retranslate_ui(self) -> None:
        event = headline(self._context.workspace.reader)
        language = active()
        if event is None:
            self.title.setText(_("Event without a title"))
            self.dates.setText("")
            return
        self.title.setText(event.title.best(language.code, event.languages))
        # Dates need tables that take longer to load than the window may.
        self._context.first_paint.then(
            lambda: self.dates.setText(active().date_range(event.starts_on, event.ends_on))
        )
