"""A file of every earlier revision is brought up to date, after a copy of it was kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.errors import CannotUndo
from models.store import migrations
from models.store.connection import connect
from models.store.faults import backups_folder
from models.store.schema import APPLICATION_ID, REVISIONS
from models.store.verify import verify
from models.store.workspace import Workspace

EARLIER = REVISIONS[:-1]

AN_EVENT = (
    "INSERT INTO event (id, title, starts_on, ends_on, timezone, is_virtual, languages, accent,"
    " pitch_length_seconds, changeover_seconds)"
    " VALUES ('e', '{\"de\": \"Alt\"}', '2021-06-08', '2021-06-09', 'Europe/Luxembourg', 0, 'de', '#123456', 120, 30)"
)
A_CHANGE = (
    "INSERT INTO change (id, kind, station, author, at, schema, label)"
    " VALUES ('c', 'do', '', '', '2021-01-01 00:00:00.000000', ?, '{\"msgid\": \"Old\", \"fields\": {}}')"
)
ITS_ROW = (
    "INSERT INTO change_row (change_sequence, entity, key, before, after)"
    " SELECT 1, 'event', 'e', NULL, json_object('id', id, 'title', title) FROM event"
)


def make_file(path: Path, revision: str) -> None:
    """Make an event file of an earlier revision with an event in it, and the change that brought it."""
    sqlite3.connect(path).close()
    with closing(connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.upgrade(path, revision)
    with closing(connect(path)) as connection:
        connection.execute(AN_EVENT)
        connection.execute(A_CHANGE, (revision,))
        connection.execute(ITS_ROW)


@pytest.mark.parametrize("revision", EARLIER)
def test_an_earlier_file_is_brought_up_to_date_and_kept_as_it_was(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "old.podium"
    make_file(path, revision)
    before = path.read_bytes()

    with Workspace.open(path) as workspace, workspace.open_reader() as reader:
        assert reader.value("SELECT title FROM event") == '{"de": "Alt"}'
        assert verify(reader) == []
    (kept,) = backups_folder(path).glob(f"old_*_before-{revision}.podium")
    assert kept.read_bytes() == before


@pytest.mark.parametrize("revision", EARLIER)
def test_what_was_done_before_is_not_taken_back_half(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "old.podium"
    make_file(path, revision)
    with Workspace.open(path) as workspace, pytest.raises(CannotUndo, match="earlier version of the program"):
        workspace.undo()
