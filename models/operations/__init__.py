"""Every change of the event as a function: `operations.people.add_person(session, …)`. They flush, never commit.

The modules load the object mapper, so each is imported when it is first used, not when the window opens.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import models.operations.badge_prints as badge_prints
    import models.operations.categories as categories
    import models.operations.conflicts as conflicts
    import models.operations.day_shape as day_shape
    import models.operations.event as event
    import models.operations.imports as imports
    import models.operations.organisations as organisations
    import models.operations.people as people
    import models.operations.pictures as pictures
    import models.operations.pitches as pitches
    import models.operations.programme as programme
    import models.operations.registrations as registrations
    import models.operations.rooms as rooms
    import models.operations.versions as versions

__all__ = [
    "badge_prints",
    "categories",
    "conflicts",
    "day_shape",
    "event",
    "imports",
    "organisations",
    "people",
    "pictures",
    "pitches",
    "programme",
    "registrations",
    "rooms",
    "versions",
]


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
