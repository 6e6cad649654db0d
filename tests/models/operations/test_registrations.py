"""Registrations and their codes: one a person, drawn by lot, checkable, and changed for many at once."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from models import operations
from models.enums import RegistrationStatus
from models.errors import RuleViolation
from models.rules.codes import LETTERS, is_code, new_code, tidy_code
from models.store.workspace import Workspace
from tests.builders import make_event, make_people, make_person
from tests.models.store.dump import dump


def drawn(count: int) -> list[str]:
    lots = random.Random(7)
    return [new_code(lots.choice) for _ in range(count)]


def test_every_slip_of_one_letter_or_two_neighbours_is_noticed() -> None:
    for code in drawn(40):
        assert is_code(code)
        wrong = {code[:at] + letter + code[at + 1 :] for at in range(7) for letter in LETTERS}
        wrong |= {code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(6)}
        assert [other for other in wrong - {code} if is_code(other)] == []


def test_codes_can_be_read_out_and_hold_no_words() -> None:
    codes = drawn(2000)
    assert not set("".join(codes)) & set("AEIOUYQWZM0123456789")
    assert not [code for code in codes if any(a == b for a, b in pairwise(code))]
    assert len(set(codes)) > 1990


def test_a_code_typed_by_hand_is_understood() -> None:
    code = drawn(1)[0]
    assert tidy_code(f" {code[:3].lower()}-{code[3:].lower()}\n") == code


def test_a_person_is_registered_once_and_found_by_the_code(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        make_event(session)
        person = make_person(session)
        registration = operations.registrations.register(session, person.id)
    assert is_code(registration.code)
    assert registration.status is RegistrationStatus.CONFIRMED
    found = workspace.reader.value("SELECT search FROM person")
    assert registration.code.lower() in found
    with (
        pytest.raises(RuleViolation, match="Amina Diallo is already registered"),
        workspace.change("x") as session,
    ):
        operations.registrations.register(session, person.id)


def test_a_code_from_elsewhere_is_kept_unless_somebody_has_it(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        first, second = make_people(session, 2)
        assert operations.registrations.register(session, first.id, code=" T-4711 ").code == "T-4711"
    with (
        pytest.raises(RuleViolation, match="“T-4711” is already somebody else’s"),
        workspace.change("x") as session,
    ):
        operations.registrations.register(session, second.id, code="T-4711")


def test_a_new_code_makes_the_old_one_unknown(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        person = make_person(session)
        registration = operations.registrations.register(session, person.id)
        old = registration.code
    with workspace.change("New code") as session:
        new = operations.registrations.renew_code(session, registration.id).code
    assert workspace.reader.values("SELECT code FROM registration") == [new]
    search = workspace.reader.value("SELECT search FROM person")
    assert new.lower() in search
    assert old.lower() not in search


def test_unregistering_keeps_the_person_and_undo_the_code(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        registration = operations.registrations.register(session, make_person(session).id)
    before = dump(workspace.path)
    with workspace.change("Unregister") as session:
        operations.registrations.unregister(session, registration.id)
    assert workspace.reader.value("SELECT search FROM person") == "amina diallo"
    workspace.undo()
    assert dump(workspace.path) == before


def test_a_category_for_many_registers_those_who_were_not(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        make_event(session)
        ids = [person.id for person in make_people(session, 300)]
        operations.registrations.register(session, ids[0], status=RegistrationStatus.PENDING)
    press = workspace.reader.value("SELECT id FROM category WHERE position = 3")
    with workspace.change("Category") as session:
        operations.registrations.update_registrations(session, ids, category_id=press)
    rows = workspace.reader.values("SELECT category_id || ' ' || status FROM registration")
    assert sorted(rows) == sorted([f"{press} confirmed"] * 299 + [f"{press} pending"])
    assert len(set(workspace.reader.values("SELECT code FROM registration"))) == 300


def test_calling_off_registers_nobody(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        ids = [person.id for person in make_people(session, 3)]
        operations.registrations.register(session, ids[0])
    with workspace.change("Status") as session:
        operations.registrations.update_registrations(session, ids, status=RegistrationStatus.CANCELLED)
    assert workspace.reader.values("SELECT status FROM registration") == ["cancelled"]
