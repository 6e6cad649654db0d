"""Dates, times, lengths, numbers and names come out the way each language writes them."""

import datetime as dt
import doctest
import subprocess
import sys

import pytest
from babel.dates import format_date

from tools.translations import compile_all
from translations import Language, UnknownLanguage, language

LANGUAGES = ("de", "fr", "en")
MORNING = dt.datetime(2021, 6, 8, 9, 30)


def in_all(method: str, *arguments: object, **named: object) -> list[str]:
    return [getattr(Language.of(code), method)(*arguments, **named) for code in LANGUAGES]


def test_the_examples_in_the_documentation_are_true() -> None:
    results = doctest.testmod(language)
    assert results.attempted > 20
    assert not results.failed


@pytest.mark.parametrize("code", ["nl", "", "de_DE", "DE"])
def test_unknown_languages_are_refused(code: str) -> None:
    with pytest.raises(UnknownLanguage):
        Language.of(code)


@pytest.mark.parametrize(
    ("names", "code"), [(["lb_LU", "de_LU.UTF-8"], "de"), (["fr-CH"], "fr"), (["C"], "en"), ([], "en")]
)
def test_the_nearest_language_of_the_computer_is_found(names: list[str], code: str) -> None:
    assert Language.nearest(names).code == code


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize(("code", "locale"), [("de", "de"), ("fr", "fr"), ("en", "en_GB")])
def test_full_dates_agree_with_the_unicode_tables(code: str, locale: str, month: int) -> None:
    day = dt.date(2026, month, 22)
    expected = format_date(day, "full", locale)
    assert Language.of(code).date(day) == (expected.replace(",", "") if code == "en" else expected)


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    french, first = Language.of("fr"), dt.date(2026, 5, 1)
    assert french.date(first) == "vendredi 1er mai 2026"
    assert french.date(first, "day_month") == "1er mai"
    assert french.date(first, "short") == "01/05/2026"
    assert french.date_range(first, dt.date(2026, 5, 3)) == "du 1er au 3 mai 2026"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2021, 6, 8), (2021, 6, 8), ["8. Juni 2021", "8 juin 2021", "8 June 2021"]),
        ((2021, 6, 8), (2021, 6, 10), ["8.–10. Juni 2021", "du 8 au 10 juin 2021", "8–10 June 2021"]),
        (
            (2021, 6, 30),
            (2021, 7, 1),
            ["30. Juni – 1. Juli 2021", "du 30 juin au 1er juillet 2021", "30 June – 1 July 2021"],
        ),
        (
            (2021, 12, 31),
            (2022, 1, 2),
            [
                "31. Dezember 2021 – 2. Januar 2022",
                "du 31 décembre 2021 au 2 janvier 2022",
                "31 December 2021 – 2 January 2022",
            ],
        ),
    ],
)
def test_date_ranges_say_what_they_share_once(
    first: tuple[int, int, int], last: tuple[int, int, int], expected: list[str]
) -> None:
    assert in_all("date_range", dt.date(*first), dt.date(*last)) == expected


def test_a_range_of_moments_on_one_day_is_that_day() -> None:
    assert Language.of("en").date_range(MORNING, MORNING.replace(hour=18)) == "8 June 2021"


def test_unknown_date_styles_are_refused() -> None:
    with pytest.raises(KeyError):
        Language.of("de").date(MORNING, "huge")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [(dt.time(0, 0), ["0:00", "0h00", "0:00"]), (dt.time(18, 5), ["18:05", "18h05", "18:05"])],
)
def test_times_of_day(moment: dt.time, expected: list[str]) -> None:
    assert in_all("time", moment) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, ["0\xa0Min.", "0\xa0min", "0\xa0min"]),
        (45, ["45\xa0Sek.", "45\xa0s", "45\xa0s"]),
        (3600, ["1\xa0Std.", "1\xa0h", "1\xa0h"]),
        (3725, ["1\xa0Std. 2\xa0Min. 5\xa0Sek.", "1\xa0h 2\xa0min 5\xa0s", "1\xa0h 2\xa0min 5\xa0s"]),
        (-300, ["−5\xa0Min.", "−5\xa0min", "−5\xa0min"]),
    ],
)
def test_lengths_name_only_the_units_they_have(seconds: int, expected: list[str]) -> None:
    assert in_all("length", seconds=seconds) == expected


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (9, "0:09"), (3600, "1:00:00"), (-75, "-1:15"), (-3600, "-1:00:00")]
)
def test_countdowns(seconds: int, shown: str) -> None:
    assert Language.of("fr").countdown(seconds) == shown


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (1, ["vor 1 Minute", "il y a 1 minute", "1 minute ago"]),
        (60, ["vor 1 Stunde", "il y a 1 heure", "1 hour ago"]),
        (-120, ["in 2 Stunden", "dans 2 heures", "in 2 hours"]),
        (60 * 24 * 3, ["vor 3 Tagen", "il y a 3 jours", "3 days ago"]),
    ],
)
def test_how_long_ago(minutes: int, expected: list[str]) -> None:
    assert in_all("relative", MORNING - dt.timedelta(minutes=minutes), MORNING) == expected


def test_what_has_just_happened_is_told_so() -> None:
    assert in_all("relative", MORNING, MORNING + dt.timedelta(seconds=20)) == [
        "gerade eben",
        "à l’instant",
        "just now",
    ]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, ["0\xa0B", "0\xa0o", "0\xa0B"]),
        (999, ["999\xa0B", "999\xa0o", "999\xa0B"]),
        (999_999, ["1,0\xa0MB", "1,0\xa0Mo", "1.0\xa0MB"]),
        (9_960, ["10\xa0kB", "10\xa0ko", "10\xa0kB"]),
        (123_456_789, ["123\xa0MB", "123\xa0Mo", "123\xa0MB"]),
    ],
)
def test_sizes_of_files(count: int, expected: list[str]) -> None:
    assert in_all("size", count) == expected


def test_numbers_have_no_character_that_fonts_lack() -> None:
    assert in_all("number", 1_234_567.5, decimals=1) == ["1.234.567,5", "1\xa0234\xa0567,5", "1,234,567.5"]


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ["", "", ""]), (["A"], ["A", "A", "A"]), (["A", "{0}"], ["A und {0}", "A et {0}", "A and {0}"])],
)
def test_lists(items: list[str], expected: list[str]) -> None:
    assert in_all("list_of", items) == expected


@pytest.mark.parametrize("code", ["ZY", "", "Luxembourg"])
def test_a_country_nobody_knows_stays_as_it_is(code: str) -> None:
    assert in_all("country", code) == [code] * 3


def test_the_choice_of_countries_has_countries_only() -> None:
    countries = Language.of("fr").countries()
    assert countries["LU"] == "Luxembourg"
    assert 240 < len(countries) < 260
    assert not {"EU", "UN", "ZZ", "001"} & countries.keys()


def test_looking_texts_up_does_not_load_babel() -> None:
    compile_all()
    program = (
        "import sys; from translations import Language, _, activate; activate('de'); _('just now');"
        "Language.of('en').clock(__import__('datetime').time(9)); sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
