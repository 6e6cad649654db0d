"""Files that are not ours, damaged, newer, locked or unwritable: a sentence for each, and nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from models.errors import FileInUse, FileUnusable
from models.store.backups import backups
from models.store.file import create_file
from models.store.schema import HEAD, REVISIONS
from models.store.workspace import Workspace
from tests.builders import make_people, make_person


def test_a_closed_event_is_one_single_file(event_path: Path) -> None:
    with Workspace.open(event_path) as workspace, workspace.change("Add") as session:
        make_person(session)
    left = {file.name for file in event_path.parent.iterdir()}
    assert left == {event_path.name, f"{event_path.name}-backups"}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnusable, match=r"no file “gone\.podium”"):
        Workspace.open(tmp_path / "gone.podium")


@pytest.mark.parametrize("content", [b"", b"Name;Firma\r\nM\xfcller;AG\r\n", os.urandom(4096)])
def test_a_file_that_is_not_ours_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.podium"
    path.write_bytes(content)
    with pytest.raises(FileUnusable, match="is not a Podium event"):
        Workspace.open(path)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["list.podium"]


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.podium"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (text)")
    with pytest.raises(FileUnusable, match="is not a Podium event"):
        Workspace.open(path)


def test_a_damaged_file_points_to_the_backups(event_path: Path) -> None:
    content = bytearray(event_path.read_bytes())
    content[100:3000] = b"\xff" * 2900
    event_path.write_bytes(content)
    with pytest.raises(FileUnusable, match=r"damaged .*-backups"):
        Workspace.open(event_path)


def test_damage_deep_in_the_file_is_found_by_the_check(event_path: Path) -> None:
    with Workspace.open(event_path) as workspace:
        with workspace.change("Add") as session:
            make_people(session, 2000)
        workspace.check()
    content = bytearray(event_path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 40_000] = b"\xff" * 40_000
    event_path.write_bytes(content)
    with Workspace.open(event_path, read_only=True) as damaged, pytest.raises(FileUnusable, match="damaged"):
        damaged.check()


def test_a_newer_file_says_which_version_made_it(event_path: Path) -> None:
    with closing(sqlite3.connect(event_path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("UPDATE file_note SET value = '7.5.0' WHERE name = 'program_version'")
        connection.commit()
    before = event_path.read_bytes()
    with pytest.raises(FileUnusable, match=r"newer version of Podium \(7\.5\.0;"):
        Workspace.open(event_path)
    assert event_path.read_bytes() == before


def test_a_second_window_is_told_who_has_the_file_and_may_read(event_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from models.store.workspace import Workspace; "
        "from models.store.station import Station; "
        "w = Workspace.open(Path(sys.argv[1]), station=Station('Desk 2')); print('open', flush=True); input()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(event_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    try:
        with pytest.raises(FileInUse, match="Desk 2"):
            Workspace.open(event_path)
        with Workspace.open(event_path, read_only=True) as reading:
            assert reading.history() == []
    finally:
        holder.kill()
        holder.communicate()
    with Workspace.open(event_path) as freed:
        assert not freed.read_only


def test_a_file_on_a_read_only_medium_can_be_read(event_path: Path, tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from models.store.workspace import Workspace; "
        "os.geteuid() or os.setuid(65534); w = Workspace.open(Path(sys.argv[1])); "
        "print(w.read_only, len(w.history())); w.close()"
    )
    folder = tmp_path / "medium"
    folder.mkdir()
    shutil.copy(event_path, folder)
    for made in (folder, *tmp_path.parents[:3], tmp_path):
        made.chmod(made.stat().st_mode | 0o055)
    folder.chmod(0o555)
    found = subprocess.run(
        [sys.executable, "-c", script, str(folder / event_path.name)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout == "True 0\n", found.stderr


def test_a_full_disk_is_said_and_loses_nothing(event_path: Path) -> None:
    with Workspace.open(event_path) as workspace:
        with workspace.change("Add") as session:
            make_person(session)
        raw = workspace._open_writer().raw
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(FileUnusable, match="disk is full"), workspace.change("Too much") as session:
            make_person(session, notes="x" * 200_000)
        raw.execute("PRAGMA max_page_count = 100000")
        with workspace.change("Add") as session:
            make_person(session)
        assert workspace.reader.value("SELECT count(*) FROM person") == 2


def test_creating_never_overwrites(event_path: Path) -> None:
    with pytest.raises(FileUnusable, match="already there"):
        create_file(event_path)


def test_backups_rotate_and_are_whole(event_path: Path) -> None:
    with Workspace.open(event_path) as workspace:
        with workspace.change("Add") as session:
            make_person(session)
        backup = workspace.back_up()
        assert not workspace.needs_backup()
        with workspace.change("Add") as session:
            make_person(session)
        assert workspace.needs_backup()
    assert backup.path in backups(event_path)
    with Workspace.open(backup.path, read_only=True) as copy:
        assert copy.reader.value("SELECT count(*) FROM person") == 1


def test_the_known_revisions_are_alembics() -> None:
    from alembic.script import ScriptDirectory

    from models.store.migrations import configuration

    script = ScriptDirectory.from_config(configuration(Path("unused")))
    assert tuple(reversed([revision.revision for revision in script.walk_revisions()])) == REVISIONS
    assert script.get_current_head() == HEAD


def test_migrated_files_have_exactly_the_mapped_tables(event_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import create_engine

    from models.base import Base

    with create_engine(f"sqlite:///{event_path}").connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        connection.engine.dispose()
