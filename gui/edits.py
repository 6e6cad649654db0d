"""Running operations on the open event: one change each, problems shown, a notice with "Undo" afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from gui.errors import Errors
from gui.notices import Notices
from models.errors import UserError
from models.text import Text
from translations import N_

if TYPE_CHECKING:
    from models.store.changes import Changes
    from models.store.workspace import Workspace

__all__ = ["Edits"]

Result = TypeVar("Result")


class Edits(QObject):
    """The one way in which the window changes the event."""

    def __init__(self, workspace: Workspace, notices: Notices, errors: Errors) -> None:
        super().__init__()
        self._workspace = workspace
        self._notices = notices
        self._errors = errors
        self._last: Changes | None = None
        self._stop_listening = workspace.listen(self._on_changes)

    def run(
        self,
        label: Text | str,
        work: Callable[[Any], Result],
        *,
        initiator: object | None = None,
        announce: bool = True,
        **fields: Any,
    ) -> Result | None:
        """Do `work(session)` as the change `label`; show why where it cannot be done, and then return None.

        `label` is a marked msgid ("Move session") that `fields` fill in, or a `Text`. With `announce` a notice
        offers "Undo".
        """
        try:
            return self.attempt(label, work, initiator=initiator, announce=announce, **fields)
        except UserError as error:
            self._errors.show(error)
            return None

    def attempt(
        self,
        label: Text | str,
        work: Callable[[Any], Result],
        *,
        initiator: object | None = None,
        announce: bool = False,
        **fields: Any,
    ) -> Result:
        """Do `work` as the change `label`. Raises `UserError` for the caller to show, at a field for instance."""
        before = self._last
        with self._workspace.change(label, initiator=initiator, **fields) as session:
            result = work(session)
        if announce and self._last is not None and self._last is not before:
            self._offer_undo(self._last)
        return result

    def undo(self) -> None:
        """Take the last change back and say so."""
        self._revert(self._workspace.undo, N_("Undone: {change}"), self._workspace.undo_label())

    def redo(self) -> None:
        """Do again what was undone last and say so."""
        self._revert(self._workspace.redo, N_("Redone: {change}"), self._workspace.redo_label())

    def revert(self, change_id: str, label: Text) -> None:
        """Take back one change out of the history."""
        self._revert(lambda: self._workspace.revert(change_id), N_("Undone: {change}"), label)

    def close(self) -> None:
        """Stop listening to the event."""
        self._stop_listening()

    def _offer_undo(self, changes: Changes) -> None:
        change_id, label = changes.change_id, changes.label
        self._notices.say(label, undo=lambda: self.revert(change_id, label))

    def _revert(self, act: Callable[[], object], sentence: str, label: Text | None) -> None:
        if label is None:
            return
        try:
            act()
        except UserError as error:
            self._errors.show(error)
        else:
            self._notices.say(Text(sentence, change=label))

    def _on_changes(self, changes: Changes) -> None:
        self._last = changes
