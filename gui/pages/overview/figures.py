"""The figures of the event side by side: how many items, speakers, participants."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from gui.context import Context
from gui.language import Translating
from gui.theme import Space
from models.queries.event import Counts
from translations import NP_, active, ngettext

__all__ = ["Figures"]


@dataclass(frozen=True, slots=True)
class _Figure:
    """What is counted, its words (singular and plural), and the page it is on."""

    count: str
    words: tuple[str, str]
    page: str


FIGURES = (
    _Figure("sessions", NP_("programme item", "programme items"), "programme"),
    _Figure("speakers", NP_("speaker", "speakers"), "people"),
    _Figure("participants", NP_("participant", "participants"), "people"),
    _Figure("organisations", NP_("organisation", "organisations"), "people"),
    _Figure("pitches", NP_("pitch", "pitches"), "programme"),
    _Figure("requests", NP_("meeting request", "meeting requests"), ""),
    _Figure("checked_in", NP_("arrival", "arrivals"), ""),
)


class Figures(Translating, QFrame):
    """Each figure leads to the page where what it counts is found."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._counts: Counts | None = None
        self.tiles: dict[str, _Tile] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        layout.setSpacing(0)
        for figure in FIGURES:
            tile = _Tile()
            if figure.page:
                tile.clicked.connect(lambda _checked=False, page=figure.page: context.navigator.go_to(page))
            else:
                tile.make_still()
            self.tiles[figure.count] = tile
            layout.addWidget(tile, 1)

    def show_counts(self, counts: Counts) -> None:
        """Show these numbers."""
        self._counts = counts
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        if self._counts is None:
            return
        for figure in FIGURES:
            count = getattr(self._counts, figure.count)
            self.tiles[figure.count].show_figure(active().number(count), ngettext(*figure.words, count))


class _Tile(QPushButton):
    """A number, large, and what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "figure")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.number = QLabel()
        self.number.setProperty("role", "display")
        self.words = QLabel()
        self.words.setProperty("role", "small")
        self._texts = layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.SMALL, Space.MEDIUM, Space.SMALL)
        layout.setSpacing(0)
        for label in (self.number, self.words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)

    def make_still(self) -> None:
        """Nothing happens on a click: there is no page for it."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_figure(self, number: str, words: str) -> None:
        self.number.setText(number)
        self.words.setText(words)
        self.setAccessibleName(f"{number} {words}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._texts.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._texts.sizeHint()
