"""What happens in the background of an open event: backups and the check for damage."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from gui.app import App
from gui.dialogs.sentence import SentenceDialog
from models.store.backups import backups
from tests.builders import make_person
from tests.gui.driving import dialog, running, view_of, wait_for


def quiet(app: App) -> bool:
    return not app.services.workers.is_busy()


def spoil(path: Path, table: str) -> None:
    """Write nonsense over the first page of a table."""
    with closing(sqlite3.connect(path)) as connection:
        ((page, size),) = connection.execute(
            "SELECT rootpage, page_size FROM sqlite_master, pragma_page_size WHERE name = ?", (table,)
        )
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)


def test_opening_backs_the_event_up(qapp: object, small_path: Path, settings_path: Path) -> None:
    before = len(backups(small_path))
    with running(small_path, settings_path) as app:
        wait_for(lambda: quiet(app))
        assert len(backups(small_path)) == before + 1


def test_only_what_has_changed_is_backed_up_again(app: App, small_path: Path) -> None:
    wait_for(lambda: quiet(app))
    before = len(backups(small_path))
    app.upkeep.back_up()
    wait_for(lambda: quiet(app))
    assert len(backups(small_path)) == before
    view_of(app.window).context.edits.run("Add", lambda session: make_person(session, "Amir", "Dubois"))
    app.upkeep.back_up()
    wait_for(lambda: quiet(app))
    assert len(backups(small_path)) == before + 1


def test_the_status_line_tells_of_saving_and_backups(app: App) -> None:
    wait_for(lambda: quiet(app))
    view_of(app.window).context.edits.run("Add", lambda session: make_person(session, "Amir", "Dubois"))
    assert view_of(app.window).status.state.text().startswith("Saved at ")
    assert "backed up at" in view_of(app.window).status.state.text()


def test_damage_that_the_check_finds_is_told(qapp: object, small_path: Path, settings_path: Path) -> None:
    spoil(small_path, "meeting_request")
    with running(small_path, settings_path) as app:
        wait_for(lambda: bool(app.window.findChildren(SentenceDialog)))
        assert "damaged" in dialog(app.window, SentenceDialog).sentence.text()
