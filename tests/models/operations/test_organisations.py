"""Organisations: one for each name however it is spelt, renamed for all their people, deleted without losing them."""

from __future__ import annotations

import pytest

from models import operations
from models.errors import RuleViolation
from models.store.workspace import Workspace
from tests.builders import make_event, make_organisation, make_people
from tests.models.store.dump import dump


@pytest.mark.parametrize(
    "spelt", ["L’Œuvre Société Générale", "l'oeuvre  societe generale", " L'ŒUVRE SOCIÉTÉ GÉNÉRALE\n"]
)
def test_a_name_spelt_otherwise_finds_the_same_organisation(workspace: Workspace, spelt: str) -> None:
    with workspace.change("Add") as session:
        first = operations.organisations.find_or_add(session, "L’Œuvre Société Générale")
        assert operations.organisations.find_or_add(session, spelt) is first
    assert workspace.reader.values("SELECT name FROM organisation") == ["L’Œuvre Société Générale"]


def test_a_name_that_is_taken_is_refused(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        make_organisation(session, "Musterbau AG")
        other = make_organisation(session, "Beispielwerk")
    taken = pytest.raises(RuleViolation, match="already is an organisation “Musterbau AG”")
    with taken, workspace.change("Rename") as session:
        operations.organisations.update_organisation(session, other.id, name="musterbau ag")
    with workspace.change("Rename") as session:
        renamed = operations.organisations.update_organisation(session, other.id, name="BeispielWerk")
    assert renamed.name == "BeispielWerk"


def test_a_name_is_needed(workspace: Workspace) -> None:
    for name in ("", " \t"):
        with (
            pytest.raises(RuleViolation, match="Give the organisation a name"),
            workspace.change("Add") as session,
        ):
            operations.organisations.add_organisation(session, name=name)


def test_renaming_has_its_people_found_by_the_new_name(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        organisation = make_organisation(session)
        for person in make_people(session, 3):
            operations.people.update_person(session, person.id, organisation_id=organisation.id)
    with workspace.change("Rename") as session:
        operations.organisations.update_organisation(session, organisation.id, name="Neuwerk", country="lu")
    assert workspace.reader.value("SELECT count(*) FROM person WHERE search LIKE '%neuwerk%'") == 3
    assert workspace.reader.value("SELECT country FROM organisation") == "LU"


def test_deleting_leaves_its_people_and_undo_brings_it_back(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        organisation = make_organisation(session)
        person = make_people(session, 1)[0]
        operations.people.update_person(session, person.id, organisation_id=organisation.id)
    before = dump(workspace.path)
    with workspace.change("Delete") as session:
        operations.organisations.delete_organisation(session, organisation.id)
    row = workspace.reader.value("SELECT organisation_id FROM person")
    assert row is None
    assert workspace.reader.value("SELECT count(*) FROM person WHERE search LIKE '%beispielwerk%'") == 0
    workspace.undo()
    assert dump(workspace.path) == before


def test_an_organisation_is_only_dropped_when_nothing_depends_on_it(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        make_event(session)
        bare, known, partner = (make_organisation(session, name) for name in ("Bare", "Known", "Partner"))
        operations.organisations.update_organisation(session, known.id, website="https://example.org")
        operations.event.add_partner(session, partner.id, "organiser")  # type: ignore[arg-type]
        for organisation in (bare, known, partner):
            operations.organisations.drop_if_unused(session, organisation.id)
    assert set(workspace.reader.values("SELECT name FROM organisation")) == {"Known", "Partner"}
