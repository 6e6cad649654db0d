"""Writes what a format has no room for: see `extras`, which reads it."""

from __future__ import annotations

from typing import Any

from exchange.schedule.export_words import Words
from exchange.schedule.extras import NAME_COLUMNS
from exchange.schedule.names import NameParts, parts_of
from exchange.schedule.reading import kind_of
from models.enums import RoleKind
from models.queries.programme_export import ExportedPerson, ExportedSession
from models.text import Translated


def extras_of(words: Words, *, keys: dict[str, str] | None = None, whole: bool = False) -> dict[str, Any]:
    """Return what is to be kept beside the schedule.

    `keys` are what the format calls sessions, by id, where that is not their number; `whole` is for formats that name
    no people and mix the abstract with other things.
    """
    programme = words.programme
    names = keys or {key: str(number) for key, number in words.sessions.items()}
    rooms = {
        words.text(room.name): {"names": dict(room.name), "capacity": room.capacity}
        for room in programme.rooms.values()
    }
    tracks = {
        words.text(track.name): {"names": dict(track.name), "colour": track.colour}
        for track in programme.tracks.values()
    }
    return {
        "languages": [words.language.code, *programme.event.language_order],
        "rooms": rooms,
        "tracks": tracks,
        "people": {
            str(words.people[person.id]): told
            for person in programme.people.values()
            if (told := _person(person, whole=whole))
        },
        "sessions": {names[item.id]: _session(words, item, whole=whole) for item in programme.timed},
    }


def _person(person: ExportedPerson, *, whole: bool) -> dict[str, Any]:
    parts = NameParts(person.salutation, **{name: getattr(person, name) for name in NAME_COLUMNS})
    told: dict[str, Any] = {}
    if whole or parts != parts_of(person.name):
        told = {name: getattr(person, name) for name in NAME_COLUMNS if getattr(person, name)}
        told |= {"salutation": person.salutation.value} if person.salutation else {}
    for name in ("function", "biography"):
        if getattr(person, name):
            told[name] = dict(getattr(person, name))
    if person.organisation:
        told["organisation"] = person.organisation
    return told | ({"name": person.name, "guid": person.id} if whole else {})


def _session(words: Words, item: ExportedSession, *, whole: bool) -> dict[str, Any]:
    told = _texts(item, whole=whole)
    if whole or kind_of(item.kind.value, words.text(item.title)) is not item.kind:
        told["kind"] = item.kind.value
    if whole and item.language:
        told["language"] = item.language
    if item.url != words.link(item):
        told["url"] = item.url
    if item.is_cancelled:
        told["cancelled"] = True
    if item.starts_at is not None and item.day is not None and item.day != item.starts_at.date():
        told["day"] = item.day.isoformat()
    roles: dict[str, list[str]] = {}
    for role in item.roles:
        roles.setdefault(str(words.people[role.person_id]), []).append(role.role.value)
    if whole or any(names != [RoleKind.SPEAKER] for names in roles.values()):
        told["roles"] = roles
    return told


def _texts(item: ExportedSession, *, whole: bool) -> dict[str, Any]:
    """Return the texts in all their languages; of a text in one language just that, where the file has the text."""
    told: dict[str, Any] = {}
    for name in ("title", "subtitle", "abstract"):
        text: Translated = getattr(item, name)
        if text:
            told[name] = dict(text) if whole or len(text) > 1 else next(iter(text))
    return told
