"""A new event file is there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import Session as OrmSession

from models.errors import FileUnusable, RuleViolation
from models.store.making import make_event_file
from models.store.workspace import Workspace
from models.text import Text
from tests.builders import make_event

LABEL = Text("New event")


def test_it_is_one_file_whose_origin_cannot_be_undone(tmp_path: Path) -> None:
    make_event_file(tmp_path / "new.podium", make_event, LABEL)
    assert [path.name for path in tmp_path.iterdir()] == ["new.podium"]
    with Workspace.open(tmp_path / "new.podium") as workspace:
        assert workspace.undo_label() is None
        assert workspace.history()[0].label == LABEL


def test_nothing_is_left_where_filling_fails(tmp_path: Path) -> None:
    def fail(session: OrmSession) -> None:
        make_event(session)
        raise RuleViolation("No.")

    with pytest.raises(RuleViolation):
        make_event_file(tmp_path / "new.podium", fail, LABEL)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.podium"
    path.write_text("mine")
    with pytest.raises(FileUnusable) as refused:
        make_event_file(path, make_event, LABEL)
    assert str(refused.value) == "“new.podium” is already there. Choose another name."
    assert path.read_text() == "mine"


def test_a_file_that_comes_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.podium"

    def fill(session: OrmSession) -> None:
        make_event(session)
        path.write_text("mine")

    with pytest.raises(FileUnusable):
        make_event_file(path, fill, LABEL)
    assert path.read_text() == "mine"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnusable) as refused:
        make_event_file(tmp_path / "none" / "new.podium", make_event, LABEL)
    assert str(refused.value).startswith(f"There is no folder “{tmp_path / 'none'}”.")
