"""Numbers, lists and the names of countries and languages. Loaded with Babel when first shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from translations.clock import NBSP

_NARROW_NBSP = "\N{NARROW NO-BREAK SPACE}"  # missing from many fonts
_BYTES = {"fr": ("o", "ko", "Mo", "Go", "To")}
_BYTES_ELSEWHERE = ("B", "kB", "MB", "GB", "TB")
_NO_COUNTRIES = frozenset(
    {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
)


class Numbers:
    """Writes numbers and names in one language. `code` is "de", "fr" or "en", `locale` Babel's locale."""

    def __init__(self, code: str, locale: Locale) -> None:
        self._code = code
        self._locale = locale

    def number(self, value: float, decimals: int) -> str:
        """With the separators of the language and exactly so many digits behind the decimal sign."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return _without_narrow(format_decimal(value, pattern, self._locale))

    def percent(self, share: float) -> str:
        """A share of 1 in whole percent."""
        return _without_narrow(format_percent(share, locale=self._locale))

    def size(self, count: int) -> str:
        """A number of bytes with two or three digits that matter."""
        units = _BYTES.get(self._code, _BYTES_ELSEWHERE)
        value, power = float(count), 0
        while round(value) >= 1000 and power < len(units) - 1:
            value, power = value / 1000, power + 1
        return f"{self.number(value, 1 if power and value < 9.95 else 0)}{NBSP}{units[power]}"

    def country(self, code: str) -> str:
        """The country of a two-letter code, or the code itself where it is nobody's."""
        return str(self._locale.territories.get(code.upper(), code))

    def countries(self) -> Mapping[str, str]:
        """All countries that a person can come from, by their two-letter codes."""
        names = {str(code): str(name) for code, name in self._locale.territories.items()}
        return {code: names[code] for code in names if len(code) == 2 and code not in _NO_COUNTRIES}

    def language_name(self, code: str) -> str:
        """The language of a two-letter code, or the code itself."""
        return str(self._locale.languages.get(code.lower(), code))

    def list_of(self, items: Sequence[str], kind: Literal["and", "or"]) -> str:
        """All items in one phrase."""
        return format_list(items, style="standard" if kind == "and" else "or", locale=self._locale)


def _without_narrow(text: str) -> str:
    return text.replace(_NARROW_NBSP, NBSP)
