"""Conflicts of the programme in words: what clashes, over whom, when, why, and a way out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from models.queries.bookings import BookedSession, booked_sessions, bookings, moment, surroundings
from models.rules.conflicts import Conflict, ConflictKind, Severity, find_conflicts
from models.store.reader import Reader
from models.text import Text, Translated
from translations import N_

SENTENCES = {
    ConflictKind.ROOM: N_("“{first}” and “{second}” are in {who} at the same time."),
    ConflictKind.PERSON: N_("{who} is in “{first}” and in “{second}” at the same time."),
    ConflictKind.MEETING: N_("{who} has a B2B meeting while “{first}” is on."),
    ConflictKind.OUTSIDE_DAY: N_("“{first}” is outside the hours of its day."),
    ConflictKind.PERSON_UNAVAILABLE: N_("{who} is not available during “{first}”."),
    ConflictKind.ROOM_UNAVAILABLE: N_("{who} is not available during “{first}”."),
    ConflictKind.ROOM_TOO_SMALL: N_("{who} has {minutes} seats, fewer than “{first}” expects."),
    ConflictKind.ROOM_CHANGE: N_(
        "{who} has too little time between “{first}” and “{second}”: the way takes {minutes} minutes."
    ),
    ConflictKind.NO_PAUSE: N_("{who} is on three times in a row without a pause, from “{first}” on."),
    ConflictKind.NO_MODERATOR: N_("“{first}” has no moderator."),
    ConflictKind.NO_SPEAKER: N_("“{first}” has nobody on stage."),
    ConflictKind.PERSON_CANCELLED: N_("{who} has cancelled, but is in “{first}”."),
    ConflictKind.PITCHES_TOO_LONG: N_(
        "The pitches of “{first}” take {minutes} minutes longer than the session."
    ),
    ConflictKind.LANGUAGE_MISSING: N_("“{first}” has no title in {who}."),
}
TWO_MEETINGS = N_("{who} has two B2B meetings at the same time.")

WAYS_OUT = {
    ConflictKind.ROOM: N_("Move one of them to another time or another room."),
    ConflictKind.PERSON: N_("Move one of them, or let somebody else stand in."),
    ConflictKind.MEETING: N_("Plan the meeting anew; the session blocks that slot."),
    ConflictKind.OUTSIDE_DAY: N_("Move it, or change the hours of the day in the event settings."),
    ConflictKind.PERSON_UNAVAILABLE: N_("Move it to a time when this person can come."),
    ConflictKind.ROOM_UNAVAILABLE: N_("Move it to another room or another time."),
    ConflictKind.ROOM_TOO_SMALL: N_("Move it to a larger room."),
    ConflictKind.ROOM_CHANGE: N_("Leave more time between them, or put both into the same room."),
    ConflictKind.NO_PAUSE: N_("Put a break between, or let somebody else stand in."),
    ConflictKind.NO_MODERATOR: N_("Choose a moderator in the details of the session."),
    ConflictKind.NO_SPEAKER: N_("Choose a speaker in the details of the session."),
    ConflictKind.PERSON_CANCELLED: N_("Let somebody else stand in, or cancel the session."),
    ConflictKind.PITCHES_TOO_LONG: N_("Make the session longer, or take pitches out."),
    ConflictKind.LANGUAGE_MISSING: N_("Write the title in the details of the session."),
}

KIND_LABELS = {
    ConflictKind.ROOM: N_("Room used twice"),
    ConflictKind.PERSON: N_("Person in two places"),
    ConflictKind.MEETING: N_("Meeting during a session"),
    ConflictKind.OUTSIDE_DAY: N_("Outside the day"),
    ConflictKind.PERSON_UNAVAILABLE: N_("Person not available"),
    ConflictKind.ROOM_UNAVAILABLE: N_("Room not available"),
    ConflictKind.ROOM_TOO_SMALL: N_("Room too small"),
    ConflictKind.ROOM_CHANGE: N_("Too little time to change rooms"),
    ConflictKind.NO_PAUSE: N_("No pause"),
    ConflictKind.NO_MODERATOR: N_("No moderator"),
    ConflictKind.NO_SPEAKER: N_("Nobody on stage"),
    ConflictKind.PERSON_CANCELLED: N_("Person has cancelled"),
    ConflictKind.PITCHES_TOO_LONG: N_("Pitches too long"),
    ConflictKind.LANGUAGE_MISSING: N_("Language missing"),
}
SEVERITY_LABELS = {
    Severity.ERROR: N_("Impossible"),
    Severity.WARNING: N_("Doubtful"),
    Severity.HINT: N_("Hint"),
}
PEOPLE_KINDS = frozenset({
    ConflictKind.PERSON, ConflictKind.MEETING, ConflictKind.PERSON_UNAVAILABLE, ConflictKind.ROOM_CHANGE,
    ConflictKind.NO_PAUSE, ConflictKind.PERSON_CANCELLED,
})  # fmt: skip
ROOM_KINDS = frozenset({ConflictKind.ROOM, ConflictKind.ROOM_UNAVAILABLE, ConflictKind.ROOM_TOO_SMALL})


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One conflict as people read it.

    `id` is its key in the rules. `sessions` are ids of sessions, `names` what commands call them: external ids
    where they were imported. `who` is a person's or room's name, or a language. `accepted` is the reason given
    for living with it, '' where nobody does.
    """

    id: str
    kind: ConflictKind
    severity: Severity
    sessions: tuple[str, ...]
    names: tuple[str, ...]
    who: Text | Translated | str
    who_id: str
    day: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    text: Text
    accepted: str = ""

    @property
    def label(self) -> Text:
        """The kind of conflict in two or three words."""
        return Text(KIND_LABELS[self.kind])

    @property
    def severity_label(self) -> Text:
        return Text(SEVERITY_LABELS[self.severity])

    @property
    def way_out(self) -> Text:
        """What to do about it."""
        return Text(WAYS_OUT[self.kind])


def conflicts(reader: Reader) -> list[ConflictRow]:
    """Return every conflict in the order of time, accepted ones with their reason."""
    sessions = booked_sessions(reader)
    found = find_conflicts(bookings(reader, sessions), surroundings(reader))
    accepted = dict(
        zip(
            reader.values("SELECT conflict FROM accepted_conflict ORDER BY id"),
            reader.values("SELECT reason FROM accepted_conflict ORDER BY id"),
            strict=True,
        )
    )
    names = _names(reader, found)
    return [_row(conflict, sessions, names, accepted.get(conflict.key, "")) for conflict in found]


def open_conflicts(reader: Reader) -> list[ConflictRow]:
    """Return the conflicts that nobody has accepted."""
    return [row for row in conflicts(reader) if not row.accepted]


def _row(
    conflict: Conflict,
    sessions: Mapping[str, BookedSession],
    names: Mapping[str, str | Translated],
    accepted: str,
) -> ConflictRow:
    concerned = [sessions[booking] for booking in conflict.bookings if booking in sessions]
    who: Text | Translated | str = names.get(conflict.who, conflict.who)
    if conflict.kind is ConflictKind.LANGUAGE_MISSING:
        who = conflict.who.upper()
    starts_at = None if conflict.start is None else moment(conflict.start)
    return ConflictRow(
        id=conflict.key,
        kind=conflict.kind,
        severity=conflict.severity,
        sessions=tuple(session.id for session in concerned),
        names=tuple(session.name for session in concerned),
        who=who,
        who_id=conflict.who,
        day=_day(concerned, starts_at),
        starts_at=starts_at,
        ends_at=None if conflict.end is None else moment(conflict.end),
        text=_text(conflict, concerned, who),
        accepted=accepted,
    )


def _day(concerned: list[BookedSession], starts_at: datetime | None) -> date | None:
    """Return the programme day of the sessions, that of the calendar where they have none."""
    day = next((session.day for session in concerned if session.day is not None), None)
    return day or (starts_at.date() if starts_at else None)


def _text(conflict: Conflict, concerned: list[BookedSession], who: Text | Translated | str) -> Text:
    if not concerned:
        return Text(TWO_MEETINGS, who=who)
    titles = [session.title or Text(N_("Untitled")) for session in concerned]
    return Text(
        SENTENCES[conflict.kind], who=who, first=titles[0], second=titles[-1], minutes=conflict.minutes or 0
    )


@dataclass(frozen=True, slots=True)
class _Person:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class _Room:
    id: str
    name: Translated


def _names(reader: Reader, found: Iterable[Conflict]) -> dict[str, str | Translated]:
    """Return the names of the people and rooms that conflicts are about."""
    found = list(found)
    names: dict[str, str | Translated] = {}
    if any(conflict.kind in ROOM_KINDS for conflict in found):
        names |= {row.id: row.name for row in reader.each(_Room, "SELECT id, name FROM room")}
    wanted = {conflict.who for conflict in found if conflict.kind in PEOPLE_KINDS}
    for person_id in wanted:
        row = reader.first(
            _Person, "SELECT id, full_name FROM person WHERE id = :person_id", person_id=person_id
        )
        if row is not None:
            names[row.id] = row.name
    return names
