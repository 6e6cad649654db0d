"""The editor of the event itself: all its settings as cards in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.context import Context
from gui.language import Translating
from gui.pages.event.card import Card, holds_focus
from gui.pages.event.categories import CategoriesCard
from gui.pages.event.days import DaysCard
from gui.pages.event.event_panels import (
    BalancePanel,
    EventPanel,
    LanguagesPanel,
    LookPanel,
    NamePanel,
    PitchPanel,
    PlacePanel,
)
from gui.pages.event.partners import PartnersCard
from gui.pages.event.regions import RegionsCard
from gui.pages.event.rows_card import RowsCard
from gui.selection import Selection
from gui.theme import Space
from models.enums import Entity
from models.queries.event import event_header
from translations import N_, _

__all__ = ["EventEditor"]

WIDEST = 1760
WIDE_ENOUGH = 1500
PANELS: tuple[tuple[str, str, type[EventPanel]], ...] = (
    (N_("Name"), "", NamePanel),
    (N_("When and where"), "", PlacePanel),
    (
        N_("Languages of the texts"),
        N_("Where a text is missing in one language, the next in this order stands in for it."),
        LanguagesPanel,
    ),
    (N_("Look on paper"), N_("Colour and logo of badges, agenda and all other documents."), LookPanel),
    (N_("Pitches"), N_("What is used where a pitch has no length of its own."), PitchPanel),
    (N_("Counted afterwards"), N_("For the report on the event."), BalancePanel),
)
LISTS: tuple[tuple[Entity, type[CategoriesCard | DaysCard | PartnersCard | RegionsCard]], ...] = (
    (Entity.EVENT_DAY, DaysCard),
    (Entity.CATEGORY, CategoriesCard),
    (Entity.REGION, RegionsCard),
    (Entity.EVENT_PARTNER, PartnersCard),
)
IN_TWO = (
    (NamePanel, PlacePanel, LanguagesPanel, LookPanel),
    (DaysCard, PartnersCard, PitchPanel, BalancePanel),
)
IN_THREE = (
    (NamePanel, PlacePanel),
    (DaysCard, PitchPanel, BalancePanel),
    (LanguagesPanel, PartnersCard, LookPanel),
)
"""Which cards stand below each other, where there is room for two columns or for three."""
ACROSS = (CategoriesCard, RegionsCard)
"""Cards below the columns, whose rows need the width."""


class EventEditor(Translating, QScrollArea):
    """Saves each field as it is left. Built anew where the languages of the event change."""

    def __init__(self, context: Context, back_button: QToolButton) -> None:
        super().__init__()
        self._context = context
        self._languages: tuple[str, ...] = ()
        self.panels: dict[type[EventPanel], EventPanel] = {}
        self.lists: dict[Entity, RowsCard] = {}
        self._cards: dict[type[QWidget], Card] = {}
        self._has_three = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.title = QLabel()
        self.title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setSpacing(Space.WIDE)
        head.addWidget(back_button)
        head.addWidget(self.title, 1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(Space.WIDE)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._across.setSpacing(Space.WIDE)
        content = QWidget()
        content.setObjectName("scrolled")
        content.setMaximumWidth(WIDEST)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(Space.HUGE, Space.WIDE, Space.HUGE, Space.HUGE)
        layout.setSpacing(Space.WIDE)
        layout.addLayout(head)
        layout.addLayout(self._columns)
        layout.addLayout(self._across)
        layout.addStretch(1)
        self.setWidget(content)
        self.retranslate_ui()

    def refresh(self) -> None:
        """Read everything and show it; what is being typed stays."""
        if self._languages != self._context.content_languages:
            self._build()
        event = event_header(self._context.workspace.reader)
        if event is None:
            return
        selection = Selection.one(Entity.EVENT, event.id)
        for panel in self.panels.values():
            panel.selection = selection
            panel.load(selection)
        for card in self.lists.values():
            card.refresh()

    def reveal(self, selection: Selection) -> None:
        """Bring what is selected into view and put the keyboard there."""
        card = self.lists.get(selection.entity)
        panel = card.panels.get(selection.id) if card is not None else self.panels.get(NamePanel)
        if panel is not None:
            # The layout is not done yet where the editor has just been built.
            QTimer.singleShot(0, panel, lambda: self.ensureWidgetVisible(panel, 0, Space.HUGE))
            panel.focus_first()

    def commit_pending(self) -> None:
        """Save what has been typed in a field that has not been left yet."""
        for panel in self.panels.values():
            panel.commit_pending()
        for card in self.lists.values():
            card.commit_pending()

    def _build(self) -> None:
        had_focus = LanguagesPanel in self.panels and holds_focus(self.panels[LanguagesPanel])
        self._languages = self._context.content_languages
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self.panels = {kind: kind(self._context) for _title, _line, kind in PANELS}
        self.lists = {entity: kind(self._context) for entity, kind in LISTS}
        self._cards = {type(card): card for card in self.lists.values()}
        for title, line, kind in PANELS:
            self._cards[kind] = Card(title, line)
            self._cards[kind].put(self.panels[kind])
        for wide in ACROSS:
            self._cards[wide].body.addStretch(1)
        self._arrange()
        if had_focus:
            self.panels[LanguagesPanel].focus_first()

    def _arrange(self) -> None:
        """Spread the cards over as many columns as there is room for."""
        self._has_three = self.viewport().width() >= WIDE_ENOUGH
        while (item := self._columns.takeAt(0)) is not None:
            column = item.widget()
            if column is not None:
                column.hide()
                column.deleteLater()
        for kinds in IN_THREE if self._has_three else IN_TWO:
            self._columns.addWidget(_column([self._cards[kind] for kind in kinds]), 1)
        for wide in ACROSS:
            self._across.addWidget(self._cards[wide], 1)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(across if self._has_three else down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cards and self._has_three != (self.viewport().width() >= WIDE_ENOUGH):
            self._arrange()

    def retranslate_ui(self) -> None:
        self.title.setText(_("Event settings"))
        self.setAccessibleName(_("Event settings"))


def _column(cards: Sequence[Card]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.WIDE)
    for card in cards:
        layout.addWidget(card)
        card.show()
    layout.addStretch(1)
    return column
