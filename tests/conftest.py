"""What every test stands on: no screen, a home of its own, English, and an event file."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from models.store.file import create_file
from models.store.station import Station
from models.store.workspace import Workspace
from translations import activate

HOME = Path(tempfile.mkdtemp(prefix="podium-test-"))


def _settle_in() -> None:
    """Give the tests surroundings that nothing of this computer or its user shines through; before Qt is loaded."""
    for name in [name for name in os.environ if name.startswith(("QT_", "LC_", "XDG_"))]:
        del os.environ[name]
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", "LANGUAGE": "en", "HOME": str(HOME)}
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(HOME / name.lower())
    runtime = HOME / "run"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)


_settle_in()
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def _start_in_english() -> None:
    activate("en")


@pytest.fixture(autouse=True)
def _start_without_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QSettings

    folder = tmp_path_factory.mktemp("settings")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))


@pytest.fixture(scope="session")
def _empty_event(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "empty.podium"
    create_file(path)
    return path


@pytest.fixture
def event_path(_empty_event: Path, tmp_path: Path) -> Path:
    """An event file of the newest schema that nothing has been put in yet."""
    return Path(shutil.copy(_empty_event, tmp_path / "event.podium"))


@pytest.fixture
def workspace(event_path: Path) -> Iterator[Workspace]:
    """The open event, at a desk with a name."""
    with Workspace.open(event_path, station=Station(name="Test desk", author="Tess Example")) as opened:
        yield opened
