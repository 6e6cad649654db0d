"""The founding event is what its report says, complete in three languages, and what is invented can be told."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from models.queries.event import counts, event_days, event_header, partners, regions
from models.sample import write_sample
from models.store.reader import Reader
from models.store.workspace import Workspace
from models.text import LANGUAGES, Translated

REPORTED = {
    "S.E. Lex Delles", "Cindy Tereba", "Dr. Christian Herzog", "Camille Ney", "Dr. Frauke Goll", "Lisa Petit",
    "David Foy", "Steve Clement", "Dr.-Ing. Petra Püchner", "Jean Schiltz", "Marcus Willand", "Dr. Andreas Kämpfe",
    "Jean-Christophe Witz", "Stefan Büchele", "Anthony Auert", "Joost Ortjens", "Prof. Dr. Raphaël Frank",
    "Dr. Clemens Ackermann",
}  # fmt: skip
TRANSLATED_COLUMNS = (
    ("event", "title"), ("event", "motto"), ("event", "venue"), ("event_day", "theme"), ("region", "name"),
    ("room", "name"), ("track", "name"), ("category", "name"), ("session", "title"), ("pitch", "title"),
)  # fmt: skip
PARTS = """
    SELECT session.kind || ': ' || session_role.role || ': ' || person.family_name
    FROM session_role JOIN session ON session.id = session_role.session_id
    JOIN person ON person.id = session_role.person_id
    WHERE session_role.role <> 'moderator' ORDER BY session.starts_at, session_role.position"""


def test_the_event_is_the_one_of_the_report(sample: Reader) -> None:
    header = event_header(sample)
    assert header is not None
    assert header.title["de"] == "E-Mission Baden-Württemberg – Luxemburg"
    assert header.motto["fr"] == "GET2Know Your Neighbours"
    assert (str(header.starts_on), str(header.ends_on)) == ("2021-06-08", "2021-06-09")
    assert header.timezone == "Europe/Luxembourg"
    assert header.is_virtual
    assert (header.meetings_booked, header.exchanges_registered) == (275, 400)
    assert (header.pitch_length_seconds, header.changeover_seconds) == (120, 30)


def test_both_days_have_their_themes(sample: Reader) -> None:
    themes = [day.theme["en"] for day in event_days(sample)]
    assert themes == ["Digital innovation", "Digital innovation for the mobility of the future"]


def test_the_chamber_organises_with_its_partners(sample: Reader) -> None:
    assert [(row.role.value, row.name) for row in partners(sample)] == [
        ("organiser", "Handelskammer Luxemburg"),
        ("partner", "Baden-Württemberg International"),
        ("partner", "Luxinnovation"),
        ("partner", "Enterprise Europe Network"),
    ]
    assert [row.name["fr"] for row in regions(sample)] == ["Bade-Wurtemberg", "Luxembourg"]


def test_all_people_of_the_report_are_there_and_nothing_is_invented_about_them(sample: Reader) -> None:
    names = sample.values("SELECT full_name FROM person WHERE notes = ''")
    assert set(names) == REPORTED
    about = "email || phone || languages || pronunciation || suffix || badge_name"
    assert sample.values(f"SELECT DISTINCT {about} FROM person WHERE notes = ''") == [""]
    assert sample.values("SELECT DISTINCT biography FROM person") == ["{}"]
    assert sample.values("SELECT DISTINCT photo_id FROM person") == [None]


def test_names_are_taken_apart(sample: Reader) -> None:
    columns = "academic_title || '|' || given_name || '|' || family_name"
    parts = set(sample.values(f"SELECT {columns} FROM person WHERE notes = ''"))
    assert {"S.E.|Lex|Delles", "Dr.-Ing.|Petra|Püchner", "|Jean-Christophe|Witz"} <= parts


def test_people_appear_in_the_order_of_the_report(sample: Reader) -> None:
    assert sample.values(PARTS) == [
        "opening: speaker: Delles", "welcome: welcome: Tereba", "welcome: welcome: Herzog", "talk: speaker: Goll",
        "talk: speaker: Petit", "talk: speaker: Foy", "talk: speaker: Clement", "panel: panellist: Püchner",
        "panel: panellist: Schiltz", "panel: panellist: Willand", "panel: panellist: Kämpfe",
        "panel: panellist: Witz", "talk: speaker: Büchele", "talk: speaker: Auert", "talk: speaker: Ortjens",
        "talk: speaker: Frank", "talk: speaker: Ackermann",
    ]  # fmt: skip


def test_camille_ney_moderates_everything_on_stage(sample: Reader) -> None:
    moderated = """
        SELECT DISTINCT person.full_name, count(*) FROM session_role JOIN person ON person.id = session_role.person_id
        WHERE session_role.role = 'moderator' GROUP BY person.id"""
    on_stage = sample.value("SELECT count(*) FROM session WHERE kind NOT IN ('break', 'meetings')")
    assert sample.values(moderated) == ["Camille Ney"]
    assert sample.value(moderated.replace("person.full_name, ", "")) == on_stage


@pytest.mark.parametrize(("table", "column"), TRANSLATED_COLUMNS)
def test_everything_is_in_three_languages(sample: Reader, table: str, column: str) -> None:
    texts = [Translated.loads(stored) for stored in sample.values(f"SELECT {column} FROM {table}")]
    assert texts
    assert not [text for text in texts if text.missing(LANGUAGES)]


@pytest.mark.parametrize(("table", "column"), [("person", "function"), ("session", "abstract")])
def test_what_has_a_text_has_it_in_three_languages(sample: Reader, table: str, column: str) -> None:
    texts = [Translated.loads(stored) for stored in sample.values(f"SELECT {column} FROM {table}")]
    written = [text for text in texts if text]
    assert len(written) > 5
    assert not [text for text in written if text.missing(LANGUAGES)]


def test_meetings_are_on_both_afternoons_with_nine_slots_and_eighteen_tables(sample: Reader) -> None:
    starts = sample.values("SELECT starts_at FROM session WHERE kind = 'meetings' ORDER BY starts_at")
    assert [datetime.fromisoformat(at).hour for at in starts] == [13, 13]
    for table, count in (("meeting_slot", 9), ("meeting_table", 18)):
        assert sample.values(f"SELECT count(*) FROM {table} GROUP BY session_id") == [count, count]
    assert sample.values("SELECT DISTINCT length_minutes FROM meeting_slot") == [20]


def test_requests_are_accepted_and_cross_the_border(sample: Reader) -> None:
    assert sample.value("SELECT count(*) FROM meeting_request WHERE status = 'accepted'") == 275
    assert sample.value("SELECT count(*) FROM meeting") == 0
    across = """
        SELECT count(*) FROM meeting_request
        JOIN person AS one ON one.id = requester_id JOIN person AS other ON other.id = receiver_id
        WHERE one.region_id <> other.region_id"""
    assert sample.value(across) == 275
    assert (
        sample.value("SELECT max(n) FROM (SELECT count(*) AS n FROM meeting_request GROUP BY requester_id)")
        < 10
    )


def test_pitches_go_theme_by_theme_and_fit_into_their_session(sample: Reader) -> None:
    themes = sample.values(
        "SELECT track.name FROM pitch JOIN track ON track.id = pitch.track_id ORDER BY pitch.position"
    )
    in_order = [Translated.loads(theme)["de"] for theme in dict.fromkeys(themes)]
    assert in_order == ["Industrie 4.0", "Cybersecurity", "Mobilität der Zukunft"]
    assert themes == sorted(themes, key=list(dict.fromkeys(themes)).index)
    assert sample.values("SELECT DISTINCT length_seconds FROM pitch") == [None]
    seconds = sample.value("SELECT sum(120 + coalesce(changeover_seconds, 30)) FROM pitch")
    assert timedelta(seconds=seconds) <= timedelta(
        minutes=sample.value("SELECT length_minutes FROM session WHERE kind = 'pitches'")
    )
    countries = "SELECT DISTINCT country FROM organisation JOIN pitch ON organisation_id = organisation.id"
    assert set(sample.values(countries)) == {"DE", "LU"}


def test_invented_people_and_companies_are_marked_and_live_at_example_org(sample: Reader) -> None:
    invented = "Erfunden · Inventé · Invented"
    assert sample.value("SELECT count(*) FROM person WHERE notes = :it", it=invented) == 150
    for email in sample.values("SELECT email FROM person WHERE email <> ''"):
        assert email.endswith("@example.org")
    websites = sample.values("SELECT website FROM organisation WHERE notes = :it", it=invented)
    assert len(websites) > 30
    assert all(website.endswith(".example.org") for website in websites)
    pitching = """
        SELECT count(*) FROM pitch JOIN organisation ON organisation.id = organisation_id
        WHERE organisation.notes = :it"""
    assert sample.value(pitching, it=invented) == 18


def test_nobody_of_the_report_pitches_or_asks_for_meetings(sample: Reader) -> None:
    real = "SELECT id FROM person WHERE notes = ''"
    assert sample.value(f"SELECT count(*) FROM pitcher WHERE person_id IN ({real})") == 0
    asked = f"requester_id IN ({real}) OR receiver_id IN ({real})"
    assert sample.value(f"SELECT count(*) FROM meeting_request WHERE {asked}") == 0


def test_names_of_every_kind_are_among_the_participants(sample: Reader) -> None:
    names = set(sample.values("SELECT full_name FROM person WHERE notes <> ''"))
    assert {"Suharti", "Prof. Dr. Dr. h. c. Maximiliane-Charlotte von Musterhausen-Beispielberg"} <= names
    assert any(
        not name.isascii() and not name.startswith(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for name in names
    )
    assert sample.value("SELECT count(*) FROM person WHERE notes <> '' AND email = ''") > 0


def test_the_programme_has_no_gaps_in_its_data_and_no_overlaps(sample: Reader) -> None:
    rows = sample.values("SELECT starts_at || '|' || length_minutes FROM session ORDER BY starts_at")
    spans = []
    for row in rows:
        at, minutes = row.split("|")
        start = datetime.fromisoformat(at)
        spans.append((start, start + timedelta(minutes=int(minutes))))
    assert len(spans) == 20
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_it_cannot_be_undone(sample_file: Path) -> None:
    with Workspace.open(sample_file) as workspace:
        assert workspace.undo_label() is None
        assert [change.kind.value for change in workspace.history()] == ["origin"]


def test_it_is_the_same_event_every_time(sample: Reader, tmp_path: Path) -> None:
    write_sample(tmp_path / "again.podium")
    people = "SELECT id || full_name || email FROM person ORDER BY id"
    with Workspace.open(tmp_path / "again.podium", read_only=True) as again:
        assert again.reader.values(people) == sample.values(people)
        assert counts(again.reader) == counts(sample)
