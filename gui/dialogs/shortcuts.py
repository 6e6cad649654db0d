"""The sheet of keys: every action of the window and of the present page, by menu."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from gui.actions import ActionSet
from gui.dialogs.dialog import Dialog
from gui.shell.menus import Menus
from gui.theme import Space
from translations import _

__all__ = ["ShortcutsDialog"]

SIZE = (980, 620)
Group = tuple[str, list[tuple[str, str]]]


class ShortcutsDialog(Dialog):
    """Reads the keys from the actions themselves, so that it is always right."""

    def __init__(self, parent: QWidget | None, menus: Menus, page_actions: ActionSet | None) -> None:
        super().__init__(parent, buttons=QDialogButtonBox.StandardButton.Close)
        self._menus = menus
        self._page_actions = page_actions
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self.body.addWidget(self._area)
        self.resize(*SIZE)
        self.retranslate_ui()

    def groups(self) -> list[Group]:
        """Return heading, and pairs of text and keys, for every group of actions that have keys."""
        of_page = list(self._page_actions or ())
        groups = [(_("On this page"), of_page)]
        for name in ("file", "edit", "view", "theme", "language", "help"):
            menu = self._menus[name]
            groups.append((menu.title(), [action for action in menu.actions() if action not in of_page]))
        pairs = ((_plain(title), [*_pairs(actions)]) for title, actions in groups)
        return [(title, lines) for title, lines in pairs if lines]

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("Keys"))
        content = QWidget()
        content.setObjectName("scrolled")
        columns = QHBoxLayout(content)
        columns.setSpacing(2 * Space.HUGE)
        for groups in _in_two(self.groups()):
            columns.addLayout(_column(groups), 1)
        self._area.setWidget(content)
        self._area.setAccessibleName(_("Keys"))


def _in_two(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """Part the groups where both columns become about equally long."""
    lengths = [len(lines) + 2 for _title, lines in groups]
    cut = min(range(1, len(groups) + 1), key=lambda place: max(sum(lengths[:place]), sum(lengths[place:])))
    return groups[:cut], groups[cut:]


def _column(groups: list[Group]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.HUGE)
    grid.setVerticalSpacing(Space.SMALL)
    grid.setColumnStretch(0, 1)
    for title, lines in groups:
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, Space.LARGE, 0, Space.SMALL)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for text, keys in lines:
            row = grid.rowCount()
            named = QLabel(text)
            named.setWordWrap(True)
            grid.addWidget(named, row, 0)
            key_label = QLabel(keys)
            key_label.setProperty("role", "key")
            grid.addWidget(key_label, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


def _pairs(actions: Iterable[QAction]) -> Iterable[tuple[str, str]]:
    for action in actions:
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        if keys:
            yield _plain(action.text()), "   ".join(keys)


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
