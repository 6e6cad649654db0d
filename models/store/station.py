"""Who works here, as the journal and the lock name it."""

from __future__ import annotations

import os
from dataclasses import dataclass

NAME_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Station:
    """The name of the desk or computer, and of the person at it where one was given."""

    name: str = ""
    author: str = ""

    @classmethod
    def this_computer(cls) -> Station:
        """Return the station named after the computer, until somebody gives it a better name."""
        name = os.environ.get("COMPUTERNAME", "") if os.name == "nt" else os.uname().nodename
        return cls(name=name[:NAME_LENGTH])
