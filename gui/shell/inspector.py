"""The inspector at the right: the panel for what is selected, edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)

from gui.context import Context
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.pages import PANELS, PanelSpec, panel_for
from gui.selection import Selection
from gui.theme import Space
from translations import _

if TYPE_CHECKING:
    from gui.panel import Panel
    from models.store.changes import Changes

__all__ = ["Inspector"]

NARROWEST = 300


class Inspector(Translating, QFrame):
    """Makes a panel for a kind of row when it is first needed, and keeps it."""

    closed = Signal()
    left = Signal()
    """Escape was pressed and nothing was being typed: the keyboard goes back to the page."""

    def __init__(self, context: Context, panels: Sequence[PanelSpec] = PANELS) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setMinimumWidth(NARROWEST)
        self._context = context
        self._specs = panels
        self._panels: dict[PanelSpec, Panel] = {}
        self._areas: dict[PanelSpec, QScrollArea] = {}
        self.panel: Panel | None = None
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.close_button = QToolButton()
        self.close_button.setIcon(context.icons.get("x", colour="muted"))
        self.close_button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.close_button.clicked.connect(self.closed)
        self.nothing = QLabel()
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(Space.WIDE, 0, Space.WIDE, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._lay_out()
        self.retranslate_ui()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.WIDE, Space.LARGE, Space.MEDIUM, Space.MEDIUM)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    @property
    def selection(self) -> Selection | None:
        """What is shown now."""
        return self.panel.selection if self.panel else None

    def can_show(self, selection: Selection) -> bool:
        """Tell whether there is a panel for this kind of row."""
        return panel_for(selection.entity, self._specs) is not None

    def show_selection(self, selection: Selection | None) -> None:
        """Show the panel for `selection`, or what to do to get one."""
        self.commit_pending()
        spec = panel_for(selection.entity, self._specs) if selection and selection.ids else None
        self.panel = self._panel(spec) if spec else None
        if self.panel is not None and spec is not None and selection is not None:
            self.panel.show_selection(selection)
            self._stack.setCurrentWidget(self._areas[spec])
        else:
            self._stack.setCurrentWidget(self.nothing)
        self.retranslate_ui()

    def on_changes(self, changes: Changes) -> None:
        """Let the panel in view read again what has changed."""
        if self.panel is not None:
            self.panel.on_changes(changes)
            self.retranslate_ui()

    def commit_pending(self) -> None:
        """Save what has been typed and not left yet."""
        if self.panel is not None:
            self.panel.commit_pending()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        if self.panel is not None:
            self.panel.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panel is None or not self.panel.take_back():
            self.left.emit()

    def retranslate_ui(self) -> None:
        self.heading.setText(self.panel.title() if self.panel else _("Details"))
        self.nothing.setText(_("Select something on the page to see and edit it here."))
        self.close_button.setToolTip(_("Hide details"))
        self.close_button.setAccessibleName(_("Hide details"))

    def _panel(self, spec: PanelSpec) -> Panel:
        if spec not in self._panels:
            panel = spec.make(self._context)
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setProperty("role", "bare")
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(panel)
            self._panels[spec] = panel
            self._areas[spec] = area
            self._stack.addWidget(area)
        return self._panels[spec]
