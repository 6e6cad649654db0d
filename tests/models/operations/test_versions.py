"""Named states of the programme: kept, compared with now and with each other, forgotten."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from models.errors import NotFound, RuleViolation
from models.operations import programme, rooms
from models.operations.versions import add_version, delete_version, update_version
from models.programme_changes import Happened
from models.queries.versions import changed_since, changes_since, versions
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import give_role, make_event, make_person, make_session


@pytest.fixture
def printed(workspace: Workspace) -> tuple[str, str, str]:
    """An event with two talks whose programme was sent to print; the ids of the talks and of the version."""
    with workspace.change("Fill") as session:
        make_event(session)
        first, second = make_session(session, "Eins"), make_session(session, "Zwei")
        give_role(session, first, make_person(session))
        at = datetime(2021, 6, 3, 12, tzinfo=UTC)
        version = add_version(session, "  Sent to print ", notes="3 June", at=at)
        return first.id, second.id, version.id


def test_a_version_is_listed_newest_first(workspace: Workspace, printed: tuple[str, str, str]) -> None:
    with workspace.change("Name") as session:
        add_version(session, "Later")
    later, first = versions(workspace.reader)
    assert (later.name, first.name, first.notes) == ("Later", "Sent to print", "3 June")
    assert first.at == datetime(2021, 6, 3, 12, tzinfo=UTC)


def test_nothing_has_changed_at_first(workspace: Workspace, printed: tuple[str, str, str]) -> None:
    assert changes_since(workspace.reader, printed[2]) == []


def test_what_changed_since(workspace: Workspace, printed: tuple[str, str, str]) -> None:
    first, second, version = printed
    with workspace.change("Edit") as session:
        room = rooms.add_room(session, Translated(de="Studio"))
        programme.move_session(session, first, starts_at=datetime(2021, 6, 8, 10), room_id=room.id)
        programme.delete_sessions(session, [second])
        third = programme.add_session(session, title=Translated(de="Drei")).id
    changes = {change.id: change.happened for change in changes_since(workspace.reader, version)}
    assert changes == {first: Happened.MOVED, second: Happened.GONE, third: Happened.ADDED}
    assert changed_since(workspace.reader, version) == {first, third}


def test_two_versions_are_compared(workspace: Workspace, printed: tuple[str, str, str]) -> None:
    first, _, version = printed
    with workspace.change("Edit") as session:
        programme.set_length(session, first, 45)
        later = add_version(session, "Later").id
        programme.set_length(session, first, 60)
    (change,) = changes_since(workspace.reader, version, until=later)
    assert change.after is not None
    assert change.after.length_minutes == 45


def test_a_version_is_renamed_and_forgotten(workspace: Workspace, printed: tuple[str, str, str]) -> None:
    with workspace.change("Rename") as session:
        update_version(session, printed[2], name="Printed")
    assert [version.name for version in versions(workspace.reader)] == ["Printed"]
    with workspace.change("Forget") as session:
        delete_version(session, printed[2])
    with pytest.raises(NotFound, match="no longer there"):
        changes_since(workspace.reader, printed[2])


@pytest.mark.parametrize("name", ["", "  "])
def test_a_version_needs_a_name(workspace: Workspace, printed: tuple[str, str, str], name: str) -> None:
    with pytest.raises(RuleViolation, match="Give the version a name"), workspace.change("x") as session:
        add_version(session, name)
    with pytest.raises(RuleViolation), workspace.change("x") as session:
        update_version(session, printed[2], name=name)
