"""Dates as each language writes them. Loaded with Babel when the first date is shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_timedelta

DateStyle = Literal[
    "full",
    "long",
    "medium",
    "short",
    "day_month",
    "weekday",
    "short_weekday",
    "weekday_day_month",
    "month_year",
]
Patterns = Mapping[DateStyle, str]

_GERMAN: Patterns = {
    "full": "EEEE, d. MMMM y",
    "long": "d. MMMM y",
    "medium": "d. MMM y",
    "short": "dd.MM.y",
    "day_month": "d. MMMM",
    "weekday": "EEEE",
    "short_weekday": "EEE",
    "weekday_day_month": "EEEE, d. MMMM",
    "month_year": "MMMM y",
}
_FRENCH_AND_BRITISH: Patterns = {
    "full": "EEEE d MMMM y",
    "long": "d MMMM y",
    "medium": "d MMM y",
    "short": "dd/MM/y",
    "day_month": "d MMMM",
    "weekday": "EEEE",
    "short_weekday": "EEE",
    "weekday_day_month": "EEEE d MMMM",
    "month_year": "MMMM y",
}
# The same month, the same year, different years; {from_day} is the day alone.
_RANGES = {
    "de": ("{from_day}.–{to}", "{from_} – {to}", "{from_} – {to}"),
    "fr": ("du {from_day} au {to}", "du {from_} au {to}", "du {from_} au {to}"),
    "en": ("{from_day}–{to}", "{from_} – {to}", "{from_} – {to}"),
}
_TWO_DAYS = {"de": "{from_day}. und {to}"}


class Dates:
    """Writes dates in one language. `code` is "de", "fr" or "en", `locale` Babel's locale."""

    def __init__(self, code: str, locale: Locale) -> None:
        self._code = code
        self._locale = locale
        self._patterns = _GERMAN if code == "de" else _FRENCH_AND_BRITISH

    def date(self, day: dt.date, style: DateStyle) -> str:
        """The date in one of the styles; `KeyError` for a style that is not there."""
        pattern = self._patterns[style]
        if self._code == "fr" and day.day == 1 and style != "short":
            pattern = pattern.replace("d ", "'1er' ")
        return format_date(day, pattern, self._locale)

    def date_range(self, first: dt.date, last: dt.date) -> str:
        """Both days with what they share said once."""
        first, last = _day_alone(first), _day_alone(last)
        if first == last:
            return self.date(first, "long")
        same_month, same_year, other = _RANGES[self._code]
        pattern = other
        if first.year == last.year:
            pattern = same_year
            if first.month == last.month:
                pattern = self._two_days_pattern(first, last) or same_month
        start = self.date(first, "day_month" if first.year == last.year else "long")
        return pattern.format(from_day=self._day(first), from_=start, to=self.date(last, "long"))

    def relative(self, since: dt.timedelta) -> str:
        """How long ago, or with a negative length how soon, in whole minutes at the least."""
        return format_timedelta(
            -since, granularity="minute", threshold=1, add_direction=True, locale=self._locale
        )

    def _two_days_pattern(self, first: dt.date, last: dt.date) -> str:
        return _TWO_DAYS.get(self._code, "") if last - first == dt.timedelta(days=1) else ""

    def _day(self, day: dt.date) -> str:
        return "1er" if self._code == "fr" and day.day == 1 else str(day.day)


def _day_alone(day: dt.date) -> dt.date:
    return dt.date(day.year, day.month, day.day)
