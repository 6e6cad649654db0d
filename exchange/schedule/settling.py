"""What a source leaves open, settled the same way for all formats: languages, programme days, lengths."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from exchange.problems import Problem
from exchange.schedule.reading import UNTOLD, kept_language
from exchange.schedule.record import ScheduleRecord, SessionRecord
from models.rules.contact import is_email
from models.text import LANGUAGES, Text, Translated
from translations import N_, NP_

NO_TITLE = N_("The session has no title. It is imported without one.")
NO_LENGTH = N_("“{title}” has no length. A new session gets {minutes} minutes.")
TOO_LONG = N_("“{title}” lasts more than 24 hours. It is imported with 24 hours.")
ADDRESS_AS_NAME = N_(
    "“{name}” is an e-mail address where a name should be. Write the name in the person’s details."
)
EMPTY = N_("There are no sessions in the file.")
NOTHING_TO_SEE = NP_(
    "The file names {count} person, but no sessions.", "The file names {count} people, but no sessions."
)

USUAL_MINUTES = 30
LONGEST_MINUTES = 24 * 60
DAY_CHANGES = time(9)
"""The latest time at which programmes of the world go over to the next day."""
NIGHT_ENDS = time(5)
"""Where a source knows no programme days, what begins before belongs to the evening before, if there was one."""

WORDS = {
    "de": "der die das und nicht ist mit für ein eine einer eines auf zu von den dem im wie wir sich auch des bei aus "
    "wird sind über als oder zum zur mehr einem ihre unsere kann durch",
    "fr": "le la les des et est une un dans pour sur avec qui que du par au aux ce cette nous vous ne pas comment "
    "leur ses son plus être sont ou vers",
    "en": "the and of to in is for with on that this are we from how your you by an be what will it as or our can at "
    "not has have",
}
"""Small words by which a language is told."""
LANGUAGES_OF = {
    word: tuple(code for code, words in WORDS.items() if word in words.split())
    for word in " ".join(WORDS.values()).split()
}
LETTERS = re.compile(r"[^\W\d_]+")
FEWEST_WORDS = 2
READ_CHARACTERS = 600


def settle(record: ScheduleRecord, *, language: str) -> ScheduleRecord:
    """Complete `record` in place and return it; `language` is that of the event, where the texts do not tell."""
    _settle_languages(record, language)
    _settle_room_keys(record)
    days = {session.day for session in record.sessions if session.day is not None}
    dates = days | {session.starts_at.date() for session in record.sessions if session.starts_at is not None}
    for session in record.sessions:
        _settle_day(session, dates)
        _settle_length(record, session)
        if not session.title:
            record.problems.append(Problem(session.where, Text(NO_TITLE)))
    for person in record.people.values():
        if is_email(person.name):
            record.problems.append(Problem(person.key, Text(ADDRESS_AS_NAME, name=person.name)))
    if not record.sessions and not record.people:
        record.problems.append(Problem(record.format, Text(EMPTY)))
    elif not record.sessions:
        people = Text.plural(*NOTHING_TO_SEE, count=len(record.people))
        record.problems.append(Problem(record.format, people))
    return record


def guessed_language(texts: Iterable[str]) -> str:
    """Return the language most of the small words of `texts` belong to, '' where that is not clear."""
    return _clear(sum(map(_small_words, texts), Counter()))


def _small_words(text: str) -> Counter[str]:
    """Count the small words of a text by language."""
    counts: Counter[str] = Counter()
    for word in LETTERS.findall(text[:READ_CHARACTERS].lower()):
        counts.update(LANGUAGES_OF.get(word, ()))
    return counts


def _clear(counts: Counter[str]) -> str:
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < FEWEST_WORDS:
        return ""
    return "" if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1] else ranked[0][0]


def _settle_languages(record: ScheduleRecord, language: str) -> None:
    counted = [
        sum((_small_words(text[UNTOLD]) for text in (item.title, item.abstract) if UNTOLD in text), Counter())
        for item in record.sessions
    ]
    found = _clear(sum(counted, Counter()))
    record.language = (
        kept_language(record.language) if record.language else found or _told_language(record, language)
    )
    for item, counts in zip(record.sessions, counted, strict=True):
        own = item.language if item.language in LANGUAGES else _clear(counts)
        for name in ("title", "subtitle", "abstract"):
            setattr(item, name, settled(getattr(item, name), own or record.language))
    for person in record.people.values():
        for name in ("function", "biography"):
            text: Translated = getattr(person, name)
            if UNTOLD in text:
                setattr(person, name, settled(text, guessed_language((text[UNTOLD],)) or record.language))


def _told_language(record: ScheduleRecord, language: str) -> str:
    """Return the language most titles are told to be in, `language` where others are as many."""
    counts = Counter(code for session in record.sessions for code in session.title if code != UNTOLD)
    (most, number), *_ = counts.most_common(1) or [(language, 0)]
    return language if counts[language] >= number else most


def settled(text: Translated, language: str) -> Translated:
    """Return `text` with what is in no known language in `language`, or in a free one where that is taken."""
    if UNTOLD not in text:
        return text
    free = next((code for code in (language, *LANGUAGES) if code not in text), "")
    known = {code: words for code, words in text.items() if code != UNTOLD}
    return Translated({free: text[UNTOLD], **known} if free else known)


def _settle_room_keys(record: ScheduleRecord) -> None:
    """Take away the keys that several rooms share: they tell nothing."""
    counts = Counter(room.key for room in record.rooms)
    record.rooms = [room if counts[room.key] == 1 else replace(room, key="") for room in record.rooms]


def _settle_day(session: SessionRecord, dates: set[date]) -> None:
    if session.starts_at is None:
        return
    session.starts_at = session.starts_at.replace(second=0, microsecond=0)
    on = session.starts_at.date()
    before = on - timedelta(days=1)
    if session.day is None:
        session.day = before if _is_night(session.starts_at) and before in dates else on
    elif session.day != before or session.starts_at.time() >= DAY_CHANGES:
        session.day = on


def _is_night(moment: datetime) -> bool:
    return moment.time() < NIGHT_ENDS


def _settle_length(record: ScheduleRecord, session: SessionRecord) -> None:
    if session.length_minutes is None or session.length_minutes <= 0:
        session.length_minutes = None
        message = Text(NO_LENGTH, title=session.title, minutes=USUAL_MINUTES)
    elif session.length_minutes > LONGEST_MINUTES:
        session.length_minutes = LONGEST_MINUTES
        message = Text(TOO_LONG, title=session.title)
    else:
        return
    record.problems.append(Problem(session.where, message))


__all__ = ["USUAL_MINUTES", "guessed_language", "settle", "settled"]
