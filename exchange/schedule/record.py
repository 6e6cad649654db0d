"""A programme as any of the foreign formats tells it, before it meets the event."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from difflib import SequenceMatcher

from exchange.problems import Problem
from exchange.schedule.names import NameParts
from models.enums import RoleKind, SessionKind
from models.rules.folding import fold
from models.text import Translated

ALIKE = 0.8
WHOLE = frozenset({"frab", "open-event", "sessionize", "indico", "pretalx"})
AROUND_DASH = re.compile(r"\s*-\s*")
COLOUR = re.compile(r"^#[0-9a-fA-F]{6}$")


@dataclass(slots=True)
class PersonRecord:
    """Somebody in the programme. `key` is what the source calls them, their name where it calls them nothing.

    `parts` are those of the name where the source tells them apart: see `exchange.schedule.names`.
    """

    key: str
    name: str
    guid: str = ""
    email: str = ""
    organisation: str = ""
    function: Translated = field(default_factory=Translated)
    biography: Translated = field(default_factory=Translated)
    parts: NameParts | None = None


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """A room of the source; sessions name it by `name`. `names` are those in several languages, where it has them."""

    name: str
    key: str = ""
    capacity: int | None = None
    names: Translated = Translated()


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """A track of the source; `colour` is "#rrggbb" or nothing."""

    name: str
    colour: str = ""
    names: Translated = Translated()


@dataclass(frozen=True, slots=True)
class PartRecord:
    """A person's part in a session."""

    person: str
    role: RoleKind = RoleKind.SPEAKER


@dataclass(slots=True)
class SessionRecord:
    """A programme item. `starts_at` is local wall time of the programme; `where` is its place in the file.

    `key` is what the source calls it, '' where it calls it nothing; `guid` is its UUID where it has one. `day` is the
    day it is on paper, which a session after midnight shares with the evening before. `is_exact` says that its kind
    and its roles are told, not guessed.
    """

    key: str
    where: str
    title: Translated
    guid: str = ""
    is_exact: bool = False
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

    `prefix` parts the keys of one kind of source from those of another; `language` is that of texts which name none,
    '' where nothing tells it. `days` are those that it names, with or without sessions on them; `offsets` those of its
    moments from UTC, where they are told. `skipped` counts entries that are not imported; each has its problem.
    `columns`, `encoding`, `separator` and `sheet` are those of a table.
    """

    format: str
    prefix: str
    title: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    timezone: str = ""
    venue: str = ""
    language: str = ""
    rooms: list[RoomRecord] = field(default_factory=list)
    tracks: list[TrackRecord] = field(default_factory=list)
    people: dict[str, PersonRecord] = field(default_factory=dict)
    sessions: list[SessionRecord] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    days: set[date] = field(default_factory=set)
    offsets: set[timedelta] = field(default_factory=set)
    skipped: int = 0
    columns: dict[str, str | None] = field(default_factory=dict)
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    _rooms: dict[str, str] = field(default_factory=dict, repr=False)
    _tracks: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def is_whole(self) -> bool:
        """Whether the source is a whole programme by its nature; tables and calendars may be a part of one."""
        return self.prefix in WHOLE

    def person(self, key: object, name: str) -> PersonRecord:
        """Return the record of this person, making it at the first mention.

        Real files give two people one key; then names that are not just misspelt tell them apart.
        """
        known = str(key) if key not in {None, ""} else name
        found = self.people.get(known)
        if found is not None and name and found.name and not alike(found.name, name):
            known = f"{known} {name}"
        return self.people.setdefault(known, PersonRecord(known, name))

    def note_offset(self, moment: datetime) -> None:
        """Note how far from UTC the source's clocks are, where this moment tells it."""
        offset = moment.utcoffset()
        if offset is not None:
            self.offsets.add(offset)

    def room(
        self, name: str, names: Translated = Translated(), *, key: str = "", capacity: int | None = None
    ) -> str:
        """Note a room at its first mention; return the name it was first given."""
        if not name:
            return ""
        if (known := self._rooms.get(spelling(name))) is None:
            known = self._rooms[spelling(name)] = name
            self.rooms.append(RoomRecord(name, key, capacity, names))
        return known

    def track(self, name: str, names: Translated = Translated(), *, colour: str = "") -> str:
        """Note a track at its first mention; return the name it was first given."""
        if not name:
            return ""
        if (known := self._tracks.get(spelling(name))) is None:
            known = self._tracks[spelling(name)] = name
            self.tracks.append(TrackRecord(name, colour.lower() if COLOUR.match(colour) else "", names))
        return known


def alike(first: str, second: str) -> bool:
    """Say whether two names may be one person's, misspelt at most."""
    return same_name(first, second) or SequenceMatcher(None, fold(first), fold(second)).ratio() >= ALIKE


def same_name(first: str, second: str) -> bool:
    """Say whether two spellings are one name: case, accents, kinds of dash and blanks do not count."""
    return first == second or spelling(first) == spelling(second)


def spelling(name: str) -> str:
    """Return what all spellings of one name share."""
    return AROUND_DASH.sub("-", fold(name))
