"""What clashes in a programme: rooms and people in two places, no time to walk, things that are missing.

Everything is computed from values and nothing is stored. Times are minutes since a midnight of the caller's
choice; intervals are half-open, so a session may begin where another ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

NO_BREAK_MINUTES = 10
IN_A_ROW = 3
MINUTES_A_DAY = 1440


class Severity(StrEnum):
    """How bad it is: cannot be, should not be, good to know."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class ConflictKind(StrEnum):
    """What clashes, or is missing."""

    ROOM = "room"
    PERSON = "person"
    MEETING = "meeting"
    OUTSIDE_DAY = "outside_day"
    PERSON_UNAVAILABLE = "person_unavailable"
    ROOM_UNAVAILABLE = "room_unavailable"
    ROOM_TOO_SMALL = "room_too_small"
    ROOM_CHANGE = "room_change"
    NO_PAUSE = "no_pause"
    NO_MODERATOR = "no_moderator"
    NO_SPEAKER = "no_speaker"
    PERSON_CANCELLED = "person_cancelled"
    PITCHES_TOO_LONG = "pitches_too_long"
    LANGUAGE_MISSING = "language_missing"


SEVERITIES = {
    ConflictKind.ROOM: Severity.ERROR,
    ConflictKind.PERSON: Severity.ERROR,
    ConflictKind.MEETING: Severity.ERROR,
    ConflictKind.OUTSIDE_DAY: Severity.WARNING,
    ConflictKind.PERSON_UNAVAILABLE: Severity.ERROR,
    ConflictKind.ROOM_UNAVAILABLE: Severity.ERROR,
    ConflictKind.ROOM_TOO_SMALL: Severity.WARNING,
    ConflictKind.ROOM_CHANGE: Severity.WARNING,
    ConflictKind.NO_PAUSE: Severity.HINT,
    ConflictKind.NO_MODERATOR: Severity.WARNING,
    ConflictKind.NO_SPEAKER: Severity.WARNING,
    ConflictKind.PERSON_CANCELLED: Severity.ERROR,
    ConflictKind.PITCHES_TOO_LONG: Severity.WARNING,
    ConflictKind.LANGUAGE_MISSING: Severity.HINT,
}


@dataclass(frozen=True, slots=True)
class Booking:
    """A session, or a B2B meeting, as the rules see it. What has no time has `start` None.

    `people` are all who must be there, `moderators` those of them who lead through it and are used to long days.
    `day` is where its programme day begins, `opens` and `closes` bound that day; None leaves that open.
    """

    id: str
    start: int | None
    end: int = 0
    room: str | None = None
    people: tuple[str, ...] = ()
    moderators: frozenset[str] = frozenset()
    is_meeting: bool = False
    opens: int | None = None
    closes: int | None = None
    expected: int | None = None
    needs_moderator: bool = False
    has_moderator: bool = True
    needs_speaker: bool = False
    has_speaker: bool = True
    pitch_minutes: int | None = None
    missing_languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of minutes in which somebody, or a room, is available, or is not."""

    start: int
    end: int
    is_available: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rules know besides the programme. `minutes_between` is asked for both orders of two rooms."""

    capacities: Mapping[str, int] = field(default_factory=dict)
    room_windows: Mapping[str, Sequence[Window]] = field(default_factory=dict)
    person_windows: Mapping[str, Sequence[Window]] = field(default_factory=dict)
    minutes_between: Mapping[tuple[str, str], int] = field(default_factory=dict)
    change_minutes: int = 0
    cancelled_people: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Conflict:
    """One clash: of what kind, between which bookings, over whom or which room, and in which minutes.

    `who` is the id of a person or room, or a language code, or ''. `key` stays the same while the clash does.
    """

    kind: ConflictKind
    bookings: tuple[str, ...]
    who: str = ""
    start: int | None = None
    end: int | None = None
    minutes: int | None = None

    @property
    def severity(self) -> Severity:
        return SEVERITIES[self.kind]

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.who}:{'+'.join(sorted(self.bookings))}"


def find_conflicts(bookings: Sequence[Booking], surroundings: Surroundings) -> list[Conflict]:
    """Return every conflict, in the order of time; what has no time is asked only for what it lacks."""
    placed = [booking for booking in bookings if booking.start is not None]
    found = [
        *_double_booked_rooms(placed),
        *_double_booked_people(placed),
        *_walks(placed, surroundings),
        *_no_pauses(placed),
        *_unavailable(placed, surroundings),
        *_lacking(bookings, surroundings),
    ]
    return sorted(found, key=lambda conflict: (conflict.start is None, conflict.start or 0, conflict.kind))


def overlapping(bookings: Iterable[Booking]) -> Iterator[tuple[Booking, Booking]]:
    """Yield every two bookings that share a minute, the earlier one first."""
    running: list[Booking] = []
    for booking in sorted(bookings, key=_start):
        start = _start(booking)
        running = [earlier for earlier in running if earlier.end > start]
        for earlier in running:
            yield earlier, booking
        running.append(booking)


def _start(booking: Booking) -> int:
    return booking.start or 0


def _double_booked_rooms(bookings: Sequence[Booking]) -> Iterator[Conflict]:
    for room, inside in _by_room(bookings).items():
        for first, second in overlapping(inside):
            if not (first.is_meeting and second.is_meeting):
                yield _shared(ConflictKind.ROOM, first, second, room)


def _double_booked_people(bookings: Sequence[Booking]) -> Iterator[Conflict]:
    for person, theirs in _by_person(bookings).items():
        for first, second in overlapping(theirs):
            is_meeting = first.is_meeting or second.is_meeting
            yield _shared(ConflictKind.MEETING if is_meeting else ConflictKind.PERSON, first, second, person)


def _shared(kind: ConflictKind, first: Booking, second: Booking, who: str) -> Conflict:
    return Conflict(kind, (first.id, second.id), who, _start(second), min(first.end, second.end))


def _by_room(bookings: Sequence[Booking]) -> dict[str, list[Booking]]:
    rooms: defaultdict[str, list[Booking]] = defaultdict(list)
    for booking in bookings:
        if booking.room is not None:
            rooms[booking.room].append(booking)
    return rooms


def _by_person(bookings: Sequence[Booking]) -> dict[str, list[Booking]]:
    people: defaultdict[str, list[Booking]] = defaultdict(list)
    for booking in bookings:
        for person in dict.fromkeys(booking.people):
            people[person].append(booking)
    return people


def _walks(bookings: Sequence[Booking], surroundings: Surroundings) -> Iterator[Conflict]:
    """Find people who must be in another room sooner than they can walk there."""
    if not surroundings.minutes_between and not surroundings.change_minutes:
        return
    for person, theirs in _by_person(bookings).items():
        for first, second in pairwise(sorted(theirs, key=_start)):
            gap = _start(second) - first.end
            if gap < 0 or first.room is None or second.room is None or first.room == second.room:
                continue
            needed = _minutes_between(surroundings, first.room, second.room)
            if gap < needed:
                yield Conflict(
                    ConflictKind.ROOM_CHANGE, (first.id, second.id), person, first.end, _start(second), needed
                )


def _minutes_between(surroundings: Surroundings, one: str, other: str) -> int:
    between = surroundings.minutes_between
    return between.get((one, other), between.get((other, one), surroundings.change_minutes))


def _no_pauses(bookings: Sequence[Booking]) -> Iterator[Conflict]:
    """Find people who are on three times in a row with less than ten minutes between."""
    for person, theirs in _by_person(bookings).items():
        row: list[Booking] = []
        on_stage = (each for each in theirs if not each.is_meeting and person not in each.moderators)
        for booking in sorted(on_stage, key=_start):
            follows = row and 0 <= _start(booking) - row[-1].end < NO_BREAK_MINUTES
            row = [*row, booking] if follows else [booking]
            if len(row) == IN_A_ROW:
                yield Conflict(
                    ConflictKind.NO_PAUSE, tuple(each.id for each in row), person, _start(row[0]), booking.end
                )


def _unavailable(bookings: Sequence[Booking], surroundings: Surroundings) -> Iterator[Conflict]:
    for booking in bookings:
        windows = surroundings.room_windows.get(booking.room or "")
        if windows and not _fits(booking, windows):
            yield _about(ConflictKind.ROOM_UNAVAILABLE, booking, booking.room or "")
        for person in booking.people:
            windows = surroundings.person_windows.get(person)
            if windows and not _fits(booking, windows):
                yield _about(ConflictKind.PERSON_UNAVAILABLE, booking, person)


def _fits(booking: Booking, windows: Sequence[Window]) -> bool:
    """Say whether a booking avoids what is blocked and, on a day with times given, lies within one of them."""
    start = _start(booking)
    if any(
        window.start < booking.end and start < window.end for window in windows if not window.is_available
    ):
        return False
    day = start // MINUTES_A_DAY
    given = [window for window in windows if window.is_available and window.start // MINUTES_A_DAY == day]
    return not given or any(window.start <= start and booking.end <= window.end for window in given)


def _lacking(bookings: Sequence[Booking], surroundings: Surroundings) -> Iterator[Conflict]:
    for booking in bookings:
        if booking.is_meeting:
            continue
        yield from _outside(booking)
        yield from _too_small(booking, surroundings)
        for person in surroundings.cancelled_people.intersection(booking.people):
            yield _about(ConflictKind.PERSON_CANCELLED, booking, person)
        if booking.needs_moderator and not booking.has_moderator:
            yield _about(ConflictKind.NO_MODERATOR, booking)
        if booking.needs_speaker and not booking.has_speaker:
            yield _about(ConflictKind.NO_SPEAKER, booking)
        for language in booking.missing_languages:
            yield _about(ConflictKind.LANGUAGE_MISSING, booking, language)


def _too_small(booking: Booking, surroundings: Surroundings) -> Iterator[Conflict]:
    """Find a room with fewer seats than people are expected, and a session shorter than its pitches."""
    capacity = surroundings.capacities.get(booking.room or "")
    if capacity is not None and booking.expected is not None and booking.expected > capacity:
        yield _about(ConflictKind.ROOM_TOO_SMALL, booking, booking.room or "", capacity)
    if booking.pitch_minutes is not None and booking.start is not None:
        over = booking.pitch_minutes - (booking.end - booking.start)
        if over > 0:
            yield _about(ConflictKind.PITCHES_TOO_LONG, booking, minutes=over)


def _outside(booking: Booking) -> Iterator[Conflict]:
    is_early = booking.start is not None and booking.opens is not None and booking.start < booking.opens
    is_late = booking.start is not None and booking.closes is not None and booking.end > booking.closes
    if is_early or is_late:
        yield _about(ConflictKind.OUTSIDE_DAY, booking)


def _about(kind: ConflictKind, booking: Booking, who: str = "", minutes: int | None = None) -> Conflict:
    end = booking.end if booking.start is not None else None
    return Conflict(kind, (booking.id,), who, booking.start, end, minutes)
