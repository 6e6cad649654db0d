"""The row that a name on paper stands for: a person, a programme item, a pitching company, a room."""

from __future__ import annotations

import json
from dataclasses import dataclass

from models.enums import Entity
from models.store.reader import Reader

__all__ = ["Place", "place_named"]

NAMED = """
SELECT 'person', person.id, 1 FROM person WHERE person.full_name = :name OR person.badge_name = :name
UNION ALL SELECT 'session', session.id, 2 FROM session WHERE session.title LIKE :text ESCAPE '\\'
UNION ALL SELECT 'pitch', pitch.id, 3 FROM pitch JOIN organisation ON organisation.id = pitch.organisation_id
          WHERE organisation.name = :name
UNION ALL SELECT 'pitch', pitch.id, 3 FROM pitch WHERE pitch.title LIKE :text ESCAPE '\\'
UNION ALL SELECT 'room', room.id, 4 FROM room WHERE room.name LIKE :text ESCAPE '\\'
UNION ALL SELECT 'track', track.id, 5 FROM track WHERE track.name LIKE :text ESCAPE '\\'
UNION ALL SELECT 'category', category.id, 6 FROM category WHERE category.name LIKE :text ESCAPE '\\'
UNION ALL SELECT 'event', event.id, 7 FROM event WHERE event.title LIKE :text ESCAPE '\\'
ORDER BY 3, 2 LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A row and its kind."""

    entity: Entity
    id: str
    rank: int


def place_named(reader: Reader, name: str) -> Place | None:
    """Return what is called `name`, in any language; None where nothing is. People come before all others."""
    text = json.dumps(name, ensure_ascii=False)
    for special in ("\\", "%", "_"):
        text = text.replace(special, f"\\{special}")
    return reader.first(Place, NAMED, name=name, text=f"%: {text}%") if name else None
