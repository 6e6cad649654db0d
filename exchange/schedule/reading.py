"""What the readers of programmes share: times as the world writes them, kinds of session, languages, roles."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from exchange.plain_text import one_line, paragraphs
from models.enums import RoleKind, SessionKind
from models.rules.folding import fold
from models.text import LANGUAGES, Translated
from translations import Language

GUID = re.compile(r"^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$|^[0-9a-fA-F]{32}$")
CLOCK = re.compile(r"^(\d{1,2})[:.hH](\d{2})(?::\d{2})?$")
LATEST_DAY_CHANGE = time(6)
"""Files name 9:00 as the change of day although sessions begin before; nothing real begins between night and six."""
UNTOLD = "und"
"""Stands for the language of texts that name none, until `settling` has found it out."""

KINDS: tuple[tuple[SessionKind, tuple[str, ...]], ...] = (
    (SessionKind.KEYNOTE, ("keynote", "keynotes", "eroffnungsvortrag", "*keynote")),
    (SessionKind.PANEL, (
        "panel", "panels", "podium", "podium*", "*diskussion", "*diskussionsrunde", "table ronde", "table-ronde",
        "round table", "roundtable", "debat",
    )),
    (SessionKind.PITCHES, ("pitch", "pitches", "pitchs", "pitching", "pitching-session", "pitch-session")),
    (SessionKind.BREAK, (
        "break", "pause", "*pause", "lunch", "coffee", "kaffee", "mittag", "*mittagessen", "dejeuner", "breakfast",
        "fruhstuck", "dinner", "abendessen", "cafe", "diner", "imbiss", "lunchbreak",
    )),
    (SessionKind.NETWORKING, (
        "networking", "netzwerken", "get-together", "*empfang", "verre de l'amitie", "reception", "party", "apero",
    )),
    (SessionKind.MEETINGS, ("b2b", "b2b*", "matchmaking", "meetings", "*kooperationsborse", "rendez-vous b2b")),
    (SessionKind.OPENING, ("opening", "eroffnung", "*eroffnung", "ouverture")),
    (SessionKind.WELCOME, (
        "welcome", "begrussung", "begrussung*", "*grusswort", "*grussworte", "bienvenue", "allocution",
    )),
)  # fmt: skip
"""Words of titles and types, folded; a star stands for the rest of a compound word."""
SHORT_TITLE_WORDS = 3
ROLES: tuple[tuple[RoleKind, tuple[str, ...]], ...] = (
    (RoleKind.MODERATOR, ("moderat", "chair", "animat", "convener", "president de seance")),
    (RoleKind.PANELLIST, ("panel", "podium")),
    (RoleKind.HOST, ("host", "coordinator", "maitre de ceremonie", "gastgeber")),
)
LANGUAGE_NAMES = {
    "english": "en", "englisch": "en", "anglais": "en", "german": "de", "deutsch": "de", "allemand": "de",
    "french": "fr", "franzosisch": "fr", "francais": "fr",
}  # fmt: skip


def read_moment(text: object) -> datetime | None:
    """Return the moment of an ISO text, aware where the text tells an offset; None where it is none."""
    try:
        return datetime.fromisoformat(one_line(text))
    except ValueError:
        return None


def read_day(text: object) -> date | None:
    """Return the date of an ISO date or moment."""
    moment = read_moment(text)
    return None if moment is None else moment.date()


def read_clock(text: object) -> time | None:
    """Return the time of day of "9:30", "09:30:00", "9h30" or "9.30"."""
    found = CLOCK.match(one_line(text))
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))


def read_minutes(value: object) -> int | None:
    """Return the minutes of "1:30", "00:45:00", "01.00", "2:00:00" with days before it, "PT45M" or 45."""
    text = one_line(value)
    if text.isdigit():
        return int(text)
    if found := re.match(r"^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?$", text):
        days, hours, minutes = (int(part or 0) for part in found.groups())
        return days * 1440 + hours * 60 + minutes
    if found := re.match(r"^(?:(\d+):)?(\d{1,3})[:.h](\d{2})$", text):
        first, second, third = (int(part or 0) for part in found.groups())
        if found[1] is None:
            return second * 60 + third
        # "1:30:00" has seconds at its end, "1:02:30" of frab days at its beginning; a session of days is the rarer.
        return first * 60 + second
    return None


def wall_time(moment: datetime, zone: str) -> datetime:
    """Return what a clock in `zone` shows at `moment`; without a zone, what the text itself said."""
    if moment.tzinfo is None or not zone:
        return moment.replace(tzinfo=None)
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def local_time(moment: datetime | None, zone: str) -> datetime | None:
    """Return the local time of a moment whose text says UTC; one with another offset is local already."""
    if moment is None:
        return None
    return wall_time(moment, zone) if moment.tzinfo is UTC else moment.replace(tzinfo=None)


def told_time(moment: datetime, clock: time | None, zone: str) -> datetime:
    """Return the local time of a moment beside which a clock time stands: where both agree, that is what people see.

    Files name a zone that is not the one their offsets and clock times are in.
    """
    if clock is not None and moment.time().replace(second=0, microsecond=0) == clock:
        return moment.replace(tzinfo=None)
    return wall_time(moment, zone)


def known_zone(name: object) -> str:
    """Return the IANA name of a zone this system knows, else ''."""
    zone = one_line(name)
    return zone if zone in available_timezones() else ""


def minutes_between(start: datetime, end: datetime) -> int:
    """Return the whole minutes from `start` to `end`."""
    return round((end - start) / timedelta(minutes=1))


def kind_of(*hints: object, otherwise: SessionKind = SessionKind.TALK) -> SessionKind:
    """Return the kind that a type, then a title, speaks of: in its first word, or anywhere in a short one."""
    for hint in hints:
        text = fold(one_line(hint))
        words = re.split(r"[^\w'-]+", text)
        words = words if len(words) <= SHORT_TITLE_WORDS else words[:1]
        for kind, marks in KINDS:
            if any(_speaks_of(mark, text, words) for mark in marks):
                return kind
    return otherwise


def kind_named(text: str) -> SessionKind | None:
    """Return the kind that is called so in one of our languages, as our own tables call it."""
    return _kind_names().get(fold(text)) if text else None


@cache
def _kind_names() -> dict[str, SessionKind]:
    return {fold(kind.label.render(Language.of(code))): kind for code in LANGUAGES for kind in SessionKind}


def _speaks_of(mark: str, text: str, words: list[str]) -> bool:
    if mark.startswith("*"):
        return any(word.endswith(mark[1:]) for word in words)
    if mark.endswith("*"):
        return any(word.startswith(mark[:-1]) for word in words)
    return mark in words or (" " in mark and text.startswith(mark))


def role_of(hint: object) -> RoleKind:
    """Return the part a word in English, German or French speaks of; a speaker's where it is none we know."""
    words = fold(one_line(hint))
    return next((role for role, marks in ROLES if any(mark in words for mark in marks)), RoleKind.SPEAKER)


def language_of(hint: object) -> str:
    """Return the language code of "de-DE", "Deutsch", "fr", "de/fr" (the first); '' for none."""
    word = re.split(r"[,;/ ]", fold(one_line(hint)).replace("_", "-"))[0]
    code = LANGUAGE_NAMES.get(word, word.split("-")[0])
    return code if 2 <= len(code) <= 3 and code.isalpha() else ""


def texts(value: object, language: str, *, many_lines: bool = False) -> Translated:
    """Return a text, or an object of texts by language, as content; a text alone is in `language`, '' for unknown."""
    clean = paragraphs if many_lines else one_line
    if not isinstance(value, dict):
        return Translated({kept_language(language): clean(value)})
    found: dict[str, str] = {}
    for code, text in value.items():
        kept = kept_language(language_of(code))
        if kept == language_of(code) or kept not in found:
            found[kept] = clean(text)
    return Translated(found)


def kept_language(code: str) -> str:
    """Return the language in which the event keeps texts of this one: English for those it does not know."""
    if not code:
        return UNTOLD
    return code if code in (*LANGUAGES, UNTOLD) else "en"


def guid_of(value: object) -> str:
    """Return a UUID as 32 hex digits, '' for anything else."""
    text = one_line(value)
    try:
        return UUID(text).hex if GUID.match(text) else ""
    except ValueError:
        return ""


def on_programme_day(day: date, clock: time) -> datetime:
    """Return the moment of a time of day on a programme day, which goes on after midnight."""
    return datetime.combine(day + timedelta(days=1) if clock < LATEST_DAY_CHANGE else day, clock)


def joined(*parts: object) -> str:
    """Return paragraphs one after the other, each once."""
    found: list[str] = []
    for part in map(paragraphs, parts):
        if part and part not in found:
            found.append(part)
    return "\n\n".join(found)
