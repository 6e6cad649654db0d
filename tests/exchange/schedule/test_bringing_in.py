"""A programme is brought in, and a second time what has changed since; one undo takes an import back."""

from __future__ import annotations

from datetime import datetime

import pytest

from exchange.schedule.bringing_in import Choices, Gone
from models import operations
from models.errors import NotFound
from models.programme_changes import Happened
from models.queries.programme import programme
from models.store.verify import verify
from models.text import Translated
from tests.exchange.desk import Desk, told
from tests.exchange.sources import one_day, schedule_xml, xml_event
from tests.models.store.dump import dump

ADA = '<person id="7">Dr. Ada Beispiel</person>'
BEN = '<person id="8">Ben Test</person>'
FIRST = (
    xml_event(persons=ADA, abstract="What it is about"),
    xml_event(
        id="2", title="Second talk", start="10:00", date="2027-06-08T10:00:00+02:00", persons=ADA + BEN
    ),
    xml_event(id="3", title="Third talk", start="11:00", date="2027-06-08T11:00:00+02:00"),
)
NEWER = schedule_xml(
    ("2027-06-08", "Plenum", xml_event(persons=ADA, abstract="What it is about now")),
    ("2027-06-08", "Studio", xml_event(id="2", title="Second talk", room="Studio", start="10:30",
                                       date="2027-06-08T10:30:00+02:00", persons=BEN)),
    ("2027-06-09", "Plenum", xml_event(id="4", title="Fourth talk", date="2027-06-09T09:00:00+02:00")),
)  # fmt: skip


def test_everything_of_a_programme_comes_in(desk: Desk) -> None:
    report = desk.bring(one_day(*FIRST))
    assert (report.read, report.created, report.people, report.problems) == (3, 3, 2, ())
    second = desk.sessions()["Second talk"]
    assert (second.external_id, second.starts_at) == ("frab:2", datetime(2027, 6, 8, 10))
    assert desk.names("Second talk") == ["Dr. Ada Beispiel", "Ben Test"]
    person = desk.workspace.reader.values(
        "SELECT academic_title || '|' || given_name || '|' || family_name || '|' || external_id || '|' || search"
        " FROM person WHERE family_name = 'Beispiel'"
    )
    assert person == ["Dr.|Ada|Beispiel|frab:7|dr. ada beispiel"]
    assert verify(desk.workspace.reader) == []


def test_one_import_is_one_undo(desk: Desk) -> None:
    before = dump(desk.workspace.path)
    desk.bring(one_day(*FIRST))
    assert dump(desk.workspace.path) != before
    desk.workspace.undo()
    assert dump(desk.workspace.path) == before
    desk.workspace.redo()
    assert len(desk.sessions()) == 3


def test_the_same_programme_again_changes_nothing(desk: Desk) -> None:
    desk.bring(one_day(*FIRST))
    before = dump(desk.workspace.path)
    report = desk.bring(one_day(*FIRST))
    assert (report.created, report.updated, report.unchanged, report.gone) == (0, 0, 3, 0)
    assert dump(desk.workspace.path) == before


def test_comparing_writes_nothing(desk: Desk) -> None:
    before = dump(desk.workspace.path)
    difference = desk.compared(one_day(*FIRST))
    assert [change.happened for change in difference.sessions] == [Happened.ADDED] * 3
    assert dump(desk.workspace.path) == before


def test_a_newer_version_says_what_is_different(desk: Desk) -> None:
    desk.bring(one_day(*FIRST))
    assert told(desk.compared(NEWER)) == {
        Happened.ADDED: ["“Fourth talk” is new: Wednesday 9 June, 9:00, Plenum."],
        Happened.MOVED: [
            "“Second talk” moved from 10:00, Plenum to 10:30, Studio.",
            "Dr. Ada Beispiel is no longer in “Second talk” (Speaker).",
        ],
        Happened.CHANGED: ["The abstract of “Opening” has changed."],
        Happened.GONE: [
            "“Third talk” is no longer in the programme. It was planned for: Tuesday 8 June, 11:00, Plenum."
        ],
    }


def test_a_newer_version_updates_and_deletes_nothing(desk: Desk) -> None:
    desk.bring(one_day(*FIRST))
    report = desk.bring(NEWER)
    assert (report.created, report.updated, report.moved, report.gone, report.deleted) == (1, 2, 1, 1, 0)
    sessions = desk.sessions()
    assert set(sessions) == {"Opening", "Second talk", "Third talk", "Fourth talk"}
    assert sessions["Second talk"].starts_at == datetime(2027, 6, 8, 10, 30)
    assert desk.names("Second talk") == ["Ben Test"]
    assert not sessions["Third talk"].is_cancelled


@pytest.mark.parametrize("gone", [Gone.CANCEL, Gone.DELETE])
def test_what_has_gone_is_cancelled_or_deleted_on_demand(desk: Desk, gone: Gone) -> None:
    desk.bring(one_day(*FIRST))
    before = dump(desk.workspace.path)
    report = desk.bring(NEWER, Choices(gone=gone))
    third = desk.sessions().get("Third talk")
    assert (report.cancelled, report.deleted) == ((1, 0) if gone is Gone.CANCEL else (0, 1))
    assert (third is None) is (gone is Gone.DELETE)
    assert third is None or third.is_cancelled
    desk.workspace.undo()
    assert dump(desk.workspace.path) == before


def test_what_was_added_here_stays(desk: Desk) -> None:
    desk.bring(one_day(*FIRST))
    opening = desk.sessions()["Opening"]
    with desk.workspace.change("Edit") as session:
        cleo = operations.people.add_person(session, given_name="Cleo", family_name="Muster")
        operations.programme.assign_role(session, opening.id, cleo.id)
        title = Translated(en="Opening", fr="Ouverture")
        operations.programme.update_session(session, opening.id, title=title, notes="Flowers!")
    desk.bring(NEWER)
    assert desk.sessions()["Opening"].title == {"en": "Opening", "fr": "Ouverture"}
    assert desk.names("Opening") == ["Dr. Ada Beispiel", "Cleo Muster"]
    assert desk.workspace.reader.value("SELECT notes FROM session WHERE notes <> ''") == "Flowers!"


def test_what_was_cancelled_here_stays_cancelled_and_that_is_told(desk: Desk) -> None:
    desk.bring(one_day(*FIRST))
    with desk.workspace.change("Cancel") as session:
        operations.programme.cancel_session(session, desk.sessions()["Opening"].id)
    report = desk.bring(one_day(*FIRST))
    assert desk.sessions()["Opening"].is_cancelled
    assert [problem.where for problem in report.problems] == ['<event id="1">']


def test_a_key_that_means_another_session_now_does_not_overwrite(desk: Desk) -> None:
    desk.bring(one_day(*FIRST))
    other = xml_event(id="3", title="Something else", date="2027-06-09T16:00:00+02:00", start="16:00")
    report = desk.bring(schedule_xml(("2027-06-09", "Plenum", other)))
    assert (report.created, report.updated) == (1, 0)
    assert {"Third talk", "Something else"} <= set(desk.sessions())


def test_an_event_that_changed_meanwhile_is_left_alone(desk: Desk) -> None:
    desk.bring(one_day(*FIRST))
    difference = desk.compared(NEWER)
    with desk.workspace.change("Delete") as session:
        operations.programme.delete_sessions(session, [desk.sessions()["Opening"].id])
    before = dump(desk.workspace.path)
    from exchange.schedule.bringing_in import bring_in

    with pytest.raises(NotFound), desk.workspace.change("Import") as session:
        bring_in(session, difference)
    assert dump(desk.workspace.path) == before


def test_the_programme_shows_what_came_in(desk: Desk) -> None:
    night = xml_event(id="9", title="Night talk", date="2027-06-09T01:00:00+02:00", start="01:00")
    desk.bring(one_day(*FIRST, night))
    (first, _) = programme(desk.workspace.reader).days
    titles = [session.title.best("en") for session in first.sessions]
    assert titles == ["Opening", "Second talk", "Third talk", "Night talk"]
