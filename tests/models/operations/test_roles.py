"""Who appears in a session as what, and in which order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session as OrmSession

from models.enums import RoleKind, SessionKind
from models.errors import NotFound, RuleViolation
from models.operations import programme
from models.queries.session import session as detail
from models.store.workspace import Workspace
from tests.builders import make_event, make_people


class Panel:
    """A panel with three people, who appear in the order in which they were added."""

    def __init__(self, workspace: Workspace, session: OrmSession) -> None:
        self.workspace = workspace
        self.session = session
        self.people = [person.id for person in make_people(session, 4)]
        self.id = programme.add_session(session, SessionKind.PANEL).id
        self.roles = [programme.assign_role(session, self.id, person).id for person in self.people[:3]]

    def shown(self) -> list[tuple[int, RoleKind]]:
        """Return who appears, as numbers of `people`, and as what."""
        self.session.flush()
        rows = self.session.connection().exec_driver_sql(
            "SELECT person_id, role FROM session_role ORDER BY position"
        )
        return [(self.people.index(person), RoleKind(role)) for person, role in rows]


@pytest.fixture
def panel(workspace: Workspace) -> Iterator[Panel]:
    with workspace.change("Edit") as session:
        make_event(session)
        yield Panel(workspace, session)


def test_the_usual_part_depends_on_the_kind(panel: Panel) -> None:
    assert panel.shown() == [(number, RoleKind.PANELLIST) for number in range(3)]
    talk = programme.add_session(panel.session, SessionKind.TALK).id
    assert programme.assign_role(panel.session, talk, panel.people[0]).role is RoleKind.SPEAKER


def test_nobody_has_the_same_part_twice_but_may_have_two(panel: Panel) -> None:
    with pytest.raises(RuleViolation, match="already has this part") as refused:
        programme.assign_role(panel.session, panel.id, panel.people[0], RoleKind.PANELLIST)
    assert refused.value.column == "role"
    programme.assign_role(panel.session, panel.id, panel.people[0], RoleKind.MODERATOR)
    assert panel.shown()[-1] == (0, RoleKind.MODERATOR)


def test_a_panellist_becomes_the_moderator(panel: Panel) -> None:
    programme.change_role(panel.session, panel.roles[1], RoleKind.MODERATOR)
    assert panel.shown()[1] == (1, RoleKind.MODERATOR)
    second = programme.assign_role(panel.session, panel.id, panel.people[1], RoleKind.PANELLIST)
    with pytest.raises(RuleViolation, match="already has this part"):
        programme.change_role(panel.session, second.id, RoleKind.MODERATOR)


@pytest.mark.parametrize(("to", "order"), [(0, [2, 0, 1]), (1, [0, 2, 1]), (9, [0, 1, 2]), (-1, [2, 0, 1])])
def test_the_order_of_appearance(panel: Panel, to: int, order: list[int]) -> None:
    programme.move_role(panel.session, panel.roles[2], to)
    assert [number for number, _ in panel.shown()] == order


def test_a_part_taken_away_leaves_no_hole(panel: Panel) -> None:
    programme.remove_role(panel.session, panel.roles[0])
    programme.assign_role(panel.session, panel.id, panel.people[3])
    assert [number for number, _ in panel.shown()] == [1, 2, 3]
    with pytest.raises(NotFound):
        programme.remove_role(panel.session, panel.roles[0])


def test_the_editor_shows_names_in_order(workspace: Workspace) -> None:
    with workspace.change("Edit") as session:
        make_event(session)
        panel = Panel(workspace, session)
        programme.move_role(session, panel.roles[2], 0)
    shown = detail(workspace.reader, panel.id)
    assert shown is not None
    assert [part.person_id for part in shown.parts] == [panel.people[number] for number in (2, 0, 1)]
    assert all(part.name for part in shown.parts)
