"""The program on an event: the real window, real files, no screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.app import App
from gui.context import Context
from gui.settings import Settings
from gui.window import MainWindow
from models.sample import write_sample
from models.store.workspace import Workspace
from tests.builders import make_event, make_person
from tests.gui.driving import running, view_of


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["podium", "-style", "fusion"]


@pytest.fixture(scope="session")
def _sample_event(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.podium"
    write_sample(path)
    return path


@pytest.fixture
def sample_path(_sample_event: Path, tmp_path: Path) -> Path:
    """A copy of the sample event."""
    return Path(shutil.copy(_sample_event, tmp_path / "sample.podium"))


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def small_path(event_path: Path) -> Path:
    """A two-day event with one person in it."""
    with Workspace.open(event_path) as workspace, workspace.change("Fill") as session:
        make_event(session)
        make_person(session, "Amina", "Diallo")
    return event_path


@pytest.fixture
def app(qapp: QApplication, small_path: Path, settings_path: Path) -> Iterator[App]:
    """The program with the small event open, in English and light."""
    with running(small_path, settings_path) as opened:
        yield opened


@pytest.fixture
def start(qapp: QApplication, settings_path: Path) -> Iterator[App]:
    """The program on its start page."""
    with running(None, settings_path) as opened:
        yield opened


@pytest.fixture
def window(app: App) -> MainWindow:
    return app.window


@pytest.fixture
def context(window: MainWindow) -> Context:
    """What the pages of the open event are given."""
    return view_of(window).context


@pytest.fixture
def settings(settings_path: Path) -> Settings:
    return Settings(settings_path)
