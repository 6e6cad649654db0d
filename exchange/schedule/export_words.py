"""How exports call things: numbers, UUIDs and short names that stay the same from one export to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from urllib.parse import quote
from uuid import UUID
from zoneinfo import ZoneInfo

from exchange.plain_text import ENTITY, TAG
from models.queries.programme_export import ExportedProgramme, ExportedSession
from models.rules.folding import fold
from models.text import Translated
from translations import Language

LARGEST_NUMBER = 2**31 - 1
NOT_A_WORD = re.compile(r"[^a-z0-9]+")
SHORTEST_WORD = 4
LONGEST_ACRONYM = 24
LONGEST_SLUG = 80
IN_ADDRESSES = "%:/?#[]@!$&'()*+,;=-._~"
ILLEGAL_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Words:
    """What the programme is called in a file that has one language; `sessions` and `people` are numbers by id."""

    programme: ExportedProgramme
    language: Language
    sessions: dict[str, int]
    people: dict[str, int]
    acronym: str

    @classmethod
    def of(cls, programme: ExportedProgramme, language: Language) -> Words:
        title = programme.event.title.best(language.code, programme.event.language_order)
        return cls(
            programme,
            language,
            numbered((session.id, session.external_id) for session in programme.sessions),
            numbered((person.id, person.external_id) for person in programme.people.values()),
            acronym(title, programme.event.starts_on.year),
        )

    def text(self, text: Translated) -> str:
        """Return a text in the language of the file, else in the one that stands in for it."""
        return text.best(self.language.code, self.programme.event.language_order)

    def language_of(self, text: Translated) -> str:
        """Return the language in which `text` gives a text."""
        shown = self.text(text)
        order = (self.language.code, *self.programme.event.language_order, *text)
        return next((code for code in order if text.get(code) == shown), "")

    def room(self, session: ExportedSession) -> str:
        return self.text(self.programme.rooms[session.room_id].name) if session.room_id else ""

    def track(self, session: ExportedSession) -> str:
        return self.text(self.programme.tracks[session.track_id].name) if session.track_id else ""

    def slug(self, session: ExportedSession) -> str:
        """Return the short name of a session, as addresses have it."""
        title = word(self.text(session.title), "-") or session.kind.value
        return f"{self.acronym}-{self.sessions[session.id]}-{title}"[:LONGEST_SLUG].rstrip("-")

    @staticmethod
    def link(session: ExportedSession) -> str:
        """Return the link of a session as an address on the web, in plain characters; '' where it is none."""
        return (
            quote(session.url, safe=IN_ADDRESSES) if session.url.startswith(("http://", "https://")) else ""
        )

    def moment(self, local: datetime) -> str:
        """Return a local time with its offset from UTC, as ISO 8601 has it."""
        return local.replace(tzinfo=ZoneInfo(self.programme.event.timezone)).isoformat(timespec="seconds")


def numbered(rows: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return a number for each row of (id, external id): its source's own where it is one, else one from its id."""
    taken: set[int] = set()
    numbers: dict[str, int] = {}
    others: list[str] = []
    for key, external_id in rows:
        number = _number(external_id.rpartition(":")[2])
        if number and number not in taken:
            numbers[key] = number
            taken.add(number)
        else:
            others.append(key)
    for key in sorted(others):
        number = int(key[:7], 16) or 1
        while number in taken:
            number += 1
        numbers[key] = number
        taken.add(number)
    return numbers


def _number(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 11 else 0
    return number if number <= LARGEST_NUMBER else 0


def guid(key: str) -> str:
    """Return an id as a UUID is written."""
    return str(UUID(hex=key))


def word(text: str, between: str) -> str:
    """Return the small letters and digits of a text: "Eröffnung & Begrüßung" is "eroffnung-begrussung"."""
    plain = fold(text).encode("ascii", "ignore").decode()
    return NOT_A_WORD.sub(between, plain).strip(between)


def acronym(title: str, year: int) -> str:
    """Return a short name of the event of at least four letters, digits and underscores."""
    short = word(title, "_")[:LONGEST_ACRONYM].strip("_")
    return short if len(short) >= SHORTEST_WORD else f"{short or 'event'}_{year}"


def duration(minutes: int) -> str:
    """Return a length as "01:30"."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def as_markup(text: str) -> str:
    """Return plain text for a field that readers take for HTML where it looks like that."""
    return escape(text, quote=False) if TAG.search(text) or ENTITY.search(text) else text


def legal(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return ILLEGAL_IN_XML.sub("", text)


def days_of(programme: ExportedProgramme) -> Iterator[tuple[datetime, datetime, list[ExportedSession]]]:
    """Yield for each day when it begins and ends (local) and its sessions with a time; days come in their order."""
    hours = {row.day: (row.opens, row.closes) for row in programme.days}
    by_day: dict[object, list[ExportedSession]] = {}
    for session in programme.timed:
        by_day.setdefault(session.day, []).append(session)
    for day in sorted({*hours, *(session.day for session in programme.timed if session.day is not None)}):
        sessions = by_day.get(day, [])
        bounds = [session.starts_at for session in sessions if session.starts_at is not None]
        bounds += [
            start + timedelta(minutes=item.length_minutes)
            for start, item in zip(bounds, sessions, strict=True)
        ]
        if day in hours:
            opens, closes = (datetime.combine(day, clock) for clock in hours[day])
            bounds += [opens, closes if closes > opens else closes + timedelta(days=1)]
        yield min(bounds), max(bounds), sessions
