"""Whatever is given in place of a programme gets a sentence, and nothing but a sentence."""

from __future__ import annotations

import random
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from exchange.problems import ImportFailed
from exchange.schedule.formats import Wishes, read_schedule
from models.errors import UserError
from tests.exchange.sources import WISHES, messages, one_day, read, xml_event


def zipped(name: str, content: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "The file is empty."),
        ("  \n ", "The file is empty."),
        (one_day(xml_event())[:400], "The file is not valid XML: line"),
        ("<html><body>No programme</body></html>", "The file is XML or HTML, but has no <schedule> in it"),
        ("<?xml version='1.0'?><other><schedule/></other>", "The XML file has no <schedule> in it"),
        ('{"schedule": ', "The file is not valid JSON: line 1, column"),
        ('{"schedule": {"conference": []}}', "“schedule.conference” of the file is not what a schedule.json"),
        ('{"schedule": {"conference": {"days": [{"rooms": []}]}}}', "“days[0].rooms” of the file is not"),
        ('{"results": 5, "ts": 1}', "A part of the file is not what its format has there"),
        ('{"a": [1, 2, 3]}', "The JSON file has no list of sessions in it"),
        ("[" * 100_000, "The JSON file is nested too deeply"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "The calendar cannot be read."),
        ("just some words\nand more\n", "No column of the table is recognised as the title."),
        (b"%PDF-1.7 \x00\x01", "The file is not a programme, but a picture, a document or an archive."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "The file is not a programme, but a picture"),
        (b"\x00\x01\x02\x03" * 500, "The file is not a text file."),
        (b"PK\x03\x04broken", "The workbook cannot be read."),
        (zipped("a.txt", b"text"), "The workbook cannot be read."),
        (zipped("other.json", b"{}"), "The folder or ZIP has no event.json and sessions.json"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "The workbook cannot be read."),
    ],
)
def test_no_programme(tmp_path: Path, content: Any, sentence: str) -> None:
    with pytest.raises(ImportFailed) as failed:
        read(tmp_path, content)
    assert str(failed.value).startswith(sentence)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match=r"There is no file “nothing\.xml”"):
        read_schedule(tmp_path / "nothing.xml", WISHES)
    with pytest.raises(ImportFailed, match=r"folder or ZIP has no event\.json"):
        read_schedule(tmp_path, WISHES)


def test_a_format_that_is_not_the_one_wished_for(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match=r"not in the format “sessionize”, but in “schedule\.xml”"):
        read(tmp_path, one_day(xml_event()), format="sessionize")
    with pytest.raises(ImportFailed, match=r"There is no format “xls”\. There are: schedule\.xml, "):
        read_schedule(tmp_path / "x", Wishes("UTC", "de", format="xls"))


def test_an_encoding_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="no character encoding “klingon”"):
        read(tmp_path, "Titel;Datum\nA;8.6.2027\n", encoding="klingon")


def test_entities_that_would_fill_the_memory_stay_what_they_are(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    bomb = f'<!DOCTYPE schedule [<!ENTITY a0 "x">{entities}]><schedule><day>&a12;</day></schedule>'
    record = read(tmp_path, bomb)
    assert [where for where, _ in messages(record)] == ["XML", "schedule.xml"]
    assert record.sessions == []


CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20270608T070000Z\r\n"
    "DTSTART:20270608T070000Z\r\nDTEND:20270608T080000Z\r\nSUMMARY:Talk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
TABLE = "Datum;Beginn;Titel;Vortragende\r\n8.6.2027;9:00;Eröffnung;Ada Beispiel, Werk GmbH\r\n"
FRAB = (
    '{"schedule": {"conference": {"days": [{"date": "2027-06-08", "rooms": {"Hall": [{"id": 1, "title": "Talk",'
    ' "start": "09:00", "duration": "00:30", "persons": [{"id": 7, "public_name": "Ada"}], "links": []}]}}]}}}'
)
WEEDS = ("<", ">", "&", '"', ";", "\n", "\x00", "9999999999", "-1", "null", "[", "{", "\ud83d")


@pytest.mark.parametrize(
    "source", [one_day(xml_event()), FRAB, CALENDAR, TABLE], ids=["xml", "json", "ics", "csv"]
)
def test_whatever_is_broken_gets_a_sentence_at_most(tmp_path: Path, source: str) -> None:
    chance = random.Random(len(source))
    for _ in range(150):
        text = source
        for _ in range(chance.choice((1, 3, 10))):
            at = chance.randrange(len(text))
            text = text[:at] + chance.choice(WEEDS) + text[at + chance.choice((0, 1, 20)) :]
        with suppress(UserError):
            read(tmp_path, text.encode("utf-8", "surrogatepass"))


def test_dates_of_a_calendar_that_are_none(tmp_path: Path) -> None:
    record = read(tmp_path, CALENDAR.replace("DTSTART:20270608T070000Z", "DTSTART:soon"))
    assert messages(record)[0] == ("VEVENT 1", "“Talk” has no beginning. It is imported without a time.")
