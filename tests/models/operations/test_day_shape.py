"""A day is closed up, what follows makes way, breaks give way and are copied to every room."""

from __future__ import annotations

from datetime import datetime

import pytest

from models.enums import SessionKind
from models.errors import RuleViolation
from models.operations import day_shape
from models.programme import Room, Session
from models.store.workspace import Workspace
from tests.builders import FIRST_DAY, make_event, make_room, make_session

Spans = list[tuple[str, str, int]]


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2021, 6, 8, hour, minute)


def told(workspace: Workspace) -> Spans:
    """Return title, clock and minutes of every session in order."""
    with workspace.change("Look") as session:
        rows = session.query(Session).order_by(Session.starts_at, Session.length_minutes)
        return [(row.title["de"], f"{row.starts_at:%H:%M}", row.length_minutes) for row in rows]


def fill(workspace: Workspace, *items: tuple[str, datetime, int, dict[str, object]]) -> None:
    """Put sessions into one room."""
    with workspace.change("Fill") as session:
        make_event(session)
        room = make_room(session)
        for title, start, minutes, more in items:
            make_session(session, title, room=room, starts_at=start, length_minutes=minutes, **more)


def test_gaps_are_closed_and_what_runs_in_parallel_moves_as_one(workspace: Workspace) -> None:
    fill(
        workspace,
        ("A", at(9), 30, {}),
        ("B", at(10), 30, {}),
        ("C", at(10, 15), 30, {}),
        ("D", at(12), 20, {}),
    )
    with workspace.change("Close") as session:
        assert day_shape.compact_day(session, FIRST_DAY, gap_minutes=5) == 3
    assert told(workspace) == [("A", "09:00", 30), ("B", "09:35", 30), ("C", "09:50", 30), ("D", "10:25", 20)]


def test_a_fixed_one_stays_when_gaps_are_closed(workspace: Workspace) -> None:
    fill(workspace, ("A", at(9), 30, {}), ("B", at(10), 30, {"is_fixed": True}), ("C", at(12), 30, {}))
    with workspace.change("Close") as session:
        day_shape.compact_day(session, FIRST_DAY)
    assert told(workspace) == [("A", "09:00", 30), ("B", "10:00", 30), ("C", "10:30", 30)]


def test_an_impossible_gap_is_refused(workspace: Workspace) -> None:
    with pytest.raises(RuleViolation, match="between 0 and 240"), workspace.change("Close") as session:
        day_shape.compact_day(session, FIRST_DAY, gap_minutes=-1)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (45, [("A", "09:00", 45), ("Pause", "09:45", 5), ("B", "09:50", 30), ("C", "11:00", 30)]),
        (60, [("A", "09:00", 60), ("Pause", "10:00", 20), ("B", "10:20", 30), ("C", "11:00", 30)]),
    ],
)
def test_a_break_gives_way_first_then_what_follows_moves_until_a_gap(
    workspace: Workspace, minutes: int, expected: Spans
) -> None:
    pause: dict[str, object] = {"kind": SessionKind.BREAK}
    nothing: dict[str, object] = {}
    talks = (("A", at(9), minutes), ("B", at(9, 50), 30), ("C", at(11), 30))
    fill(workspace, ("Pause", at(9, 30), 20, pause), *((*talk, nothing) for talk in talks))
    with workspace.change("Way") as session:
        first = session.query(Session).filter(Session.starts_at == at(9)).one()
        day_shape.push_following(session, first.id)
    assert told(workspace) == expected


def test_a_break_is_copied_to_rooms_that_have_none_then(workspace: Workspace) -> None:
    fill(workspace, ("Pause", at(10), 20, {"kind": SessionKind.BREAK}))
    with workspace.change("Rooms") as session:
        make_room(session, "Nord")
        make_room(session, "Süd")
        item = session.query(Session).one()
        assert len(day_shape.copy_to_all_rooms(session, item.id)) == 2
        assert day_shape.copy_to_all_rooms(session, item.id) == []
        assert {row.room_id for row in session.query(Session)} == {room.id for room in session.query(Room)}


def test_something_without_a_time_is_not_copied(workspace: Workspace) -> None:
    with pytest.raises(RuleViolation, match="a time first"), workspace.change("Copy") as session:
        day_shape.copy_to_all_rooms(session, make_session(session, starts_at=None).id)
