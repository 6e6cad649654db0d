"""schedule.xml in its shapes, new and old."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from exchange.schedule.xml_text import mended
from models.enums import RoleKind, SessionKind
from tests.exchange.sources import messages, names_of, one_day, read, schedule_xml, xml_event

PERSON = '<person id="7">Dr. Ada Beispiel</person><person id="8" role="moderator">Ben Test</person>'


def test_an_event_becomes_a_session(tmp_path: Path) -> None:
    event = xml_event(
        id="6561", track="Security", type="panel", persons=PERSON, abstract="&lt;p&gt;One&lt;/p&gt;",
        links='<link href="https://example.org/slides">Slides</link>',
    )  # fmt: skip
    record = read(tmp_path, one_day(event))
    (item,) = record.sessions
    assert (record.format, record.title, record.timezone) == (
        "schedule.xml", "Trial conference", "Europe/Luxembourg",
    )  # fmt: skip
    assert (item.key, item.kind, dict(item.title)) == ("6561", SessionKind.PANEL, {"en": "Opening"})
    assert (item.starts_at, item.length_minutes, item.room) == (datetime(2027, 6, 8, 9), 30, "Plenum")
    assert (item.track, dict(item.abstract)) == ("Security", {"en": "One"})
    assert item.notes == "Slides https://example.org/slides"
    assert names_of(record, item) == ["Dr. Ada Beispiel", "Ben Test"]
    assert [part.role for part in item.parts] == [RoleKind.SPEAKER, RoleKind.MODERATOR]
    assert messages(record) == []


def test_a_session_at_night_belongs_to_the_evening_before(tmp_path: Path) -> None:
    late = xml_event(date="2027-06-09T01:00:00+02:00", start="01:00")
    (item,) = read(tmp_path, one_day(late)).sessions
    assert (item.day, item.starts_at) == (date(2027, 6, 8), datetime(2027, 6, 9, 1))


def test_the_old_shape_has_no_rooms_around_events_and_no_dates_in_them(tmp_path: Path) -> None:
    events = xml_event(date="", room="Janson") + xml_event(id="2", date="", start="00:30", room="Janson")
    text = f'<schedule><conference/><day date="2007-02-24">{events}</day></schedule>'
    record = read(tmp_path, text)
    assert [item.starts_at for item in record.sessions] == [
        datetime(2007, 2, 24, 9), datetime(2007, 2, 25, 0, 30),
    ]  # fmt: skip
    assert {item.day for item in record.sessions} == {date(2007, 2, 24)}
    assert [room.name for room in record.rooms] == ["Janson"]


def test_times_are_what_the_clock_on_the_wall_shows(tmp_path: Path) -> None:
    utc = xml_event(date="2027-06-08T07:00:00Z", start="")
    told = xml_event(id="2", date="2027-06-08T10:00:00+01:00", start="10:00")
    record = read(tmp_path, one_day(utc, told))
    assert [item.starts_at for item in record.sessions] == [
        datetime(2027, 6, 8, 9), datetime(2027, 6, 8, 10),
    ]  # fmt: skip


def test_what_is_not_understood_is_told_with_its_place(tmp_path: Path) -> None:
    strange = xml_event(id="9", date="soon", start="later", duration="long", title="Strange")
    record = read(tmp_path, one_day(strange))
    assert messages(record) == [
        (
            '<event id="9">',
            "“Strange” has no time that can be read (soon later). It is imported without one.",
        ),
        ('<event id="9">', "“Strange” has no length. A new session gets 30 minutes."),
    ]


def test_one_room_in_two_spellings_is_one_room(tmp_path: Path) -> None:
    days = [("2027-06-08", "Saal 1", xml_event()), ("2027-06-09", "saal  1", xml_event(id="2"))]
    record = read(tmp_path, schedule_xml(*days))
    assert [room.name for room in record.rooms] == ["Saal 1"]
    assert {item.room for item in record.sessions} == {"Saal 1"}


def test_small_mistakes_in_the_xml_are_mended(tmp_path: Path) -> None:
    text = one_day(xml_event(title="Fish & chips&nbsp;\x0b: now"))
    record = read(tmp_path, text)
    assert record.sessions[0].title.best("en") == "Fish & chips\u00a0: now"
    assert [where for where, _ in messages(record)] == ["XML"]
    assert mended("a &amp; b &eacute; &unknown; &#233;") == "a &amp; b &#233; &amp;unknown; &#233;"


def test_other_encodings_are_read(tmp_path: Path) -> None:
    text = one_day(xml_event(title="Łódź")).replace("UTF-8", "ISO-8859-2")
    record = read(tmp_path, text.encode("iso-8859-2"))
    assert record.sessions[0].title.best("en") == "Łódź"
