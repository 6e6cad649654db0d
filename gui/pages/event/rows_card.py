"""A card with a list of rows that are edited in place, put in order, added and deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.context import Context
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.pages.event.card import Card, holds_focus
from gui.panel import Panel
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.line_field import LineField
from models.enums import Entity
from models.text import Translated
from translations import N_, _, active

__all__ = ["AddLine", "RowPanel", "RowTools", "RowsCard", "called", "named"]

NO_MARGINS = (0, 0, 0, 0)


class Row(Protocol):
    """What a list of rows consists of."""

    @property
    def id(self) -> str: ...


class RowPanel(Panel):
    """One row of a list, edited in place. A subclass adds fields, and says how they are saved."""

    entity: Entity

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.row: Any = None
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*NO_MARGINS)

    def title(self) -> str:
        return ""

    def show_listed(self, row: Row) -> None:
        """Show `row`, which the card has read."""
        self.row = row
        self.selection = Selection.one(self.entity, row.id)
        self.show_row(row)

    def load(self, selection: Selection) -> None:
        """The card reads all rows at once."""


class RowTools(Translating, QWidget):
    """The buttons beside a row: up, and delete."""

    def __init__(
        self, context: Context, name: Callable[[], str], *, up: Callable[[], None], delete: Callable[[], None]
    ) -> None:
        """`name` returns what the row is called, for those who hear the buttons instead of seeing them."""
        super().__init__()
        self._name = name
        self.up = self._button(context, "arrow-up", up)
        self.delete = self._button(context, "trash", delete)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(0)
        layout.addWidget(self.up)
        layout.addWidget(self.delete)
        if context.workspace.read_only:
            self.hide()
        self.retranslate_ui()

    @staticmethod
    def _button(context: Context, icon: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(context.icons.get(icon, colour="muted"))
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.clicked.connect(lambda _checked=False: act())
        return button

    def retranslate_ui(self) -> None:
        for button, text in ((self.up, _("Move {name} up")), (self.delete, _("Delete {name}"))):
            button.setToolTip(text.format(name=self._name()))
            button.setAccessibleName(text.format(name=self._name()))


class AddLine(LineField):
    """A line that makes a new row from what is typed in it. `committed` gets the name in the language of the screen."""

    def __init__(self, hint: str) -> None:
        super().__init__(N_("Add"), hint=hint)
        self.hide_label()

    def commit(self, value: str) -> None:
        super().commit(value)
        self._value = ""
        self.display("")

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.editor.setAccessibleName(_(self._hint_text))


class RowsCard(Card):
    """Shows a panel for each row. A subclass reads the rows and makes the panels."""

    def __init__(self, context: Context, title: str, line: str = "") -> None:
        super().__init__(title, line)
        self.context = context
        self.panels: dict[str, RowPanel] = {}
        self._tools: list[RowTools] = []
        self.rows = QVBoxLayout()
        self.rows.setSpacing(Space.MEDIUM)
        self.body.addLayout(self.rows)

    def read(self) -> list[Any]:
        """Return the rows in their order."""
        raise NotImplementedError

    def make_panel(self, row: Any) -> RowPanel:
        """Return the panel for `row`."""
        raise NotImplementedError

    def tools(self, row: Any) -> RowTools | None:
        """Return what stands beside the panel of `row`, if anything."""
        return None

    def refresh(self) -> None:
        """Read the rows and show them; panels of rows that are still there stay."""
        rows = self.read()
        if [row.id for row in rows] != list(self.panels):
            self._rebuild(rows)
        for row in rows:
            self.panels[row.id].show_listed(row)
        for number, tools in enumerate(self._tools):
            tools.up.setEnabled(number > 0)
            tools.retranslate_ui()

    def commit_pending(self) -> None:
        """Save what has been typed in a field that has not been left yet."""
        for panel in self.panels.values():
            panel.commit_pending()

    def move_up(self, row_id: str, move: Callable[[Any, str, int], object], label: str) -> None:
        """Put a row before the one above it, by the operation `move`."""
        place = list(self.panels).index(row_id)
        if place:
            self.context.edits.run(label, lambda session: move(session, row_id, place - 1), announce=False)

    def _rebuild(self, rows: list[Any]) -> None:
        kept = {row.id for row in rows}
        focused = next((key for key, panel in self.panels.items() if holds_focus(panel)), "")
        while (item := self.rows.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        self.panels = {}
        self._tools = []
        for row in rows:
            self.panels[row.id] = self.make_panel(row)
            self.panels[row.id].show_listed(row)
            self.rows.addWidget(self._line(row, self.panels[row.id]))
        if focused in kept:
            self.panels[focused].focus_first()

    def _line(self, row: Any, panel: RowPanel) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(panel, 1)
        tools = self.tools(row)
        if tools is not None:
            self._tools.append(tools)
            layout.addWidget(tools, 0, Qt.AlignmentFlag.AlignVCenter)
        return line


def named(text: str, context: Context) -> Translated:
    """Return `text` as content in the language of the screen, or the event's first where it has not that one."""
    languages = context.content_languages
    code = active().code
    return Translated({code if code in languages else languages[0]: text})


def called(name: Translated, context: Context) -> str:
    """Return a name in the language of the screen, or as near to it as there is."""
    return name.best(active().code, context.content_languages) or _("Without a name")
