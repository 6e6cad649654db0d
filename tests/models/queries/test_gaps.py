"""What is missing is found, named, and no longer found once it is there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session as OrmSession

from models.desk import BadgePrint, Category, Registration
from models.enums import Entity, RegistrationStatus, RoleKind, SessionKind
from models.people import Person
from models.pitches import Pitch
from models.programme import Session, SessionRole
from models.queries.gaps import Gap, GapKind, gaps
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import give_role, make_event, make_person, make_room, make_session

EVERYWHERE = {"de": "Vortrag", "fr": "Conférence", "en": "Talk"}


def found(workspace: Workspace, kind: GapKind, language: str = "") -> Gap | None:
    return next((gap for gap in gaps(workspace.reader) if (gap.kind, gap.language) == (kind, language)), None)


def register(session: OrmSession, person: Person, **columns: object) -> Registration:
    registration = Registration(person_id=person.id, code=f"C{person.id[:6]}", **columns)
    session.add(registration)
    session.flush()
    return registration


def complete(session: OrmSession) -> Session:
    """Add one talk to which nothing is missing, and its speaker."""
    speaker = make_person(session, photo_id="0" * 64, function=Translated(EVERYWHERE))
    register(session, speaker, category_id=session.scalars(select(Category.id)).first())
    session.add(BadgePrint(person_id=speaker.id, at=PRINTED_AT, content="x"))
    room = make_room(session)
    room.name = Translated(EVERYWHERE)
    item = make_session(session, room_id=room.id)
    item.title = Translated(EVERYWHERE)
    give_role(session, item, speaker)
    return item


PRINTED_AT = datetime(2021, 6, 7, 12, tzinfo=UTC)


def test_nothing_is_missing_from_a_complete_event(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        complete(session)
    assert gaps(workspace.reader) == []


@pytest.mark.parametrize(
    ("kind", "columns"),
    [
        (GapKind.NO_TIME, {"starts_at": None}),
        (GapKind.NO_ROOM, {"room_id": None}),
        (GapKind.NO_MODERATOR, {"kind": SessionKind.PANEL}),
        (GapKind.NO_MODERATOR, {"kind": SessionKind.PITCHES}),
    ],
)
def test_what_a_session_lacks_is_named(
    workspace: Workspace, kind: GapKind, columns: dict[str, object]
) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        item = complete(session)
        for name, value in columns.items():
            setattr(item, name, value)
        session.flush()
        item_id = item.id
    (gap,) = gaps(workspace.reader)
    assert (gap.kind, gap.entity, gap.count) == (kind, Entity.SESSION, 1)
    assert [(named.id, named.name) for named in gap.named] == [(item_id, Translated(EVERYWHERE))]


def test_a_talk_without_a_speaker_is_missing_one_until_it_is_cancelled(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        item = complete(session)
        session.execute(delete(SessionRole))
        session.flush()
        item_id = item.id
    assert found(workspace, GapKind.NO_SPEAKER) is not None

    with workspace.change("Cancel") as session:
        session.get_one(Session, item_id).is_cancelled = True
    assert found(workspace, GapKind.NO_SPEAKER) is None


def test_a_break_needs_no_room_and_nobody_on_stage(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_room(session).name = Translated(EVERYWHERE)
        make_session(session, kind=SessionKind.BREAK).title = Translated(EVERYWHERE)
    assert gaps(workspace.reader) == []


def test_a_virtual_event_without_rooms_misses_none(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session, is_virtual=True)
        make_session(session)
    assert found(workspace, GapKind.NO_ROOM) is None


@pytest.mark.parametrize(("pitches", "too_long"), [(4, False), (5, True)])
def test_pitches_are_too_long_when_the_last_one_ends_late(
    workspace: Workspace, pitches: int, too_long: bool
) -> None:
    with workspace.change("Fill") as session:
        make_event(session)  # two minutes each, and half a minute between them
        item = make_session(session, kind=SessionKind.PITCHES, length_minutes=10)
        for position in range(pitches):
            session.add(Pitch(session_id=item.id, position=position))
        session.add(Pitch(session_id=item.id, position=9, is_cancelled=True, length_seconds=900))
    assert (found(workspace, GapKind.PITCHES_TOO_LONG) is not None) is too_long


def test_only_people_on_stage_need_a_photo_and_a_function(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_person(session, "Ida", "Guest")
        give_role(session, make_session(session), make_person(session, "Sam", "Speaker"), RoleKind.SPEAKER)
    for kind in (GapKind.NO_PHOTO, GapKind.NO_FUNCTION):
        gap = found(workspace, kind)
        assert gap is not None
        assert [named.name for named in gap.named] == ["Sam Speaker"]


def test_badges_are_missing_for_those_who_come(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        for name, status in (("Ann", RegistrationStatus.CONFIRMED), ("Bo", RegistrationStatus.CANCELLED)):
            register(session, make_person(session, name, "Guest"), status=status)
    for kind in (GapKind.NOT_PRINTED, GapKind.NO_CATEGORY):
        gap = found(workspace, kind)
        assert gap is not None
        assert [named.name for named in gap.named] == ["Ann Guest"]


def test_a_title_is_missing_in_each_language_that_has_none(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session, languages="fr de en")
        item = complete(session)
        item.title = Translated(de="Begriff", en='A "fr": trap')
        item.abstract = Translated(de="Nur deutsch")
    assert found(workspace, GapKind.TITLE, "de") is None
    assert found(workspace, GapKind.TITLE, "en") is None
    assert found(workspace, GapKind.TITLE, "fr") is not None
    assert [gap.language for gap in gaps(workspace.reader) if gap.kind is GapKind.ABSTRACT] == ["fr", "en"]


def test_counts_go_on_where_names_end(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        for number in range(205):
            register(session, make_person(session, f"Guest{number:03}", "Example"))
    gap = found(workspace, GapKind.NOT_PRINTED)
    assert gap is not None
    assert (gap.count, len(gap.named)) == (205, 200)


def test_sessions_that_clash_are_missing_a_place_of_their_own(workspace: Workspace) -> None:
    with workspace.change("Clash") as session:
        make_event(session, languages="de")
        room = make_room(session)
        items = [make_session(session, title, room=room) for title in ("Erster", "Zweiter")]
    (clash,) = [gap for gap in gaps(workspace.reader) if gap.kind is GapKind.CONFLICT]
    assert (clash.count, {named.id for named in clash.named}) == (2, {item.id for item in items})
