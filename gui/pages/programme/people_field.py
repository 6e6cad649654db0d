"""The field for the people of a session or a pitch: a list in order, a line that finds or adds, buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from gui.context import Context
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.pages.programme.people_list import Entry, PeopleList
from gui.theme import Space
from gui.widgets.type_ahead import Option, TypeAhead
from models.enums import RoleKind
from models.queries.people_options import suggest_people
from models.text import Text
from translations import N_, _, active

__all__ = ["PeopleField"]

PART, UP, DOWN, REMOVE, OPEN = "part", "up", "down", "remove", "open"
BUTTONS = {
    PART: ("microphone", N_("Change the part")),
    UP: ("arrow-up", N_("Move up")),
    DOWN: ("arrow-down", N_("Move down")),
    REMOVE: ("x", N_("Take out")),
    OPEN: ("arrow-square-out", N_("Go to the person")),
}


class PeopleField(Translating, QWidget):
    """People in their order. What is done to them is told by signals; the event changes elsewhere."""

    picked = Signal(str)
    typed = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)
    opened = Signal(str)
    part_chosen = Signal(str, object)

    def __init__(self, context: Context, label: str, hint: str, *, has_parts: bool) -> None:
        """`label` and `hint` are marked msgids; with `has_parts` everybody has a part that can be changed."""
        super().__init__()
        self._context = context
        self._label, self._hint = label, hint
        self._has_parts = has_parts
        self.label = QLabel()
        self.label.setProperty("role", "label")
        self.label.setWordWrap(True)
        self.list = PeopleList(context)
        self.line = TypeAhead(self._find, can_create=True)
        self.problem = QLabel()
        self.problem.setProperty("role", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.parts = QMenu(self)
        self.buttons = {name: self._button(icon) for name, (icon, _text) in BUTTONS.items()}
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(0)
        for name, button in self.buttons.items():
            if name == OPEN:
                below.addStretch(1)
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for widget in (self.label, self.list):
            layout.addWidget(widget)
        layout.addLayout(below)
        layout.addWidget(self.line)
        layout.addWidget(self.problem)
        self.label.setBuddy(self.line)

    def _connect(self) -> None:
        self.line.picked.connect(self._on_picked)
        self.line.created.connect(self._on_typed)
        self.list.moved.connect(self.moved)
        self.list.removed.connect(self.removed)
        self.list.opened.connect(self.opened)
        self.list.part_asked.connect(lambda _id: self.offer_parts())
        self.list.current_changed.connect(self._update_buttons)
        acts: dict[str, Callable[[], None]] = {
            PART: self.offer_parts,
            UP: lambda: self.list.step(-1),
            DOWN: lambda: self.list.step(1),
            REMOVE: self.list.remove,
            OPEN: self._open,
        }
        for name, act in acts.items():
            self.buttons[name].clicked.connect(lambda _checked=False, act=act: act())

    def _button(self, icon: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._context.icons.get(icon, colour="muted"))
        button.setIconSize(QSize(ICON_SIZE - 2, ICON_SIZE - 2))
        return button

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these people."""
        self.list.show_entries(entries)
        for button in self.buttons.values():
            button.setVisible(bool(entries))
        self.buttons[PART].setVisible(bool(entries) and self._has_parts)
        self._update_buttons()

    def show_problem(self, problem: Text | None) -> None:
        """Say what is wrong with what was entered."""
        self.problem.setText(problem.render(active()) if problem else "")
        self.problem.setVisible(problem is not None)

    def set_read_only(self, read_only: bool) -> None:
        """Let the people be seen but not changed."""
        self.list.may_edit = not read_only
        self.line.setVisible(not read_only)
        self._update_buttons()

    def offer_parts(self) -> None:
        """Show the parts that the selected person can have."""
        entry = self.list.current()
        if entry is None or not self._has_parts:
            return
        self.parts.clear()
        for role in RoleKind:
            action = self.parts.addAction(role.label.render(active()))
            action.setCheckable(True)
            action.setChecked(action.text() == entry.part)
            action.triggered.connect(lambda _on, role=role: self.part_chosen.emit(entry.id, role))
        place = self.list.visualRect(self.list.currentIndex()).bottomLeft() + QPoint(Space.MEDIUM, 0)
        self.parts.popup(self.list.viewport().mapToGlobal(place))
        self.parts.setActiveAction(self.parts.actions()[0])

    def _find(self, text: str) -> list[Option]:
        found = suggest_people(self._context.workspace.reader, text)
        return [Option(person.id, person.full_name, person.organisation) for person in found]

    def _on_picked(self, option: Option) -> None:
        self._empty_line()
        self.picked.emit(option.id)

    def _on_typed(self, text: str) -> None:
        self._empty_line()
        self.typed.emit(text)

    def _empty_line(self) -> None:
        self.line.clear()
        self.line.setModified(False)
        self.show_problem(None)

    def _open(self) -> None:
        entry = self.list.current()
        if entry is not None:
            self.opened.emit(entry.person_id)

    def _update_buttons(self) -> None:
        row, last = self.list.currentIndex().row(), len(self.list.entries()) - 1
        may_edit = self.list.may_edit
        enabled = {PART: row >= 0, UP: row > 0, DOWN: 0 <= row < last, REMOVE: row >= 0}
        for name, is_possible in enabled.items():
            self.buttons[name].setEnabled(is_possible and may_edit)
        self.buttons[OPEN].setEnabled(row >= 0)

    def retranslate_ui(self) -> None:
        self.label.setText(_(self._label))
        self.line.setPlaceholderText(_(self._hint))
        self.line.setAccessibleName(_(self._hint))
        self.list.setAccessibleName(_(self._label))
        for name, button in self.buttons.items():
            button.setToolTip(_(BUTTONS[name][1]))
            button.setAccessibleName(_(BUTTONS[name][1]))
