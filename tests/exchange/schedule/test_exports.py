"""Programmes that go out are as their schemas want them, and come back as they were."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import icalendar
import pytest

from exchange.schedule.exporting import EXPORTS, exported
from models.sample import write_sample
from models.store.workspace import Workspace
from tests.exchange.desk import ENGLISH, Desk
from tests.exchange.programmes import rich_programme, same_programme
from tests.exchange.schedule.shapes import faults_of_json, faults_of_xml

NAMES = [export.name for export in EXPORTS]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.podium"
    write_sample(path)
    return path


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["de", "fr", "en"])
def test_the_sample_event_comes_back_as_it_was(
    sample_file: Path, desk: Desk, name: str, language: str
) -> None:
    with Workspace.open(sample_file, read_only=True) as sample:
        source = Desk(sample, desk.folder)
        data = source.export(name, language)
        report = desk.bring(data)
        assert (report.created, report.problems) == (20, ())
        assert same_programme(desk.workspace.reader) == same_programme(sample.reader)


@pytest.mark.parametrize("name", NAMES)
def test_a_rich_programme_comes_back_as_it_was(desk: Desk, other_desk: Desk, name: str) -> None:
    rich_programme(desk)
    report = other_desk.bring(desk.export(name))
    assert report.problems == ()
    assert same_programme(other_desk.workspace.reader) == same_programme(desk.workspace.reader)


@pytest.mark.parametrize("name", NAMES)
def test_an_export_brought_into_its_own_event_changes_nothing(desk: Desk, name: str) -> None:
    rich_programme(desk)
    difference = desk.compared(desk.export(name))
    assert (len(difference.unchanged), difference.added, difference.gone) == (5, [], [])
    assert difference.people_added == ()


def test_schedule_xml_is_as_its_schema_wants_it(desk: Desk) -> None:
    rich_programme(desk)
    assert faults_of_xml(desk.export("schedule.xml")) == []


def test_schedule_json_is_as_its_schema_wants_it(desk: Desk) -> None:
    rich_programme(desk)
    assert faults_of_json(json.loads(desk.export("schedule.json"))) == []


def test_a_calendar_has_its_time_zone_and_names_that_stay(desk: Desk) -> None:
    rich_programme(desk)
    data = desk.export("ics")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    calendar: Any = icalendar.Calendar.from_ical(data)
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Luxembourg"]
    events = calendar.walk("VEVENT")
    keys = [str(event["UID"]) for event in events]
    assert len(set(keys)) == len(keys) == 5
    assert {event["DTSTART"].params["TZID"] for event in events} == {"Europe/Luxembourg"}
    again: Any = icalendar.Calendar.from_ical(desk.export("ics"))
    assert [str(event["UID"]) for event in again.walk("VEVENT")] == keys


def test_csv_is_what_excel_opens_with_its_umlauts(desk: Desk) -> None:
    rich_programme(desk)
    data = desk.export("programme.csv", "de")
    assert data.startswith("\ufeffProgrammtag;Datum;".encode())
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    titles = [row["Titel (EN)"] for row in rows]
    assert '\'=HYPERLINK("https://example.org")' in titles
    assert "+352 12 34 56" in titles
    assert rows[0]["Beginn"] == "09:00"


def test_sessions_without_a_time_are_left_out_only_where_there_is_no_place(desk: Desk) -> None:
    rich_programme(desk, with_tray=True)
    made = {export.name: exported(desk.workspace.reader, export, ENGLISH) for export in EXPORTS}
    assert {name: (file.items, file.left_out) for name, file in made.items()} == {
        "schedule.xml": (5, 1), "schedule.json": (5, 1), "ics": (5, 1),
        "programme.xlsx": (6, 0), "programme.csv": (6, 0),
    }  # fmt: skip


def test_nothing_private_goes_out(desk: Desk) -> None:
    rich_programme(desk)
    for name in NAMES[:3]:
        assert b"secret" not in desk.export(name)


def test_the_same_event_gives_the_same_file(desk: Desk) -> None:
    rich_programme(desk)
    for name in NAMES:
        assert desk.export(name) == desk.export(name)


def test_what_somebody_edits_in_the_file_is_taken(desk: Desk) -> None:
    rich_programme(desk)
    edited = (
        desk.export("schedule.xml").decode().replace("<title>Opening</title>", "<title>Grand opening</title>")
    )
    (change,) = desk.compared(edited).changed
    assert change.after is not None
    assert change.after.title == {"en": "Grand opening", "fr": "Ouverture\u00a0: tous"}
