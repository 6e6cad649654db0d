"""Times of day and lengths of time as each language writes them. Needs no Babel."""

from __future__ import annotations

from datetime import datetime, time

NBSP = "\N{NO-BREAK SPACE}"
_EN_DASH = "–"

_BETWEEN_HOUR_AND_MINUTE = {"fr": "h"}
_AFTER_A_TIME = {"de": f"{NBSP}Uhr"}
_HOUR_MINUTE_SECOND = {"de": ("Std.", "Min.", "Sek.")}
_HOUR_MINUTE_SECOND_ELSEWHERE = ("h", "min", "s")


def time_of_day(code: str, moment: time | datetime) -> str:
    """`9:30` or `9h30`."""
    between = _BETWEEN_HOUR_AND_MINUTE.get(code, ":")
    return f"{moment.hour}{between}{moment.minute:02}"


def clock(code: str, moment: time | datetime) -> str:
    """`9:30 Uhr`, `9h30` or `9:30`."""
    return time_of_day(code, moment) + _AFTER_A_TIME.get(code, "")


def time_range(code: str, start: time | datetime, end: time | datetime) -> str:
    """`9:30–10:00 Uhr`, `9h30–10h00` or `9:30–10:00`."""
    return f"{time_of_day(code, start)}{_EN_DASH}{clock(code, end)}"


def length(code: str, seconds: int) -> str:
    """`1 Std. 30 Min.` or `1 h 30 min`: only the units that are there, each number kept with its unit."""
    hours, rest = divmod(abs(seconds), 3600)
    counts = (hours, *divmod(rest, 60))
    units = _HOUR_MINUTE_SECOND.get(code, _HOUR_MINUTE_SECOND_ELSEWHERE)
    parts = [f"{count}{NBSP}{unit}" for count, unit in zip(counts, units, strict=True) if count]
    sign = "−" if seconds < 0 else ""
    return sign + (" ".join(parts) or f"0{NBSP}{units[1]}")


def countdown(seconds: int) -> str:
    """`2:00`, `1:02:05`, and `-0:15` when the time is over."""
    minutes, second = divmod(abs(seconds), 60)
    hours, minute = divmod(minutes, 60)
    sign = "-" if seconds < 0 else ""
    return f"{sign}{hours}:{minute:02}:{second:02}" if hours else f"{sign}{minute}:{second:02}"
