"""The inspector of the programme in every language: nothing cut, everything named and reached by Tab."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from models.enums import Entity, SessionKind
from tests.gui.driving import Key, running, settle
from tests.gui.looking import cut_texts, described, keyboard_widgets, nameless
from tests.gui.pages.programme_desk import ProgrammeDesk, press

pytestmark = pytest.mark.usefixtures("qapp")

SHOWN = {
    Entity.SESSION: f"SELECT id FROM session WHERE kind = '{SessionKind.PANEL}'",
    Entity.PITCH: "SELECT id FROM pitch ORDER BY position",
    Entity.ROOM: "SELECT id FROM room ORDER BY position",
    Entity.TRACK: "SELECT id FROM track ORDER BY position",
    Entity.EVENT_DAY: "SELECT id FROM event_day ORDER BY day",
}


@pytest.fixture(scope="module")
def desk(
    qapp: QApplication, _sample_event: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ProgrammeDesk]:
    """The sample event, for all tests of this file, which change nothing."""
    folder = tmp_path_factory.mktemp("looks")
    path = Path(shutil.copy(_sample_event, folder / "sample.podium"))
    with running(path, folder / "settings.ini") as app:
        app.window.resize(1280, 720)
        yield ProgrammeDesk(app)


def show(desk: ProgrammeDesk, entity: Entity) -> None:
    desk.reveal(entity, desk.workspace.reader.value(SHOWN[entity]))


@pytest.mark.parametrize("language", ["de", "fr", "en", "xx"])
@pytest.mark.parametrize("entity", SHOWN)
def test_no_text_is_cut(desk: ProgrammeDesk, entity: Entity, language: str) -> None:
    desk.page.context.language.switch(language)
    show(desk, entity)
    settle()
    assert cut_texts(desk.page) + cut_texts(desk.view.inspector) == []


@pytest.mark.parametrize("language", ["de", "fr", "en", "xx"])
@pytest.mark.parametrize("entity", SHOWN)
def test_the_panel_is_no_wider_than_the_inspector(desk: ProgrammeDesk, entity: Entity, language: str) -> None:
    desk.page.context.language.switch(language)
    show(desk, entity)
    settle()
    assert desk.panel.width() <= desk.panel.parentWidget().width()


@pytest.mark.parametrize("entity", SHOWN)
def test_every_control_has_a_name(desk: ProgrammeDesk, entity: Entity) -> None:
    show(desk, entity)
    assert nameless(desk.page) + nameless(desk.view.inspector) == []


@pytest.mark.parametrize("entity", SHOWN)
def test_tab_reaches_every_control(desk: ProgrammeDesk, entity: Entity) -> None:
    show(desk, entity)
    reached = set()
    for _ in range(2 * len(keyboard_widgets(desk.app.window)) + 20):
        press(Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    missed = set(keyboard_widgets(desk.view)) - reached
    assert [described(widget) for widget in missed] == []


def test_several_items_in_the_inspector_say_what_they_share(desk: ProgrammeDesk) -> None:
    desk.page.context.language.switch("de")
    show(desk, Entity.SESSION)
    desk.tree.selectAll()
    settle()
    assert cut_texts(desk.page) + cut_texts(desk.view.inspector) == []
