"""Badge categories: named, coloured, put in order, deleted without losing anybody."""

from __future__ import annotations

import pytest

from models.desk import Registration
from models.errors import RuleViolation
from models.operations.categories import add_category, delete_category, move_category, update_category
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_person


def names(workspace: Workspace) -> list[str]:
    return [
        Translated.loads(name)["en"]
        for name in workspace.reader.values("SELECT name FROM category ORDER BY position")
    ]


@pytest.fixture
def event(workspace: Workspace) -> Workspace:
    with workspace.change("Fill") as session:
        make_event(session)
    return workspace


def test_a_new_category_comes_last(event: Workspace) -> None:
    with event.change("Add") as session:
        add_category(session, Translated(en="Jury"), colour="#112233")
    assert names(event)[-1] == "Jury"


def test_moving_a_category_moves_the_others_up(event: Workspace) -> None:
    before = names(event)
    first = event.reader.value("SELECT id FROM category ORDER BY position")
    with event.change("Move") as session:
        move_category(session, first, 2)
    assert names(event) == [before[1], before[2], before[0], *before[3:]]


def test_people_of_a_deleted_category_have_none(event: Workspace) -> None:
    with event.change("Fill") as session:
        category = add_category(session, Translated(en="Jury"))
        person = make_person(session)
        session.add(Registration(person_id=person.id, category_id=category.id, code="A1"))
    with event.change("Delete") as session:
        delete_category(session, category.id)
    assert event.reader.values("SELECT category_id FROM registration") == [None]
    assert "Jury" not in names(event)
    assert event.reader.values("SELECT position FROM category ORDER BY position") == [*range(6)]


@pytest.mark.parametrize(
    ("values", "column"),
    [({"name": Translated()}, "name"), ({"colour": "blue"}, "colour"), ({"colour": "#12345"}, "colour")],
)
def test_a_category_without_name_or_colour_is_refused_at_its_field(
    event: Workspace, values: dict[str, object], column: str
) -> None:
    category = event.reader.value("SELECT id FROM category")
    with pytest.raises(RuleViolation) as refused, event.change("Edit") as session:
        update_category(session, category, **values)
    assert refused.value.column == column
