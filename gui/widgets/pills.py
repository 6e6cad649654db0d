"""Filters as a row of pills that are on or off; more than fit go on in the next line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from gui.theme import Space
from gui.widgets.flow_layout import FlowLayout
from translations import active

__all__ = ["Pill", "Pills"]


@dataclass(frozen=True, slots=True)
class Pill:
    """One filter: its key, its text in the active language, and how many rows it leaves (None: not said).

    Pills of one `group` exclude each other; those of the group "" do not.
    """

    key: str
    text: str
    count: int | None = None
    group: str = ""


class Pills(QWidget):
    """Shows pills and knows which are on. `chosen_changed` comes when the person switches one."""

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pills: tuple[Pill, ...] = ()
        self._buttons: dict[str, QToolButton] = {}
        self._flow = FlowLayout(self, Space.SMALL)

    def set_pills(self, pills: Sequence[Pill]) -> None:
        """Show these pills; those that were on before stay on."""
        if [pill.key for pill in pills] != [pill.key for pill in self._pills]:
            self._build(pills)
        self._pills = tuple(pills)
        for pill in pills:
            self._buttons[pill.key].setText(_label(pill))

    def chosen(self) -> frozenset[str]:
        """Return the keys of the pills that are on."""
        return frozenset(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, keys: Sequence[str]) -> None:
        """Switch exactly these pills on, without telling `chosen_changed`."""
        for key, button in self._buttons.items():
            button.setChecked(key in keys)

    def button(self, key: str) -> QToolButton:
        """Return the pill's button."""
        return self._buttons[key]

    def _build(self, pills: Sequence[Pill]) -> None:
        kept = self.chosen()
        self._flow.clear()
        self._buttons = {}
        for pill in pills:
            button = QToolButton()
            button.setProperty("role", "pill")
            button.setCheckable(True)
            button.setChecked(pill.key in kept)
            button.clicked.connect(lambda checked, pill=pill: self._on_clicked(pill, checked=checked))
            self._buttons[pill.key] = button
            self._flow.addWidget(button)

    def _on_clicked(self, clicked: Pill, *, checked: bool) -> None:
        if checked and clicked.group:
            for pill in self._pills:
                if pill.group == clicked.group and pill.key != clicked.key:
                    self._buttons[pill.key].setChecked(False)
        self.chosen_changed.emit()


def _label(pill: Pill) -> str:
    text = pill.text.replace("&", "&&")
    return text if pill.count is None else f"{text}  {active().number(pill.count)}"
