"""One user action is one change, and undo takes it back as a whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, update

from models.enums import ChangeKind, Entity
from models.errors import CannotUndo, FileUnusable, RuleViolation
from models.event import Organisation
from models.people import Person
from models.programme import Session, SessionRole
from models.store.changes import Changes
from models.store.workspace import Workspace
from models.text import Text
from tests.builders import give_role, make_event, make_organisation, make_people, make_person, make_session
from tests.models.store.dump import dump


def test_undo_and_redo_write_the_rows_back(workspace: Workspace) -> None:
    empty = dump(workspace.path)
    with workspace.change("Add person") as session:
        make_person(session, organisation=make_organisation(session))
    filled = dump(workspace.path)

    workspace.undo()
    assert dump(workspace.path) == empty
    workspace.redo()
    assert dump(workspace.path) == filled


def test_undo_survives_closing_the_file(workspace: Workspace) -> None:
    with workspace.change("Add person") as session:
        make_person(session)
    path = workspace.path
    workspace.close()

    with Workspace.open(path) as again:
        assert again.undo_label() == Text("Add person")
        again.undo()
        assert dump(path)["person"] == {}
        assert again.redo_label() == Text("Add person")


def test_cascades_and_bulk_statements_are_journalled(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        item = make_session(session)
        for person in make_people(session, 3):
            give_role(session, item, person)
    filled = dump(workspace.path)

    with workspace.change("Bulk") as session:
        session.execute(update(Person).values(country="LU"))
        session.execute(delete(Session))
    assert dump(workspace.path)["session_role"] == {}

    workspace.undo()
    assert dump(workspace.path) == filled


def test_undo_refuses_where_the_row_has_changed_since(workspace: Workspace) -> None:
    with workspace.change("Add person") as session:
        person = make_person(session)
    added = workspace.history()[0]
    with workspace.change("Rename") as session:
        session.get_one(Person, person.id).family_name = "Mendes"
    before = dump(workspace.path)

    with pytest.raises(CannotUndo, match=r"“Add person” cannot be taken back, because Rename"):
        workspace.revert(added.id)
    assert dump(workspace.path) == before
    assert len(workspace.history()) == 2


def test_undo_refuses_where_something_new_depends_on_the_row(workspace: Workspace) -> None:
    with workspace.change("Add session") as session:
        item = make_session(session)
    added = workspace.history()[0]
    with workspace.change("Add speaker") as session:
        give_role(session, session.get_one(Session, item.id), make_person(session))

    with pytest.raises(CannotUndo, match="depend"):
        workspace.revert(added.id)
    assert len(dump(workspace.path)["session_role"]) == 1


def test_an_old_change_is_taken_back_alone_and_that_can_be_undone(workspace: Workspace) -> None:
    with workspace.change("Add organisation") as session:
        organisation = make_organisation(session)
    first = workspace.history()[0]
    with workspace.change("Add person") as session:
        make_person(session)

    workspace.revert(first.id)
    assert dump(workspace.path)["organisation"] == {}
    workspace.undo()
    assert set(dump(workspace.path)["organisation"]) == {organisation.id}


def test_nothing_to_undo_is_said(workspace: Workspace) -> None:
    with pytest.raises(CannotUndo, match="nothing to undo"):
        workspace.undo()
    with pytest.raises(CannotUndo, match="nothing to redo"):
        workspace.redo()


def test_what_a_file_was_made_with_cannot_be_undone(workspace: Workspace) -> None:
    with workspace.change("Sample event", kind=ChangeKind.ORIGIN) as session:
        make_event(session)
    assert workspace.undo_label() is None


def test_a_new_change_forgets_what_was_undone(workspace: Workspace) -> None:
    with workspace.change("One") as session:
        make_person(session)
    workspace.undo()
    with workspace.change("Two") as session:
        make_person(session)
    assert workspace.redo_label() is None
    assert workspace.undo_label() == Text("Two")


def test_an_exception_changes_nothing(workspace: Workspace) -> None:
    before = dump(workspace.path)

    def add_and_fail() -> None:
        with workspace.change("Fail") as session:
            make_person(session)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_fail()
    assert dump(workspace.path) == before
    assert workspace.history() == []


def test_a_change_that_writes_nothing_leaves_no_trace(workspace: Workspace) -> None:
    heard: list[Changes] = []
    workspace.listen(heard.append)
    with workspace.change("Look only"):
        pass
    assert workspace.history() == []
    assert heard == []


def test_listeners_hear_once_after_the_commit(workspace: Workspace) -> None:
    heard: list[tuple[Changes, int]] = []
    unsubscribe = workspace.listen(
        lambda changes: heard.append((changes, workspace.reader.value("SELECT count(*) FROM person")))
    )
    with workspace.change("Add people", initiator=heard) as session:
        people = make_people(session, 2)
    unsubscribe()
    with workspace.change("More") as session:
        make_person(session)

    ((changes, count),) = heard
    assert count == 2
    assert changes.initiator is heard
    assert changes.ids(Entity.PERSON) == {person.id for person in people}
    assert changes.touches(Entity.ROOM, Entity.PERSON)
    assert not changes.touches(Entity.ROOM)


def test_writing_outside_a_change_fails(workspace: Workspace) -> None:
    with workspace.change("Open the writer") as session:
        make_person(session)
    writer = workspace._open_writer()
    with pytest.raises(Exception, match=r"NOT NULL constraint failed: change_row\.change_sequence"):
        writer.raw.execute("UPDATE person SET country = 'LU'")


def test_contradictions_are_a_sentence_and_change_nothing(workspace: Workspace) -> None:
    with workspace.change("Role") as session:
        part = give_role(session, make_session(session), make_person(session))
    with pytest.raises(RuleViolation, match="contradicts"), workspace.change("Twice") as session:
        session.add(SessionRole(session_id=part.session_id, person_id=part.person_id, role=part.role))
    assert len(workspace.history()) == 1


def test_a_renamed_organisation_is_found_under_its_new_name(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        organisation = make_organisation(session, "Alte Mühle AG")
        make_person(session, organisation=organisation)
    with workspace.change("Rename") as session:
        session.get_one(Organisation, organisation.id).name = "Œuvre Łódź"
    found = "SELECT search FROM person"
    assert workspace.reader.value(found) == "amina diallo oeuvre lodz"

    workspace.undo()
    assert workspace.reader.value(found) == "amina diallo alte muhle ag"


def test_a_read_only_event_refuses_changes(workspace: Workspace, tmp_path: Path) -> None:
    with (
        Workspace.open(workspace.path, read_only=True) as reading,
        pytest.raises(FileUnusable, match="only be read"),
        reading.change("Add"),
    ):
        pass


def test_undo_refuses_to_refer_to_what_has_gone_and_the_next_change_works(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        organisation = make_organisation(session)
        person = make_person(session, organisation=organisation)
    with workspace.change("Delete person") as session:
        session.delete(session.get_one(Person, person.id))
    deleted = workspace.history()[0]
    with workspace.change("Delete organisation") as session:
        session.delete(session.get_one(Organisation, organisation.id))

    with pytest.raises(CannotUndo, match="depend on it or contradict"):
        workspace.revert(deleted.id)
    with workspace.change("Go on") as session:
        make_person(session)
    assert len(dump(workspace.path)["person"]) == 1
