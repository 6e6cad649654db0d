"""People, rooms, themes and sessions that are in the event already are found again, and nobody is mixed up."""

from __future__ import annotations

from datetime import datetime

from models import operations
from models.enums import RoleKind
from models.operations.organisations import find_or_add
from models.text import Translated
from tests.exchange.desk import Desk
from tests.exchange.sources import one_day, xml_event

ADA = '<person id="7">Dr. Ada Beispiel</person>'
TABLE = "Datum;Beginn;Dauer;Titel;Raum;Vortragende\r\n"


def people(desk: Desk) -> list[str]:
    return desk.workspace.reader.values("SELECT full_name FROM person ORDER BY sort_key, full_name")


def test_somebody_of_the_same_name_is_the_same(desk: Desk) -> None:
    with desk.workspace.change("Add") as session:
        operations.people.add_person(session, given_name="Ada", family_name="Beispiel", email="a@example.org")
    assert desk.bring(one_day(xml_event(persons=ADA))).people == 0
    assert people(desk) == ["Ada Beispiel"]
    assert desk.workspace.reader.values("SELECT external_id FROM person") == ["frab:7"]


def test_two_people_of_one_name_in_the_source_stay_two(desk: Desk) -> None:
    namesake = '<person id="9">Ada Beispiel</person>'
    desk.bring(one_day(xml_event(persons=ADA + namesake)))
    assert people(desk) == ["Ada Beispiel", "Dr. Ada Beispiel"]
    report = desk.bring(one_day(xml_event(persons=ADA + namesake)))
    assert (report.people, report.unchanged) == (0, 1)


def test_the_organisation_tells_namesakes_apart(desk: Desk) -> None:
    with desk.workspace.change("Add") as session:
        other = find_or_add(session, "Anderswo AG")
        operations.people.add_person(
            session, given_name="Ada", family_name="Beispiel", organisation_id=other.id
        )
    report = desk.bring(f"{TABLE}8.6.2027;9:00;30;Vortrag;Plenum;Ada Beispiel, Werk GmbH\r\n")
    assert (report.people, len(people(desk))) == (1, 2)
    assert [problem.where for problem in report.problems] == ["Ada Beispiel"]


def test_a_corrected_name_follows_the_source_and_a_title_added_here_stays(desk: Desk) -> None:
    desk.bring(one_day(xml_event(persons='<person id="7">Ada Beispil</person>')))
    desk.bring(one_day(xml_event(persons='<person id="7">Ada Beispiel</person>')))
    assert people(desk) == ["Ada Beispiel"]
    (key,) = desk.workspace.reader.values("SELECT id FROM person")
    with desk.workspace.change("Edit") as session:
        operations.people.update_person(session, key, academic_title="Prof.")
    desk.bring(one_day(xml_event(persons='<person id="7">Ada Beispiel</person>')))
    assert people(desk) == ["Prof. Ada Beispiel"]


def test_rooms_and_organisations_are_found_by_any_spelling(desk: Desk) -> None:
    with desk.workspace.change("Add") as session:
        operations.rooms.add_room(session, Translated(de="Großer Saal", fr="Grande salle"))
        find_or_add(session, "Beispielwerk GmbH")
    desk.bring(f"{TABLE}8.6.2027;9:00;30;Vortrag;grande Salle;Ada B (beispielwerk gmbh)\r\n")
    assert desk.workspace.reader.value("SELECT count(*) FROM room") == 1
    assert desk.workspace.reader.values("SELECT name FROM organisation") == ["Beispielwerk GmbH"]


def test_a_role_chosen_here_stays(desk: Desk) -> None:
    desk.bring(one_day(xml_event(persons=ADA)))
    (role,) = desk.workspace.reader.values("SELECT id FROM session_role")
    with desk.workspace.change("Edit") as session:
        operations.programme.change_role(session, role, RoleKind.MODERATOR)
    assert desk.bring(one_day(xml_event(persons=ADA))).unchanged == 1
    assert desk.workspace.reader.values("SELECT role FROM session_role") == ["moderator"]


def test_a_session_made_by_hand_is_taken_over(desk: Desk) -> None:
    with desk.workspace.change("Add") as session:
        operations.programme.add_session(
            session, title=Translated(de="Opening"), starts_at=datetime(2027, 6, 8, 9), length_minutes=15
        )
    report = desk.bring(one_day(xml_event()))
    assert (report.created, report.updated) == (0, 1)
    (session_row,) = desk.sessions().values()
    assert (session_row.external_id, session_row.length_minutes) == ("frab:1", 30)


def test_the_same_programme_from_another_kind_of_source_is_not_doubled(desk: Desk) -> None:
    desk.bring(one_day(xml_event(persons=ADA)))
    report = desk.bring(f"{TABLE}8.6.2027;9:00;30;Opening;Plenum;Dr. Ada Beispiel\r\n")
    assert (report.created, report.people, report.unchanged) == (0, 0, 1)
    assert desk.sessions()["Opening"].external_id == "frab:1"


def test_rows_without_an_id_are_found_by_title_time_and_room(desk: Desk) -> None:
    rows = ("8.6.2027;9:00;30;Pause;Plenum;\r\n", "8.6.2027;10:00;30;Pause;Plenum;\r\n",
            "8.6.2027;11:00;30;Vortrag;Plenum;Ada B\r\n", "8.6.2027;12:00;30;Alter Titel;Studio;\r\n")  # fmt: skip
    desk.bring(TABLE + "".join(rows))
    newer = (rows[0], rows[1], "8.6.2027;11:30;30;Vortrag;Plenum;Ada B\r\n",
             "8.6.2027;12:00;30;Neuer Titel;Studio;\r\n")  # fmt: skip
    report = desk.bring(TABLE + "".join(newer))
    assert (report.created, report.unchanged, report.updated, report.moved) == (0, 2, 2, 1)
    assert sorted(desk.sessions()) == ["Neuer Titel", "Pause", "Vortrag"]


def test_a_table_of_one_day_leaves_the_other_days_alone(desk: Desk) -> None:
    desk.bring(f"{TABLE}8.6.2027;9:00;30;Erster;Plenum;\r\n9.6.2027;9:00;30;Zweiter;Plenum;\r\n")
    assert desk.bring(f"{TABLE}9.6.2027;9:00;30;Dritter;Studio;\r\n").gone == 1


def test_one_key_given_twice_makes_two_sessions_that_stay_two(desk: Desk) -> None:
    twice = one_day(xml_event(), xml_event(start="11:00", date="2027-06-08T11:00:00+02:00"))
    assert desk.bring(twice).created == 2
    report = desk.bring(twice)
    assert (report.created, report.unchanged, report.gone) == (0, 2, 0)
