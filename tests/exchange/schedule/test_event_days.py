"""The days of the event follow what is brought in, as far as that is sensible."""

from __future__ import annotations

from datetime import date, time

from exchange.schedule.bringing_in import Choices
from models import operations
from models.queries.event import event_days
from models.text import Translated
from tests.exchange.desk import ENGLISH, Desk
from tests.exchange.sources import one_day, schedule_xml, xml_event


def on(day: str, start: str = "09:00", **values: str) -> str:
    """Return a schedule.xml with one session on a day."""
    event = xml_event(date=f"{day}T{start}:00+02:00", start=start, **values)
    return schedule_xml((day, "Plenum", event))


def test_days_are_added_for_what_lies_outside(desk: Desk) -> None:
    desk.bring(one_day(xml_event()))
    desk.bring(on("2027-06-11", id="2"))
    assert desk.days() == ("2027-06-08", "2027-06-11")
    assert len(event_days(desk.workspace.reader)) == 4


def test_an_event_without_a_programme_moves_to_that_of_the_source(desk: Desk) -> None:
    desk.bring(on("2031-02-01"))
    assert desk.days() == ("2031-02-01", "2031-02-01")


def test_a_programme_of_another_year_does_not_stretch_the_event(desk: Desk) -> None:
    desk.bring(one_day(xml_event()))
    report = desk.bring(on("2031-02-01", id="2"))
    assert desk.days() == ("2027-06-08", "2027-06-09")
    (problem,) = report.problems
    assert problem.message.render(ENGLISH).startswith(
        "The programme is from 2031-02-01 to 2031-02-01, too far"
    )


def test_days_with_a_theme_are_kept(desk: Desk) -> None:
    first, _ = event_days(desk.workspace.reader)
    with desk.workspace.change("Edit") as session:
        operations.event.update_day(session, first.id, theme=Translated(en="Research"))
    desk.bring(on("2027-06-20"))
    assert desk.days() == ("2027-06-08", "2027-06-20")


def test_the_days_stay_where_that_is_wished(desk: Desk) -> None:
    desk.bring(on("2027-06-11"), Choices(event_days=False))
    assert desk.days() == ("2027-06-08", "2027-06-09")
    assert desk.sessions()["Opening"].day == date(2027, 6, 11)


def test_hours_open_for_early_and_late_sessions(desk: Desk) -> None:
    early = xml_event(date="2027-06-08T07:15:00+02:00", start="07:15")
    late = xml_event(id="2", date="2027-06-09T01:00:00+02:00", start="01:00", duration="01:30")
    desk.bring(one_day(early, late))
    first, second = event_days(desk.workspace.reader)
    assert (first.opens, first.closes) == (time(7, 15), time(2, 30))
    assert (second.opens, second.closes) == (time(8), time(18))


def test_times_of_another_zone_are_told(desk: Desk) -> None:
    event = xml_event(date="2027-06-08T09:00:00-05:00")
    report = desk.bring(schedule_xml(("2027-06-08", "Plenum", event), zone="America/Chicago"))
    assert [problem.where for problem in report.problems] == ["schedule.xml"]
    assert desk.sessions()["Opening"].starts_at is not None
    assert desk.sessions()["Opening"].starts_at.hour == 9  # type: ignore[union-attr]
