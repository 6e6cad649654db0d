"""A speaker is entered, copied, taken out and all of it taken back, without touching the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from tests.builders import make_event
from tests.gui.pages.people_desk import CTRL, SHIFT, Desk, Key, people_desk
from tests.models.store.dump import dump

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def fill_in(desk: Desk, *texts: str) -> None:
    """Type one text after the other, going on with Tab."""
    for text in texts:
        desk.type(text)
        desk.press(Key.Key_Tab)


def enter_speaker(desk: Desk) -> None:
    desk.press(Key.Key_N, CTRL)
    desk.press(Key.Key_Backtab, SHIFT)
    fill_in(desk, "Dr.", "Frauke", "", "Beispiel", "", "", "FROW-keh")
    fill_in(desk, "Leiterin", "Directrice", "Head of department")
    fill_in(desk, "Beispielwerk")


def add_photo(desk: Desk, folder: Path) -> None:
    desk.files.answer = folder / "portrait.png"
    Image.new("RGB", (1600, 1200), "teal").save(desk.files.answer)
    desk.panel.fields["salutation"].focus_editor()
    desk.press(Key.Key_Backtab, SHIFT)
    desk.press(Key.Key_Space)


def test_a_speaker_by_keyboard_and_all_of_it_undone(event_path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    with people_desk(event_path, make_event) as desk:
        before = dump(event_path)
        enter_speaker(desk)
        add_photo(desk, tmp_path)
        qtbot.waitUntil(lambda: desk.value("SELECT photo_id FROM person") is not None)
        assert desk.value("SELECT full_name || ' ' || function FROM person") == (
            'Dr. Frauke Beispiel {"de": "Leiterin", "en": "Head of department", "fr": "Directrice"}'
        )
        assert desk.value("SELECT name FROM organisation") == "Beispielwerk"
        desk.page.content.table.setFocus()
        desk.press(Key.Key_D, CTRL)
        assert desk.names() == ["Beispiel, Dr. Frauke"] * 2
        assert desk.value("SELECT count(DISTINCT code) FROM registration") == 2
        desk.page.content.table.setFocus()
        desk.press(Key.Key_A, CTRL)
        desk.press(Key.Key_Delete)
        assert desk.shows_nobody()
        while (label := desk.workspace.undo_label()) is not None and label.msgid != "Fill":
            desk.press(Key.Key_Z, CTRL)
        assert dump(event_path) == before
