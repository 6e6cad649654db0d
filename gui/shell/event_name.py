"""The event's name and dates at the top of the window, which lead to the settings of the event."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout
from shiboken6 import isValid

from gui.context import Context
from gui.language import Translating
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.elided_label import ElidedLabel
from models.enums import Entity
from models.queries.headline import Headline, headline
from translations import _, active

__all__ = ["EventName"]

HEIGHT = 50


class EventName(Translating, QPushButton):
    """A button that looks like a heading."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("role", "figure")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.title = ElidedLabel()
        self.title.setProperty("role", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dates = QLabel()
        self.dates.setProperty("role", "small")
        self._texts = QVBoxLayout(self)
        self._texts.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self._texts.setSpacing(0)
        for label in (self.title, self.dates):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._texts.addWidget(label)
        self.clicked.connect(self._show_settings)
        self.retranslate_ui()

    def _show_dates(self, event: Headline) -> None:
        if isValid(self):  # the event may have been closed before the window was painted
            self.dates.setText(active().date_range(event.starts_on, event.ends_on))

    def _show_settings(self) -> None:
        event = headline(self._context.workspace.reader)
        if event is not None:
            self._context.navigator.reveal(Selection.one(Entity.EVENT, event.id))

    def sizeHint(self) -> QSize:
        return self._texts.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._texts.totalMinimumSize()

    def retranslate_ui(self) -> None:
        event = headline(self._context.workspace.reader)
        language = active()
        title = event.title.best(language.code, event.languages) if event else ""
        self.title.setText(title or _("Event without a title"))
        self.dates.setText("")
        if event is not None:
            # Dates need tables that take longer to load than the window may.
            self._context.first_paint.then(lambda: self._show_dates(event))
        self.setToolTip(_("Event settings"))
        self.setAccessibleName(self.title.full_text())
        self.setAccessibleDescription(_("Event settings"))
