"""A programme as any of the foreign formats tells it, before it meets the event."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import SequenceMatcher

from exchange.problems import Problem
from models.enums import RoleKind, SessionKind
from models.rules.folding import fold
from models.text import Translated

ALIKE = 0.8
AROUND_DASH = re.compile(r"\s*-\s*")
COLOUR = re.compile(r"^#[0-9a-fA-F]{6}$")


@dataclass(slots=True)
class PersonRecord:
    """Somebody in the programme. `key` is what the source calls them, their name where it calls them nothing."""

    key: str
    name: str
    given_name: str = ""
    family_name: str = ""
    email: str = ""
    organisation: str = ""
    function: str = ""
    country: str = ""
    biography: Translated = field(default_factory=Translated)


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """A room of the source; sessions name it by `name`."""

    name: str
    key: str = ""
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """A track of the source; `colour` is "#rrggbb" or nothing."""

    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class PartRecord:
    """A person's part in a session."""

    person: str
    role: RoleKind = RoleKind.SPEAKER


@dataclass(slots=True)
class SessionRecord:
    """A programme item. `starts_at` is local wall time of the programme; `where` is its place in the file."""

    key: str
    where: str
    title: Translated
    kind: SessionKind = SessionKind.TALK
    subtitle: Translated = field(default_factory=Translated)
    abstract: Translated = field(default_factory=Translated)
    starts_at: datetime | None = None
    length_minutes: int | None = None
    day: date | None = None
    room: str = ""
    track: str = ""
    language: str = ""
    url: str = ""
    notes: str = ""
    is_cancelled: bool = False
    parts: list[PartRecord] = field(default_factory=list)


@dataclass(slots=True)
class ScheduleRecord:
    """A whole programme. `timezone` is an IANA name, or '' where the source names none.

    `prefix` parts the keys of one kind of source from those of another.
    """

    format: str
    prefix: str
    title: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    timezone: str = ""
    venue: str = ""
    rooms: list[RoomRecord] = field(default_factory=list)
    tracks: list[TrackRecord] = field(default_factory=list)
    people: dict[str, PersonRecord] = field(default_factory=dict)
    sessions: list[SessionRecord] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def person(self, key: object, name: str) -> PersonRecord:
        """Return the record of this person, making it at the first mention.

        Real files give two people one key; then names that are not just misspelt tell them apart.
        """
        known = str(key) if key not in {None, ""} else name
        found = self.people.get(known)
        if found is not None and name and found.name and not alike(found.name, name):
            known = f"{known} {name}"
        return self.people.setdefault(known, PersonRecord(known, name))

    def room(self, name: str, *, key: str = "", capacity: int | None = None) -> str:
        """Note a room at its first mention; return the name it was first given."""
        if not name:
            return ""
        for room in self.rooms:
            if same_name(room.name, name):
                return room.name
        self.rooms.append(RoomRecord(name, key, capacity))
        return name

    def track(self, name: str, *, colour: str = "") -> str:
        """Note a track at its first mention; return the name it was first given."""
        if not name:
            return ""
        for track in self.tracks:
            if same_name(track.name, name):
                return track.name
        self.tracks.append(TrackRecord(name, colour if COLOUR.match(colour) else ""))
        return name


def alike(first: str, second: str) -> bool:
    """Say whether two names may be one person's, misspelt at most."""
    return same_name(first, second) or SequenceMatcher(None, fold(first), fold(second)).ratio() >= ALIKE


def same_name(first: str, second: str) -> bool:
    """Say whether two spellings are one name: case, accents, kinds of dash and blanks do not count."""
    return first == second or _spelt(first) == _spelt(second)


def _spelt(name: str) -> str:
    return AROUND_DASH.sub("-", fold(name))
