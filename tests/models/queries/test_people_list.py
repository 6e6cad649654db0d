"""The list of people, kept up to date change by change, is always the one that would be read afresh."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import select

from models import operations
from models.enums import Entity, RegistrationStatus
from models.programme import Session
from models.queries.people import people_rows
from models.queries.people_filter import NONE, Missing, Part, PeopleFilter
from models.queries.people_list import Column, Order, PeopleList
from models.store.changes import Changes
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import give_role, make_event, make_people, make_person, make_session

PEOPLE = 60


@pytest.fixture
def event(workspace: Workspace) -> Workspace:
    """An event with sixty people, every third of them registered, every fifth from an organisation."""
    with workspace.change("Add") as session:
        make_event(session)
        luxembourg = operations.event.add_region(session, Translated(de="Luxemburg"))
        people = make_people(session, PEOPLE)
        for number, person in enumerate(people):
            if number % 3 == 0:
                operations.registrations.register(session, person.id)
            if number % 5 == 0:
                operations.people.set_organisation(session, person.id, f"Werk {number % 4}")
            if number % 4 == 0:
                operations.people.update_person(session, person.id, region_id=luxembourg.id)
        give_role(session, make_session(session), people[0])
    return workspace


def names(workspace: Workspace, people: PeopleList) -> list[str]:
    by_id = {}
    for person_id in people.ids:
        by_id[person_id] = workspace.reader.value("SELECT full_name FROM person WHERE id = :id", id=person_id)
    return [by_id[person_id] for person_id in people.ids]


def fresh(workspace: Workspace, people: PeopleFilter, order: Order, text: str) -> list[str]:
    other = PeopleList(workspace.reader)
    other.show(people, order)
    other.search(text)
    return other.ids


def test_family_names_come_in_dictionary_order(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        for family in ("Zander", "Özil", "Oz", "Müller", "Muller", "Mühl", "de la Cruz", "Ähm"):
            make_person(session, "Anna", family)
    people = PeopleList(workspace.reader)
    people.show()
    families = [name.removeprefix("Anna ") for name in names(workspace, people)]
    assert families == ["Ähm", "de la Cruz", "Mühl", "Muller", "Müller", "Oz", "Özil", "Zander"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zoe", ["Zoë Strauß"]),
        ("STRAUSS zoë", ["Zoë Strauß"]),
        ("cœur", ["Anne Lecoeur"]),
        ("o’brien", ["Pat O'Brien"]),
        ("lukasz", ["Łukasz Żółć"]),
        ("zolc ł", ["Łukasz Żółć"]),
        ("100%", []),
        ("_", []),
        ("  ", ["Anne Lecoeur", "Pat O'Brien", "Zoë Strauß", "Łukasz Żółć"]),
    ],
)
def test_search_knows_no_accents_and_wants_every_word(
    workspace: Workspace, typed: str, found: list[str]
) -> None:
    with workspace.change("Add") as session:
        for given, family in (("Zoë", "Strauß"), ("Anne", "Lecoeur"), ("Pat", "O'Brien"), ("Łukasz", "Żółć")):
            make_person(session, given, family)
    people = PeopleList(workspace.reader)
    people.show()
    people.search(typed)
    assert names(workspace, people) == found


def test_typing_on_and_taking_back_gives_what_typing_at_once_gives(event: Workspace) -> None:
    people = PeopleList(event.reader)
    people.show()
    for text in ("e", "er", "er w", "er we", "er", "e", "", "w e", "we"):
        people.search(text)
        assert people.ids == fresh(event, PeopleFilter(), Order(), text), text


def test_people_are_found_by_organisation_email_and_code(event: Workspace) -> None:
    with event.change("Add") as session:
        person = make_person(session, "Isa", "", email="isa@werft.example.org")
        operations.people.set_organisation(session, person.id, "Öresund-Werft")
        code = operations.registrations.register(session, person.id).code
    people = PeopleList(event.reader)
    people.show()
    for text in ("oresund-werft", "isa@werft", code[:5].lower()):
        people.search(text)
        assert people.ids == [person.id]


FILTERS = {
    "speakers": PeopleFilter(parts=frozenset({Part.SPEAKER})),
    "participants": PeopleFilter(parts=frozenset({Part.PARTICIPANT, Part.MODERATOR})),
    "not registered": PeopleFilter(statuses=frozenset({NONE})),
    "pending or none": PeopleFilter(statuses=frozenset({NONE, RegistrationStatus.PENDING.value})),
    "no region": PeopleFilter(regions=frozenset({NONE})),
    "no photo, registered": PeopleFilter(
        missing=frozenset({Missing.PHOTO}), statuses=frozenset({RegistrationStatus.CONFIRMED.value})
    ),
    "no organisation": PeopleFilter(missing=frozenset({Missing.ORGANISATION})),
}


@pytest.mark.parametrize("name", FILTERS)
def test_filters_and_their_opposites_make_up_everyone(event: Workspace, name: str) -> None:
    people = PeopleList(event.reader)
    people.show(FILTERS[name])
    expected = {
        "speakers": 1,
        "participants": PEOPLE // 3,
        "not registered": PEOPLE - PEOPLE // 3,
        "pending or none": PEOPLE - PEOPLE // 3,
        "no region": PEOPLE - PEOPLE // 4,
        "no photo, registered": PEOPLE // 3,
        "no organisation": PEOPLE - PEOPLE // 5,
    }
    assert len(people.ids) == len(set(people.ids)) == people.matching == expected[name]


@pytest.mark.parametrize("column", Column)
@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_with_the_empty_ones_last(
    event: Workspace, column: Column, descending: bool
) -> None:
    people = PeopleList(event.reader)
    people.show(order=Order(column, descending=descending))
    assert len(set(people.ids)) == PEOPLE
    if column is Column.ORGANISATION:
        found = [row.organisation for row in people_rows(event.reader, people.ids)]
        filled = [name for name in found if name]
        assert found == sorted(filled, reverse=descending) + [""] * (PEOPLE - len(filled))


@pytest.mark.parametrize("seed", range(6))
def test_after_any_change_the_list_is_as_if_read_afresh(event: Workspace, seed: int) -> None:
    lots = random.Random(seed)
    people, order = lots.choice(list(FILTERS.values())), Order(lots.choice(list(Column)), lots.random() < 0.5)
    text = lots.choice(["", "e", "werk"])
    told: list[frozenset[str] | None] = []
    kept = PeopleList(event.reader)
    kept.show(people, order)
    kept.search(text)
    event.listen(lambda changes: told.append(kept.update(changes)))
    for _ in range(25):
        change_something(event, lots)
        assert kept.ids == fresh(event, people, order, text)
    while (label := event.undo_label()) is not None and label.msgid != "Add":
        event.undo()
        assert kept.ids == fresh(event, people, order, text)


def change_something(workspace: Workspace, lots: random.Random) -> None:
    everyone = sorted(workspace.reader.values("SELECT id FROM person"))
    chosen = lots.sample(everyone, lots.choice([1, 1, 2, 50]))
    with workspace.change("Change") as session:
        match lots.randrange(7):
            case 0:
                operations.people.update_person(
                    session, chosen[0], family_name=lots.choice(["Aal", "Ørsted", "Zz"])
                )
            case 1:
                operations.people.delete_people(session, chosen[:2])
            case 2:
                operations.people.duplicate_person(session, chosen[0])
            case 3:
                operations.registrations.update_registrations(
                    session, chosen, status=lots.choice(list(RegistrationStatus))
                )
            case 4:
                operations.people.set_organisation(
                    session, chosen[0], lots.choice(["", "Werk 1", f"Neu {chosen[0]}"])
                )
            case 5:
                registered = sorted(workspace.reader.values("SELECT id FROM registration"))
                operations.registrations.unregister(session, lots.choice(registered))
            case _:
                item = make_session(session, starts_at=None)
                operations.people.update_person(session, chosen[0], email=f"{item.id}@example.org")


def test_texts_read_bit_by_bit_do_not_hide_what_changed_meanwhile(event: Workspace) -> None:
    told: list[frozenset[str] | None] = []
    people = PeopleList(event.reader)
    people.show()
    event.listen(lambda changes: told.append(people.update(changes)))
    first, last = min(people.ids), max(people.ids)
    people.texts.read_some(PEOPLE // 2)
    with event.change("Edit") as session:
        operations.people.update_person(session, first, badge_name="Xanthippe")
        operations.people.delete_people(session, [last])
        added = make_person(session, "Xanthippe", "Quux")
    while not people.texts.has_texts:
        people.texts.read_some(7)
    people.search("xanthippe")
    assert set(people.ids) == {first, added.id}


def test_a_change_tells_whose_rows_look_different(event: Workspace) -> None:
    people = PeopleList(event.reader)
    people.show()
    told: list[frozenset[str] | None] = []
    event.listen(lambda changes: told.append(people.update(changes)))
    first = people.ids[0]
    with event.change("Register") as session:
        registration = operations.registrations.registration_of(session, first)
        if registration is not None:
            operations.registrations.unregister(session, registration.id)
        operations.registrations.register(session, first)
    with event.change("Category") as session:
        operations.categories.add_category(session, Translated(de="Gast"))
    assert told == [frozenset({first}), None]


def test_a_change_elsewhere_leaves_the_list_alone(event: Workspace) -> None:
    people = PeopleList(event.reader)
    people.show()
    before = people.ids
    assert people.update(Changes("0" * 32, "Move", {Entity.ROOM.value: frozenset({"1"})})) == frozenset()  # type: ignore[arg-type]
    assert people.ids == before


def test_a_role_taken_away_tells_whose_it_was(event: Workspace) -> None:
    people = PeopleList(event.reader)
    people.show()
    told: list[frozenset[str] | None] = []
    speaker = event.reader.value("SELECT person_id FROM session_role")
    event.listen(lambda changes: told.append(people.update(changes)))
    with event.change("Delete session") as session:
        session.delete(session.scalars(select(Session)).one())
    assert told == [frozenset({speaker})]
