"""People to choose from: found by a few letters, for type-ahead fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.rules.folding import fold
from models.store.reader import Reader, one_of_many
from models.text import Translated

__all__ = ["PersonOption", "like", "people_options", "suggest_people"]


@dataclass(frozen=True, slots=True)
class PersonOption:
    """Somebody to choose."""

    id: str
    full_name: str
    organisation: str
    function: Translated


OPTIONS = """
SELECT person.id, person.full_name, coalesce(organisation.name, ''), person.function
FROM person LEFT JOIN organisation ON organisation.id = person.organisation_id
WHERE {condition} ORDER BY person.sort_key, person.id
"""


def suggest_people(reader: Reader, text: str, *, limit: int = 8) -> list[PersonOption]:
    """Return the first people in whom every word of `text` is found, accents and case aside."""
    words = {f"word_{number}": word for number, word in enumerate(fold(text).split())}
    conditions = [f"person.search LIKE :{name} ESCAPE '\\'" for name in words]
    return reader.rows(
        PersonOption,
        f"{OPTIONS.format(condition=' AND '.join(conditions) or '1 = 1')} LIMIT :limit",
        limit=limit,
        **{name: f"%{like(word)}%" for name, word in words.items()},
    )


def people_options(reader: Reader, person_ids: Sequence[str]) -> list[PersonOption]:
    """Return these people as options, in this order, without those who have gone."""
    condition, parameters = one_of_many("person.id", person_ids)
    rows = {
        row.id: row for row in reader.rows(PersonOption, OPTIONS.format(condition=condition), **parameters)
    }
    return [rows[person_id] for person_id in person_ids if person_id in rows]


def like(word: str) -> str:
    """Return `word` for a LIKE pattern with ESCAPE '\\'."""
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
