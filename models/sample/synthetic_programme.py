"""Rooms, sessions, roles and pitches of a made-up event; nobody is in two sessions at a time."""

from __future__ import annotations

import heapq
from datetime import datetime, timedelta

from models.enums import Microphone, RoleKind, SessionKind
from models.pitches import Pitch, Pitcher
from models.programme import Room, Session, SessionRole
from models.rules.folding import fold
from models.sample.bulk import Bulk, filled_in
from models.sample.data import table
from models.sample.sizes import Sizes
from models.sample.synthetic_people import Guest
from models.sample.timetable import Place, rooms
from models.text import Translated

KINDS = (*[SessionKind.TALK] * 14, *[SessionKind.PANEL] * 3, SessionKind.KEYNOTE, *[SessionKind.OTHER] * 2)
TALK = (RoleKind.SPEAKER, RoleKind.MODERATOR)
PANEL = (RoleKind.MODERATOR, *[RoleKind.PANELLIST] * 3)
WITH_ABSTRACT = 0.7
FEWEST_FOR_PITCHES = 10
"""A programme shorter than this has no pitch session."""
PITCHES_A_MINUTE = 0.4
WITH_SLIDES = 0.8


class Stage:
    """Who can come on stage: those who have been free for the longest time first."""

    def __init__(self, speakers: list[str]) -> None:
        self._free_from = [(datetime.min, speaker) for speaker in speakers]
        heapq.heapify(self._free_from)

    def called(self, count: int, place: Place) -> list[str]:
        """Return up to `count` speakers who are free then, and keep them until the session is over."""
        ends_at = place.starts_at + timedelta(minutes=place.minutes)
        coming: list[str] = []
        while len(coming) < count and self._free_from and self._free_from[0][0] <= place.starts_at:
            coming.append(heapq.heappop(self._free_from)[1])
        for speaker in coming:
            heapq.heappush(self._free_from, (ends_at, speaker))
        return coming


def add_programme(
    bulk: Bulk, sizes: Sizes, places: list[Place], guests: list[Guest], tracks: list[str]
) -> None:
    """Put a session into each of the places, with speakers as far as there are free ones."""
    room_ids = [
        bulk.add(Room, name=bulk.words("room", number=number + 1), capacity=20 + number * 5, position=number)
        for number in range(rooms(sizes))
    ]
    stage = Stage([guest.id for guest in guests if guest.is_speaker])
    titles = Titles()
    pitches_at = len(places) - 1 if len(places) >= FEWEST_FOR_PITCHES else None
    for number, place in enumerate(places):
        room_id = room_ids[place.room]
        if number == pitches_at:
            _add_pitch_session(bulk, place, room_id, guests, tracks)
        else:
            _add_session(bulk, place, room_id, titles, stage, bulk.lots.random.choice(tracks))


class Titles:
    """Titles of sessions; one that comes up again gets a number."""

    def __init__(self) -> None:
        self._count: dict[Translated, int] = {}

    def drawn(self, bulk: Bulk) -> tuple[Translated, Translated]:
        """Return a topic and a title about it."""
        words = table("synthetic")["programme"]
        topic = Translated(bulk.lots.random.choice(words["topics"]))
        title = filled_in(bulk.lots.random.choice(words["titles"]), topic=topic)
        number = self._count[title] = self._count.get(title, 0) + 1
        return topic, title if number == 1 else bulk.words("part", title=title, number=number)


def _add_session(bulk: Bulk, place: Place, room_id: str, titles: Titles, stage: Stage, track_id: str) -> None:
    chance = bulk.lots.random
    topic, title = titles.drawn(bulk)
    kind = chance.choice(KINDS)
    abstract = filled_in(table("synthetic")["programme"]["abstract"], topic=topic)
    session_id = add_session(
        bulk,
        kind,
        place,
        room_id,
        title,
        track_id=track_id,
        abstract=abstract if chance.random() < WITH_ABSTRACT else Translated(),
    )
    roles = PANEL if kind is SessionKind.PANEL else TALK
    for position, (role, person_id) in enumerate(zip(roles, stage.called(len(roles), place), strict=False)):
        bulk.add(SessionRole, session_id=session_id, person_id=person_id, role=role, position=position)


def add_session(
    bulk: Bulk,
    kind: SessionKind,
    place: Place,
    room_id: str,
    title: Translated,
    *,
    track_id: str | None = None,
    abstract: Translated | None = None,
) -> str:
    """Add a session with its derived column and return its key."""
    return bulk.add(
        Session,
        kind=kind,
        day=place.starts_at.date(),
        starts_at=place.starts_at,
        length_minutes=place.minutes,
        room_id=room_id,
        track_id=track_id,
        title=title,
        abstract=abstract or Translated(),
        search=fold(" ".join(title.values())),
    )


def _add_pitch_session(
    bulk: Bulk, place: Place, room_id: str, guests: list[Guest], tracks: list[str]
) -> None:
    chance, words = bulk.lots.random, table("synthetic")["programme"]
    session_id = add_session(bulk, SessionKind.PITCHES, place, room_id, bulk.words("pitches"))
    pitchers = [guest for guest in guests if not guest.is_speaker and guest.organisation_id]
    count = min(len(pitchers), int(place.minutes * PITCHES_A_MINUTE))
    for position, guest in enumerate(chance.sample(pitchers, count)):
        topic = Translated(chance.choice(words["topics"]))
        pitch_id = bulk.add(
            Pitch,
            session_id=session_id,
            position=position,
            organisation_id=guest.organisation_id,
            track_id=tracks[position * len(tracks) // count],
            title=bulk.words("pitch", topic=topic),
            language=chance.choice(("de", "fr", "en")),
            has_slides=chance.random() < WITH_SLIDES,
            microphone=Microphone.HEADSET,
        )
        bulk.add(Pitcher, pitch_id=pitch_id, person_id=guest.id)
