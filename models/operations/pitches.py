"""Changes of the pitches of a session: their order within their themes, their lengths, and who pitches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from models.errors import RuleViolation
from models.event import Organisation
from models.operations.copies import copy_of
from models.operations.records import found, moved, renumber, set_columns
from models.people import Person
from models.pitches import Pitch, Pitcher
from models.programme import Session, Track
from translations import N_

PITCH_COLUMNS = frozenset({
    "organisation_id", "track_id", "title", "language", "length_seconds", "changeover_seconds", "has_slides",
    "slides", "microphone", "notes", "is_cancelled",
})  # fmt: skip
LONGEST_SECONDS = 3600

LENGTH = N_("A pitch lasts between one second and one hour.")
CHANGEOVER = N_("A changeover lasts at most one hour.")
TWICE = N_("{name} is already among those who pitch here.")


def add_pitch(session: OrmSession, session_id: str, **values: Any) -> Pitch:
    """Add a pitch to a session, after those of its theme (`track_id`), with columns of `PITCH_COLUMNS`.

    Without a length or a changeover of its own it has the event's.
    """
    item = found(session, Session, session_id)
    pitch = Pitch(session_id=item.id)
    _set(session, pitch, values)
    in_order = _in_order(session, session_id)
    in_order.insert(_end_of_theme(in_order, pitch.track_id), pitch)
    session.add(pitch)
    renumber(in_order)
    session.flush()
    return pitch


def update_pitch(session: OrmSession, pitch_id: str, **values: Any) -> Pitch:
    """Set columns of a pitch (`PITCH_COLUMNS`). With another theme it goes to the end of that."""
    pitch = found(session, Pitch, pitch_id)
    theme = pitch.track_id
    _set(session, pitch, values)
    if pitch.track_id != theme:
        others = [other for other in _in_order(session, pitch.session_id) if other is not pitch]
        renumber(moved(others, pitch, _end_of_theme(others, pitch.track_id)))
    session.flush()
    return pitch


def duplicate_pitch(session: OrmSession, pitch_id: str) -> Pitch:
    """Copy a pitch with those who pitch, right after it."""
    original = found(session, Pitch, pitch_id)
    in_order = _in_order(session, original.session_id)
    copy = _copied(session, original, original.session_id)
    renumber(moved(in_order, copy, in_order.index(original) + 1))
    session.flush()
    return copy


def copy_pitches(session: OrmSession, session_id: str, to_session_id: str) -> None:
    """Copy all pitches of a session into another one."""
    for pitch in _in_order(session, session_id):
        _copied(session, pitch, to_session_id)


def delete_pitches(session: OrmSession, pitch_ids: Iterable[str]) -> None:
    """Delete pitches; those after them move up."""
    touched: set[str] = set()
    for pitch_id in pitch_ids:
        pitch = found(session, Pitch, pitch_id)
        touched.add(pitch.session_id)
        session.delete(pitch)
    session.flush()
    for session_id in sorted(touched):
        renumber(_in_order(session, session_id))
    session.flush()


def move_pitch(session: OrmSession, pitch_id: str, to: int) -> None:
    """Put a pitch at index `to` among the others of its session.

    Themes stay together: put between two pitches of another theme, it takes on that theme; put anywhere else outside
    its own, it goes to that end of its theme which is nearer.
    """
    pitch = found(session, Pitch, pitch_id)
    others = [other for other in _in_order(session, pitch.session_id) if other is not pitch]
    to = max(0, min(to, len(others)))
    around = {other.track_id for other in others[max(0, to - 1) : to + 1]}
    own = [index for index, other in enumerate(others) if other.track_id == pitch.track_id]
    if 0 < to < len(others) and len(around) == 1:
        pitch.track_id = around.pop()
    elif own:
        to = max(own[0], min(to, own[-1] + 1))
    renumber(moved(others, pitch, to))
    session.flush()


def step_pitch(session: OrmSession, pitch_id: str, by: int) -> None:
    """Move a pitch one place down (`by` 1) or up (-1) within its theme; at the end of the theme it stays."""
    pitch = found(session, Pitch, pitch_id)
    in_order = _in_order(session, pitch.session_id)
    at = in_order.index(pitch) + by
    if 0 <= at < len(in_order) and in_order[at].track_id == pitch.track_id:
        renumber(moved(in_order, pitch, at))
    session.flush()


def step_theme(session: OrmSession, pitch_id: str, by: int) -> None:
    """Move all pitches of a pitch's theme past the theme after it (`by` 1) or before it (-1)."""
    pitch = found(session, Pitch, pitch_id)
    in_order = _in_order(session, pitch.session_id)
    themes = list(dict.fromkeys(other.track_id for other in in_order))
    at = themes.index(pitch.track_id)
    themes.insert(max(0, at + by), themes.pop(at))
    in_order.sort(key=lambda other: themes.index(other.track_id))
    renumber(in_order)
    session.flush()


def add_pitcher(session: OrmSession, pitch_id: str, person_id: str) -> Pitcher:
    """Add a person to those who pitch, as the last. Raises `RuleViolation` where they pitch there already."""
    pitch, person = found(session, Pitch, pitch_id), found(session, Person, person_id)
    pitchers = _pitchers(session, pitch.id)
    if any(other.person_id == person_id for other in pitchers):
        raise RuleViolation(TWICE, column="person_id", name=person.full_name)
    renumber(pitchers)
    pitcher = Pitcher(pitch_id=pitch.id, person_id=person_id, position=len(pitchers))
    session.add(pitcher)
    session.flush()
    return pitcher


def remove_pitcher(session: OrmSession, pitcher_id: str) -> None:
    """Take a person off those who pitch; the person stays in the event."""
    pitcher = found(session, Pitcher, pitcher_id)
    remaining = [other for other in _pitchers(session, pitcher.pitch_id) if other is not pitcher]
    session.delete(pitcher)
    session.flush()
    renumber(remaining)
    session.flush()


def move_pitcher(session: OrmSession, pitcher_id: str, to: int) -> None:
    """Put a person at index `to` of those who pitch."""
    pitcher = found(session, Pitcher, pitcher_id)
    renumber(moved(_pitchers(session, pitcher.pitch_id), pitcher, to))
    session.flush()


def _set(session: OrmSession, pitch: Pitch, values: dict[str, Any]) -> None:
    if values.get("organisation_id"):
        found(session, Organisation, values["organisation_id"])
    if values.get("track_id"):
        found(session, Track, values["track_id"])
    length, changeover = values.get("length_seconds"), values.get("changeover_seconds")
    if length is not None and not 0 < length <= LONGEST_SECONDS:
        raise RuleViolation(LENGTH, column="length_seconds")
    if changeover is not None and not 0 <= changeover <= LONGEST_SECONDS:
        raise RuleViolation(CHANGEOVER, column="changeover_seconds")
    set_columns(pitch, PITCH_COLUMNS, values)


def _copied(session: OrmSession, original: Pitch, session_id: str) -> Pitch:
    copy = copy_of(original, session_id=session_id)
    session.add(copy)
    session.flush()
    for pitcher in _pitchers(session, original.id):
        session.add(copy_of(pitcher, pitch_id=copy.id))
    session.flush()
    return copy


def _in_order(session: OrmSession, session_id: str) -> list[Pitch]:
    statement = select(Pitch).where(Pitch.session_id == session_id).order_by(Pitch.position, Pitch.id)
    return list(session.scalars(statement))


def _pitchers(session: OrmSession, pitch_id: str) -> list[Pitcher]:
    statement = select(Pitcher).where(Pitcher.pitch_id == pitch_id).order_by(Pitcher.position, Pitcher.id)
    return list(session.scalars(statement))


def _end_of_theme(in_order: list[Pitch], track_id: str | None) -> int:
    ends = [index + 1 for index, other in enumerate(in_order) if other.track_id == track_id]
    return max(ends, default=len(in_order))
