"""demo, new, info, verify and backup on real files."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.store.schema import HEAD
from models.store.workspace import Workspace
from tests.builders import make_person
from tests.commands.conftest import Run

INFO_KEYS = (
    "title", "starts", "ends", "timezone", "days", "rooms", "tracks", "sessions", "people", "speakers", "moderators",
    "participants", "organisations", "pitches", "requests", "meetings", "checked_in", "changes", "schema",
)  # fmt: skip


def test_demo_writes_the_sample_event(run: Run, tmp_path: Path) -> None:
    result = run("demo", tmp_path / "sample.podium", "--json")
    assert (result.status, result.error) == (0, "")
    assert set(INFO_KEYS) <= set(result.json)
    counts = {
        name: result.json[name]
        for name in ("days", "people", "speakers", "moderators", "pitches", "requests")
    }
    assert counts == {
        "days": 2,
        "people": 168,
        "speakers": 17,
        "moderators": 1,
        "pitches": 18,
        "requests": 275,
    }
    assert [path.name for path in tmp_path.iterdir()] == ["sample.podium"]


def test_demo_writes_an_event_of_any_size(run: Run, tmp_path: Path) -> None:
    sizes = ("--people", 120, "--sessions", 30, "--meetings", 50, "--seed", 3)
    result = run("demo", tmp_path / "large.podium", *sizes, "--json")
    assert result.status == 0
    assert [result.json[name] for name in ("people", "sessions", "meetings", "requests")] == [120, 30, 50, 50]


def test_demo_leaves_a_file_alone_that_is_there(run: Run, sample: Path) -> None:
    before = sample.read_bytes()
    result = run("demo", sample, "--people", 5)
    assert (result.status, result.out) == (2, "")
    assert result.error == "“sample.podium” is already there. Choose another name.\n"
    assert sample.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--people", "many"), "“many” is not a whole number. Write --people like this: --people 10"),
        (("--people", "0"), "The number of people must be between 1 and 1000000."),
        (("--people", "-5"), "The number of people must be between 1 and 1000000."),
        (("--people",), "The option --people needs a value after it."),
    ],
)
def test_demo_refuses_impossible_sizes(
    run: Run, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    result = run("demo", tmp_path / "new.podium", *words)
    assert (result.status, result.out, result.error) == (2, "", f"{sentence}\n")
    assert list(tmp_path.iterdir()) == []


def test_new_writes_an_empty_event(run: Run, tmp_path: Path) -> None:
    words = (
        "--title",
        "Tag der Probe",
        "--starts",
        "2027-06-08",
        "--ends",
        "10.6.2027",
        "--timezone",
        "Europe/Berlin",
    )
    result = run("new", tmp_path / "new.podium", *words, "--language", "de", "--json")
    assert result.status == 0
    assert [result.json[name] for name in INFO_KEYS[:5]] == [
        "Tag der Probe", "2027-06-08", "2027-06-10", "Europe/Berlin", 3,
    ]  # fmt: skip
    assert (result.json["people"], result.json["changes"], result.json["schema"]) == (0, 1, HEAD)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--starts", "8.6.2027", "--ends", "9.6.2027"), "new needs --title T."),
        (("--title", "T", "--ends", "9.6.2027"), "new needs --starts D."),
        (("--title", " ", "--starts", "8.6.2027", "--ends", "9.6.2027"), "Give the event a title"),
        (("--title", "T", "--starts", "31.6.2027", "--ends", "9.7.2027"), "“31.6.2027” is not a date."),
        (("--title", "T", "--starts", "9.6.2027", "--ends", "8.6.2027"), "The last day must not be before"),
        (
            ("--title", "T", "--starts", "8.6.2027", "--ends", "9.6.2027", "--timezone", "Mars/Base"),
            "There is no time zone “Mars/Base”.",
        ),
    ],
)
def test_new_refuses_what_makes_no_event(
    run: Run, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    result = run("new", tmp_path / "new.podium", *words)
    assert (result.status, result.out) == (2, "")
    assert result.error.startswith(sentence)
    assert list(tmp_path.iterdir()) == []


def test_info_tells_people_and_programs_the_same(run: Run, sample: Path) -> None:
    values = run("info", sample, "--json", "--language", "fr").json
    lines = run("info", sample, "--language", "fr").out.splitlines()
    assert values["title"] == lines[0] == "E-mission Bade-Wurtemberg – Luxembourg"
    assert lines[1] == "du 8 au 9 juin 2021 · Europe/Luxembourg"
    assert [line.split()[-1] for line in lines[2:]] == [str(values[name]) for name in INFO_KEYS[4:-1]]


def test_info_counts_arrivals_that_were_not_taken_back(run: Run, sample: Path) -> None:
    statement = (
        "INSERT INTO arrival (id, registration_id, day, at, desk, takes_back_id) VALUES (?, ?, ?, ?, '', ?)"
    )
    with closing(sqlite3.connect(sample)) as connection, connection:
        one, other = (row[0] for row in connection.execute("SELECT id FROM registration LIMIT 2"))
        at = ("2021-06-08", "2021-06-08 07:00:00.000000")
        for key, registration, takes_back in (
            ("a", one, None),
            ("b", other, None),
            ("c", one, None),
            ("d", other, "b"),
        ):
            connection.execute(statement, (key, registration, *at, takes_back))
    assert run("info", sample, "--json").json["checked_in"] == 1


def test_info_of_a_file_without_an_event(run: Run, event_path: Path) -> None:
    result = run("info", event_path, "--json")
    assert (result.status, result.json["title"], result.json["people"]) == (0, None, 0)
    assert run("info", event_path).out == "This file has no event in it yet.\n"


def test_info_reads_while_the_window_has_the_file(run: Run, sample: Path) -> None:
    with Workspace.open(sample) as workspace:
        with workspace.change("Add somebody") as session:
            make_person(session)
        assert run("info", sample, "--json").json["people"] == 169


def test_verify_finds_nothing_in_the_sample_event(run: Run, sample: Path) -> None:
    assert run("verify", sample, "--json").json == {"ok": True, "problems": []}
    assert run("verify", sample).out.startswith("All is well")


def test_verify_tells_what_was_changed_behind_the_journal(run: Run, sample: Path) -> None:
    with closing(sqlite3.connect(sample)) as connection, connection:
        connection.execute("DELETE FROM pitcher")
    result = run("verify", sample, "--json")
    assert (result.status, result.error, result.json["ok"]) == (1, "", False)
    (problem,) = result.json["problems"]
    assert problem.startswith("19 entries in “pitcher” have gone without the journal knowing")


def test_verify_of_a_torn_file(run: Run, sample: Path) -> None:
    sample.write_bytes(sample.read_bytes()[:20_000])
    result = run("verify", sample, "--json")
    assert (result.status, result.error, result.json["ok"]) == (1, "", False)
    assert "damaged" in result.json["problems"][0]


def test_backup_copies_an_event_that_is_being_worked_in(run: Run, sample: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.podium"
    with Workspace.open(sample) as workspace:
        with workspace.change("Rename") as session:
            session.connection().exec_driver_sql(
                "UPDATE person SET notes = 'new' WHERE family_name = 'Petit'"
            )
        result = run("backup", sample, "-o", copy, "--json")
    assert result.status == 0
    assert result.json["sha256"] == hashlib.sha256(copy.read_bytes()).hexdigest()
    assert result.json["bytes"] == copy.stat().st_size
    with Workspace.open(copy, read_only=True) as opened:
        assert opened.reader.value("SELECT notes FROM person WHERE family_name = 'Petit'") == "new"
    assert run("verify", copy).status == 0


def test_backup_replaces_an_older_copy(run: Run, sample: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert run("backup", sample, "-o", tmp_path / "copy.podium").status == 0


def test_backup_does_not_destroy_anything(run: Run, sample: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir")
    assert "would be copied onto itself" in run("backup", sample, "-o", sample).error
    assert "is a folder" in run("backup", sample, "-o", tmp_path).error
    assert "is not replaced" in run("backup", sample, "-o", letter).error
    assert letter.read_text() == "Dear Sir"
    copy = tmp_path / "copy.podium"
    copy.write_bytes(sample.read_bytes())
    with Workspace.open(copy):
        assert "is not replaced" in run("backup", sample, "-o", copy).error
