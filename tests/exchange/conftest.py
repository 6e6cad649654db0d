"""An empty event to bring programmes into."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.operations.event import create_event
from models.store.workspace import Workspace
from models.text import Translated
from tests.exchange.desk import Desk


@pytest.fixture
def desk(workspace: Workspace, tmp_path: Path) -> Desk:
    """A desk with an event of 8 and 9 June 2027 that nothing is in yet."""
    return _desk(workspace, tmp_path / "sources")


@pytest.fixture
def other_desk(_empty_event: Path, tmp_path: Path) -> Iterator[Desk]:
    """Another one, with an event of its own."""
    path = shutil.copy(_empty_event, tmp_path / "other.podium")
    with Workspace.open(Path(path)) as workspace:
        yield _desk(workspace, tmp_path / "other-sources")


def _desk(workspace: Workspace, folder: Path) -> Desk:
    with workspace.change("New event") as session:
        create_event(
            session, title=Translated(en="Trial"), starts_on=date(2027, 6, 8), ends_on=date(2027, 6, 9)
        )
    folder.mkdir()
    return Desk(workspace, folder)
