"""undo, redo and history on real files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from models import operations
from models.store.station import Station
from models.store.workspace import Workspace
from models.text import Text
from tests.commands.conftest import Run

ADDRESS = "SELECT email FROM person WHERE family_name = 'Petit'"


@pytest.fixture
def edited(sample: Path) -> Path:
    """The sample event after somebody gave Lisa Petit an address."""
    with Workspace.open(sample, station=Station("Desk 2", "Tess")) as workspace:
        person_id = workspace.reader.value("SELECT id FROM person WHERE family_name = 'Petit'")
        with workspace.change(Text("Edit {name}", name="Lisa Petit")) as session:
            operations.people.update_person(session, person_id, email="petit@example.org")
    return sample


def email(path: Path) -> str:
    with Workspace.open(path, read_only=True) as workspace:
        return str(workspace.reader.value(ADDRESS))


def test_undo_and_redo_go_back_and_forth(run: Run, edited: Path) -> None:
    undone = run("undo", edited, "--json")
    assert (undone.status, undone.error) == (0, "")
    assert undone.json["change"]["label"] == "Edit Lisa Petit"
    assert email(edited) == ""
    redone = run("redo", edited)
    assert (redone.status, redone.out) == (0, "Done again: Edit Lisa Petit\n")
    assert email(edited) == "petit@example.org"


@pytest.mark.parametrize(("command", "sentence"), [("undo", "nothing to undo"), ("redo", "nothing to redo")])
def test_there_may_be_nothing_to_take_back(run: Run, sample: Path, command: str, sentence: str) -> None:
    before = run("history", sample, "--json").out
    result = run(command, sample)
    assert (result.status, result.out) == (2, "")
    assert sentence in result.error
    assert run("history", sample, "--json").out == before
    assert run("verify", sample).status == 0


def test_undo_leaves_a_file_alone_that_is_open_elsewhere(run: Run, edited: Path) -> None:
    with Workspace.open(edited, station=Station("Desk 1")):
        result = run("undo", edited)
    assert result.status == 2
    assert "is already open (Desk 1, " in result.error
    assert email(edited) == "petit@example.org"


def test_history_lists_the_newest_first(run: Run, edited: Path) -> None:
    run("undo", edited)
    changes = run("history", edited, "--json").json["changes"]
    assert [change["label"] for change in changes] == ["Edit Lisa Petit", "Edit Lisa Petit", "Sample event"]
    assert [change["kind"] for change in changes] == ["undo", "do", "origin"]
    assert {"id", "at", "station", "label", "rows"} <= set(changes[0])
    assert (changes[1]["station"], changes[1]["author"], changes[1]["rows"]) == ("Desk 2", "Tess", 1)
    assert datetime.fromisoformat(changes[0]["at"]).utcoffset() is not None


def test_history_lists_as_many_as_asked_for(run: Run, edited: Path) -> None:
    assert len(run("history", edited, "--last", 1, "--json").json["changes"]) == 1
    assert run("history", edited, "--last", 0).status == 2
    lines = run("history", edited).out.splitlines()
    assert len(lines) == 2
    assert lines[0].endswith("Edit Lisa Petit (1 row)  Desk 2 · Tess")
