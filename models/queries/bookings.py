"""The programme as the conflict rules want it: sessions and meetings as bookings of minutes, rooms and people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.enums import RoleKind, SessionKind
from models.rules.conflicts import Booking, Surroundings, Window
from models.rules.pitch_clock import total
from models.session_kinds import NEEDS_MODERATOR, NEEDS_SPEAKER
from models.store.reader import Reader
from models.text import Translated

EPOCH = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class BookedSession:
    """What conflicts say about a session; `name` is its external id where it was imported, else its own."""

    id: str
    kind: SessionKind
    starts_at: datetime | None
    length_minutes: int
    day: date | None
    room_id: str | None
    title: Translated
    external_id: str
    expected_attendance: int | None

    @property
    def name(self) -> str:
        return self.external_id.partition(":")[2] or self.external_id or self.id


@dataclass(frozen=True, slots=True)
class _Part:
    session_id: str
    person_id: str
    role: RoleKind


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class _Meeting:
    id: str
    starts_at: datetime
    length_minutes: int
    requester_id: str
    receiver_id: str


@dataclass(frozen=True, slots=True)
class _Availability:
    who: str
    starts_at: datetime
    ends_at: datetime
    is_available: bool


@dataclass(frozen=True, slots=True)
class _Distance:
    room_id: str
    other_room_id: str
    minutes: int


@dataclass(frozen=True, slots=True)
class _PitchLength:
    session_id: str
    seconds: int
    changeover: int


def minutes(moment: datetime) -> int:
    """Return the minutes from the rules' midnight to a local time."""
    return (moment - EPOCH) // timedelta(minutes=1)


def moment(minute: int) -> datetime:
    """Return the local time of a minute of the rules."""
    return EPOCH + timedelta(minutes=minute)


def booked_sessions(reader: Reader) -> dict[str, BookedSession]:
    """Return every session that is not cancelled, by its id, in the order of time."""
    rows = reader.rows(
        BookedSession,
        "SELECT id, kind, starts_at, length_minutes, day, room_id, title, external_id, expected_attendance"
        " FROM session WHERE is_cancelled = 0 ORDER BY starts_at, position, id",
    )
    return {row.id: row for row in rows}


def bookings(reader: Reader, sessions: Mapping[str, BookedSession]) -> list[Booking]:
    """Return sessions and placed meetings as the rules take them."""
    parts: defaultdict[str, list[_Part]] = defaultdict(list)
    for part in reader.each(
        _Part, "SELECT session_id, person_id, role FROM session_role ORDER BY position, id"
    ):
        parts[part.session_id].append(part)
    pitchers: defaultdict[str, list[str]] = defaultdict(list)
    for part in reader.each(
        _Part,
        "SELECT pitch.session_id, pitcher.person_id, 'speaker' FROM pitcher"
        " JOIN pitch ON pitch.id = pitcher.pitch_id WHERE pitch.is_cancelled = 0 ORDER BY pitch.position, pitcher.id",
    ):
        pitchers[part.session_id].append(part.person_id)
    days = {row.day: row for row in reader.each(_Day, "SELECT day, opens, closes FROM event_day")}
    pitch_minutes = _pitch_minutes(reader)
    languages = tuple((reader.value("SELECT languages FROM event") or "").split())
    return [
        *(
            _booking(
                session,
                parts[session.id],
                pitchers[session.id],
                days,
                pitch_minutes.get(session.id),
                languages,
            )
            for session in sessions.values()
        ),
        *_meetings(reader),
    ]


def _booking(
    session: BookedSession,
    parts: list[_Part],
    pitchers: list[str],
    days: Mapping[date, _Day],
    pitch_minutes: int | None,
    languages: tuple[str, ...],
) -> Booking:
    start = None if session.starts_at is None else minutes(session.starts_at)
    day = None if session.starts_at is None else days.get(session.day or session.starts_at.date())
    roles = {part.role for part in parts}
    return Booking(
        id=session.id,
        start=start,
        end=0 if start is None else start + session.length_minutes,
        room=session.room_id,
        people=tuple(dict.fromkeys([*(part.person_id for part in parts), *pitchers])),
        moderators=frozenset(part.person_id for part in parts if part.role is RoleKind.MODERATOR),
        opens=None if day is None else minutes(datetime.combine(day.day, day.opens)),
        closes=None if day is None else _closing(day),
        expected=session.expected_attendance,
        needs_moderator=session.kind in NEEDS_MODERATOR,
        has_moderator=RoleKind.MODERATOR in roles,
        needs_speaker=session.kind in NEEDS_SPEAKER,
        has_speaker=bool(roles - {RoleKind.MODERATOR}),
        pitch_minutes=pitch_minutes,
        missing_languages=session.title.missing(languages),
    )


def _closing(day: _Day) -> int:
    """Return when a day closes; one that closes before it opens goes on after midnight."""
    closes = datetime.combine(day.day, day.closes)
    return minutes(closes if day.closes > day.opens else closes + timedelta(days=1))


def _pitch_minutes(reader: Reader) -> dict[str, int]:
    """Return the minutes that the pitches of each pitch session take together, begun ones counted whole."""
    lengths: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in reader.each(
        _PitchLength,
        "SELECT pitch.session_id, coalesce(pitch.length_seconds, event.pitch_length_seconds),"
        " coalesce(pitch.changeover_seconds, event.changeover_seconds) FROM pitch JOIN event ON 1 = 1"
        " WHERE pitch.is_cancelled = 0 ORDER BY pitch.position, pitch.id",
    ):
        lengths[row.session_id].append((row.seconds, row.changeover))
    return {session_id: -(-total(rows) // 60) for session_id, rows in lengths.items()}


def _meetings(reader: Reader) -> list[Booking]:
    rows = reader.each(
        _Meeting,
        "SELECT meeting.id, meeting_slot.starts_at, meeting_slot.length_minutes,"
        " meeting_request.requester_id, meeting_request.receiver_id FROM meeting"
        " JOIN meeting_slot ON meeting_slot.id = meeting.slot_id"
        " JOIN meeting_request ON meeting_request.id = meeting.request_id WHERE meeting.status <> 'cancelled'",
    )
    return [
        Booking(
            id=row.id,
            start=minutes(row.starts_at),
            end=minutes(row.starts_at) + row.length_minutes,
            people=(row.requester_id, row.receiver_id),
            is_meeting=True,
        )
        for row in rows
    ]


def surroundings(reader: Reader) -> Surroundings:
    """Return what the rules need to know besides the programme."""
    capacities = reader.rows(_Capacity, "SELECT id, capacity FROM room WHERE capacity IS NOT NULL")
    distances = reader.rows(_Distance, "SELECT room_id, other_room_id, minutes FROM room_distance")
    cancelled = reader.values("SELECT person_id FROM registration WHERE status IN ('cancelled', 'declined')")
    return Surroundings(
        capacities={row.id: row.capacity for row in capacities},
        room_windows=_windows(reader, "room_id"),
        person_windows=_windows(reader, "person_id"),
        minutes_between={(row.room_id, row.other_room_id): row.minutes for row in distances},
        change_minutes=reader.value("SELECT room_change_minutes FROM event") or 0,
        cancelled_people=frozenset(cancelled),
    )


@dataclass(frozen=True, slots=True)
class _Capacity:
    id: str
    capacity: int


def _windows(reader: Reader, column: str) -> dict[str, list[Window]]:
    windows: defaultdict[str, list[Window]] = defaultdict(list)
    for row in reader.each(
        _Availability,
        f"SELECT {column}, starts_at, ends_at, is_available FROM availability WHERE {column} IS NOT NULL",
    ):
        windows[row.who].append(Window(minutes(row.starts_at), minutes(row.ends_at), row.is_available))
    return windows
