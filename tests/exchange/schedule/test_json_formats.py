"""The JSON formats of frab, pretalx, c3voc, Sessionize, Open Event and Indico, and JSON of programs we do not know."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from exchange.problems import ImportFailed
from models.enums import RoleKind, SessionKind
from tests.exchange.sources import messages, names_of, read, write

FRAB_EVENT = {
    "id": 6561, "guid": "11111111-1111-4111-8111-111111111111", "date": "2027-06-08T09:00:00+02:00",
    "start": "09:00", "duration": "00:45", "title": "Opening", "subtitle": None, "track": "Security",
    "type": "lecture", "language": "de", "abstract": "Kurz", "description": "Lang", "url": "urn:uuid:1",
    "persons": [{"id": 7, "public_name": "Ada Beispiel", "biography": "Sie ist erfunden."}],
}  # fmt: skip


def frab(*events: dict[str, Any], **conference: Any) -> dict[str, Any]:
    """Return a schedule.json with these events in the Plenum on 8 June."""
    days = [{"date": "2027-06-08", "rooms": {"Plenum": list(events)}}]
    return {"schedule": {"version": "1", "conference": {"title": "Trial", "days": days} | conference}}


def test_frab(tmp_path: Path) -> None:
    record = read(tmp_path, frab(FRAB_EVENT))
    (item,) = record.sessions
    assert (record.format, item.key, dict(item.title)) == ("schedule.json", "6561", {"de": "Opening"})
    assert (item.starts_at, item.day, item.length_minutes) == (
        datetime(2027, 6, 8, 9), date(2027, 6, 8), 45,
    )  # fmt: skip
    assert (item.abstract.best("de"), item.url) == ("Kurz\n\nLang", "")
    assert record.people["7"].biography == {"de": "Sie ist erfunden."}


def test_texts_in_several_languages(tmp_path: Path) -> None:
    record = read(tmp_path, frab(FRAB_EVENT | {"title": {"de": "Titel", "en": "Title", "es": "Título"}}))
    assert record.sessions[0].title == {"de": "Titel", "en": "Title"}


def test_a_person_without_a_number_is_refused(tmp_path: Path) -> None:
    broken = FRAB_EVENT | {"persons": [{"id": "abc", "public_name": "Ada"}]}
    with pytest.raises(ImportFailed, match="should be a number, but is “abc”"):
        read(tmp_path, frab(broken))


def test_rooms_that_share_a_key_are_told_by_their_names(tmp_path: Path) -> None:
    rooms = [{"name": name, "guid": "b379c473-93b9-4eae-9a09-d482e86cede3"} for name in ("Grey", "Tan")]
    record = read(tmp_path, frab(FRAB_EVENT, rooms=rooms))
    assert [(room.name, room.key) for room in record.rooms] == [("Grey", ""), ("Tan", ""), ("Plenum", "")]


def test_version_2_is_a_flat_list(tmp_path: Path) -> None:
    event = {
        "guid": "11111111-1111-4111-8111-111111111111", "title": "Night talk", "language": "en",
        "start": "2027-06-09T00:15:00+02:00", "end": "2027-06-09T00:55:00+02:00", "room": {"name": "Hall"},
        "participants": [{"guid": "22222222-2222-4222-8222-222222222222", "name": "Ben Test", "role": "HOST"}],
    }  # fmt: skip
    days = [{"date": "2027-06-08"}, {"date": "2027-06-09"}]
    content = {"schedule": {"conference": {"title": "T", "days": days}, "events": [event]}}
    earlier = event | {"guid": "33333333-3333-4333-8333-333333333333", "start": "2027-06-08T20:00:00+02:00"}
    record = read(tmp_path, content | {"schedule": content["schedule"] | {"events": [earlier, event]}})
    night = record.sessions[1]
    assert (record.format, night.day, night.length_minutes) == ("schedule.json v2", date(2027, 6, 8), 40)
    assert [part.role for part in night.parts] == [RoleKind.HOST]
    assert record.days == {date(2027, 6, 8), date(2027, 6, 9)}


def test_sessionize(tmp_path: Path) -> None:
    session = {
        "id": "14022", "title": "A talk", "startsAt": "2027-06-08T09:00:00Z", "endsAt": "2027-06-08T10:00:00Z",
        "speakers": ["s1"], "roomId": 2, "categoryItems": [5], "status": "Accepted",
    }  # fmt: skip
    speaker = {"id": "s1", "firstName": "Ada", "lastName": "von Beispiel", "fullName": "Ada von Beispiel",
               "tagLine": "The head of the trial", "bio": "<p>Made up</p>"}  # fmt: skip
    content = {
        "sessions": [session], "speakers": [speaker], "rooms": [{"id": 2, "name": "Green"}],
        "categories": [{"title": "Track", "items": [{"id": 5, "name": "Cloud"}]}],
    }  # fmt: skip
    record = read(tmp_path, content)
    (item,) = record.sessions
    assert (item.starts_at, item.length_minutes, item.room, item.track) == (
        datetime(2027, 6, 8, 9), 60, "Green", "Cloud",
    )  # fmt: skip
    parts = record.people["s1"].parts
    assert parts is not None
    assert (parts.given_name, parts.particle, parts.family_name) == ("Ada", "von", "Beispiel")
    assert dict(record.people["s1"].function) == {"en": "The head of the trial"}


def test_people_alone_are_told_to_be_so(tmp_path: Path) -> None:
    record = read(tmp_path, [{"id": "s1", "fullName": "Ada Beispiel", "tagLine": "Head"}])
    assert (record.sessions, list(record.people)) == ([], ["s1"])
    assert messages(record) == [("sessionize", "The file names 1 person, but no sessions.")]


def test_open_event_as_a_folder_and_alone(tmp_path: Path) -> None:
    session = {
        "id": 3, "title": "A talk", "starts-at": "2027-06-08T09:00:00+02:00", "ends-at": "2027-06-08T09:40:00+02:00",
        "microlocation": {"id": 1, "name": "Hall"}, "track": {"id": 2, "name": "Web", "color": "#AABBCC"},
        "speakers": [{"id": 5, "name": "Ada Beispiel", "organisation": "Werk GmbH"}], "state": "accepted",
    }  # fmt: skip
    alone = read(tmp_path, [session])
    assert (alone.format, alone.sessions[0].key, alone.people["5"].organisation) == (
        "open-event", "3", "Werk GmbH",
    )  # fmt: skip
    assert alone.tracks[0].colour == "#aabbcc"
    write(tmp_path, "event.json", {"name": "Trial"})
    write(tmp_path, "sessions.json", [session])
    (tmp_path / "source.dat").unlink()
    from exchange.schedule.formats import read_schedule
    from tests.exchange.sources import WISHES

    assert len(read_schedule(tmp_path, WISHES).sessions) == 1


def test_indico(tmp_path: Path) -> None:
    moment = {"date": "2027-06-08", "time": "09:00:00", "tz": "Europe/Luxembourg"}
    entry = {"id": "4", "title": "A talk", "startDate": moment, "duration": 20, "room": "Hall",
             "speakers": [{"first_name": "Ada", "last_name": "Beispiel", "affiliation": "Werk GmbH"}]}  # fmt: skip
    event = {"title": "Trial", "timezone": "Europe/Luxembourg", "contributions": [entry]}
    record = read(tmp_path, {"_type": "HTTPAPIResult", "ts": 1, "results": [event]})
    (item,) = record.sessions
    assert (record.format, item.key, item.starts_at) == ("indico", "4", datetime(2027, 6, 8, 9))
    assert item.length_minutes == 20
    assert names_of(record, item) == ["Ada Beispiel"]


def test_pretalx_talks_that_are_held_twice(tmp_path: Path) -> None:
    slots = [
        {
            "start": f"2027-06-0{day}T09:00:00+02:00",
            "end": f"2027-06-0{day}T09:30:00+02:00",
            "room": {"en": "Hall"},
        }
        for day in (8, 9)
    ]
    entry = {"code": "ABCDEF", "title": "A talk", "state": "confirmed", "slots": slots, "speakers": []}
    record = read(tmp_path, {"results": [entry]})
    assert [(item.key, item.starts_at) for item in record.sessions] == [
        ("ABCDEF", datetime(2027, 6, 8, 9)), ("ABCDEF", datetime(2027, 6, 9, 9)),
    ]  # fmt: skip


def test_a_list_that_nobody_has_seen_before(tmp_path: Path) -> None:
    entries = [
        {"nr": 1, "titel": "Eröffnung", "startsAt": "2027-06-08T07:00:00Z", "endsAt": "2027-06-08T07:15:00Z",
         "raum": {"name": "Plenum"}, "referenten": [{"id": 3, "name": "Ada Beispiel"}], "abgesagt": True},
        {"nr": 2, "raum": "Plenum", "beginn": "2027-06-08T10:00:00+02:00"},
    ]  # fmt: skip
    record = read(tmp_path, {"format": "0.1", "items": entries})
    (item,) = record.sessions
    assert (item.kind, item.starts_at, item.is_cancelled) == (
        SessionKind.OPENING, datetime(2027, 6, 8, 9), True,
    )  # fmt: skip
    assert (record.skipped, messages(record)) == (
        1,
        [("items[1]", "The entry has no title, so it is not imported.")],
    )
