"""A filter with many values: a pill that opens a menu in which several can be ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton

from gui.icons import Icons
from gui.language import Translating
from translations import _, active

__all__ = ["MenuPill", "Value"]

CARET = 12


@dataclass(frozen=True, slots=True)
class Value:
    """One value to filter by: its key, its text in the language of the screen, and how many rows have it."""

    key: str
    text: str
    count: int | None = None


class TickMenu(QMenu):
    """A menu that stays open while values are ticked with the mouse or with Space; Enter ticks and closes."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    @staticmethod
    def _tick(action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class MenuPill(Translating, QToolButton):
    """Says what is filtered by. `chosen_changed` comes with every tick."""

    chosen_changed = Signal()

    def __init__(self, icons: Icons, title: str, values: Callable[[], Sequence[Value]]) -> None:
        """`title` is a marked msgid; `values` is asked whenever the menu opens."""
        super().__init__()
        self._title = title
        self._values = values
        self._known: dict[str, str] = {}
        self._chosen: frozenset[str] = frozenset()
        self.setProperty("role", "pill")
        self.setIcon(icons.get("caret-down", colour="muted", selected="accent"))
        self.setIconSize(QSize(CARET, CARET))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the sign behind the word
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = TickMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(self._fill)
        menu.aboutToHide.connect(self._show_state)
        self.setMenu(menu)
        self.retranslate_ui()

    def chosen(self) -> frozenset[str]:
        """Return the keys of the values that are ticked."""
        return self._chosen

    def choose(self, keys: frozenset[str]) -> None:
        """Tick exactly these values, without telling `chosen_changed`."""
        self._chosen = keys
        if keys - set(self._known):
            self._learn(self._values())
        self._show_state()

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        values = self._values()
        self._learn(values)
        for value in values:
            action = menu.addAction(_line(value))
            action.setCheckable(True)
            action.setChecked(value.key in self._chosen)
            action.toggled.connect(lambda on, key=value.key: self._on_ticked(key, on=on))
        if not values:
            menu.addAction(_("Nothing to choose from")).setEnabled(False)

    def _learn(self, values: Sequence[Value]) -> None:
        self._known |= {value.key: value.text for value in values}

    def _on_ticked(self, key: str, *, on: bool) -> None:
        self._chosen = self._chosen | {key} if on else self._chosen - {key}
        self._show_state()
        self.chosen_changed.emit()

    def _show_state(self) -> None:
        self.setChecked(bool(self._chosen))
        title = _(self._title)
        if len(self._chosen) == 1:
            (key,) = self._chosen
            text = _("{filter}: {value}").format(filter=title, value=self._known.get(key, key))
        elif self._chosen:
            text = _("{filter}: {count}").format(filter=title, count=len(self._chosen))
        else:
            text = title
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def retranslate_ui(self) -> None:
        if self._chosen:
            self._learn(self._values())
        self._show_state()


def _line(value: Value) -> str:
    text = value.text.replace("&", "&&")
    return text if value.count is None else f"{text}\t{active().number(value.count)}"
