"""The rail at the left: the pages, each an icon and a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from gui.icons import Icons
from gui.language import Translating
from gui.pages import PageSpec
from gui.theme import Space
from translations import _

__all__ = ["Rail"]

ICON = 24
NARROWEST = 84


class Rail(Translating, QFrame):
    """One button for each page; `chosen` says which was pressed."""

    chosen = Signal(str)

    def __init__(self, icons: Icons, pages: Sequence[PageSpec]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._pages = pages
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.LARGE, Space.MEDIUM, Space.LARGE)
        layout.setSpacing(Space.SMALL)
        for spec in pages:
            layout.addWidget(self._add(icons, spec))
        layout.addStretch(1)
        self.retranslate_ui()

    def _add(self, icons: Icons, spec: PageSpec) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.get(spec.icon, colour="rail_muted", selected="on_rail"))
        button.setIconSize(QSize(ICON, ICON))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(NARROWEST - 2 * Space.MEDIUM)
        button.clicked.connect(lambda: self.chosen.emit(spec.name))
        self._group.addButton(button)
        self._buttons[spec.name] = button
        return button

    def button(self, page: str) -> QToolButton:
        """Return the button of the page."""
        return self._buttons[page]

    def mark(self, page: str) -> None:
        """Show which page is the present one."""
        self._buttons[page].setChecked(True)

    def retranslate_ui(self) -> None:
        for number, spec in enumerate(self._pages, 1):
            button = self._buttons[spec.name]
            button.setText(_(spec.title))
            button.setAccessibleName(_(spec.title))
            button.setToolTip(f"{_(spec.title)} (Ctrl+{number})")
