"""A line that offers, while it is typed in, what is found by a query: people, rooms, organisations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView

from gui.widgets.line_field import LineEdit
from translations import _

__all__ = ["Find", "Option", "TypeAhead"]

MOST = 12
POPPING_UP = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be picked: `detail` tells it from others of the same name."""

    id: str
    title: str
    detail: str = ""

    @property
    def line(self) -> str:
        return f"{self.title} · {self.detail}" if self.detail else self.title


Find = Callable[[str], Sequence[Option]]


class TypeAhead(LineEdit):
    """Down shows what there is, typing narrows it, Enter takes it. `picked` gets the `Option`.

    Where `can_create`, text that is found nowhere can be taken as it is: `created` gets it.
    """

    picked = Signal(object)
    created = Signal(str)

    def __init__(self, find: Find, *, can_create: bool = False) -> None:
        super().__init__()
        self._find = find
        self._can_create = can_create
        self._options: tuple[Option, ...] = ()
        self._lines = QStringListModel(self)
        self._completer = QCompleter(self._lines, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(MOST)
        self._completer.setWidget(self)
        self.popup = QListView()
        self._completer.setPopup(self.popup)
        by_index = self._completer.activated[QModelIndex]  # type: ignore[index]  # the stubs know no overloads
        by_index.connect(lambda index: self._take(index.row()))
        self.textEdited.connect(self.offer)

    def offer(self, text: str) -> None:
        """Show what `text` finds."""
        self._options = tuple(self._find(text.strip())[:MOST])
        lines = [option.line for option in self._options]
        if self._can_create and text.strip() and not self._is_known(text):
            lines.append(_("Add “{name}”").format(name=text.strip()))
        self._lines.setStringList(lines)
        if lines and self.hasFocus():
            self._completer.complete()
            self.popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self.popup.hide()

    def is_offering(self) -> bool:
        """Tell whether the list is open."""
        return self.popup.isVisible()

    def is_popping_up(self, event: QEvent) -> bool:
        """Tell whether `event` is only the list taking the keyboard for a moment, and not somebody leaving."""
        return (
            isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() in POPPING_UP
            and self.is_offering()
        )

    def offered(self) -> list[str]:
        """Return the lines of the list."""
        return self._lines.stringList()

    def _is_known(self, text: str) -> bool:
        return any(option.title.casefold() == text.strip().casefold() for option in self._options)

    def _take(self, row: int) -> None:
        if row < len(self._options):
            self.picked.emit(self._options[row])
        else:
            self.created.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_list_key = event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
        if self.is_offering() and is_list_key and event.key() != Qt.Key.Key_Down:
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Down and not self.is_offering():
            self.offer("" if not self.isModified() else self.text())
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.popup.hide()
