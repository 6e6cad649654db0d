"""Badge categories come in their order, with the number of people they have."""

from __future__ import annotations

from models.desk import Registration
from models.queries.categories import categories
from models.store.workspace import Workspace
from tests.builders import make_event, make_person


def test_categories_tell_how_many_people_they_have(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
    second = categories(workspace.reader)[1].id
    with workspace.change("Fill") as session:
        for code in ("A", "B"):
            session.add(Registration(person_id=make_person(session).id, category_id=second, code=code))
    rows = categories(workspace.reader)
    assert [row.people for row in rows] == [0, 2, 0, 0, 0, 0]
    assert rows[1].name["en"] == "Speaker"
    assert rows[1].colour == "#8a3b2f"
