"""The conflicts command on real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from models import operations
from models.programme import Session
from models.queries.conflicts import conflicts
from models.store.workspace import Workspace
from tests.commands.conftest import Run


@pytest.fixture
def clashing(sample: Path) -> Path:
    """The sample event after the panel was put where the talk before it still runs."""
    with Workspace.open(sample) as workspace:
        panel, talk = workspace.reader.values(
            "SELECT id FROM session WHERE kind IN ('panel', 'talk') AND starts_at < '2021-06-08 12'"
            " ORDER BY kind, starts_at DESC LIMIT 2"
        )
        with workspace.change("Move") as session:
            session.get_one(Session, panel).starts_at = session.get_one(Session, talk).starts_at
    return sample


def test_the_sample_event_has_no_conflicts(run: Run, sample: Path) -> None:
    assert run("conflicts", sample, "--language", "de").out == "Es gibt keine Konflikte.\n"
    assert run("conflicts", sample).status == 0


def test_a_clash_is_told_with_who_when_and_what(run: Run, clashing: Path) -> None:
    result = run("conflicts", clashing, "--json", "--language", "fr")
    assert result.status == 1
    (conflict,) = result.json["conflicts"]
    assert (conflict["kind"], conflict["severity"], conflict["who"]) == ("person", "error", "Camille Ney")
    assert (conflict["day"], conflict["from"], conflict["to"]) == (
        "2021-06-08", "2021-06-08T10:50", "2021-06-08T11:10",
    )  # fmt: skip
    assert len(conflict["sessions"]) == 2
    assert "en même temps" in conflict["message"]


def test_an_accepted_conflict_is_shown_on_demand(run: Run, clashing: Path) -> None:
    with Workspace.open(clashing) as workspace:
        (row,) = conflicts(workspace.reader)
        with workspace.change("Accept") as session:
            operations.conflicts.accept_conflict(session, row.id, "Two screens")
    assert run("conflicts", clashing).status == 0
    result = run("conflicts", clashing, "--all", "--json")
    assert (result.status, result.json["conflicts"][0]["accepted"]) == (0, "Two screens")
