"""Light and dark: one palette, one style sheet, one spacing scale, applied to the whole program."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.colours import DARK, LIGHT, Colours
from gui.fonts import Size, font
from gui.stylesheet import style_sheet

__all__ = ["ColoursInUse", "Space", "Theme", "set_role"]


class Space(IntEnum):
    """Distances in pixels of a screen at 100 %."""

    HAIR = 2
    SMALL = 4
    MEDIUM = 8
    LARGE = 12
    WIDE = 16
    HUGE = 24
    PAGE = 32


class ColoursInUse:
    """Holds the colours of the moment for those who must not hold the theme, such as icons."""

    def __init__(self, colours: Colours) -> None:
        self.colours = colours

    def colour(self, name: str) -> QColor:
        """Return the colour `name` of `Colours`."""
        return QColor(getattr(self.colours, name))


class Theme(QObject):
    """Knows the colours in use, and changes them for the whole program."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "system") -> None:
        """Apply `choice`, one of "system", "light", "dark", to `application`."""
        super().__init__()
        self._application = application
        self._choice = choice
        self.in_use = ColoursInUse(self._chosen())
        application.setFont(font(Size.BODY))
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> str:
        return self._choice

    @property
    def colours(self) -> Colours:
        return self.in_use.colours

    @property
    def is_dark(self) -> bool:
        return self.colours is DARK

    def choose(self, choice: str) -> None:
        """Switch to "system", "light" or "dark"."""
        self._choice = choice
        self._on_system_changed()

    def colour(self, name: str) -> QColor:
        """Return the colour `name` of `Colours`."""
        return self.in_use.colour(name)

    def _on_system_changed(self) -> None:
        colours = self._chosen()
        if colours is not self.colours:
            self.in_use.colours = colours
            self._apply()
            self.changed.emit()

    def _chosen(self) -> Colours:
        if self._choice == "system":
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _apply(self) -> None:
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours, dark=self.is_dark))


def palette(colours: Colours) -> QPalette:
    """Return Qt's palette in these colours."""
    made = QPalette(QColor(colours.window))
    for role, name in _ROLES.items():
        made.setColor(role, QColor(getattr(colours, name)))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.control_line))
    return made


_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.ToolTipBase: "notice",
    QPalette.ColorRole.ToolTipText: "on_notice",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
}


def set_role(widget: QWidget, role: str) -> None:
    """Give `widget` its part in the design, such as "title", "muted", "card", "primary", "quiet", "danger"."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
