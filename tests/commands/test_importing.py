"""Programmes brought in from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.store.workspace import Workspace
from tests.commands.conftest import Run
from tests.exchange.sources import one_day, write, xml_event
from tests.models.store.dump import dump

KEYS = {
    "format", "read", "created", "updated", "moved", "unchanged", "skipped", "gone", "cancelled", "deleted", "people",
    "problems", "changes",
}  # fmt: skip
TABLE = "Wann;Was;Wo\r\n8.6.2027 9:00;Ein Vortrag;Plenum\r\n;;Studio\r\n"


@pytest.fixture
def event(run: Run, tmp_path: Path) -> Path:
    """An empty event of June 2027."""
    path = tmp_path / "event.podium"
    run("new", path, "--title", "Trial", "--starts", "2027-06-08", "--ends", "2027-06-09")
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A programme of two talks."""
    talks = (xml_event(), xml_event(id="2", title="Second", start="10:00", date="2027-06-08T10:00:00+02:00"))
    return write(tmp_path, "programme.xml", one_day(*talks))


def test_a_programme_comes_in_and_is_undone(run: Run, event: Path, source: Path) -> None:
    before = dump(event)
    result = run("import", "schedule", event, source, "--json")
    assert (result.status, result.error) == (0, "")
    assert set(result.json) == KEYS
    assert {name: result.json[name] for name in ("format", "read", "created", "skipped", "problems")} == {
        "format": "schedule.xml", "read": 2, "created": 2, "skipped": 0, "problems": [],
    }  # fmt: skip
    assert run("info", event, "--json").json["sessions"] == 2
    history = run("history", event, "--language", "de").out
    assert "programme.xml" in history
    run("undo", event)
    assert dump(event) == before


def test_a_newer_version_tells_what_moved_and_what_has_gone(run: Run, event: Path, source: Path) -> None:
    run("import", "schedule", event, source)
    newer = one_day(xml_event(start="09:30", date="2027-06-08T09:30:00+02:00"))
    write(source.parent, source.name, newer)
    result = run("import", "schedule", event, source, "--gone", "cancel")
    assert result.status == 1
    assert "“Opening” moved from 9:00, Plenum to 9:30, Plenum.\n" in result.out
    assert "No longer in the file and cancelled: 1\n" in result.out
    again = run("import", "schedule", event, source, "--json").json
    assert [again[name] for name in ("created", "updated", "moved", "unchanged", "gone")] == [0, 0, 0, 1, 1]


def test_a_trial_changes_nothing(run: Run, event: Path, source: Path) -> None:
    before = event.read_bytes()
    result = run("import", "schedule", event, source, "--dry-run", "--language", "en")
    assert result.status == 0
    assert result.out.endswith("This was a trial: nothing has been changed.\n")
    assert event.read_bytes() == before


def test_columns_are_mapped_by_hand(run: Run, event: Path, tmp_path: Path) -> None:
    table = write(tmp_path, "plan.csv", TABLE)
    result = run("import", "schedule", event, table, "--map", "Wo=track", "--map", "wann=date", "--json")
    assert result.status == 1
    assert result.json["columns"] == {"Wann": "date", "Was": "title", "Wo": "track"}
    assert [result.json[name] for name in ("separator", "encoding", "read", "skipped")] == [
        ";",
        "utf-8",
        2,
        1,
    ]
    assert [problem["where"] for problem in result.json["problems"]] == ["3", "2"]
    assert [run("info", event, "--json").json[name] for name in ("rooms", "tracks")] == [0, 1]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--map", "Wo"), "“Wo” does not say which column is what."),
        (("--map", "Nix=title"), "The table has no column “Nix”. It has: Wann, Was, Wo."),
        (("--map", "Wo=place"), "There is no field “place”."),
        (
            ("--gone", "explode"),
            "“explode” is no choice for --gone. Choose one of these: keep, cancel, delete",
        ),
        (("--format", "ics"), "The file is not in the format “ics”, but in “table”."),
        (("--encoding", "klingon"), "There is no character encoding “klingon”."),
    ],
)
def test_impossible_wishes(
    run: Run, event: Path, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    before = dump(event)
    result = run("import", "schedule", event, write(tmp_path, "plan.csv", TABLE), *words)
    assert (result.status, result.out) == (2, "")
    assert result.error.startswith(sentence)
    assert dump(event) == before


def test_only_what_can_be_imported(run: Run, event: Path, source: Path) -> None:
    result = run("import", "everything", event, source)
    assert result.status == 2
    assert result.error == "“everything” is no choice for WHAT. Choose one of these: schedule\n"


@pytest.mark.parametrize("language", ["de", "fr"])
def test_sentences_are_in_the_language_that_was_asked_for(
    run: Run, event: Path, source: Path, language: str
) -> None:
    english = run("import", "schedule", event, source, "--dry-run", "--language", "en").out
    other = run("import", "schedule", event, source, "--dry-run", "--language", language).out
    assert len(english.splitlines()) == len(other.splitlines())
    assert not set(english.splitlines()) & set(other.splitlines())


def test_nothing_is_imported_into_a_file_that_is_open_elsewhere(run: Run, event: Path, source: Path) -> None:
    with Workspace.open(event):
        result = run("import", "schedule", event, source)
    assert (result.status, result.out) == (2, "")
