"""The one or two languages in which the pitch running order speaks."""

from __future__ import annotations

from dataclasses import dataclass

from models.text import Translated
from translations import Language


@dataclass(frozen=True, slots=True)
class Speech:
    """The languages of the document: what is in two stands beside each other, parted by a slash."""

    languages: tuple[Language, ...]
    order: tuple[str, ...]

    @property
    def language(self) -> Language:
        return self.languages[0]

    def say(self, msgid: str) -> str:
        """A marked text in each language."""
        return " / ".join(dict.fromkeys(language.gettext(msgid) for language in self.languages))

    def of(self, content: Translated) -> str:
        """Content in each language."""
        texts = (content.best(language.code, self.order) for language in self.languages)
        return " / ".join(dict.fromkeys(text for text in texts if text))
