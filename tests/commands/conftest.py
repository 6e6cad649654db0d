"""Runs commands as `main.py` does, and reads what they say."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from commands.running import run as run_command
from models.sample import write_sample


@dataclass(frozen=True)
class Result:
    """Exit status and what was said on either stream."""

    status: int
    out: str
    error: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on standard output."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command with these words in this process."""

    def call(*words: object) -> Result:
        status = run_command([str(word) for word in words])
        said = capsys.readouterr()
        return Result(status, said.out, said.err)

    return call


@pytest.fixture(scope="session")
def _sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.podium"
    write_sample(path)
    return path


@pytest.fixture
def sample(_sample_file: Path, tmp_path: Path) -> Path:
    """A copy of the sample event to work in."""
    return Path(shutil.copy(_sample_file, tmp_path / "sample.podium"))
