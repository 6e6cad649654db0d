"""One language: its texts, and how it writes dates, times, lengths, numbers and lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

from translations import catalogue, clock
from translations.pseudo import PseudoTranslations

if TYPE_CHECKING:
    from gettext import NullTranslations

    from babel import Locale

    from translations.dates import Dates, DateStyle
    from translations.numbers import Numbers

CODES = ("de", "fr", "en")
"""The languages the program speaks, in the order in which it offers them."""

_OWN_NAMES = {"de": "Deutsch", "fr": "Français", "en": "English", "xx": "[Ëñğłîšħ äö]"}
_LOCALES = {"en": "en_GB", "xx": "en_GB"}
_PSEUDO = "xx"


class UnknownLanguage(LookupError):
    """The program does not speak this language."""


class Language:
    """One language for screen and paper, made once by `Language.of`.

    Texts need no Babel; it is loaded when the first date, number or name of a country is wanted. Numbers stay
    with their units through no-break spaces (shown below as `\\xa0`).
    """

    def __init__(self, code: str) -> None:
        if code not in _OWN_NAMES:
            raise UnknownLanguage(code)
        self.code = code
        self._forms = "en" if code == _PSEUDO else code

    @staticmethod
    @cache
    def of(code: str) -> Language:
        """The one object for "de", "fr" or "en"; "xx" is the longer made-up language of the tests.

        Raises `UnknownLanguage` for any other code.

        >>> Language.of("de") is Language.of("de")
        True
        """
        return Language(code)

    @staticmethod
    def nearest(names: Iterable[str]) -> Language:
        """The first language we speak among names like "fr_LU" or "de-CH"; English where there is none.

        >>> Language.nearest(["lb_LU", "fr_LU", "en_US"])
        Language('fr')
        """
        for name in names:
            code = name.replace("-", "_").partition("_")[0].lower()
            if code in CODES:
                return Language.of(code)
        return Language.of("en")

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    @property
    def own_name(self) -> str:
        """What its speakers call it: "Deutsch", "Français", "English"."""
        return _OWN_NAMES[self.code]

    # Texts

    def gettext(self, msgid: str) -> str:
        """The text in this language, or as it is where there is no translation.

        >>> Language.of("fr").gettext("just now")
        'à l’instant'
        """
        return self._texts.gettext(msgid) if msgid else ""

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """The sentence that goes with `n`, its fields not yet filled in."""
        return str(self._texts.ngettext(singular, plural, n))

    def pgettext(self, context: str, msgid: str) -> str:
        """The text for one of the several meanings that a short word has."""
        return self._texts.pgettext(context, msgid) if msgid else ""

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        """As `ngettext`, for one of several meanings."""
        return self._texts.npgettext(context, singular, plural, n)

    # Dates

    def date(self, day: dt.date, style: DateStyle = "full") -> str:
        """The date; `KeyError` for an unknown style.

        >>> day = dt.date(2021, 6, 8)
        >>> [Language.of(code).date(day) for code in CODES]
        ['Dienstag, 8. Juni 2021', 'mardi 8 juin 2021', 'Tuesday 8 June 2021']
        >>> [Language.of("de").date(day, style) for style in ("long", "medium", "short")]
        ['8. Juni 2021', '8. Juni 2021', '08.06.2021']
        >>> [Language.of("fr").date(day, style) for style in ("weekday", "short_weekday", "day_month")]
        ['mardi', 'mar.', '8 juin']
        >>> [Language.of("en").date(day, style) for style in ("weekday_day_month", "month_year")]
        ['Tuesday 8 June', 'June 2021']
        """
        return self._dates.date(day, style)

    def date_range(self, first: dt.date, last: dt.date) -> str:
        """Days from first to last, with what they share said once.

        >>> [Language.of(code).date_range(dt.date(2021, 6, 8), dt.date(2021, 6, 9)) for code in CODES]
        ['8. und 9. Juni 2021', 'du 8 au 9 juin 2021', '8–9 June 2021']
        >>> [Language.of(code).date_range(dt.date(2021, 6, 30), dt.date(2021, 7, 2)) for code in CODES]
        ['30. Juni – 2. Juli 2021', 'du 30 juin au 2 juillet 2021', '30 June – 2 July 2021']
        """
        return self._dates.date_range(first, last)

    def date_time(self, moment: dt.datetime, style: DateStyle = "full") -> str:
        """Date and time of day.

        >>> [Language.of(code).date_time(dt.datetime(2021, 6, 8, 9, 30)) for code in CODES]
        ['Dienstag, 8. Juni 2021, 9:30\\xa0Uhr', 'mardi 8 juin 2021, 9h30', 'Tuesday 8 June 2021, 9:30']
        >>> Language.of("fr").date_time(dt.datetime(2021, 6, 8, 9, 30), "short")
        '08/06/2021, 9h30'
        """
        return f"{self.date(moment, style)}, {self.clock(moment)}"

    def relative(self, moment: dt.datetime, now: dt.datetime | None = None) -> str:
        """How long ago or how soon. `now` is the present if not given; both are aware, or both naive.

        >>> now = dt.datetime(2021, 6, 8, 9, 30)
        >>> [Language.of(code).relative(dt.datetime(2021, 6, 8, 9, 25), now) for code in CODES]
        ['vor 5 Minuten', 'il y a 5 minutes', '5 minutes ago']
        >>> Language.of("en").relative(now, now)
        'just now'
        """
        since = (now or dt.datetime.now(dt.UTC)) - moment
        if abs(since) < dt.timedelta(minutes=1):
            return self.gettext("just now")
        return self._dates.relative(since)

    # Times and lengths

    def time(self, moment: dt.time | dt.datetime) -> str:
        """The time of day alone, for columns.

        >>> [Language.of(code).time(dt.time(9, 30)) for code in CODES]
        ['9:30', '9h30', '9:30']
        """
        return clock.time_of_day(self._forms, moment)

    def clock(self, moment: dt.time | dt.datetime) -> str:
        """The time of day in a sentence.

        >>> [Language.of(code).clock(dt.time(9, 30)) for code in CODES]
        ['9:30\\xa0Uhr', '9h30', '9:30']
        """
        return clock.clock(self._forms, moment)

    def time_range(self, start: dt.time | dt.datetime, end: dt.time | dt.datetime) -> str:
        """From one time of day to another.

        >>> [Language.of(code).time_range(dt.time(9, 30), dt.time(10)) for code in CODES]
        ['9:30–10:00\\xa0Uhr', '9h30–10h00', '9:30–10:00']
        """
        return clock.time_range(self._forms, start, end)

    def length(self, *, minutes: int = 0, seconds: int = 0) -> str:
        """A length of time in the units it has; minutes and seconds are added up.

        >>> [Language.of(code).length(minutes=90) for code in CODES]
        ['1\\xa0Std. 30\\xa0Min.', '1\\xa0h 30\\xa0min', '1\\xa0h 30\\xa0min']
        >>> Language.of("de").length(seconds=150)
        '2\\xa0Min. 30\\xa0Sek.'
        """
        return clock.length(self._forms, minutes * 60 + seconds)

    def countdown(self, seconds: int) -> str:
        """A running time, the same in every language.

        >>> [Language.of("de").countdown(seconds) for seconds in (120, 3725, -15)]
        ['2:00', '1:02:05', '-0:15']
        """
        return clock.countdown(seconds)

    # Numbers and names

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with the separators of the language.

        >>> [Language.of(code).number(12345) for code in CODES]
        ['12.345', '12\\xa0345', '12,345']
        >>> Language.of("fr").number(0.5, decimals=2)
        '0,50'
        """
        return self._numbers.number(value, decimals)

    def percent(self, share: float) -> str:
        """A share of 1 in whole percent.

        >>> [Language.of(code).percent(0.42) for code in CODES]
        ['42\\xa0%', '42\\xa0%', '42%']
        """
        return self._numbers.percent(share)

    def size(self, count: int) -> str:
        """A number of bytes.

        >>> [Language.of(code).size(1_234_567) for code in CODES]
        ['1,2\\xa0MB', '1,2\\xa0Mo', '1.2\\xa0MB']
        """
        return self._numbers.size(count)

    def country(self, code: str) -> str:
        """The country of a two-letter code, or the code itself where it is nobody's.

        >>> [Language.of(code).country("DE") for code in CODES]
        ['Deutschland', 'Allemagne', 'Germany']
        """
        return self._numbers.country(code)

    def countries(self) -> Mapping[str, str]:
        """Names of all countries by their two-letter codes, in no order; sort them by `sort_key`."""
        return self._numbers.countries()

    def language_name(self, code: str) -> str:
        """The name of another language, or its code where it is nobody's; French writes it without a capital.

        >>> [Language.of(code).language_name("fr") for code in CODES]
        ['Französisch', 'français', 'French']
        """
        return self._numbers.language_name(code)

    def list_of(self, items: Iterable[str], kind: Literal["and", "or"] = "and") -> str:
        """All items in one phrase; nothing for no items.

        >>> [Language.of(code).list_of(["A", "B", "C"]) for code in CODES]
        ['A, B und C', 'A, B et C', 'A, B and C']
        >>> Language.of("de").list_of(["A", "B"], "or")
        'A oder B'
        """
        return self._numbers.list_of(list(items), kind)

    @cached_property
    def locale(self) -> Locale:
        """Babel's locale, for what is not written here."""
        from babel import Locale  # noqa: PLC0415 -- Babel is loaded with the first date or number

        return Locale.parse(_LOCALES.get(self.code, self.code))

    @cached_property
    def _texts(self) -> NullTranslations:
        return PseudoTranslations() if self.code == _PSEUDO else catalogue.load(self.code)

    @cached_property
    def _dates(self) -> Dates:
        from translations.dates import Dates  # noqa: PLC0415 -- likewise

        return Dates(self._forms, self.locale)

    @cached_property
    def _numbers(self) -> Numbers:
        from translations.numbers import Numbers  # noqa: PLC0415 -- likewise

        return Numbers(self._forms, self.locale)
