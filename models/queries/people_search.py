"""Looking people up by parts of words: the folded texts of all of them in memory, side by side in the list's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import compress
from typing import Any

from models.rules.folding import fold
from models.store.reader import Reader, one_of_many

__all__ = ["PeopleSearch", "pairs"]

AT_ONCE = 500
A_BIT = 2000
EVERYTHING = 1_000_000
KEY_LENGTH = 32
MOST_REMEMBERED = 20
"""Of what has been typed so many results are kept, so that taking letters back costs nothing."""

TEXTS = "SELECT person.id || person.search FROM person"
NEXT_TEXTS = f"{TEXTS} WHERE person.id > :after ORDER BY person.id LIMIT :limit"


class PeopleSearch:
    """Finds people among those given to `look_among`. The texts are read bit by bit, or by the first search."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._among: list[str] = []
        self._texts: dict[str, str] = {}
        self._read_up_to: str | None = ""
        self._side_by_side: list[str] | None = None
        self._found: dict[tuple[str, ...], list[str]] = {}

    @property
    def has_texts(self) -> bool:
        """Whether all texts are there; if not, the first search reads the others, which takes a moment."""
        return self._read_up_to is None

    def read_some(self, limit: int = A_BIT) -> None:
        """Read at most so many of the texts that are not there yet: a few milliseconds' work for idle moments."""
        if self._read_up_to is None:
            return
        texts = dict(pairs(self._reader, NEXT_TEXTS, after=self._read_up_to, limit=limit))
        self._texts |= texts
        self._read_up_to = max(texts) if len(texts) == limit else None

    def forget_texts(self) -> None:
        """Read everything anew before the next search."""
        self._texts = {}
        self._read_up_to = ""
        self.look_among(self._among)

    def renew(self, person_ids: set[str]) -> None:
        """Read the texts of these people again; `look_among` must follow."""
        for person_id in person_ids:
            self._texts.pop(person_id, None)
        wanted = sorted(person_ids)
        for start in range(0, len(wanted), AT_ONCE):
            condition, parameters = one_of_many("person.id", wanted[start : start + AT_ONCE])
            self._texts |= dict(pairs(self._reader, f"{TEXTS} WHERE {condition}", **parameters))

    def look_among(self, person_ids: list[str]) -> None:
        """Search among these people from now on, and find them in this order."""
        self._among = person_ids
        self._side_by_side = None
        self._found.clear()

    def find(self, text: str) -> list[str]:
        """Return those in whom every word of `text` is found, accents and case aside; do not change the list."""
        words = tuple(fold(text).split())
        if not words:
            return self._among
        if words not in self._found:
            if len(self._found) >= MOST_REMEMBERED:
                self._found.clear()
            self._found[words] = self._look_for(words)
        return self._found[words]

    def _look_for(self, wanted: tuple[str, ...]) -> list[str]:
        while not self.has_texts:
            self.read_some(EVERYTHING)
        texts = self._texts
        words = sorted(wanted, key=len, reverse=True)
        known = [ids for before, ids in self._found.items() if _is_narrower(words, before)]
        found = min(known, key=len, default=self._among)
        if len(found) > len(self._among) // 4:
            first = words.pop(0)
            found = list(compress(self._among, [first in text for text in self._in_order(texts)]))
        for word in words:
            found = [person_id for person_id in found if word in texts[person_id]]
        return found

    def _in_order(self, texts: Mapping[str, str]) -> list[str]:
        """Return the texts in the list's order, in memory as well: so they are looked through twice as fast."""
        if self._side_by_side is None:
            self._side_by_side = "\n".join([texts[person_id] for person_id in self._among]).split("\n")
        return self._side_by_side


def pairs(reader: Reader, sql: str, **parameters: Any) -> Iterator[tuple[str, str]]:
    """Yield id and text of rows that hold both in one column, which is read much faster than two."""
    return ((both[:KEY_LENGTH], both[KEY_LENGTH:]) for both in reader.values(sql, **parameters))


def _is_narrower(words: Iterable[str], before: Iterable[str]) -> bool:
    """Say whether everything in which `words` are found has been found for `before` too."""
    return all(any(old in new for new in words) for old in before)
