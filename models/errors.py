"""What goes wrong in ways a person can do something about; everything else is a bug."""

from __future__ import annotations

from typing import Any

from models.text import Text
from translations import Language


class UserError(Exception):
    """A sentence for the person in front of the screen: what, where, and what to do.

    Raised by models, printing and exchange; shown in one place. `str()` is the English text, for logs and tests.
    """

    def __init__(self, text: Text | str, /, **fields: Any) -> None:
        self.text = text if isinstance(text, Text) else Text(text, **fields)
        super().__init__(self.text)

    def __str__(self) -> str:
        return self.text.render(Language.of("en"))


class RuleViolation(UserError):
    """The change would make the event untrue: an end before its start, a code given twice."""

    def __init__(self, text: Text | str, /, *, column: str = "", **fields: Any) -> None:
        super().__init__(text, **fields)
        self.column = column


class NotFound(UserError):
    """What was asked for is not, or no longer, in the event."""


class FileUnusable(UserError):
    """The file cannot be opened or written: not ours, damaged, newer, read-only, disk full."""


class FileInUse(FileUnusable):
    """Another window or program has the file; it may still be read."""


class CannotUndo(UserError):
    """Nothing to undo or redo, or what would be undone has changed since."""
