"""Made-up events have the sizes that were asked for, nobody in two places at once, and columns as any other event."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from models.event import Organisation
from models.people import Person
from models.programme import Session
from models.queries.event import counts
from models.sample import write_synthetic
from models.sample.sizes import Sizes
from models.store.reader import Reader
from models.store.verify import verify
from models.store.workspace import Workspace

SIZES = Sizes.of(people=400, sessions=300, meetings=700, seed=7)
PLACES = "SELECT room_id || '|' || starts_at || '|' || length_minutes FROM session WHERE room_id IS NOT NULL"
PARTS = """
    SELECT session_role.person_id || '|' || session.starts_at || '|' || session.length_minutes
    FROM session_role JOIN session ON session.id = session_role.session_id"""
AT_TABLES = """
    SELECT {person} || '|' || meeting_slot.starts_at || '|' || meeting_slot.length_minutes
    FROM meeting JOIN meeting_slot ON meeting_slot.id = slot_id
    JOIN meeting_request ON meeting_request.id = request_id"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("synthetic") / "made-up.podium"
    write_synthetic(path, SIZES)
    return path


@pytest.fixture
def made_up(file: Path) -> Iterator[Reader]:
    with Workspace.open(file, read_only=True) as workspace:
        yield workspace.reader


def overlaps(rows: list[str]) -> list[str]:
    """Return those ("who|start|minutes") who are in two places at once."""
    spans = []
    for row in rows:
        who, at, minutes = row.split("|")
        start = datetime.fromisoformat(at)
        spans.append((who, start, start + timedelta(minutes=int(minutes))))
    return [
        who
        for who, own in groupby(sorted(spans), key=lambda span: span[0])
        if any(one[2] > other[1] for one, other in pairwise(own))
    ]


def test_there_is_as_much_as_was_asked_for(made_up: Reader) -> None:
    found = counts(made_up)
    assert (found.people, found.sessions, found.meetings, found.requests) == (400, 300, 700, 700)
    assert found.speakers > 20
    assert found.moderators > 10
    assert found.pitches > 0


def test_no_room_and_nobody_is_taken_twice(made_up: Reader) -> None:
    assert overlaps(made_up.values(PLACES)) == []
    assert overlaps(made_up.values(PARTS)) == []
    requesters, receivers = (
        made_up.values(AT_TABLES.format(person=person)) for person in ("requester_id", "receiver_id")
    )
    assert overlaps([*requesters, *receivers]) == []


def test_a_doubled_booking_would_be_found(made_up: Reader) -> None:
    places = made_up.values(PLACES)
    assert overlaps([*places, places[0]]) != []


def test_the_journal_tells_all_of_it(made_up: Reader) -> None:
    assert verify(made_up) == []


def test_columns_that_follow_from_others_are_as_everywhere_else(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.podium"
    copy.write_bytes(file.read_bytes())
    with Workspace.open(copy) as workspace:
        with workspace.change("Derive again") as session:
            for entity in (Organisation, Person, Session):
                for row in session.scalars(select(entity)):
                    flag_modified(row, "notes")
        assert len(workspace.history()) == 1, "deriving again has changed something"


def test_the_same_seed_makes_the_same_event_and_another_seed_another(file: Path, tmp_path: Path) -> None:
    dumps = []
    for seed in (SIZES.seed, SIZES.seed + 1):
        path = tmp_path / f"{seed}.podium"
        write_synthetic(path, Sizes.of(people=400, sessions=300, meetings=700, seed=seed))
        dumps.append(people_of(path))
    assert dumps[0] == people_of(file)
    assert dumps[1] != dumps[0]


def people_of(path: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT id, full_name, search FROM person ORDER BY id").fetchall()


@pytest.mark.parametrize("people", [1, 2, 3, 4, 9])
def test_the_smallest_events_can_be_made(tmp_path: Path, people: int) -> None:
    sizes = Sizes.of(people=people, meetings=people * (people - 1) // 2)
    write_synthetic(tmp_path / "small.podium", sizes)
    with Workspace.open(tmp_path / "small.podium", read_only=True) as workspace:
        found = counts(workspace.reader)
        assert (found.people, found.meetings) == (people, people * (people - 1) // 2)
        assert overlaps(workspace.reader.values(PARTS)) == []
        assert verify(workspace.reader) == []
