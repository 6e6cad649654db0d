"""Many rows written at once: what is refused, and that derived columns are right."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import uuid4

import pytest

from models.enums import Entity, RoleKind, SessionKind
from models.errors import NotFound, RuleViolation
from models.operations.imports import bring_in
from models.people import Person
from models.programme_plan import ProgrammePlan
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event

SESSION = {
    "id": "1" * 32, "kind": SessionKind.TALK, "day": date(2021, 6, 8), "starts_at": datetime(2021, 6, 8, 9),
    "length_minutes": 30, "title": Translated(de="Eröffnung"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _event(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)


def write(workspace: Workspace, **plan: Any) -> None:
    with workspace.change("Bring in") as session:
        bring_in(session, ProgrammePlan(**plan))


def test_derived_columns_are_as_the_mapper_makes_them(workspace: Workspace) -> None:
    organisation = {"id": "2" * 32, "name": "Beispielwerk GmbH"}
    person = {"id": "3" * 32, "given_name": "Ada", "particle": "von", "family_name": "Übel",
              "academic_title": "Dr.", "email": "a@example.org", "organisation_id": "2" * 32}  # fmt: skip
    added = {Entity.ORGANISATION: [organisation], Entity.PERSON: [person], Entity.SESSION: [SESSION]}
    write(workspace, added=added)
    columns = "SELECT full_name || '|' || sort_key || '|' || search FROM person"
    before = workspace.reader.values(columns)
    with workspace.change("Touch") as session:
        session.get(Person, "3" * 32).notes = "x"  # type: ignore[union-attr]
    assert workspace.reader.values(columns) == before
    assert workspace.reader.value("SELECT search FROM session") == "eroffnung"


@pytest.mark.parametrize(
    ("plan", "error"),
    [
        ({"added": {Entity.SESSION: [SESSION | {"length_minutes": 0}]}}, RuleViolation),
        ({"added": {Entity.SESSION: [SESSION | {"external_id": "x" * 300}]}}, RuleViolation),
        ({"added": {Entity.PERSON: [{"id": "3" * 32, "email": "a@example.org"}]}}, RuleViolation),
        ({"changed": {Entity.SESSION: {"9" * 32: {"url": "x"}}}}, NotFound),
        ({"deleted": {Entity.SESSION: ["9" * 32]}}, NotFound),
        ({"dates": (date(2021, 6, 9), date(2021, 6, 8))}, RuleViolation),
        ({"added": {Entity.SESSION: [SESSION | {"room_id": "9" * 32}]}}, RuleViolation),
    ],
)
def test_what_would_make_the_event_untrue_is_refused(
    workspace: Workspace, plan: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        write(workspace, **plan)
    assert workspace.reader.value("SELECT count(*) FROM session") == 0


def test_columns_that_are_not_of_a_programme_are_a_mistake_of_ours(workspace: Workspace) -> None:
    with pytest.raises(TypeError, match="phone"):
        write(workspace, added={Entity.PERSON: [{"id": "3" * 32, "family_name": "A", "phone": "1"}]})


def test_a_thousand_rows_are_one_change(workspace: Workspace) -> None:
    people = [{"id": uuid4().hex, "family_name": f"Person {number}"} for number in range(1200)]
    roles = [
        {"id": uuid4().hex, "session_id": SESSION["id"], "person_id": person["id"], "role": RoleKind.SPEAKER,
         "position": number}
        for number, person in enumerate(people)
    ]  # fmt: skip
    write(workspace, added={Entity.PERSON: people, Entity.SESSION: [SESSION], Entity.SESSION_ROLE: roles})
    deleted = [role["id"] for role in roles[:700]]
    changed = {person["id"]: {"email": "x@example.org"} for person in people}
    write(workspace, changed={Entity.PERSON: changed}, deleted={Entity.SESSION_ROLE: deleted})
    assert workspace.reader.value("SELECT count(*) FROM session_role") == 500
    workspace.undo()
    workspace.undo()
    assert workspace.reader.value("SELECT count(*) FROM person") == 0
