"""The preview with its bar: pages to turn, a zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from gui.context import Services
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.theme import Space
from gui.widgets.empty_state import EmptyState
from gui.widgets.line_field import LineEdit
from translations import _

if TYPE_CHECKING:
    from gui.pages.printing.preview import Preview

__all__ = ["PreviewPane"]

STEP = 1.25
PAGE_WIDTH = 48
BUTTONS = ("previous", "next", "out", "in", "page", "width")
ICONS = {
    "previous": "caret-left",
    "next": "caret-right",
    "out": "magnifying-glass-minus",
    "in": "magnifying-glass-plus",
    "page": "frame-corners",
    "width": "arrows-left-right",
}


class PreviewPane(Translating, QWidget):
    """Loads the PDF part of Qt with the first document that is shown."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.preview: Preview | None = None
        self.buttons = {name: self._button(name) for name in BUTTONS}
        self.page = LineEdit()
        self.page.setFixedWidth(PAGE_WIDTH)
        self.page.returnPressed.connect(self._go_to_typed_page)
        self.page.editingFinished.connect(self._show_place)
        self.of_pages = QLabel()
        self.of_pages.setProperty("role", "muted")
        self.empty = EmptyState(services, "file-dotted")
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(self._bar())
        layout.addLayout(self._stack, 1)
        # Only now: what has no parent yet would be shown as a window of its own.
        self._stack.addWidget(self.empty)
        self.buttons["previous"].clicked.connect(lambda: self.turn(-1))
        self.buttons["next"].clicked.connect(lambda: self.turn(1))
        self.buttons["out"].clicked.connect(lambda: self.zoom(1 / STEP))
        self.buttons["in"].clicked.connect(lambda: self.zoom(STEP))
        self.buttons["page"].clicked.connect(lambda: self.fit("FitInView"))
        self.buttons["width"].clicked.connect(lambda: self.fit("FitToWidth"))
        self.retranslate_ui()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._services.icons.get(ICONS[name]))
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        return button

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(Space.SMALL)
        for widget in (self.buttons["previous"], self.page, self.of_pages, self.buttons["next"]):
            bar.addWidget(widget)
        bar.addStretch(1)
        for name in ("out", "in", "page", "width"):
            bar.addWidget(self.buttons[name])
        return bar

    def show_pdf(self, pdf: bytes) -> None:
        """Show these bytes."""
        if self.preview is None:
            from gui.pages.printing.preview import Preview  # noqa: PLC0415 -- Qt's PDF part is loaded when needed

            self.preview = Preview(self._services.theme, self)
            self.preview.page_changed.connect(self._show_place)
            self._stack.addWidget(self.preview)
            self.retranslate_ui()
        self.preview.show_pdf(pdf)
        self._stack.setCurrentWidget(self.preview)
        self._show_place()

    def show_nothing(self, sentence: str, hint: str = "") -> None:
        """Say why there is nothing to see."""
        self.empty.set_texts(sentence, hint)
        self._stack.setCurrentWidget(self.empty)
        self._show_place()

    @property
    def is_shown(self) -> bool:
        """Whether a document is in the preview."""
        return self.preview is not None and self._stack.currentWidget() is self.preview

    def turn(self, by: int) -> None:
        """Turn pages, forward or back."""
        if self.preview is not None and self.is_shown:
            self.preview.turn_to(self.preview.page + by)

    def zoom(self, factor: float) -> None:
        """Make the pages larger or smaller."""
        if self.preview is not None and self.is_shown:
            self.preview.zoom(factor)

    def fit(self, mode: str) -> None:
        """Fit the pages: "FitInView" or "FitToWidth"."""
        if self.preview is not None and self.is_shown:
            self.preview.fit(self.preview.ZoomMode[mode])

    def _go_to_typed_page(self) -> None:
        typed = self.page.text().strip()
        if self.preview is not None and typed.isdecimal():
            self.preview.turn_to(int(typed) - 1)
        self._show_place()

    def _show_place(self) -> None:
        page, pages = (
            (self.preview.page, self.preview.pages) if self.preview is not None and self.is_shown else (-1, 0)
        )
        self.page.setText(str(page + 1) if pages else "")
        self.page.setEnabled(pages > 0)
        self.of_pages.setText(_("of {count}").format(count=pages) if pages else "")
        self.buttons["previous"].setEnabled(page > 0)
        self.buttons["next"].setEnabled(page < pages - 1)
        for name in ("out", "in", "page", "width"):
            self.buttons[name].setEnabled(pages > 0)

    def retranslate_ui(self) -> None:
        names = {
            "previous": _("Previous page"),
            "next": _("Next page"),
            "out": _("Smaller"),
            "in": _("Larger"),
            "page": _("Whole page"),
            "width": _("Width of the page"),
        }
        for name, text in names.items():
            self.buttons[name].setToolTip(text)
            self.buttons[name].setAccessibleName(text)
        self.page.setAccessibleName(_("Page"))
        if self.preview is not None:
            self.preview.setAccessibleName(_("Preview"))
        self._show_place()
