"""Programmes as tables, as people make them."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter

from exchange.problems import ImportFailed
from exchange.schedule.columns import HEADINGS
from exchange.schedule.programme_table import map_columns
from exchange.tables.read import read_table
from models.enums import RoleKind, SessionKind
from tests.exchange.sources import messages, names_of, read
from translations import Language

CSV = (
    "Datum;Uhrzeit;Titel;Raum;Vortragende;Moderation\r\n"
    "8.6.2027;09:00-09:45;Eröffnung;Plenum;Ada Beispiel, Werk GmbH;Ben Test\r\n"
    ";10h00 à 10h30;Zweiter Vortrag;Studio;Ben Test und Cleo Muster;\r\n"
)


def test_german_csv(tmp_path: Path) -> None:
    record = read(tmp_path, CSV)
    first, second = record.sessions
    assert (first.starts_at, first.length_minutes, first.kind) == (
        datetime(2027, 6, 8, 9), 45, SessionKind.OPENING,
    )  # fmt: skip
    assert [(names_of(record, item), [part.role for part in item.parts]) for item in record.sessions] == [
        (["Ada Beispiel", "Ben Test"], [RoleKind.SPEAKER, RoleKind.MODERATOR]),
        (["Ben Test", "Cleo Muster"], [RoleKind.SPEAKER, RoleKind.SPEAKER]),
    ]
    assert (second.starts_at, second.day) == (datetime(2027, 6, 8, 10), date(2027, 6, 8))
    assert record.people["Ada Beispiel"].organisation == "Werk GmbH"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    record = read(tmp_path, CSV.encode(encoding))
    assert record.sessions[0].title.best("de") == "Eröffnung"


def test_french_headings_and_commas(tmp_path: Path) -> None:
    record = read(
        tmp_path, "Jour,Début,Fin,Titre,Salle,Intervenants\n08/06/2027,9h00,9h45,Ouverture,A,Ada B\n"
    )
    (item,) = record.sessions
    assert (item.starts_at, item.length_minutes, item.room) == (datetime(2027, 6, 8, 9), 45, "A")


OUTLOOK = (
    "Subject,Start Date,Start Time,End Date,End Time,Location\n"
    "Opening,2027-06-08,9:00:00 AM,2027-06-08,9:45 AM,Room A\nParty,2027-06-08,7:30 PM,2027-06-08,11 pm,Bar\n"
)
PRETALX = (
    "ID,Proposal title,State,Speaker names,Room,Start,End,Start (date),Start (time)\n"
    'AB,Talk,confirmed,"Ada B\nBen C",R,2027-06-08T09:00:00+02:00,2027-06-08T09:30:00+02:00,2027-06-08,09:00\n'
)
ENGLISH = "When,What,Who\n8 June 2027 9:00-9:45,Opening,Ada\nTue 8 June 10am - 11am,Second,Ben\n"
UNTIL_NEXT = "sep=;\r\nTitel;Datum;Beginn;Raum\r\nA;08.06.27;09:00;X\r\nB;;09:45;X\r\n"


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (OUTLOOK, [("09:00", 45), ("19:30", 210)]),
        (PRETALX, [("09:00", 30)]),
        (ENGLISH, [("09:00", 45), ("10:00", 60)]),
        (UNTIL_NEXT, [("09:00", 45), ("09:45", None)]),
        ("Datum;Uhrzeit;Titel\n8.6.2027;23:30 - 00:30;Nacht\n", [("23:30", 60)]),
    ],
)
def test_tables_of_other_programs(tmp_path: Path, text: str, times: list[tuple[str, int | None]]) -> None:
    sessions = read(tmp_path, text).sessions
    assert [
        (item.starts_at.strftime("%H:%M") if item.starts_at else "", item.length_minutes) for item in sessions
    ] == times
    assert {item.day for item in sessions} == {date(2027, 6, 8)}


def test_a_name_with_and_without_a_title_is_one_person(tmp_path: Path) -> None:
    rows = "8.6.2027;9:00;A;Mme Anne Exemple\n;10:00;B;Anne Exemple, Exemple S.A.\n"
    record = read(tmp_path, f"Date;Heure;Titre;Intervenant(e)s\n{rows}")
    assert [(person.name, person.organisation) for person in record.people.values()] == [
        ("Mme Anne Exemple", "Exemple S.A.")
    ]


@pytest.mark.parametrize("language", ["de", "fr", "en"])
def test_our_own_headings_are_recognised_in_every_language(language: str) -> None:
    named = {name: Language.of(language).gettext(heading) for name, heading in HEADINGS.items()}
    header = ";".join(f"{name} (FR)" if field == "title" else name for field, name in named.items())
    found = map_columns(read_table(f"{header}\n".encode())).by_column()
    assert list(found.values()) == [{"title": "title.fr"}.get(field, field) for field in named]


def test_columns_mapped_by_hand_win(tmp_path: Path) -> None:
    text = "Thema;Was;Wann;Start\nWeb;Ein Vortrag;8.6.2027;9:00\n"
    table = read_table(text.encode())
    assert map_columns(table).by_column() == {
        "Thema": "track", "Was": "title", "Wann": "date", "Start": "start",
    }  # fmt: skip
    assert map_columns(table, {"thema": "title"}).by_column()["Was"] is None
    record = read(tmp_path, text, columns={"Thema": "title", "Was": ""})
    assert record.sessions[0].title.best("de") == "Web"


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"Wo": "room"}, "The table has no column “Wo”. It has: Titel, Datum."),
        ({"Titel": "headline"}, "There is no field “headline”."),
        ({"Titel": ""}, "No column of the table is recognised as the title."),
    ],
)
def test_impossible_mappings(tmp_path: Path, columns: dict[str, str], sentence: str) -> None:
    with pytest.raises(ImportFailed) as failed:
        read(tmp_path, "Titel;Datum\nEin Vortrag;8.6.2027\n", columns=columns)
    assert str(failed.value).startswith(sentence)


def test_rows_that_are_not_understood_are_told(tmp_path: Path) -> None:
    record = read(tmp_path, "Titel;Datum;Beginn;Dauer\nEin Vortrag;bald;9:00;lang\n;8.6.2027;9:00;30\n")
    assert messages(record) == [
        ("2", "“bald” in the column “Datum” is not understood, so it is left out."),
        ("2", "“lang” in the column “Dauer” is not understood, so it is left out."),
        ("3", "The row has no title, so it is not imported."),
        ("2", "“Ein Vortrag” has no length. A new session gets 30 minutes."),
    ]
    assert record.skipped == 1


def test_workbook_with_two_header_rows_and_real_times(tmp_path: Path) -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.add_worksheet("Notes")
    sheet = book.add_worksheet("Plan")
    sheet.write_row(0, 0, ["", "", "", "Vortragende", ""])
    sheet.write_row(1, 0, ["Datum", "Beginn", "Titel", 1, 2])
    sheet.write_datetime(2, 0, datetime(2027, 6, 8), book.add_format({"num_format": "dd.mm.yy"}))
    sheet.write_datetime(2, 1, time(9, 30), book.add_format({"num_format": "hh:mm"}))
    sheet.write_row(2, 2, ["Ein Vortrag", "Ada Beispiel, Werk GmbH", "Ben Test"])
    book.close()
    record = read(tmp_path, file.getvalue())
    (item,) = record.sessions
    assert (record.sheet, item.where, item.starts_at) == ("Plan", "3", datetime(2027, 6, 8, 9, 30))
    assert names_of(record, item) == ["Ada Beispiel", "Ben Test"]
    with pytest.raises(ImportFailed, match=r"no sheet “Programme”\. It has: Notes, Plan"):
        read(tmp_path, file.getvalue(), sheet="Programme")
