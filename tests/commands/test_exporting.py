"""The programme written from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from exchange.schedule.exporting import EXPORTS
from models import operations
from models.store.workspace import Workspace
from models.text import Translated
from tests.commands.conftest import Run

BEGINNINGS = {
    "schedule.xml": b"<?xml", "schedule.json": b"{", "ics": b"BEGIN:VCALENDAR", "programme.xlsx": b"PK",
    "programme.csv": b"\xef\xbb\xbf",
}  # fmt: skip


@pytest.mark.parametrize("name", [export.name for export in EXPORTS])
def test_every_format_is_written(run: Run, sample: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / f"out-{name}"
    result = run("export", name, sample, "-o", target, "--json")
    data = target.read_bytes()
    assert (result.status, result.error) == (0, "")
    assert result.json == {"written": str(target), "bytes": len(data), "items": 20, "left_out": 0}
    assert data.startswith(BEGINNINGS[name])
    assert not list(tmp_path.glob(".export-*"))


def test_texts_are_in_the_language_that_was_asked_for(run: Run, sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.xml"
    run("export", "schedule.xml", sample, "-o", target, "--language", "fr")
    assert "<title>Ouverture officielle</title>" in target.read_text(encoding="utf-8")


def test_sessions_without_a_time_are_told(run: Run, sample: Path, tmp_path: Path) -> None:
    with Workspace.open(sample) as workspace, workspace.change("Add") as session:
        operations.programme.add_session(session, title=Translated(en="Not yet"))
    result = run("export", "ics", sample, "-o", tmp_path / "out.ics", "--language", "en")
    assert result.status == 1
    assert result.out.endswith("1 session has no time and is left out.\n")


def test_a_format_we_do_not_write(run: Run, sample: Path, tmp_path: Path) -> None:
    result = run("export", "people.csv", sample, "-o", tmp_path / "out.csv")
    assert (result.status, result.out) == (2, "")
    assert result.error == (
        "“people.csv” is no choice for FORMAT. Choose one of these: "
        "schedule.xml, schedule.json, ics, programme.xlsx, programme.csv\n"
    )


def test_an_event_is_not_overwritten(run: Run, sample: Path, tmp_path: Path) -> None:
    before = sample.read_bytes()
    for target in (sample, tmp_path, tmp_path / "missing" / "out.xml"):
        result = run("export", "schedule.xml", sample, "-o", target)
        assert (result.status, result.out) == (2, "")
        assert result.error.count("\n") == 1
    assert sample.read_bytes() == before


def test_an_older_export_is_replaced(run: Run, sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.ics"
    target.write_text("old", encoding="utf-8")
    assert run("export", "ics", sample, "-o", target).status == 0
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR")
