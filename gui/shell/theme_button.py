"""The button that switches between light and dark."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton

from gui.icons import ICON_SIZE, Icons
from gui.language import Translating
from gui.settings import Settings
from gui.theme import Theme
from translations import _

__all__ = ["ThemeButton"]


class ThemeButton(Translating, QToolButton):
    """Shows a moon while it is light and a sun while it is dark."""

    def __init__(self, theme: Theme, icons: Icons, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._settings = settings
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.clicked.connect(self.switch)
        theme.changed.connect(self.retranslate_ui)
        self.retranslate_ui()

    def switch(self) -> None:
        """Change to the other theme, and remember it."""
        choice = "light" if self._theme.is_dark else "dark"
        self._settings.theme = choice
        self._theme.choose(choice)

    def retranslate_ui(self) -> None:
        text = _("Switch to light colours") if self._theme.is_dark else _("Switch to dark colours")
        self.setIcon(self._icons.get("sun" if self._theme.is_dark else "moon"))
        self.setToolTip(text)
        self.setAccessibleName(text)
