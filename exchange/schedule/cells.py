"""Times and lengths in single cells of a programme table."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import cache

from exchange.plain_text import one_line
from exchange.schedule.reading import read_clock, read_minutes
from exchange.tables.table import Cell
from models.rules.folding import fold
from models.rules.loose_time import parse_date
from models.text import LANGUAGES

RANGE = re.compile(
    r"(?P<start>\d{1,2}(?:[:.hH]\d{0,2})?)\s*(?:uhr)?\s*(?:-|–|—|bis|to|a|à|until)\s*"
    r"(?P<end>\d{1,2}(?:[:.hH]\d{0,2})?)\s*(?:uhr)?$", re.IGNORECASE,
)  # fmt: skip
HALF_DAY = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*([ap])\.?m\b\.?", re.IGNORECASE)
HOUR = re.compile(r"^(\d{1,2})\s*[hH:.]?$")
CLOCK_AT_END = re.compile(
    r"^(.*?)[,\s]+(?:um |at |à )?(\d{1,2}[:.hH]\d{2}(?::\d{2})?)\s*(?:uhr)?$", re.IGNORECASE
)
ISO_CLOCK = re.compile(r"^\d{2}:\d{2}:\d{2}")
ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th|er)?")
RANGE_AFTER_DATE = re.compile(rf"^(.*\w)[,\s]+{RANGE.pattern}", re.IGNORECASE)
DATE_BEFORE = re.compile(r"^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})?)(?:[T,\s]+|$)")
CANCELLED = frozenset({
    "abgesagt", "annule", "annulee", "cancelled", "canceled", "storniert", "x", "1", "ja", "oui", "yes", "true",
    "withdrawn", "rejected", "zuruckgezogen",
})  # fmt: skip


def read_date_cell(cell: Cell, year: int | None) -> date | None:
    """Return the day of a cell: a date, a moment, or text as people write it."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = _in_24_hours(one_line(cell))
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        pass
    if found := RANGE_AFTER_DATE.match(text) or CLOCK_AT_END.match(text):
        text = found[1]
    text = _without_weekday(text)
    return parse_date(text, year=year) or _spelt_out(text, year)


def _spelt_out(text: str, year: int | None) -> date | None:
    """Read "8. Juni 2021", "mardi 8 juin", "June 8, 2021"."""
    words = fold(text).replace(",", " ").replace(".", " ").split()
    month = next((months()[word] for word in words if word in months()), None)
    numbers = [int(found[1]) for found in map(ORDINAL.fullmatch, words) if found]
    day = next((number for number in numbers if 1 <= number <= 31), None)
    full_year = next((number for number in numbers if number > 1900), year)
    if month is None or day is None or full_year is None:
        return None
    try:
        return date(full_year, month, day)
    except ValueError:
        return None


@cache
def months() -> dict[str, int]:
    """Return the numbers of months by their folded names and abbreviations in all languages of ours."""
    from babel.dates import get_month_names  # noqa: PLC0415 -- loaded with the first date in words

    return {
        fold(name).strip("."): number
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }


def _without_weekday(text: str) -> str:
    head, comma, tail = text.partition(",")
    return tail.strip() if comma and not any(letter.isdigit() for letter in head) else text


def read_times_cell(cell: Cell) -> tuple[time | None, time | None]:
    """Return start and end that a cell tells: "09:00-09:45", "9h30 à 10h", "9.00 Uhr", a time or a moment."""
    if isinstance(cell, datetime):
        return cell.time(), None
    if isinstance(cell, time):
        return cell, None
    if isinstance(cell, timedelta):
        return (datetime.min + cell).time(), None
    if isinstance(cell, float) and 0 <= cell < 1:
        return (datetime.min + timedelta(minutes=round(cell * 1440))).time(), None
    text = _in_24_hours(one_line(cell))
    text = DATE_BEFORE.sub("", re.sub(r"\s*uhr$", "", text, flags=re.IGNORECASE))
    text = re.sub(r"(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})$", "", text) if ISO_CLOCK.match(text) else text
    if found := RANGE.search(text):
        return _clock(found["start"]), _clock(found["end"])
    if found := CLOCK_AT_END.match(text):
        return read_clock(found[2]), None
    return _clock(text), None


def has_clock(cell: Cell) -> bool:
    """Say whether a cell tells a time of day, be it beside a date."""
    return type(cell) is not date and read_times_cell(cell)[0] is not None


def _in_24_hours(text: str) -> str:
    """Return "9:30 pm" as "21:30", wherever it stands in `text`."""
    return HALF_DAY.sub(_hour_of_day, text)


def _hour_of_day(found: re.Match[str]) -> str:
    hour = int(found[1])
    if not 1 <= hour <= 12:
        return found[0]
    return f"{hour % 12 + (12 if found[3].lower() == 'p' else 0)}:{found[2] or '00'}"


def _clock(text: str) -> time | None:
    if hour := HOUR.match(text):
        return time(int(hour[1])) if int(hour[1]) < 24 else None
    return read_clock(text)


def read_length_cell(cell: Cell) -> int | None:
    """Return the minutes a cell tells: 45, "1:30", "1h30", "45 min", a time of day used as a length."""
    if isinstance(cell, time):
        return cell.hour * 60 + cell.minute
    if isinstance(cell, timedelta):
        return round(cell.total_seconds() / 60)
    if isinstance(cell, float):
        return round(cell * 1440) if 0 < cell < 1 else round(cell)
    text = re.sub(r"\s*(?:min(?:uten|utes|\.)?|mn|')\.?$", "", one_line(cell), flags=re.IGNORECASE)
    return read_minutes(re.sub(r"\s*h\s*", ":", text, flags=re.IGNORECASE) if "h" in text.lower() else text)


def is_cancelled(cell: Cell) -> bool:
    """Say whether a cell of a status column says that the session is off."""
    return bool(cell) and (cell is True or fold(one_line(cell)) in CANCELLED)
