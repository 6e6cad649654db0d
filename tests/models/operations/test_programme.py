"""Sessions: added, edited, put in time and order, duplicated, cancelled, deleted, and who appears in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session as OrmSession

from models.enums import RoleKind, SessionKind
from models.errors import NotFound, RuleViolation
from models.operations import pitches, programme, rooms
from models.operations.event import update_event
from models.queries.programme import programme as listed
from models.queries.session import session as detail
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import FIRST_DAY, LAST_DAY, make_event, make_person
from tests.models.store.dump import dump


@pytest.fixture
def event(workspace: Workspace) -> Workspace:
    with workspace.change("Fill") as session:
        make_event(session)
    return workspace


@pytest.fixture
def session(event: Workspace) -> Iterator[OrmSession]:
    """A change of the event that is open for the whole test."""
    with event.change("Edit") as opened:
        yield opened


def at(hour: int, minute: int = 0, day: int = 8) -> datetime:
    return datetime(2021, 6, day, hour, minute)


def add(session: OrmSession, name: str, starts_at: datetime | None, minutes: int = 30, **values: Any) -> str:
    item = programme.add_session(
        session, starts_at=starts_at, length_minutes=minutes, title=Translated(en=name), **values
    )
    return item.id


def morning(session: OrmSession) -> list[str]:
    """Opening 9:00–9:15, talk 9:15–9:45, five minutes of pause, panel 9:50–10:50."""
    return [
        add(session, "opening", at(9), 15),
        add(session, "talk", at(9, 15), 30),
        add(session, "panel", at(9, 50), 60),
    ]


def times(event: Workspace) -> dict[str, str]:
    rows = [row for day in listed(event.reader).days for row in day.sessions]
    return {row.title["en"]: f"{row.starts_at:%d %H:%M}" for row in rows}


def tray(event: Workspace) -> list[str]:
    whole = listed(event.reader)
    return [row.title["en"] for row in (*(row for day in whole.days for row in day.tray), *whole.tray)]


def test_a_new_session_has_the_usual_length_and_no_time(session: OrmSession) -> None:
    item = programme.add_session(session, SessionKind.PANEL)
    assert (item.length_minutes, item.starts_at, item.day, item.title) == (60, None, None, Translated())


def test_a_break_is_called_so_in_every_language_of_the_event(session: OrmSession) -> None:
    item = programme.add_session(session, SessionKind.BREAK)
    assert item.title == Translated(de="Pause", fr="Pause", en="Break")
    programme.update_session(session, item.id, kind=SessionKind.NETWORKING)
    assert item.title["en"] == "Networking"
    programme.update_session(session, item.id, title=Translated(en="Coffee"))
    programme.update_session(session, item.id, kind=SessionKind.BREAK)
    assert item.title == Translated(en="Coffee")


def test_a_start_alone_gives_the_day(session: OrmSession) -> None:
    item = programme.add_session(session, starts_at=at(9, 30, day=9))
    assert item.day == LAST_DAY


def test_a_day_is_filled_one_after_the_other(event: Workspace) -> None:
    with event.change("Add") as session:
        for kind in (SessionKind.OPENING, SessionKind.WELCOME, SessionKind.BREAK):
            programme.append_session(session, kind, FIRST_DAY)
    assert times(event) == {"Opening": "08 08:00", "Welcome": "08 08:15", "Break": "08 08:25"}


def test_what_is_added_between_makes_room_until_a_pause_takes_it_up(event: Workspace) -> None:
    with event.change("Add") as session:
        opening, _, _ = morning(session)
        room = rooms.add_room(session, Translated(en="Hall"))
        programme.move_session(session, opening, starts_at=at(9), room_id=room.id)
        added = programme.add_session_after(
            session, SessionKind.TALK, opening, length_minutes=10, title=Translated(en="new")
        )
    assert added.room_id == room.id
    assert times(event) == {
        "opening": "08 09:00", "new": "08 09:15", "talk": "08 09:25", "panel": "08 09:55"
    }  # fmt: skip


def test_a_session_after_midnight_belongs_to_the_evening(session: OrmSession) -> None:
    party = add(session, "party", at(23), 60)
    programme.set_start(session, party, time(0, 30))
    item = programme.move_session(session, party, day=FIRST_DAY, starts_at=at(0, 30, day=9))
    assert (item.day, item.starts_at) == (FIRST_DAY, at(0, 30, day=9))


def test_a_start_on_another_day_than_its_own_is_refused(session: OrmSession) -> None:
    talk = add(session, "talk", at(9))
    with pytest.raises(RuleViolation) as refused:
        programme.move_session(session, talk, day=LAST_DAY, starts_at=at(9))
    assert refused.value.column == "starts_at"


def test_a_date_outside_the_event_is_allowed(event: Workspace) -> None:
    with event.change("Add") as session:
        add(session, "rehearsal", at(17, day=7))
    days = listed(event.reader).days
    assert [(day.day, bool(day.id)) for day in days] == [
        (date(2021, 6, 7), False), (FIRST_DAY, True), (LAST_DAY, True)
    ]  # fmt: skip


def test_another_day_keeps_the_time_of_day(event: Workspace) -> None:
    with event.change("Add") as session:
        talk = add(session, "talk", at(9, 30))
        programme.set_day(session, talk, LAST_DAY)
    assert times(event) == {"talk": "09 09:30"}
    with event.change("Move") as session:
        programme.set_day(session, talk, None)
    assert tray(event) == ["talk"]


def test_a_start_needs_a_day(session: OrmSession) -> None:
    talk = add(session, "talk", None)
    with pytest.raises(RuleViolation, match="Choose the day first") as refused:
        programme.set_start(session, talk, time(9, 30))
    assert refused.value.column == "starts_at"
    programme.set_day(session, talk, LAST_DAY)
    assert programme.set_start(session, talk, time(9, 30)).starts_at == at(9, 30, day=9)


def test_an_event_of_one_day_needs_no_choosing(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        update_event(session, ends_on=FIRST_DAY)
        talk = add(session, "talk", None)
        assert programme.set_start(session, talk, time(10)).starts_at == at(10)


def test_no_start_puts_a_session_into_the_tray_of_its_day(event: Workspace) -> None:
    with event.change("Add") as session:
        ids = morning(session)
        for session_id in (ids[2], ids[0]):
            programme.set_start(session, session_id, None)
    assert tray(event) == ["panel", "opening"]
    assert times(event) == {"talk": "08 09:15"}


@pytest.mark.parametrize("minutes", [0, -5, 24 * 60 + 1])
def test_an_impossible_length_is_refused_at_its_field(session: OrmSession, minutes: int) -> None:
    talk = add(session, "talk", at(9))
    with pytest.raises(RuleViolation) as refused:
        programme.set_length(session, talk, minutes)
    assert refused.value.column == "length_minutes"
    with pytest.raises(RuleViolation):
        programme.update_session(session, talk, length_minutes=minutes)
    with pytest.raises(RuleViolation):
        programme.add_session(session, length_minutes=minutes)


def test_another_length_leaves_the_others_until_they_are_told_to_make_room(event: Workspace) -> None:
    with event.change("Add") as session:
        opening, _, _ = morning(session)
        programme.set_length(session, opening, 30)
    assert times(event)["talk"] == "08 09:15"
    with event.change("Make room") as session:
        programme.make_room(session, opening, after=at(9, 15))
    assert times(event) == {"opening": "08 09:00", "talk": "08 09:30", "panel": "08 10:00"}


def test_a_room_that_is_gone_is_refused(session: OrmSession) -> None:
    talk = add(session, "talk", at(9))
    with pytest.raises(NotFound):
        programme.update_session(session, talk, room_id="0" * 32)
    with pytest.raises(NotFound):
        programme.move_session(session, talk, starts_at=at(10), room_id="0" * 32)


def test_moving_by_minutes_may_cross_midnight(session: OrmSession) -> None:
    late = add(session, "late", at(23, 50))
    programme.move_sessions_by(session, [late], 20)
    assert detail_of(session, late) == (FIRST_DAY, at(0, 10, day=9))
    early = add(session, "early", at(0, 5))
    programme.move_sessions_by(session, [early], -10)
    assert detail_of(session, early) == (date(2021, 6, 7), at(23, 55, day=7))


def detail_of(session: OrmSession, session_id: str) -> tuple[date | None, datetime | None]:
    item = programme.update_session(session, session_id)
    return item.day, item.starts_at


def test_what_follows_moves_along_but_not_what_is_fixed(event: Workspace) -> None:
    with event.change("Add") as session:
        _, talk, _ = morning(session)
        add(session, "lunch", at(12), is_fixed=True)
        programme.shift_following(session, talk, 10)
    assert times(event) == {
        "opening": "08 09:00", "talk": "08 09:25", "panel": "08 10:00", "lunch": "08 12:00"
    }  # fmt: skip


def test_neighbours_change_places(event: Workspace) -> None:
    with event.change("Add") as session:
        opening, talk, _ = morning(session)
        programme.move_in_order(session, opening, 1)
    assert times(event) == {"talk": "08 09:00", "opening": "08 09:30", "panel": "08 09:50"}
    with event.change("Back") as session:
        programme.step_in_order(session, talk, 1)
    assert times(event) == {"opening": "08 09:00", "talk": "08 09:15", "panel": "08 09:50"}


def test_the_first_cannot_go_up(event: Workspace) -> None:
    with event.change("Add") as session:
        opening, _, _ = morning(session)
    before = times(event)
    with event.change("Up") as session:
        programme.step_in_order(session, opening, -1)
    assert times(event) == before


def test_a_fixed_session_says_why_it_stays(session: OrmSession) -> None:
    lunch = add(session, "lunch", at(12), is_fixed=True)
    add(session, "talk", at(13))
    with pytest.raises(RuleViolation, match="fixed"):
        programme.step_in_order(session, lunch, 1)


def test_the_tray_is_put_in_order(event: Workspace) -> None:
    with event.change("Add") as session:
        ids = [add(session, name, None) for name in ("one", "two", "three")]
        programme.move_in_order(session, ids[2], 0)
        programme.step_in_order(session, ids[0], 1)
    assert tray(event) == ["three", "two", "one"]


def test_out_of_the_tray_into_the_day(event: Workspace) -> None:
    with event.change("Add") as session:
        morning(session)
        new = add(session, "new", None, 20)
        programme.insert_in_order(session, new, day=FIRST_DAY, to=1)
    assert times(event) == {
        "opening": "08 09:00", "new": "08 09:15", "talk": "08 09:35", "panel": "08 10:05"
    }  # fmt: skip


def test_onto_an_empty_day_and_to_the_top_of_one(event: Workspace) -> None:
    with event.change("Add") as session:
        opening, talk, _ = morning(session)
        programme.insert_in_order(session, talk, day=LAST_DAY, to=0)
        programme.insert_in_order(session, opening, day=LAST_DAY, to=0)
    assert times(event) == {"opening": "09 08:00", "talk": "09 08:15", "panel": "08 09:50"}


def test_several_are_placed_one_after_the_other(event: Workspace) -> None:
    with event.change("Add") as session:
        opening, _, panel = morning(session)
        waiting = add(session, "waiting", None, 10)
        place = programme.place_sessions
        place(session, [panel, waiting], day=FIRST_DAY, before=opening, has_time=True)
    assert times(event) == {
        "panel": "08 09:00", "waiting": "08 10:00", "opening": "08 10:10", "talk": "08 10:25"
    }  # fmt: skip
    with event.change("Back") as session:
        programme.place_sessions(session, [opening], day=LAST_DAY, before=None, has_time=False)
        programme.place_sessions(session, [panel], day=LAST_DAY, before=opening, has_time=False)
    assert tray(event) == ["panel", "opening"]


def test_a_copy_follows_the_original_with_people_and_pitches(event: Workspace) -> None:
    with event.change("Add") as session:
        person = make_person(session)
        opening, _, _ = morning(session)
        programme.assign_role(session, opening, person.id, RoleKind.HOST)
        pitch = pitches.add_pitch(session, opening, title=Translated(en="Robots"))
        pitches.add_pitcher(session, pitch.id, person.id)
        copy = programme.duplicate_session(session, opening)
    shown = detail(event.reader, copy.id)
    assert shown is not None
    assert (shown.starts_at, shown.pitches, [part.role for part in shown.parts]) == (
        at(9, 15), 1, [RoleKind.HOST]
    )  # fmt: skip
    assert event.reader.value("SELECT count(*) FROM pitcher") == 2


def test_a_copy_in_the_tray_stands_below_the_original(event: Workspace) -> None:
    with event.change("Add") as session:
        first = add(session, "one", None)
        add(session, "two", None)
        programme.duplicate_session(session, first)
    assert tray(event) == ["one", "one", "two"]


def test_deleting_takes_parts_and_pitches_along_and_undo_brings_all_back(
    event: Workspace, event_path: Path
) -> None:
    with event.change("Add") as session:
        ids = morning(session)
        programme.assign_role(session, ids[0], make_person(session).id)
        pitches.add_pitch(session, ids[0])
    before = dump(event_path)
    with event.change("Delete") as session:
        programme.delete_sessions(session, ids)
    tables = ("session", "session_role", "pitch")
    assert [event.reader.value(f"SELECT count(*) FROM {table}") for table in tables] == [0, 0, 0]
    event.undo()
    assert dump(event_path) == before


def test_cancelled_and_reinstated(session: OrmSession) -> None:
    talk = add(session, "talk", at(9))
    assert programme.cancel_session(session, talk).is_cancelled
    assert not programme.reinstate_session(session, talk).is_cancelled
