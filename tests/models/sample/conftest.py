"""The sample event, written once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.sample import write_sample
from models.store.reader import Reader
from models.store.workspace import Workspace


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The founding event as a file. Nobody may change it."""
    path = tmp_path_factory.mktemp("sample") / "sample.podium"
    write_sample(path)
    return path


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Reader]:
    """A reader of the founding event."""
    with Workspace.open(sample_file, read_only=True) as workspace:
        yield workspace.reader
