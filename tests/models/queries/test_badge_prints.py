"""The log tells whose badge was printed last when, and what was printed together."""

from __future__ import annotations

from datetime import UTC, datetime

from models.operations.badge_prints import log_prints
from models.people import Person
from models.queries.badge_prints import last_prints, print_runs
from models.queries.badges import Only, badges
from models.store.workspace import Workspace
from tests.builders import make_event, make_people, make_person

MONDAY = datetime(2021, 6, 7, 15, 0, tzinfo=UTC)
TUESDAY = datetime(2021, 6, 8, 7, 30, tzinfo=UTC)


def print_badges(
    workspace: Workspace, people: list[str], at: datetime, stationery: str = "herma-4412"
) -> int:
    contents = {badge.id: badge.content for badge in badges(workspace.reader, people=people).badges}
    contents |= {person_id: "gone" for person_id in people if person_id not in contents}
    with workspace.change("Print badges") as session:
        return log_prints(session, contents, station="Desk 1", stationery=stationery, at=at)


def test_the_newest_print_of_each_person_is_told_by_name(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        zoe, abe = (make_person(session, *name).id for name in (("Zoe", "Zander"), ("Abe", "Adams")))
        never = make_person(session, "Nina", "Never").id
    print_badges(workspace, [zoe, abe], MONDAY)
    print_badges(workspace, [zoe], TUESDAY, "a6")

    newest = last_prints(workspace.reader, [zoe, abe, never])
    assert [(last.name, last.at, last.stationery) for last in newest] == [
        ("Abe Adams", MONDAY, "herma-4412"),
        ("Zoe Zander", TUESDAY, "a6"),
    ]


def test_runs_are_counted_newest_first(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        people = [person.id for person in make_people(session, 3)]
    print_badges(workspace, people, MONDAY)
    print_badges(workspace, people[:1], TUESDAY)
    assert [(run.at, run.badges) for run in print_runs(workspace.reader)] == [(TUESDAY, 1), (MONDAY, 3)]
    assert [run.badges for run in print_runs(workspace.reader, last=1)] == [1]


def test_a_badge_has_changed_once_its_person_has(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        people = [person.id for person in make_people(session, 2)]
    print_badges(workspace, people, MONDAY)
    assert badges(workspace.reader, people=people, only=Only.CHANGED).badges == []

    with workspace.change("Rename") as session:
        session.get_one(Person, people[0]).family_name = "Renamed"
    changed = badges(workspace.reader, people=people, only=Only.CHANGED)
    assert [badge.id for badge in changed.badges] == [people[0]]


def test_somebody_deleted_while_badges_were_drawn_is_left_out(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        person = make_person(session).id
    assert print_badges(workspace, [person, "0" * 32], MONDAY) == 1


def test_one_undo_takes_a_whole_run_out_of_the_log(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        people = [person.id for person in make_people(session, 3)]
    print_badges(workspace, people, MONDAY)
    workspace.undo()
    assert print_runs(workspace.reader) == []
