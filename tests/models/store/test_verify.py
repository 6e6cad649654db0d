"""Verifying finds what is wrong with a file, and nothing where all is well."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models import operations
from models.pictures import Picture
from models.programme import SessionRole
from models.store.verify import verify
from models.store.workspace import Workspace
from tests.builders import give_role, make_event, make_person, make_session
from translations import Language

SHA_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.fixture
def path(event_path: Path) -> Path:
    """An event in which things were added, edited, deleted, undone and redone."""
    with Workspace.open(event_path) as workspace:
        with workspace.change("Begin") as session:
            make_event(session)
            item = make_session(session)
            speaker, other = make_person(session, "Zoë", "Beispiel"), make_person(session, "Jan", "Muster")
            give_role(session, item, speaker)
            session.add(Picture(id=SHA_OF_NOTHING, media_type="image/png", width=1, height=1, data=b""))
        for name in ("Noël", "Joël"):
            with workspace.change("Rename") as session:
                operations.people.update_person(session, other.id, given_name=name)
        with workspace.change("Delete") as session:
            session.delete(session.merge(item))
        workspace.undo()
        workspace.undo()
        workspace.redo()
    return event_path


def problems(path: Path) -> list[str]:
    with Workspace.open(path, read_only=True) as workspace:
        return [problem.render(Language.of("en")) for problem in verify(workspace.reader)]


def spoil(path: Path, statement: str) -> None:
    """Change the file behind the program's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_nothing_is_wrong_with_an_event_that_was_worked_in(path: Path) -> None:
    assert problems(path) == []


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "UPDATE person SET email = 'x@example.org'",
            "2 entries in “person” are not as the journal left them",
        ),
        ("UPDATE person SET notes = 'x' WHERE given_name = 'Joël'", "1 entry in “person” is not as"),
        ("UPDATE event SET accent = '#000000'", "1 entry in “event” is not as the journal left it"),
        ("DELETE FROM session_role", "1 entry in “session_role” has gone without the journal knowing"),
        (
            "DELETE FROM change_row WHERE entity = 'event_day'",
            "The journal knows nothing of 2 entries in “event_day”",
        ),
        (
            "UPDATE person SET organisation_id = 'gone'",
            "2 entries in “person” refer to some in “organisation”",
        ),
        ("DELETE FROM change WHERE sequence = 1", "rows of the journal belong to no change."),
        (
            "UPDATE change SET reverts_id = 'gone' WHERE kind = 'redo'",
            "1 change in the journal takes back one",
        ),
        ("UPDATE picture SET data = x'00'", f"1 picture is damaged: {SHA_OF_NOTHING}"),
    ],
)
def test_what_was_changed_behind_the_journal_is_found(path: Path, statement: str, sentence: str) -> None:
    spoil(path, statement)
    found = problems(path)
    assert any(sentence in problem for problem in found), found


def test_a_row_that_the_journal_deleted_must_not_come_back(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (role,) = connection.execute("SELECT id FROM session_role")
    with Workspace.open(path) as workspace, workspace.change("Take out") as session:
        session.delete(session.get(SessionRole, role[0]))
    assert problems(path) == []
    columns = f"'{role[0]}', session.id, person.id, 'speaker', 0"
    spoil(path, f"INSERT INTO session_role SELECT {columns} FROM session, person LIMIT 1")
    assert any("session_role" in problem for problem in problems(path))


def test_damage_is_told_and_nothing_else(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_person_listing'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    found = problems(path)
    assert found
    assert all(problem.startswith("The file is damaged:") for problem in found)


def test_somebody_at_work_in_the_file_does_no_harm(path: Path) -> None:
    with Workspace.open(path) as workspace:
        with workspace.change("Rename") as session:
            person = make_person(session, "Ida", "Probe")
            assert verify(workspace.reader) == []
        with workspace.change("Rename") as session:
            operations.people.update_person(session, person.id, given_name="Ada")
        assert verify(workspace.reader) == []
