"""Which field of ours a column of theirs is, by its name in German, French or English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from models.rules.folding import fold
from models.text import LANGUAGES
from translations import Language

NOT_LETTERS = re.compile(r"[^\w]+|_")
NUMBER_AT_END = re.compile(r"\s*\d+$")
LANGUAGE_MARKS = {
    "de": "de", "deutsch": "de", "german": "de", "allemand": "de", "d": "de",
    "fr": "fr", "franzosisch": "fr", "french": "fr", "francais": "fr", "f": "fr",
    "en": "en", "englisch": "en", "english": "en", "anglais": "en", "e": "en",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ColumnField:
    """A field a column maps to; `language` where the column's name says which language its texts are in."""

    name: str
    language: str = ""

    def __str__(self) -> str:
        return f"{self.name}.{self.language}" if self.language else self.name


class Recogniser:
    """Finds the field of a column name among `synonyms`, which are folded words by field.

    `headings` are what our own tables call fields: msgids, known in every language.
    """

    def __init__(
        self, synonyms: Mapping[str, Sequence[str]], headings: Mapping[str, str] | None = None
    ) -> None:
        self.fields = tuple(synonyms)
        self._headings = headings or {}
        self._synonyms = synonyms

    @cached_property
    def _by_word(self) -> dict[str, str]:
        own = {
            plain(Language.of(code).gettext(heading)): name
            for code in LANGUAGES
            for name, heading in self._headings.items()
        }
        return own | {plain(word): name for name, words in self._synonyms.items() for word in (name, *words)}

    def field(self, column: str) -> ColumnField | None:
        """Return the field `column` is, or None. "Titel (FR)" has a language, "Speaker 2" a number."""
        words = plain(column)
        if not words:
            return None
        for candidate in (words, NUMBER_AT_END.sub("", words)):
            if candidate in self._by_word:
                return ColumnField(self._by_word[candidate])
        *rest, last = words.split()
        language = LANGUAGE_MARKS.get(last, "")
        name = self._by_word.get(" ".join(rest)) if language else None
        return ColumnField(name, language) if name else None

    def knows(self, column: str) -> bool:
        """Say whether `column` is the name of some field."""
        return self.field(column) is not None

    def parse(self, name: str) -> ColumnField | None:
        """Read a field as a mapping writes it: "title", "title.fr"; None for one that is not ours."""
        base, _, language = name.partition(".")
        if base not in self.fields or (language and language not in LANGUAGES):
            return None
        return ColumnField(base, language)


def plain(column: str) -> str:
    """Return a column's name folded, without punctuation: "E-Mail-Adresse:" is "e mail adresse"."""
    return " ".join(NOT_LETTERS.sub(" ", fold(column)).split())
