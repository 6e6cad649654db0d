"""Short sentences at the bottom of the window about what was done, most with a way to take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from models.text import Text

__all__ = ["Notice", "Notices"]


@dataclass(frozen=True)
class Notice:
    """A sentence, and what its button does: by default "Undo", else what `action` says."""

    text: Text
    undo: Callable[[], None] | None = None
    action: Text | None = None
    act: Callable[[], None] | None = None
    is_problem: bool = False


class Notices(QObject):
    """Where anybody in the window says something; the notice bar shows it."""

    said = Signal(object)

    def say(
        self,
        text: Text,
        *,
        undo: Callable[[], None] | None = None,
        action: Text | None = None,
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show `text`, with an "Undo" button that calls `undo`, or a button `action` that calls `act`."""
        self.said.emit(Notice(text, undo=undo, action=action, act=act))

    def warn(self, text: Text) -> None:
        """Show `text` as a problem that needs no dialog."""
        self.said.emit(Notice(text, is_problem=True))
