"""Every change of the event as a function: `operations.people.add_person(session, …)`. They flush, never commit.

The modules load the object mapper, so each is imported when it is first used, not when the window opens.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.operations import badge_prints as badge_prints
    from models.operations import categories as categories
    from models.operations import event as event
    from models.operations import organisations as organisations
    from models.operations import people as people
    from models.operations import pictures as pictures
    from models.operations import pitches as pitches
    from models.operations import programme as programme
    from models.operations import registrations as registrations
    from models.operations import rooms as rooms

MODULES = frozenset(
    {
        "badge_prints",
        "categories",
        "event",
        "organisations",
        "people",
        "pictures",
        "pitches",
        "programme",
        "registrations",
        "rooms",
    }
)


def __getattr__(name: str) -> ModuleType:
    if name not in MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
