"""What could not be read, or was read otherwise than it stands, with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import UserError
from models.text import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a foreign file that somebody should look at: `where` as its author would find it."""

    where: str
    message: Text


class ImportFailed(UserError):
    """The file as a whole cannot be read; nothing was changed."""
