"""The tree of the programme as Qt sees it: sound in itself, through every change."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from gui.pages.programme.tree_model import ProgrammeModel
from models import operations
from models.enums import Entity, SessionKind
from models.queries.pitches import pitches_by_session
from models.queries.programme import programme
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event

pytestmark = pytest.mark.usefixtures("qapp")


def show(model: ProgrammeModel, workspace: Workspace) -> None:
    model.show(programme(workspace.reader), pitches_by_session(workspace.reader))


def test_the_model_is_sound_through_changes(workspace: Workspace) -> None:
    model = ProgrammeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    show(model, workspace)
    with workspace.change("Fill") as session:
        make_event(session)
        item = operations.programme.add_session(
            session, SessionKind.PITCHES, starts_at=datetime(2021, 6, 8, 9)
        )
        for _ in range(3):
            operations.pitches.add_pitch(session, item.id)
            operations.programme.add_session(session)
    show(model, workspace)
    assert [model.rowCount(model.index(row, 0)) for row in range(model.rowCount())] == [1, 0, 3]
    with workspace.change("Delete") as session:
        operations.programme.delete_sessions(session, [item.id])
    show(model, workspace)
    assert not model.index_of(Entity.SESSION, item.id).isValid()
    tester.deleteLater()


def test_what_points_at_a_row_follows_it(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        first = operations.programme.add_session(
            session, starts_at=datetime(2021, 6, 8, 9), title=Translated(en="a")
        ).id
        second = operations.programme.add_session(session, starts_at=datetime(2021, 6, 8, 10)).id
    model = ProgrammeModel()
    show(model, workspace)
    pointers = [QPersistentModelIndex(model.index_of(Entity.SESSION, key)) for key in (first, second)]
    with workspace.change("Move") as session:
        operations.programme.step_in_order(session, first, 1)
        operations.programme.delete_sessions(session, [second])
    show(model, workspace)
    assert [pointer.isValid() for pointer in pointers] == [True, False]
    node = model.node(pointers[0])
    assert node is not None
    assert node.id == first


def test_a_change_of_words_only_moves_nothing(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        item = operations.programme.add_session(session, title=Translated(en="a"))
    model = ProgrammeModel()
    show(model, workspace)
    moved: list[object] = []
    model.layoutChanged.connect(lambda *_: moved.append(1))
    with workspace.change("Edit") as session:
        operations.programme.update_session(session, item.id, title=Translated(en="b"))
    show(model, workspace)
    assert moved == []
    assert "b" in str(model.index_of(Entity.SESSION, item.id).data())
