"""Every operation of the models with drawn arguments, read off its signature."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import EnumType as EnumClass
from importlib import import_module
from io import BytesIO
from typing import Any, get_type_hints

from hypothesis import strategies as st
from PIL import Image
from sqlalchemy import Boolean, Date, Integer, Time
from sqlalchemy.orm import Session as OrmSession

import models.operations
from models.base import EnumType, TranslatedType
from models.desk import Category, Registration
from models.enums import Entity
from models.event import Event, EventDay, Organisation
from models.people import Person
from models.pitches import Pitch
from models.programme import Room, Session, Track
from models.releases import ProgrammeVersion
from models.text import Translated
from tests.models.drawn_plans import draw_plan

Operation = Callable[..., Any]
Key = Callable[[Entity], str]

READS = frozenset(
    {"the_event", "find", "registration_of", "next_position", "rooms_in_order", "tracks_in_order"}
)
INNER = frozenset({"found", "append_to_day", "put_after", "create_event"})
"""Helpers of operations that take rows instead of keys, and what only an empty file allows."""

EDITED = {
    "event.update_event": (Event, "EVENT_COLUMNS"),
    "event.update_day": (EventDay, "DAY_COLUMNS"),
    "categories.update_category": (Category, "CATEGORY_COLUMNS"),
    "organisations.find_or_add": (Organisation, "ORGANISATION_COLUMNS"),
    "organisations.add_organisation": (Organisation, "ORGANISATION_COLUMNS"),
    "organisations.update_organisation": (Organisation, "ORGANISATION_COLUMNS"),
    "people.add_person": (Person, "PERSON_COLUMNS"),
    "people.update_person": (Person, "PERSON_COLUMNS"),
    "people.update_people": (Person, "COLUMNS_OF_MANY"),
    "pitches.add_pitch": (Pitch, "PITCH_COLUMNS"),
    "pitches.update_pitch": (Pitch, "PITCH_COLUMNS"),
    "programme.add_session": (Session, "SESSION_COLUMNS"),
    "programme.add_session_after": (Session, "SESSION_COLUMNS"),
    "programme.append_session": (Session, "SESSION_COLUMNS"),
    "programme.update_session": (Session, "SESSION_COLUMNS"),
    "registrations.update_registration": (Registration, "REGISTRATION_COLUMNS"),
    "registrations.update_registrations": (Registration, "REGISTRATION_COLUMNS"),
    "rooms.update_room": (Room, "ROOM_COLUMNS"),
    "rooms.update_track": (Track, "TRACK_COLUMNS"),
    "versions.update_version": (ProgrammeVersion, "VERSION_COLUMNS"),
}

KEYS = {
    "person": Entity.PERSON, "organisation": Entity.ORGANISATION, "session": Entity.SESSION,
    "role": Entity.SESSION_ROLE, "pitch": Entity.PITCH, "pitcher": Entity.PITCHER, "room": Entity.ROOM,
    "track": Entity.TRACK, "day": Entity.EVENT_DAY, "region": Entity.REGION, "partner": Entity.EVENT_PARTNER,
    "category": Entity.CATEGORY,
    "registration": Entity.REGISTRATION, "to_session": Entity.SESSION, "other_room": Entity.ROOM,
    "version": Entity.PROGRAMME_VERSION,
}  # fmt: skip

WORDS = st.sampled_from(
    ["", "Łódź", "O’Brien", "ß & <b>", "  Meier  ", "李", "Müller-Lüdenscheidt", "x\u0000y"]
) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TEXTS = st.dictionaries(st.sampled_from(["de", "fr", "en"]), WORDS, max_size=3).map(Translated)
DAYS = st.sampled_from([date(2021, 6, 8), date(2021, 6, 9), date(2021, 6, 12)])
CLOCKS = st.times(time(0), time(23, 55)).map(lambda clock: clock.replace(second=0, microsecond=0))


def operations() -> dict[str, Operation]:
    """Return every public operation by "module.name"."""
    found: dict[str, Operation] = {}
    for name in models.operations.__all__:
        module = import_module(f"models.operations.{name}")
        for function_name, function in vars(module).items():
            if not inspect.isfunction(function) or function_name.startswith("_"):
                continue
            home = function.__module__.removeprefix("models.operations.")
            is_ours = home != function.__module__ and (home == name or home not in models.operations.__all__)
            if (
                is_ours
                and "session" in inspect.signature(function).parameters
                and function_name not in READS | INNER
            ):
                found[f"{name}.{function_name}"] = function
    return found


def draw_arguments(name: str, operation: Operation, draw: Callable[[Any], Any], key: Key) -> dict[str, Any]:
    """Return arguments for an operation; `key(entity)` gives the key of a row there is, or of none."""
    arguments: dict[str, Any] = {}
    for parameter in inspect.signature(operation).parameters.values():
        if parameter.name == "session":
            continue
        if parameter.kind is inspect.Parameter.VAR_KEYWORD:
            arguments |= _draw_columns(name, draw, key)
        elif parameter.default is inspect.Parameter.empty or draw(st.booleans()):
            arguments[parameter.name] = _draw_one(operation, parameter.name, draw, key)
    return arguments


def _draw_one(operation: Operation, name: str, draw: Callable[[Any], Any], key: Key) -> Any:
    if name.endswith("_ids"):
        return [key(KEYS[name.removesuffix("_ids")]) for _ in range(draw(st.integers(1, 3)))]
    if name.endswith("_id"):
        return key(KEYS[name.removesuffix("_id")])
    if name == "plan":
        return draw_plan(draw, key)
    if name == "contents":
        return {key(Entity.PERSON): "0" * 64}
    if name == "after" and operation.__name__ == "add_session_after":
        return key(Entity.SESSION)
    if name == "name":
        kind = inspect.signature(operation).parameters["name"].annotation
        return draw(TEXTS if kind == "Translated" else WORDS)
    if inspect.signature(operation).parameters[name].annotation == "bool":
        return draw(st.booleans())
    return draw(BY_NAME[name](operation))


def _enum(operation: Operation, name: str) -> st.SearchStrategy[Any]:
    hint = get_type_hints(operation, localns={"OrmSession": OrmSession})[name]
    members = [part for part in (getattr(hint, "__args__", None) or (hint,)) if isinstance(part, EnumClass)]
    return st.sampled_from(list(members[0]))


def _picture(size: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (size, size), (size, 80, 120)).save(file, "PNG")
    return file.getvalue()


BY_NAME: Mapping[str, Callable[[Operation], st.SearchStrategy[Any]]] = {
    "to": lambda _: st.integers(-1, 6),
    "by": lambda _: st.sampled_from([-1, 1]),
    "minutes": lambda _: st.integers(-30, 200),
    "length_minutes": lambda _: st.integers(1, 200),
    "gap_minutes": lambda _: st.integers(-5, 30),
    "longest_side": lambda _: st.integers(10, 100),
    "capacity": lambda _: st.integers(0, 500),
    "colour": lambda _: st.sampled_from(["#123456", "#ABCDEF", "red"]),
    "notes": lambda _: WORDS,
    "code": lambda _: st.text("ABC123", max_size=6),
    "station": lambda _: WORDS,
    "stationery": lambda _: WORDS,
    "day": lambda _: DAYS,
    "clock": lambda _: CLOCKS,
    "starts_at": lambda _: st.none() | st.builds(datetime.combine, DAYS, CLOCKS),
    "after": lambda _: st.builds(datetime.combine, DAYS, CLOCKS),
    "conflict": lambda _: st.sampled_from(["room:r:a+b", "person:p:a+b"]),
    "reason": lambda _: WORDS,
    "at": lambda _: st.none(),
    "before": lambda _: st.none(),
    "role": lambda operation: _enum(operation, "role"),
    "kind": lambda operation: _enum(operation, "kind"),
    "status": lambda operation: _enum(operation, "status"),
    "picture": lambda _: st.sampled_from([_picture(8), _picture(9), b"no picture"]),
    "source": lambda _: st.sampled_from([_picture(8), _picture(9), b"no picture"]),
}


def _draw_columns(name: str, draw: Callable[[Any], Any], key: Key) -> dict[str, Any]:
    entity, constant = EDITED[name]
    module = import_module(f"models.operations.{name.partition('.')[0]}")
    taken = inspect.signature(operations()[name]).parameters
    columns = sorted(getattr(module, constant) - set(taken))
    chosen = draw(st.lists(st.sampled_from(columns), min_size=1, max_size=4, unique=True))
    table = entity.__table__
    return {column: _draw_column(table.columns[column], draw, key) for column in chosen}


def _draw_column(column: Any, draw: Callable[[Any], Any], key: Key) -> Any:
    if column.foreign_keys:
        (target,) = column.foreign_keys
        return key(Entity(target.column.table.name)) if draw(st.booleans()) else None
    if column.name in {"logo_id", "photo_id"}:
        return None
    if isinstance(column.type, EnumType):
        return draw(st.sampled_from(list(column.type.members)))
    for kind, strategy in (
        (TranslatedType, TEXTS), (Boolean, st.booleans()), (Integer, st.integers(-5, 300)), (Date, DAYS),
        (Time, CLOCKS),
    ):  # fmt: skip
        if isinstance(column.type, kind):
            return draw(strategy)
    return draw(WORDS | st.sampled_from(["de fr", "LU", "a@example.org", "#123456", "Europe/Berlin"]))
