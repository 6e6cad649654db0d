"""Fields with a closed list: one of several, yes or no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QStyledItemDelegate

from gui.widgets.field import Field
from translations import _

__all__ = ["CheckField", "ChoiceBox", "ChoiceField"]

Value = TypeVar("Value")
MOST_LINES = 14
Options = Callable[[], Sequence[tuple[Value, str]]]


class ChoiceBox(QComboBox):
    """A list to choose from that the mouse wheel does not change in passing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(MOST_LINES)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(Field[Value | None], Generic[Value]):
    """One of the values that `options` returns with their texts in the active language. Saved when it is chosen."""

    def __init__(self, label: str, options: Options[Value], *, none: str = "") -> None:
        """`none` is the marked msgid of "no choice"; without it there always is one."""
        super().__init__(label, empty=None)
        self._options = options
        self._none = none
        self._values: list[Value | None] = []
        self.box = ChoiceBox()
        self.box.activated.connect(self._on_chosen)
        self.set_editor(self.box)
        self.retranslate_ui()

    def entered(self) -> Value | None:
        row = self.box.currentIndex()
        return self._values[row] if 0 <= row < len(self._values) else None

    def display(self, value: Value | None) -> None:
        self.box.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def is_editing(self) -> bool:
        return False

    def renew(self) -> None:
        """Ask for the options anew, after a change to what they come from."""
        shown = self.value()
        self.box.clear()
        options: list[tuple[Value | None, str]] = [(None, _(self._none))] if self._none else []
        options += self._options()
        self._values = [value for value, _text in options]
        self.box.addItems([text for _value, text in options])
        self.display(shown)

    def _on_chosen(self) -> None:
        self.commit(self.entered())

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.renew()


class CheckField(Field[bool]):
    """Yes or no. Saved when it is changed."""

    def __init__(self, label: str) -> None:
        super().__init__(label, empty=False)
        self.box = QCheckBox()
        self.box.clicked.connect(lambda: self.commit(self.box.isChecked()))
        self.set_editor(self.box)
        self.retranslate_ui()

    def entered(self) -> bool:
        return self.box.isChecked()

    def display(self, value: bool) -> None:
        self.box.setChecked(value)

    def is_editing(self) -> bool:
        return False

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        # The text stands beside the box instead of above it.
        self.box.setText(self.label.text())
        self.label.hide()
