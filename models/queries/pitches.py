"""The pitches of a session in their order, by theme, with the time each begins at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.enums import Microphone
from models.rules.pitch_clock import Turn, by_theme, turns
from models.store.reader import Reader
from models.text import Translated

__all__ = ["PitchRow", "PitcherRow", "pitch", "pitches", "pitches_by_session"]

PITCHES = """
SELECT pitch.id, pitch.session_id, session.starts_at, pitch.organisation_id, coalesce(organisation.name, ''),
       pitch.track_id, coalesce(track.name, '{}'), coalesce(track.colour, ''), pitch.title, pitch.language,
       pitch.length_seconds, pitch.changeover_seconds,
       coalesce(pitch.length_seconds, event.pitch_length_seconds, 120),
       coalesce(pitch.changeover_seconds, event.changeover_seconds, 30),
       pitch.has_slides, pitch.slides, pitch.microphone, pitch.notes, pitch.is_cancelled
FROM pitch
JOIN session ON session.id = pitch.session_id
LEFT JOIN event ON 1 = 1
LEFT JOIN organisation ON organisation.id = pitch.organisation_id
LEFT JOIN track ON track.id = pitch.track_id
WHERE :session_id = '' OR pitch.session_id = :session_id
ORDER BY pitch.session_id, pitch.position, pitch.id
"""
PITCHERS = """
SELECT pitcher.id, pitcher.pitch_id, pitcher.person_id,
       CASE WHEN person.badge_name <> '' THEN person.badge_name ELSE person.full_name END,
       person.function, coalesce(organisation.name, '')
FROM pitcher
JOIN pitch ON pitch.id = pitcher.pitch_id
JOIN person ON person.id = pitcher.person_id
LEFT JOIN organisation ON organisation.id = person.organisation_id
WHERE :session_id = '' OR pitch.session_id = :session_id
ORDER BY pitcher.pitch_id, pitcher.position, pitcher.id
"""


@dataclass(frozen=True, slots=True)
class PitcherRow:
    """Somebody who pitches; `id` is that of the entry in the list, not the person's."""

    id: str
    pitch_id: str
    person_id: str
    name: str
    function: Translated
    organisation: str


@dataclass(frozen=True, slots=True)
class _Pitch:
    id: str
    session_id: str
    session_starts_at: datetime | None
    organisation_id: str | None
    organisation: str
    track_id: str | None
    track: Translated
    track_colour: str
    title: Translated
    language: str
    own_length_seconds: int | None
    own_changeover_seconds: int | None
    length_seconds: int
    changeover_seconds: int
    has_slides: bool
    slides: str
    microphone: Microphone | None
    notes: str
    is_cancelled: bool

    @property
    def theme_id(self) -> str | None:
        return self.track_id


@dataclass(frozen=True, slots=True)
class PitchRow(_Pitch):
    """A pitch. Lengths in seconds; its own ones are None where it has the event's.

    `number` counts those that take place, from 1; a cancelled one has 0 and no time. `starts_at` is None too
    while the session has no time.
    """

    number: int
    starts_at: datetime | None
    ends_at: datetime | None
    pitchers: tuple[PitcherRow, ...]


def pitches(reader: Reader, session_id: str) -> list[PitchRow]:
    """Return the pitches of a session: themes in the order of their first pitch, inside a theme by position."""
    return _by_session(reader, session_id).get(session_id, [])


def pitches_by_session(reader: Reader) -> dict[str, list[PitchRow]]:
    """Return the pitches of all sessions, by the id of the session, in two queries."""
    return _by_session(reader, "")


def pitch(reader: Reader, pitch_id: str) -> PitchRow | None:
    """Return one pitch, with its time; None where it has gone."""
    session_id = reader.value("SELECT session_id FROM pitch WHERE id = :pitch_id", pitch_id=pitch_id)
    return next((row for row in pitches(reader, session_id or "-") if row.id == pitch_id), None)


def _by_session(reader: Reader, session_id: str) -> dict[str, list[PitchRow]]:
    pitchers: dict[str, list[PitcherRow]] = {}
    for pitcher in reader.each(PitcherRow, PITCHERS, session_id=session_id):
        pitchers.setdefault(pitcher.pitch_id, []).append(pitcher)
    by_session: dict[str, list[_Pitch]] = {}
    for row in reader.each(_Pitch, PITCHES, session_id=session_id):
        by_session.setdefault(row.session_id, []).append(row)
    return {key: _on_the_clock(rows, pitchers) for key, rows in by_session.items()}


def _on_the_clock(rows: list[_Pitch], pitchers: dict[str, list[PitcherRow]]) -> list[PitchRow]:
    in_order = [row for theme in by_theme(rows) for row in theme]
    taking_place = [row for row in in_order if not row.is_cancelled]
    numbers = {row.id: number for number, row in enumerate(taking_place, start=1)}
    times: dict[str, Turn] = {}
    starts_at = rows[0].session_starts_at
    if starts_at is not None:
        lengths = ((row.length_seconds, row.changeover_seconds) for row in taking_place)
        times = dict(zip(numbers, turns(starts_at, lengths), strict=True))
    return [
        _timed(row, numbers.get(row.id, 0), times.get(row.id), pitchers.get(row.id, [])) for row in in_order
    ]


def _timed(row: _Pitch, number: int, turn: Turn | None, pitchers: list[PitcherRow]) -> PitchRow:
    return PitchRow(
        row.id, row.session_id, row.session_starts_at, row.organisation_id, row.organisation, row.track_id,
        row.track, row.track_colour, row.title, row.language, row.own_length_seconds, row.own_changeover_seconds,
        row.length_seconds, row.changeover_seconds, row.has_slides, row.slides, row.microphone, row.notes,
        row.is_cancelled, number, turn.starts_at if turn else None, turn.ends_at if turn else None,
        tuple(pitchers),
    )  # fmt: skip
