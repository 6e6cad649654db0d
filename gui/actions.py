"""Everything that can be done by key, menu or button, declared once: text, icon, key, what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from gui.icons import ICON_SIZE, Icons
from models.text import Text
from translations import active

__all__ = ["Action", "ActionSet", "action_button"]

GAP = 6


@dataclass(frozen=True)
class Action:
    """One thing to do. `text` is a marked msgid; `keys` as Qt writes them: "Ctrl+N", "Del"; the first is shown.

    `enabled` tells whether it can be done now; `checked` makes it an action that is on or off.
    Texts of the fixed menus have a mnemonic ("&Open…"); texts of page actions have none.
    """

    name: str
    text: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    enabled: Callable[[], bool] | None = None
    checked: Callable[[], bool] | None = None


class ActionSet:
    """The actions of the window or of one page as Qt actions of `owner`."""

    def __init__(self, owner: QWidget, icons: Icons, actions: Sequence[Action]) -> None:
        self._pairs = tuple((action, self._build(owner, icons, action)) for action in actions)
        self._by_name = {action.name: built for action, built in self._pairs}

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_name.values())

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def retranslate(self) -> None:
        """Set the texts anew in the active language."""
        for action, built in self._pairs:
            built.setText(Text(action.text).render(active()))
            built.setToolTip(_with_key(built))

    def update_enabled(self) -> None:
        """Ask every action anew whether it can be done, and whether it is on."""
        for action, built in self._pairs:
            if action.enabled is not None:
                built.setEnabled(action.enabled())
            if action.checked is not None:
                built.setChecked(action.checked())

    @staticmethod
    def _build(owner: QWidget, icons: Icons, action: Action) -> QAction:
        built = QAction(owner)
        built.setObjectName(action.name)
        built.setShortcuts([QKeySequence(key) for key in action.keys])
        built.setIconVisibleInMenu(False)
        if action.icon:
            built.setIcon(icons.get(action.icon))
            built.setData(icons.get(action.icon, colour="on_accent"))
        built.setCheckable(action.checked is not None)
        # Without the lambda Qt would hand its "checked" on.
        built.triggered.connect(lambda: action.run())  # noqa: PLW0108
        owner.addAction(built)
        return built


def action_button(action: QAction, *, role: str = "button") -> QToolButton:
    """Return a button for `action` that follows its text and state; role "primary" for what is done most."""
    button = QToolButton()
    button.setDefaultAction(action)
    # Wider than the sign that is drawn in the middle of it, so that the text keeps its distance.
    button.setIconSize(QSize(ICON_SIZE + GAP, ICON_SIZE))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setProperty("role", role)
    if role == "primary" and action.data() is not None:
        icon: QIcon = action.data()
        button.setIcon(icon)
        # The button takes over the action's own icon with each change of the action.
        action.changed.connect(lambda: button.setIcon(icon))
    return button


def _with_key(action: QAction) -> str:
    """Return the action's text for a tooltip, with its key."""
    text = action.text().replace("&", "").rstrip("…")
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({key})" if key else text
