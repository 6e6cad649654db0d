"""Whatever is done to an event, in whatever order: undo all brings the beginning back, redo all the end."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from models.enums import ChangeKind, Entity
from models.errors import CannotUndo, UserError
from models.store.file import create_file
from models.store.verify import verify
from models.store.workspace import Workspace
from tests.builders import make_rich_event
from tests.models.every_operation import draw_arguments, operations
from tests.models.store.dump import dump

OPERATIONS = operations()
NOT_JOURNALLED = {"pictures.add_picture"}


def do(workspace: Workspace, name: str, data: Any) -> None:
    """Do one operation with drawn arguments; where it is refused, nothing may have changed."""
    before = dump(workspace.path)

    def key(entity: Entity) -> str:
        # Keys are random: which of them is drawn is told by its place, so that a failure can be replayed.
        keys, place = list(before[entity.value]), data.draw(st.integers(0, 5))
        return keys[place % len(keys)] if keys else "0" * 32

    arguments = draw_arguments(name, OPERATIONS[name], data.draw, key)
    try:
        with workspace.change("Do") as session:
            OPERATIONS[name](session, **arguments)
    except UserError:
        assert dump(workspace.path) == before


class AnyEditing(RuleBasedStateMachine):
    """A person with a mouse and no plan."""

    template: Path | None = None

    @classmethod
    def empty_file(cls) -> Path:
        if cls.template is None:
            cls.template = Path(mkdtemp()) / "empty.podium"
            create_file(cls.template)
        return cls.template

    @initialize()
    def open_a_small_event(self) -> None:
        self.folder = Path(mkdtemp())
        path = Path(shutil.copy(self.empty_file(), self.folder / "event.podium"))
        self.workspace = Workspace.open(path)
        with self.workspace.change("Small event", kind=ChangeKind.ORIGIN) as session:
            make_rich_event(session)
        self.beginning = dump(path)

    @rule(names=st.lists(st.sampled_from(sorted(OPERATIONS)), min_size=3, max_size=12), data=st.data())
    def do_some(self, names: list[str], data: Any) -> None:
        for name in names:
            do(self.workspace, name, data)

    @rule()
    def undo(self) -> None:
        if self.workspace.undo_label() is not None:
            self.workspace.undo()

    @rule()
    def redo(self) -> None:
        if self.workspace.redo_label() is not None:
            self.workspace.redo()

    @rule(data=st.data())
    def take_back_any(self, data: Any) -> None:
        place = data.draw(st.integers(0, 10))
        changes = [change for change in self.workspace.history() if change.kind is not ChangeKind.ORIGIN]
        if place >= len(changes):
            return
        before = dump(self.workspace.path)
        try:
            self.workspace.revert(changes[place].id)
        except CannotUndo:
            assert dump(self.workspace.path) == before

    @rule()
    def close_and_open(self) -> None:
        path = self.workspace.path
        self.workspace.close()
        self.workspace = Workspace.open(path)

    def teardown(self) -> None:
        if not hasattr(self, "workspace"):
            return
        try:
            self.undo_all_and_redo_all()
        finally:
            self.workspace.close()
            shutil.rmtree(self.folder)

    def undo_all_and_redo_all(self) -> None:
        path = self.workspace.path
        end = dump(path)
        undone = 0
        while self.workspace.undo_label() is not None:
            self.workspace.undo()
            undone += 1
        assert dump(path) == self.beginning
        for _ in range(undone):
            self.workspace.redo()
        assert dump(path) == end
        with self.workspace.open_reader() as reader:
            assert verify(reader) == []


TestAnyEditing = AnyEditing.TestCase
TestAnyEditing.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    phases=[Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("name", sorted(set(OPERATIONS) - NOT_JOURNALLED))
def test_each_operation_is_undone(name: str, workspace: Workspace) -> None:
    with workspace.change("Rich event", kind=ChangeKind.ORIGIN) as session:
        make_rich_event(session)
    times_done = 0

    @settings(
        max_examples=20, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(st.data())
    def do_and_undo(data: Any) -> None:
        nonlocal times_done
        before = dump(workspace.path)
        do(workspace, name, data)
        if workspace.undo_label() is not None:
            times_done += 1
            workspace.undo()
        assert dump(workspace.path) == before

    do_and_undo()
    assert times_done > 0
