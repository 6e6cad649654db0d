"""Times, lengths and dates are understood however they are typed, and never misunderstood."""

import datetime as dt
import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules import loose_time
from models.rules.loose_time import parse_date, parse_length_minutes, parse_length_seconds, parse_time
from translations import Language

LANGUAGES = st.sampled_from(["de", "fr", "en"]).map(Language.of)
ANYTHING = st.text(
    alphabet=st.sampled_from("0123456789:.,hms'\"’ -/aprilundMinStd²٣"), max_size=12
) | st.text(max_size=12)


def test_the_examples_in_the_documentation_are_true() -> None:
    results = doctest.testmod(loose_time)
    assert results.attempted
    assert not results.failed


@given(st.times(), LANGUAGES)
def test_every_time_the_program_writes_is_understood(time: dt.time, language: Language) -> None:
    minute = time.replace(second=0, microsecond=0)
    assert parse_time(language.clock(minute)) == minute
    assert parse_time(language.time(minute)) == minute


@given(st.integers(0, 100_000), LANGUAGES)
def test_every_length_in_minutes_the_program_writes_is_understood(minutes: int, language: Language) -> None:
    assert parse_length_minutes(language.length(minutes=minutes)) == minutes


@given(st.integers(0, 100_000), LANGUAGES)
def test_every_length_in_seconds_the_program_writes_is_understood(seconds: int, language: Language) -> None:
    assert parse_length_seconds(language.length(seconds=seconds)) == seconds
    assert parse_length_seconds(language.countdown(seconds)) == seconds


@given(
    st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)),
    LANGUAGES,
    st.sampled_from(["full", "long", "medium", "short"]),
)
def test_every_date_the_program_writes_is_understood(day: dt.date, language: Language, style: str) -> None:
    assert parse_date(language.date(day, style)) == day  # type: ignore[arg-type]
    assert parse_date(day.isoformat()) == day


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), LANGUAGES)
def test_a_date_without_its_year_takes_the_year_that_is_meant(day: dt.date, language: Language) -> None:
    assert parse_date(language.date(day, "day_month"), year=day.year) == day
    assert parse_date(language.date(day, "day_month")) is None


@given(ANYTHING)
def test_nothing_that_is_typed_breaks_the_reading(text: str) -> None:
    assert isinstance(parse_time(text), dt.time | None)
    assert isinstance(parse_date(text, year=2021), dt.date | None)
    assert (parse_length_minutes(text) or 0) >= 0
    assert (parse_length_seconds(text) or 0) >= 0


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("0930", (9, 30)), ("9", (9, 0)), ("09", (9, 0)), ("9 30", (9, 30)), ("9 h 30", (9, 30)), ("9H30", (9, 30)),
        ("9,30", (9, 30)), (" 9.30  Uhr ", (9, 30)), ("um 9 Uhr", (9, 0)), ("9 heures", (9, 0)), ("à 9h", (9, 0)),
        ("12 am", (0, 0)), ("12:30 p.m.", (12, 30)), ("11PM", (23, 0)), ("00:00", (0, 0)), ("2359", (23, 59)),
    ],
)  # fmt: skip
def test_times_as_they_are_typed(text: str, time: tuple[int, int]) -> None:
    assert parse_time(text) == dt.time(*time)


@pytest.mark.parametrize(
    "text", ["", "Uhr", "24", "9:60", "2400", "9:3", "13 pm", "0 am", "12345", "9:30:00", "-9", "½"]
)
def test_what_is_no_time(text: str) -> None:
    assert parse_time(text) is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45'", 45), ("1 h 15", 75), ("1 hour 5 minutes", 65), ("1h", 60), ("0:45", 45), ("1.5h", 90),
        ("0,25 Std.", 15), ("120 s", 2), ("0", 0), ("2 Stunden", 120), ("1 heure", 60),
    ],
)  # fmt: skip
def test_lengths_in_minutes_as_they_are_typed(text: str, minutes: int) -> None:
    assert parse_length_minutes(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "h", "-5", "1h90", "1:60", "30 s", "1 min 1 h", "5 Tage", "1h 2h", "1 2", "1:00:00"]
)
def test_what_is_no_length_in_minutes(text: str) -> None:
    assert parse_length_minutes(text) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2’30”", 150),
        ("2 min", 120),
        ("90s", 90),
        ("10", 10),
        ("9", 540),
        ("0:30", 30),
        ("1h 5 s", 3605),
        ("30 Sek.", 30),
    ],
)
def test_lengths_in_seconds_as_they_are_typed(text: str, seconds: int) -> None:
    assert parse_length_seconds(text) == seconds


@pytest.mark.parametrize(
    "text", ["", "2:60", "2:3", "1:60:00", "0,5", "2 min 30 min", "30 s 5", "30 2", "abc"]
)
def test_what_is_no_length_in_seconds(text: str) -> None:
    assert parse_length_seconds(text) is None


@pytest.mark.parametrize(
    "text", ["", "29.2.2021", "8.13.2021", "0.6.2021", "2021/06/08", "8.6.21.", "8 Foo 2021", "86"]
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text, year=2021) is None
