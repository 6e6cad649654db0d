"""People added, edited, duplicated and deleted: what is refused with a sentence, and what undo brings back."""

from __future__ import annotations

import pytest

from models import operations
from models.errors import NotFound, RuleViolation
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import give_role, make_event, make_people, make_person, make_session
from tests.models.store.dump import dump


def add(workspace: Workspace, **values: object) -> str:
    with workspace.change("Add person") as session:
        return operations.people.add_person(session, **values).id


def stored(workspace: Workspace, person_id: str, column: str) -> object:
    return workspace.reader.value(f"SELECT {column} FROM person WHERE id = :id", id=person_id)


@pytest.mark.parametrize(
    "name",
    [
        {"family_name": "Bjørk"},
        {"given_name": "Isa"},
        {"badge_name": "毛泽东"},
        {"given_name": "van den wolf"},
    ],
)
def test_one_name_of_any_kind_is_enough_and_kept_as_written(
    workspace: Workspace, name: dict[str, str]
) -> None:
    person_id = add(workspace, **name)
    assert stored(workspace, person_id, "full_name") == next(iter(name.values()))


@pytest.mark.parametrize("name", [{}, {"given_name": " \n "}, {"email": "nobody@example.org"}])
def test_a_person_without_a_name_is_refused_at_the_field(workspace: Workspace, name: dict[str, str]) -> None:
    with pytest.raises(RuleViolation, match="Give the person a name") as refused:
        add(workspace, **name)
    assert refused.value.column == "family_name"
    assert workspace.reader.value("SELECT count(*) FROM person") == 0


def test_the_last_name_cannot_be_taken_away(workspace: Workspace) -> None:
    person_id = add(workspace, family_name="Isa")
    with (
        pytest.raises(RuleViolation, match="Give the person a name"),
        workspace.change("Edit") as session,
    ):
        operations.people.update_person(session, person_id, family_name="")
    assert stored(workspace, person_id, "family_name") == "Isa"


@pytest.mark.parametrize(
    "email", ["anna.example.org", "anna@", "@example.org", "a@b@example.org", "a b@example.org"]
)
def test_what_is_no_email_address_is_refused_at_the_field(workspace: Workspace, email: str) -> None:
    with pytest.raises(RuleViolation, match="is not an e-mail address") as refused:
        add(workspace, family_name="Anna", email=email)
    assert refused.value.column == "email"


@pytest.mark.parametrize("email", ["", "zoé@bücher.example.org", "o'brien+tag@example.org"])
def test_no_address_and_unusual_addresses_are_legal(workspace: Workspace, email: str) -> None:
    assert stored(workspace, add(workspace, family_name="Zoé", email=email), "email") == email


def test_countries_and_languages_are_checked_and_spelt_alike(workspace: Workspace) -> None:
    person_id = add(workspace, family_name="Isa", country="lu", languages="LB, fr/de fr")
    assert stored(workspace, person_id, "country") == "LU"
    assert stored(workspace, person_id, "languages") == "lb fr de"
    with pytest.raises(RuleViolation, match="no country “XY”"):
        add(workspace, family_name="Isa", country="xy")
    with pytest.raises(RuleViolation, match="no language “qq”"):
        add(workspace, family_name="Isa", languages="de qq")


def test_pasted_lines_and_taken_apart_accents_become_one_line(workspace: Workspace) -> None:
    person_id = add(workspace, given_name=" Zoe\u0308\r\n", family_name="McDonald\tvan den Wolf")
    assert stored(workspace, person_id, "full_name") == "Zoë McDonald van den Wolf"


def test_a_text_that_does_not_fit_is_refused(workspace: Workspace) -> None:
    with pytest.raises(RuleViolation, match="it has 201 characters, and 200 fit") as refused:
        add(workspace, family_name="x" * 201)
    assert refused.value.column == "family_name"


def test_a_typed_organisation_is_found_or_new_and_typos_leave_nothing_behind(workspace: Workspace) -> None:
    person_id = add(workspace, family_name="Isa")
    for name in ("Beispelwerk", "Beispielwerk GmbH", "BEISPIELWERK GMBH"):
        with workspace.change("Edit") as session:
            operations.people.set_organisation(session, person_id, name)
    assert workspace.reader.values("SELECT name FROM organisation") == ["Beispielwerk GmbH"]
    assert "beispielwerk" in str(stored(workspace, person_id, "search"))
    with workspace.change("Edit") as session:
        operations.people.set_organisation(session, person_id, "")
    assert stored(workspace, person_id, "organisation_id") is None
    assert stored(workspace, person_id, "search") == "isa"


def test_an_organisation_somebody_else_belongs_to_stays(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        first, second = make_people(session, 2)
        for person in (first, second):
            operations.people.set_organisation(session, person.id, "Beispielwerk")
        operations.people.set_organisation(session, first.id, "Musterbau")
    assert workspace.reader.values("SELECT name FROM organisation ORDER BY name") == [
        "Beispielwerk",
        "Musterbau",
    ]


def test_a_duplicate_has_everything_but_the_parts_in_sessions(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        make_event(session)
        person = make_person(session, function=Translated(de="Leiterin", fr="Directrice"), photo_id="a" * 64)
        operations.registrations.register(session, person.id)
        give_role(session, make_session(session), person)
        copy = operations.people.duplicate_person(session, person.id)
    assert (copy.full_name, copy.function, copy.photo_id) == (person.full_name, person.function, "a" * 64)
    codes = workspace.reader.values("SELECT code FROM registration")
    assert len(set(codes)) == 2
    assert workspace.reader.values("SELECT person_id FROM session_role") == [person.id]


def test_deleting_takes_everything_of_theirs_along_and_undo_brings_it_back(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        make_event(session)
        people = make_people(session, 3)
        give_role(session, make_session(session), people[0])
        operations.registrations.register(session, people[0].id)
    before = dump(workspace.path)
    with workspace.change("Delete") as session:
        operations.people.delete_people(session, [people[0].id, people[1].id])
    after = dump(workspace.path)
    assert set(after["person"]) == {people[2].id}
    assert after["registration"] == after["session_role"] == {}
    workspace.undo()
    assert dump(workspace.path) == before


def test_deleting_somebody_who_has_gone_deletes_nobody(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        people = [person.id for person in make_people(session, 2)]
    with pytest.raises(NotFound), workspace.change("Delete") as session:
        operations.people.delete_people(session, [*people, "0" * 32])
    assert workspace.reader.value("SELECT count(*) FROM person") == 2


def test_many_people_are_edited_in_one_change(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        make_event(session)
        region = operations.event.add_region(session, Translated(de="Luxemburg"))
        organisation = operations.organisations.add_organisation(session, name="Beispielwerk")
        ids = [person.id for person in make_people(session, 600)]
    with workspace.change("Edit") as session:
        operations.people.update_people(session, ids, region_id=region.id, country="lu")
        operations.people.update_people(session, ids[:3], organisation_id=organisation.id)
    assert (
        workspace.reader.value("SELECT count(*) FROM person WHERE region_id IS NOT NULL AND country = 'LU'")
        == 600
    )
    assert workspace.reader.value("SELECT count(*) FROM person WHERE search LIKE '%beispielwerk%'") == 3
    workspace.undo()
    assert workspace.reader.value("SELECT count(*) FROM person WHERE country <> ''") == 0


def test_only_columns_that_make_sense_for_many_are_set_for_many(workspace: Workspace) -> None:
    with pytest.raises(TypeError, match="email"), workspace.change("Edit") as session:
        operations.people.update_people(session, [], email="all@example.org")


def test_columns_that_follow_from_others_cannot_be_set(workspace: Workspace) -> None:
    with pytest.raises(TypeError, match="sort_key"):
        add(workspace, family_name="Isa", sort_key="zzz")
