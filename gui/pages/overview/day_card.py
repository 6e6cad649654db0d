"""One day of the event at a glance: its date, its theme, and when what begins."""

from __future__ import annotations

from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from gui.context import Context
from gui.language import Translating
from gui.pages.overview.link_label import LinkLabel, link
from gui.selection import Selection
from gui.theme import Space
from models.enums import Entity
from models.queries.overview import DayCard, Item
from translations import _, active

__all__ = ["DayView", "heading_date"]


class DayView(Translating, QFrame):
    """A card with a link to each item of the day."""

    def __init__(self, context: Context, day: DayCard) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context = context
        self.day = day
        self.date = QLabel()
        self.date.setProperty("role", "section")
        self.theme = QLabel()
        self.theme.setProperty("role", "heading")
        self.theme.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.WIDE)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.WIDE, Space.HUGE, Space.HUGE)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.date)
        layout.addWidget(self.theme)
        layout.addSpacing(Space.MEDIUM)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        context.theme.changed.connect(self.retranslate_ui)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        order = self._context.content_languages
        self.date.setText(heading_date(self.day.day))
        self.theme.setText(self.day.theme.best(active().code, order))
        self.theme.setVisible(bool(self.theme.text()))
        while (placed := self._grid.takeAt(0)) is not None:
            widget = placed.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, item in enumerate(self.day.items):
            self._grid.addWidget(_time(item), row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(self._title(item, order), row, 1)
        if not self.day.items:
            empty = QLabel(_("Nothing is planned for this day yet."))
            empty.setProperty("role", "muted")
            self._grid.addWidget(empty, 0, 0, 1, 2)

    def _title(self, item: Item, order: tuple[str, ...]) -> LinkLabel:
        colours = self._context.theme.colours
        title = item.title.best(active().code, order) or item.kind.label.render(active())
        room = item.room.best(active().code, order)
        html = link(item.id, title, colours.text, decoration="line-through" if item.is_cancelled else "none")
        if item.is_cancelled:
            html += f' <span style="color: {colours.danger}">{escape(_("cancelled"))}</span>'
        elif room:
            html += f' <span style="color: {colours.muted}">{escape(room)}</span>'
        label = LinkLabel()
        label.show_html(html, f"{title}, {room}" if room else title)
        label.linkActivated.connect(
            lambda target: self._context.navigator.reveal(Selection.one(Entity.SESSION, target))
        )
        return label


def _time(item: Item) -> QLabel:
    label = QLabel(active().time(item.starts_at) if item.starts_at else "–")
    label.setProperty("role", "muted")
    return label


def heading_date(day: date) -> str:
    """Return the date with a capital, as a heading has it where the language writes "mardi 8 juin"."""
    text = active().date(day, "full")
    return text[:1].upper() + text[1:]
