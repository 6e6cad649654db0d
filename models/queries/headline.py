"""The event in one line: what the window's top bar and every document's header say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.store.reader import Reader
from models.text import Translated

__all__ = ["Headline", "headline"]


@dataclass(frozen=True, slots=True)
class Headline:
    """Title, dates, IANA zone, and the languages of the content (codes parted by spaces, in their order)."""

    id: str
    title: Translated
    starts_on: date
    ends_on: date
    timezone: str
    language_codes: str

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages in which titles and abstracts are written, the most important first."""
        return tuple(self.language_codes.split())


def headline(reader: Reader) -> Headline | None:
    """Return the event of the file, None where it has none yet."""
    return reader.first(Headline, "SELECT id, title, starts_on, ends_on, timezone, languages FROM event")
