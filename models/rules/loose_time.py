"""Times, lengths and dates as people type them in German, French or English.

Every function answers None for what it does not understand; what to say then is for the caller to decide.
"""

import datetime as dt
import re

from models.rules.folding import fold

_TIME = re.compile(r"(\d{1,2})(?: ?[:.,h] ?| )(\d{2})(?: ?h)?|(\d{1,2})(\d{2})|(\d{1,2}) ?h?")
_AFTER_NOON = re.compile(r" ?(am|a\.m\.|pm|p\.m\.)$")
_O_CLOCK = re.compile(r"^(um|a|at) | ?(uhr|heures?|o'clock)$")

_UNITS = {
    3600: ("h", "std", "stunde", "stunden", "hr", "hrs", "hour", "hours", "heure", "heures"),
    60: ("m", "mn", "min", "mins", "minute", "minuten", "minutes", "'"),
    1: ("s", "sek", "sekunde", "sekunden", "sec", "secs", "second", "seconds", "seconde", "secondes", '"'),
}
_UNIT_SECONDS = {name: seconds for seconds, names in _UNITS.items() for name in names}
_PART = re.compile(r"(\d{1,5}(?:[.,]\d{1,3})?) ?([a-z]+|['\"])?\.? ?")
_CLOCK_LENGTH = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})")
_SMALL = 10

_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2}) ?[./ -] ?(\d{1,2}) ?(?:[./ -] ?(\d{4}|\d{2})?)?")
_NAMED_MONTH = re.compile(r"(?:[a-z]+\.?,? )?(\d{1,2})(?:\.|er|st|nd|rd|th)? ?([a-z]{3,9})\.?,?(?: (\d{4}))?")
_MONTHS = {
    "jan": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "avr": 4, "mai": 5, "may": 5, "jun": 6, "juin": 6,
    "jul": 7, "juil": 7, "aug": 8, "aou": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dez": 12, "dec": 12,
}  # fmt: skip
_CENTURY = 2000


def parse_time(text: str) -> dt.time | None:
    """A time of day, to the minute.

    >>> [str(parse_time(text)) for text in ("930", "9:30", "9h30", "9.30 Uhr", "9", "9h", "2:15 pm", "24:00")]
    ['09:30:00', '09:30:00', '09:30:00', '09:30:00', '09:00:00', '09:00:00', '14:15:00', 'None']
    """
    typed = _O_CLOCK.sub("", fold(text))
    half = _AFTER_NOON.search(typed)
    found = _TIME.fullmatch(_AFTER_NOON.sub("", typed))
    if not found:
        return None
    hour, minute = (int(number) for number in (*filter(None, found.groups()), "0")[:2])
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[1].startswith("p") else 0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def parse_length_minutes(text: str) -> int | None:
    """A length in whole minutes; a number alone is minutes, "1:30" an hour and a half.

    >>> [parse_length_minutes(text) for text in ("45", "1h30", "1:30", "1,5 Std.", "90 min", "2m30")]
    [45, 90, 90, 90, 90, None]
    """
    typed = fold(text)
    if clock := _CLOCK_LENGTH.fullmatch(typed):
        hours, minutes = int(clock[2]), int(clock[3])
        return hours * 60 + minutes if clock[1] is None and minutes < 60 else None
    seconds = _seconds_of_parts(typed, alone=60)
    return seconds // 60 if seconds is not None and seconds % 60 == 0 else None


def parse_length_seconds(text: str) -> int | None:
    """A length in whole seconds; a number alone is minutes below ten and seconds from ten on.

    >>> [parse_length_seconds(text) for text in ("2:30", "2m30", "2'30", "2,5 Min.", "45", "2", "1:00:00")]
    [150, 150, 150, 150, 45, 120, 3600]
    """
    typed = fold(text)
    if clock := _CLOCK_LENGTH.fullmatch(typed):
        hours, minutes, seconds = (int(number or 0) for number in clock.groups())
        understood = seconds < 60 and (clock[1] is None or minutes < 60)
        return hours * 3600 + minutes * 60 + seconds if understood else None
    return _seconds_of_parts(typed, alone=60 if typed.isdecimal() and int(typed) < _SMALL else 1)


def parse_date(text: str, *, year: int | None = None) -> dt.date | None:
    """A date, the day before the month; `year` is meant where none is typed.

    >>> [str(parse_date(text, year=2021)) for text in ("8.6.", "08.06.2021", "8/6/21", "2021-06-08", "31.6.")]
    ['2021-06-08', '2021-06-08', '2021-06-08', '2021-06-08', 'None']
    >>> [str(parse_date(text)) for text in ("Di., 8. Juni 2021", "1er août 2021", "8 June 2021", "8.6.")]
    ['2021-06-08', '2021-08-01', '2021-06-08', 'None']
    """
    typed = fold(text)
    if found := _ISO_DATE.fullmatch(typed):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(typed):
        return _date(_full_year(found[3], year), int(found[2]), int(found[1]))
    if found := _NAMED_MONTH.fullmatch(typed):
        month = _MONTHS.get(found[2][:3]) or _MONTHS.get(found[2][:4])
        return _date(_full_year(found[3], year), month, int(found[1]))
    return None


def _seconds_of_parts(typed: str, *, alone: int) -> int | None:
    """Add up "1h30" or "2 min 30 s": units from large to small; a last number alone is of the next unit."""
    total, last, at = 0.0, 0, 0
    while found := _PART.match(typed, at):
        number, name, at = float(found[1].replace(",", ".")), found[2], found.end()
        unit = _UNIT_SECONDS.get(name, 0) if name else (last // 60 or alone)
        is_first = last == 0
        if not unit or (not is_first and (unit >= last or number >= 60)) or (not name and last == 1):
            return None
        total, last = total + number * unit, unit
        if not name:
            break
    whole = round(total)
    return whole if at == len(typed) and last and whole == round(total, 3) else None


def _full_year(typed: str | None, default: int | None) -> int | None:
    if not typed:
        return default
    return int(typed) if len(typed) == 4 else _CENTURY + int(typed)


def _date(year: int | None, month: int | None, day: int) -> dt.date | None:
    if year is None or month is None:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
