"""What differs between two states of the programme, session by session, in words for whoever reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.programme_state import PitchState, RoleState, SessionState
from models.text import Text, Translated
from translations import N_

UNTITLED = N_("Untitled")
NEW = N_("“{title}” is new: {place}.")
GONE = N_("“{title}” is no longer in the programme. It was planned for: {place}.")
CANCELLED = N_("“{title}” is cancelled. It was planned for: {place}.")
REINSTATED = N_("“{title}” takes place after all: {place}.")
MOVED = N_("“{title}” moved from {before} to {after}.")
LENGTH = N_("“{title}” now lasts {after} minutes instead of {before}.")
RENAMED = N_("“{before}” is now called “{after}”.")
RETITLED = N_("The title of “{title}” has changed in some of its languages.")
ROOM_RENAMED = N_("The room of “{title}”, “{before}”, is now called “{after}”.")
KIND = N_("“{title}” is now {after}; it was {before}.")
TRACK = N_("“{title}” is now in the theme “{after}”.")
NO_TRACK = N_("“{title}” is no longer in the theme “{before}”.")
HAS_CHANGED = {
    "language": N_("The language of “{title}” has changed."),
    "subtitle": N_("The subtitle of “{title}” has changed."),
    "abstract": N_("The abstract of “{title}” has changed."),
    "url": N_("The link of “{title}” has changed."),
}
ROLE_ADDED = N_("{name} is now in “{title}” ({role}).")
ROLE_GONE = N_("{name} is no longer in “{title}” ({role}).")
ROLE_CHANGED = N_("{name} is now {after} in “{title}”; before: {before}.")
PERSON_RENAMED = N_("{before} in “{title}” is now called {after}.")
ROLE_ORDER = N_("The people in “{title}” appear in another order.")
PITCH_ADDED = N_("“{pitch}” now pitches in “{title}”.")
PITCH_GONE = N_("“{pitch}” no longer pitches in “{title}”.")
PITCH_CANCELLED = N_("The pitch “{pitch}” in “{title}” is cancelled.")
PITCH_REINSTATED = N_("The pitch “{pitch}” in “{title}” takes place after all.")
PITCH_CHANGED = N_("The pitch “{pitch}” in “{title}” has changed.")
PITCH_ORDER = N_("The pitches of “{title}” come in another order.")

PLACE = frozenset({"starts_at", "day", "room_id"})
WITHOUT_TIME = N_("no time yet")
WITHOUT_TIME_ON = N_("{day}, no time yet")
AT = N_("{time}")
AT_IN = N_("{time}, {room}")
ON_AT = N_("{day}, {time}")
ON_AT_IN = N_("{day}, {time}, {room}")


class Happened(StrEnum):
    """What happened to a session above all."""

    ADDED = "added"
    GONE = "gone"
    CANCELLED = "cancelled"
    REINSTATED = "reinstated"
    MOVED = "moved"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class SessionChange:
    """What happened to one session. `columns` are those of `SessionState` that differ; `sentences` say how.

    `before` is None for a new session, `after` for one that has gone.
    """

    id: str
    happened: Happened
    before: SessionState | None
    after: SessionState | None
    columns: frozenset[str] = frozenset()
    sentences: tuple[Text, ...] = ()

    @property
    def state(self) -> SessionState:
        """The session as it is now, or as it was last."""
        state = self.after or self.before
        assert state is not None
        return state

    @property
    def title(self) -> Translated | Text:
        return _title(self.state)


def changes_between(before: Iterable[SessionState], after: Iterable[SessionState]) -> list[SessionChange]:
    """Return what happened to each session, in the order of `after`, those that have gone last."""
    known = {session.id: session for session in before}
    changes = [change_of(known.pop(session.id, None), session) for session in after]
    return [*changes, *(change_of(session, None) for session in known.values())]


def change_of(before: SessionState | None, after: SessionState | None) -> SessionChange:
    """Return what happened to one session between its two states."""
    if before is None:
        assert after is not None
        sentence = Text(NEW, title=_title(after), place=place(after))
        return SessionChange(after.id, Happened.ADDED, None, after, sentences=(sentence,))
    if after is None:
        sentence = Text(GONE, title=_title(before), place=place(before))
        return SessionChange(before.id, Happened.GONE, before, None, sentences=(sentence,))
    columns = frozenset(_columns(before, after))
    sentences = tuple(_sentences(before, after, columns))
    return SessionChange(after.id, _happened(after, columns), before, after, columns, sentences)


def place(session: SessionState, *, other: SessionState | None = None) -> Text:
    """Return when and where a session is: with its day, unless it is the same as that of `other`."""
    day, room = _day(session), session.room
    if session.starts_at is None:
        return Text(WITHOUT_TIME_ON, day=day) if day else Text(WITHOUT_TIME)
    time = session.starts_at.time()
    if other is not None and other.starts_at is not None and _day(other) == day:
        return Text(AT_IN, time=time, room=room) if room else Text(AT, time=time)
    return Text(ON_AT_IN, day=day, time=time, room=room) if room else Text(ON_AT, day=day, time=time)


def _day(session: SessionState) -> date | None:
    return session.day or (session.starts_at.date() if session.starts_at else None)


def _columns(before: SessionState, after: SessionState) -> Iterator[str]:
    for name in SessionState.__dataclass_fields__:
        if name != "id" and getattr(before, name) != getattr(after, name):
            yield name


def _happened(after: SessionState, columns: frozenset[str]) -> Happened:
    if "is_cancelled" in columns:
        return Happened.CANCELLED if after.is_cancelled else Happened.REINSTATED
    if columns & PLACE:
        return Happened.MOVED
    return Happened.CHANGED if columns else Happened.UNCHANGED


def _sentences(before: SessionState, after: SessionState, columns: frozenset[str]) -> Iterator[Text]:
    title = _title(after)
    if "is_cancelled" in columns:
        yield Text(CANCELLED if after.is_cancelled else REINSTATED, title=title, place=place(after))
    yield from _place_sentences(title, before, after, columns)
    if "title" in columns:
        yield _retitled(before, after)
    if "kind" in columns:
        yield Text(KIND, title=title, before=before.kind.label, after=after.kind.label)
    if "track" in columns:
        yield Text(TRACK if after.track else NO_TRACK, title=title, before=before.track, after=after.track)
    yield from (Text(sentence, title=title) for column, sentence in HAS_CHANGED.items() if column in columns)
    if "roles" in columns:
        yield from _role_sentences(title, before.roles, after.roles)
    if "pitches" in columns:
        yield from _pitch_sentences(title, before.pitches, after.pitches)


def _place_sentences(
    title: Translated | Text, before: SessionState, after: SessionState, columns: frozenset[str]
) -> Iterator[Text]:
    if columns & PLACE:
        yield Text(MOVED, title=title, before=place(before, other=after), after=place(after, other=before))
    elif "room" in columns:
        yield Text(ROOM_RENAMED, title=title, before=before.room, after=after.room)
    if "length_minutes" in columns:
        yield Text(LENGTH, title=title, before=before.length_minutes, after=after.length_minutes)


def _retitled(before: SessionState, after: SessionState) -> Text:
    """Say how a session was called; where it only gained a language, or lost one, that."""
    shared = before.title.keys() & after.title.keys()
    if shared and all(before.title[code] == after.title[code] for code in shared):
        return Text(RETITLED, title=_title(after))
    return Text(RENAMED, before=_title(before), after=_title(after))


def _role_sentences(
    title: Translated | Text, before: Sequence[RoleState], after: Sequence[RoleState]
) -> Iterator[Text]:
    were, are = _by_person(before), _by_person(after)
    for person, roles in are.items():
        if person not in were:
            yield from (Text(ROLE_ADDED, name=part.name, title=title, role=part.role.label) for part in roles)
            continue
        old, new = were[person][0], roles[0]
        if old.name != new.name:
            yield Text(PERSON_RENAMED, before=old.name, after=new.name, title=title)
        if [part.role for part in were[person]] != [part.role for part in roles]:
            yield Text(ROLE_CHANGED, name=new.name, title=title, before=old.role.label, after=new.role.label)
    for person, roles in were.items():
        if person not in are:
            yield from (Text(ROLE_GONE, name=part.name, title=title, role=part.role.label) for part in roles)
    if were.keys() == are.keys() and list(were) != list(are):
        yield Text(ROLE_ORDER, title=title)


def _by_person(roles: Sequence[RoleState]) -> dict[str, list[RoleState]]:
    found: dict[str, list[RoleState]] = {}
    for role in roles:
        found.setdefault(role.person_id, []).append(role)
    return found


def _pitch_sentences(
    title: Translated | Text, before: Sequence[PitchState], after: Sequence[PitchState]
) -> Iterator[Text]:
    were, are = ({pitch.id: pitch for pitch in pitches} for pitches in (before, after))
    for key, pitch in are.items():
        if key not in were:
            yield Text(PITCH_ADDED, pitch=_pitch(pitch), title=title)
        elif pitch.is_cancelled != were[key].is_cancelled:
            sentence = PITCH_CANCELLED if pitch.is_cancelled else PITCH_REINSTATED
            yield Text(sentence, pitch=_pitch(pitch), title=title)
        elif pitch != were[key]:
            yield Text(PITCH_CHANGED, pitch=_pitch(pitch), title=title)
    for key, pitch in were.items():
        if key not in are:
            yield Text(PITCH_GONE, pitch=_pitch(pitch), title=title)
    if were.keys() == are.keys() and list(were) != list(are):
        yield Text(PITCH_ORDER, title=title)


def _pitch(pitch: PitchState) -> Translated | Text | str:
    return (
        pitch.title or pitch.organisation or (pitch.pitchers[0] if pitch.pitchers else Text(N_("Untitled")))
    )


def _title(session: SessionState) -> Translated | Text:
    return session.title or Text(UNTITLED)
