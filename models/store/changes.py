"""What listeners are told after a commit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.enums import Entity
from models.text import Text


@dataclass(frozen=True, slots=True)
class Changes:
    """One committed change: what the user did, which rows it wrote, and who started it.

    `initiator` is whatever the starter passed, so that an editor can leave its own change alone.
    """

    change_id: str
    label: Text
    keys: Mapping[str, frozenset[str]] = field(default_factory=dict)
    initiator: object = None

    def touches(self, *entities: Entity) -> bool:
        """Say whether a row of any of these entities was written."""
        return any(entity.value in self.keys for entity in entities)

    def ids(self, entity: Entity) -> frozenset[str]:
        """Return the keys of the rows of `entity` that were written."""
        return self.keys.get(entity.value, frozenset())
