"""Every file that cannot be used is told from the others, in three languages, and left as it was."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.commands.conftest import Run

READING = ("info", "verify", "history")
WRITING = ("undo", "redo")


@pytest.mark.parametrize("command", [*READING, *WRITING])
def test_a_file_that_is_not_there(run: Run, tmp_path: Path, command: str) -> None:
    result = run(command, tmp_path / "gone.podium", "--json")
    assert (result.status, result.out) == (2, "")
    assert result.error.startswith("There is no file “gone.podium”.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"Dear Sir", b"SQLite format 3\x00" + bytes(200)])
@pytest.mark.parametrize("command", [*READING, *WRITING])
def test_a_file_that_is_not_ours(run: Run, tmp_path: Path, command: str, content: bytes) -> None:
    path = tmp_path / "letter.podium"
    path.write_bytes(content)
    result = run(command, path)
    assert (result.status, result.out) == (2, "")
    assert result.error == "“letter.podium” is not a Podium event. Choose a file that ends in .podium.\n"
    assert path.read_bytes() == content


def test_a_folder_is_no_event(run: Run, tmp_path: Path) -> None:
    assert run("info", tmp_path).status == 2


@pytest.mark.parametrize(
    ("language", "beginning"),
    [
        ("en", "“sample.podium” was made by a newer"),
        ("de", "„sample.podium“"),
        ("fr", "«\u00a0sample.podium\u00a0»"),
    ],
)
def test_a_file_of_a_newer_version(run: Run, sample: Path, language: str, beginning: str) -> None:
    with closing(sqlite3.connect(sample)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("UPDATE file_note SET value = '47.11' WHERE name = 'program_version'")
    result = run("info", sample, "--language", language)
    assert (result.status, result.out) == (2, "")
    assert result.error.startswith(beginning)
    assert "47.11" in result.error


@pytest.mark.parametrize("command", ["info", "undo", "history"])
def test_a_damaged_file(run: Run, sample: Path, command: str) -> None:
    content = bytearray(sample.read_bytes())
    content[100:8_000] = os.urandom(7_900)
    sample.write_bytes(content)
    result = run(command, sample)
    assert (result.status, result.out) == (2, "")
    assert result.error.startswith("“sample.podium” is damaged")


def test_a_file_that_can_only_be_read(run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # a test may run as root
    assert run("info", sample, "--json").json["people"] == 168
    assert run("verify", sample).status == 0
    result = run("undo", sample)
    assert result.status == 2
    assert "can only be read here" in result.error or "nothing to undo" in result.error


def test_a_mistake_of_ours_is_a_sentence_without_content(run: Run, sample: Path) -> None:
    with closing(sqlite3.connect(sample)) as connection, connection:
        connection.execute("UPDATE event SET title = 'Geheim'")
    result = run("info", sample)
    assert (result.status, result.out) == (2, "")
    assert result.error.startswith("Podium has failed because of a mistake in the program (JSONDecodeError, ")
    assert "Geheim" not in result.error
    assert result.error.count("\n") == 1
