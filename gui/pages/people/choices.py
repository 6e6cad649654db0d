"""What can be chosen for a person: countries, languages, regions, categories, in the language of the screen."""

from __future__ import annotations

from collections.abc import Sequence

from gui.context import Context
from gui.widgets.type_ahead import Option
from models.enums import RegistrationStatus, Salutation
from models.queries.categories import categories
from models.queries.event import regions
from models.queries.organisations import suggest_organisations
from models.rules.folding import fold, sort_key
from translations import active

__all__ = ["Choices"]

SPOKEN = (
    "ar", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ga",
    "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "ko", "lb", "lt", "lv", "mk",
    "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "th", "tr", "uk",
    "vi", "zh",
)  # fmt: skip


class Choices:
    """The options of the fields of people in one open event."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def salutations(self) -> Sequence[tuple[Salutation, str]]:
        return [(salutation, salutation.label.render(active())) for salutation in Salutation]

    def statuses(self) -> Sequence[tuple[RegistrationStatus, str]]:
        return [(status, status.label.render(active())) for status in RegistrationStatus]

    def categories(self) -> Sequence[tuple[str, str]]:
        """Return the badge categories in their order."""
        order = self._context.content_languages
        rows = categories(self._context.workspace.reader)
        return [(row.id, row.name.best(active().code, order)) for row in rows]

    def regions(self) -> Sequence[tuple[str, str]]:
        """Return the event's regions in their order."""
        order = self._context.content_languages
        rows = regions(self._context.workspace.reader)
        return [(row.id, row.name.best(active().code, order)) for row in rows]

    def find_organisations(self, text: str) -> Sequence[Option]:
        """Return organisations by a few letters."""
        rows = suggest_organisations(self._context.workspace.reader, text)
        return [
            Option(row.id, row.name, active().country(row.country) if row.country else "") for row in rows
        ]

    def find_countries(self, text: str) -> Sequence[Option]:
        """Return countries by a few letters of their name, or by their two-letter code."""
        return _matching([Option(code, name) for code, name in active().countries().items()], text)

    def countries(self, codes: Sequence[str]) -> Sequence[Option]:
        return [Option(code, active().country(code)) for code in codes]

    def find_languages(self, text: str) -> Sequence[Option]:
        """Return languages likewise; those of the event come first."""
        own = self._context.content_languages
        found = _matching([Option(code, active().language_name(code)) for code in SPOKEN], text)
        return sorted(found, key=lambda option: own.index(option.id) if option.id in own else len(own))

    def languages(self, codes: Sequence[str]) -> Sequence[Option]:
        return [Option(code, active().language_name(code)) for code in codes]


def _matching(options: Sequence[Option], text: str) -> list[Option]:
    wanted = fold(text)
    found = [option for option in options if wanted in fold(option.title) or fold(option.id) == wanted]
    return sorted(found, key=lambda option: (_rank(option, wanted), sort_key(option.title)))


def _rank(option: Option, wanted: str) -> int:
    if fold(option.id) == wanted:
        return 0
    return 1 if fold(option.title).startswith(wanted) else 2
