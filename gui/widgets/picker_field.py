"""Fields that choose rows by typing a few letters: one (a room, an organisation) or several (people)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.icons import ICON_SIZE, Icons
from gui.theme import Space
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.field import Field
from gui.widgets.type_ahead import Find, Option, TypeAhead
from models.errors import UserError
from translations import N_, _

__all__ = ["Option", "PickManyField", "PickOneField", "Titles"]

Titles = Callable[[Sequence[str]], Sequence[Option]]
NOT_FOUND = N_("“{text}” is not in this event. Choose one from the list.")


class PickOneField(Field[str | None]):
    """The id of one row or None. Emptying the line chooses none."""

    def __init__(
        self,
        label: str,
        find: Find,
        titles: Titles,
        *,
        hint: str = "",
        create: Callable[[str], str | None] | None = None,
    ) -> None:
        """`titles` returns the options with these ids; `create` makes a row from what was typed and returns its id."""
        super().__init__(label, hint=hint, empty=None)
        self._find = find
        self._titles = titles
        self._create = create
        self.line = TypeAhead(find, can_create=create is not None)
        self.line.setClearButtonEnabled(True)
        self.line.picked.connect(lambda option: self.commit(option.id))
        self.line.created.connect(self._on_created)
        self.line.returnPressed.connect(self.commit_pending)
        self.set_editor(self.line)
        self.retranslate_ui()

    def entered(self) -> str | None:
        text = self.line.text().strip()
        if not text:
            return None
        options = self._find(text)
        exact = [
            option for option in options if text.casefold() in {option.title.casefold(), option.id.casefold()}
        ]
        meant = exact or options
        if len(meant) != 1:
            raise UserError(NOT_FOUND, text=text)
        return meant[0].id

    def display(self, value: str | None) -> None:
        options = self._titles((value,)) if value else ()
        self.line.setText(options[0].title if options else "")
        self.line.setCursorPosition(0)
        self.line.setToolTip(options[0].line if options else "")
        self.line.setModified(False)

    def is_editing(self) -> bool:
        return self.line.isModified()

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)

    def _on_created(self, text: str) -> None:
        made = self._create(text) if self._create and text else None
        if made is not None:
            self.commit(made)


class PickManyField(Field[tuple[str, ...]]):
    """The ids of several rows in their order; each can be taken out, and moved with the arrows beside it."""

    def __init__(self, label: str, icons: Icons, find: Find, titles: Titles, *, hint: str = "") -> None:
        super().__init__(label, hint=hint, empty=())
        self._icons = icons
        self._titles = titles
        self._is_read_only = False
        self.line = TypeAhead(find)
        self.line.picked.connect(self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.HAIR)
        group = QWidget()
        layout = QVBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(self._rows)
        layout.addWidget(self.line)
        self.set_editor(group, focus=self.line)
        self.retranslate_ui()

    def entered(self) -> tuple[str, ...]:
        return self.value()

    def display(self, value: tuple[str, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for option in self._titles(value):
            self._rows.addWidget(self._chosen_row(option))
        self.line.clear()
        self.line.setModified(False)

    def is_editing(self) -> bool:
        return False

    def set_read_only(self, read_only: bool) -> None:
        self._is_read_only = read_only
        self.line.setVisible(not read_only)
        self.display(self.value())

    def _add(self, option: Option) -> None:
        if option.id not in self.value():
            self.commit((*self.value(), option.id))
        self.line.clear()

    def _remove(self, row_id: str) -> None:
        self.commit(tuple(kept for kept in self.value() if kept != row_id))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_up(self, row_id: str) -> None:
        ids = list(self.value())
        place = ids.index(row_id)
        if place:
            ids[place - 1], ids[place] = ids[place], ids[place - 1]
            self.commit(tuple(ids))

    def _chosen_row(self, option: Option) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(Space.SMALL, 0, 0, 0)
        layout.setSpacing(0)
        title = ElidedLabel(option.line)
        layout.addWidget(title, 1)
        up, down = _("Move {name} up"), _("Remove {name}")
        layout.addWidget(
            self._button("arrow-up", up.format(name=option.title), lambda: self._move_up(option.id))
        )
        layout.addWidget(self._button("x", down.format(name=option.title), lambda: self._remove(option.id)))
        return row

    def _button(self, icon: str, name: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._icons.get(icon, colour="muted"))
        button.setIconSize(QSize(ICON_SIZE - 4, ICON_SIZE - 4))
        button.setAccessibleName(name)
        button.setToolTip(name)
        if self._is_read_only:
            button.hide()
        button.clicked.connect(act)
        return button

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.display(self.value())
