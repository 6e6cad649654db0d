"""What an import does to the event around the programme: its days, and from when to when they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from exchange.problems import Problem
from exchange.schedule.record import ScheduleRecord
from models.queries.import_state import ImportState
from models.text import Text
from translations import N_

LONGEST_EVENT_DAYS = 60
OPENS, CLOSES = time(8), time(18)

TOO_MANY_DAYS = N_(
    "The programme is from {first} to {last}, too far from the days of the event. Check the dates of both."
)
OTHER_ZONE = N_(
    "The times are those of {theirs}, the event is in {ours}. They are taken as they stand; if that is wrong, "
    "set the time zone of the event."
)

Hours = dict[date, tuple[time, time]]


@dataclass(frozen=True, slots=True)
class EventPlan:
    """The new first and last day of the event, None where they stay, and the new hours of days."""

    dates: tuple[date, date] | None
    hours: Hours
    problems: tuple[Problem, ...] = ()


def plan_event(
    record: ScheduleRecord, state: ImportState, sessions: Iterable[Mapping[str, Any]]
) -> EventPlan:
    """Work out how the days of the event come to hold these sessions (rows with day, start and length)."""
    rows = list(sessions)
    days = {row["day"] for row in rows if row["day"] is not None} | record.days
    problems = _zone_problems(record, state)
    if not days:
        return EventPlan(None, {}, tuple(problems))
    event = state.event
    first, last = min(days), max(days)
    wanted = (min(first, event.starts_on), max(last, event.ends_on))
    if _is_untouched(state) and (first > event.ends_on or last < event.starts_on):
        wanted = (first, last)
    if (wanted[1] - wanted[0]).days >= LONGEST_EVENT_DAYS:
        message = Text(TOO_MANY_DAYS, first=_iso(first), last=_iso(last))
        return EventPlan(None, _hours(state, rows), (*problems, Problem(record.format, message)))
    is_new = wanted != (event.starts_on, event.ends_on)
    return EventPlan(wanted if is_new else None, _hours(state, rows), tuple(problems))


def _is_untouched(state: ImportState) -> bool:
    """Say whether the days of the event mean nothing yet, so that they may become others."""
    return not any(session.day for session in state.sessions) and not any(day.theme for day in state.days)


def _hours(state: ImportState, rows: list[Mapping[str, Any]]) -> Hours:
    """Return the hours of the days that sessions begin before or end after."""
    known = {day.day: (day.opens, day.closes) for day in state.days}
    hours: Hours = {}
    for row in rows:
        day, starts_at = row["day"], row["starts_at"]
        if day is None or starts_at is None:
            continue
        opens, closes = hours.get(day) or known.get(day, (OPENS, CLOSES))
        ends_at = starts_at + timedelta(minutes=row["length_minutes"])
        if starts_at.date() == day:
            opens = min(opens, starts_at.time())
        closes = _closing(day, opens, closes, ends_at)
        if (opens, closes) != known.get(day, (OPENS, CLOSES)):
            hours[day] = (opens, closes)
    return hours


def _closing(day: date, opens: time, closes: time, ends_at: datetime) -> time:
    """Return when a day closes that goes on until `ends_at`; one that closes before it opens goes on after midnight."""
    midnight = datetime.combine(day, time())
    closing = datetime.combine(day, closes)
    if closes <= opens:
        closing += timedelta(days=1)
    latest = midnight + timedelta(days=1, hours=opens.hour, minutes=opens.minute)
    return min(max(closing, ends_at), latest).time()


def _zone_problems(record: ScheduleRecord, state: ImportState) -> list[Problem]:
    theirs, ours = record.timezone, state.event.timezone
    moments = [session.starts_at for session in record.sessions if session.starts_at is not None]
    if not theirs or theirs == ours or not moments:
        return []
    if record.offsets & {_offset(moment, ours) for moment in moments}:
        return []
    if all(_offset(moment, theirs) == _offset(moment, ours) for moment in (min(moments), max(moments))):
        return []
    return [Problem(record.format, Text(OTHER_ZONE, theirs=theirs, ours=ours))]


def _offset(moment: datetime, zone: str) -> timedelta | None:
    return moment.replace(tzinfo=ZoneInfo(zone)).utcoffset()


def _iso(day: date) -> str:
    return day.isoformat()
