"""The programme as a list: days, order, people, what is missing, in as many queries for many as for one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from models.enums import RoleKind, SessionKind
from models.operations import pitches, programme, rooms
from models.operations.event import update_day, update_event
from models.queries.programme import Programme, unplaced
from models.queries.programme import programme as listed
from models.queries.programme_gaps import Lack, findings, lacks
from models.store.connection import connect
from models.store.reader import Reader
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import FIRST_DAY, LAST_DAY, make_event, make_people, make_person
from translations import Language


@pytest.fixture
def event(workspace: Workspace) -> Workspace:
    with workspace.change("Fill") as session:
        make_event(session)
    return workspace


def read(event: Workspace) -> Programme:
    return listed(event.reader)


def add(event: Workspace, name: str, starts_at: datetime | None = None, **values: Any) -> str:
    with event.change("Add") as session:
        item = programme.add_session(session, starts_at=starts_at, title=Translated(en=name), **values)
    return item.id


def test_an_empty_event_has_its_days_with_their_themes(event: Workspace) -> None:
    day_id = event.reader.value("SELECT id FROM event_day ORDER BY day")
    with event.change("Edit") as session:
        update_day(session, day_id, theme=Translated(en="Innovation"))
    days = read(event).days
    assert [(day.day, day.theme.get("en"), day.sessions, day.tray) for day in days] == [
        (FIRST_DAY, "Innovation", (), ()), (LAST_DAY, None, (), ())
    ]  # fmt: skip


def test_a_file_without_an_event_has_no_days(workspace: Workspace) -> None:
    whole = listed(workspace.reader)
    assert (whole.days, whole.tray, whole.languages) == ((), (), ())


def test_a_day_is_in_order_of_time_then_of_rooms(event: Workspace) -> None:
    with event.change("Fill") as session:
        hall, studio = (rooms.add_room(session, Translated(en=name)).id for name in ("Hall", "Studio"))
    add(event, "studio", datetime(2021, 6, 8, 10), room_id=studio)
    add(event, "later", datetime(2021, 6, 8, 11))
    add(event, "hall", datetime(2021, 6, 8, 10), room_id=hall)
    add(event, "night", datetime(2021, 6, 9, 0, 30), day=FIRST_DAY)
    add(event, "next day", datetime(2021, 6, 9, 8))
    first, second = read(event).days
    assert [row.title["en"] for row in first.sessions] == ["hall", "studio", "later", "night"]
    assert [row.room.get("en") for row in first.sessions] == ["Hall", "Studio", None, None]
    assert [row.title["en"] for row in second.sessions] == ["next day"]


def test_sessions_without_a_time_wait_in_the_tray_of_their_day_or_of_the_event(event: Workspace) -> None:
    add(event, "some time")
    add(event, "first day", day=FIRST_DAY)
    whole = read(event)
    assert [row.title["en"] for row in whole.days[0].tray] == ["first day"]
    assert [row.title["en"] for row in whole.tray] == ["some time"]
    assert [row.title["en"] for row in unplaced(event.reader)] == ["first day", "some time"]


def test_a_row_says_all_that_the_list_shows(event: Workspace) -> None:
    with event.change("Fill") as session:
        track = rooms.add_track(session, Translated(fr="Industrie"), colour="#112233")
        people = make_people(session, 2)
        panel = programme.add_session(
            session,
            SessionKind.PANEL,
            starts_at=datetime(2021, 6, 8, 23, 30),
            track_id=track.id,
            language="fr",
        )
        programme.assign_role(session, panel.id, people[1].id)
        programme.assign_role(session, panel.id, people[0].id, RoleKind.MODERATOR)
        pitches.add_pitch(session, panel.id)
        pitches.add_pitch(session, panel.id, is_cancelled=True)
    row = read(event).days[0].sessions[0]
    assert [(part.person_id, part.role) for part in row.parts] == [
        (people[1].id, RoleKind.PANELLIST), (people[0].id, RoleKind.MODERATOR)
    ]  # fmt: skip
    assert (row.kind, row.ends_at) == (SessionKind.PANEL, datetime(2021, 6, 9, 0, 30))
    assert (row.track["fr"], row.track_colour, row.language, row.pitches) == ("Industrie", "#112233", "fr", 1)


def test_a_person_is_called_by_the_name_on_the_badge(event: Workspace) -> None:
    with event.change("Fill") as session:
        person = make_person(session, badge_name="Ami")
        item = programme.add_session(session, starts_at=datetime(2021, 6, 8, 9))
        programme.assign_role(session, item.id, person.id)
    assert [part.name for part in read(event).days[0].sessions[0].parts] == ["Ami"]


def lacking(event: Workspace) -> list[list[Lack]]:
    whole = read(event)
    return [[found.lack for found in lacks(row, whole)] for day in whole.days for row in day.sessions]


def test_what_a_panel_lacks_until_it_has_it(event: Workspace) -> None:
    with event.change("Add") as session:
        panel = programme.add_session(session, SessionKind.PANEL, starts_at=datetime(2021, 6, 8, 9))
    assert lacking(event) == [[Lack.ROOM, Lack.SPEAKER, Lack.MODERATOR, Lack.TITLE]]
    with event.change("Fill") as session:
        people = make_people(session, 2)
        programme.assign_role(session, panel.id, people[0].id, RoleKind.MODERATOR)
        room = rooms.add_room(session, Translated(en="Hall"))
        title = Translated(de="Aussprache", fr="Débat", en="Debate")
        programme.update_session(session, panel.id, room_id=room.id, title=title)
    assert lacking(event) == [[Lack.SPEAKER]]
    with event.change("Fill") as session:
        programme.assign_role(session, panel.id, people[1].id)
    assert lacking(event) == [[]]


def test_a_break_needs_neither_room_nor_people(event: Workspace) -> None:
    with event.change("Add") as session:
        programme.append_session(session, SessionKind.BREAK, FIRST_DAY)
    assert lacking(event) == [[]]


def test_a_virtual_event_without_rooms_needs_none(event: Workspace) -> None:
    with event.change("Add") as session:
        update_event(session, is_virtual=True)
        programme.append_session(session, SessionKind.MEETINGS, FIRST_DAY)
    assert lacking(event) == [[]]


def test_nothing_is_missing_from_a_cancelled_session(event: Workspace) -> None:
    add(event, "talk", datetime(2021, 6, 8, 9), is_cancelled=True)
    assert lacking(event) == [[]]


def test_findings_are_sentences_in_the_order_of_the_programme(event: Workspace) -> None:
    waiting = add(event, "waiting", kind=SessionKind.OTHER)
    talk = add(event, "talk", datetime(2021, 6, 8, 9))
    found = findings(event.reader)
    assert [finding.session_id for finding in found] == [talk, talk, talk, waiting, waiting, waiting]
    english = Language.of("en")
    assert [finding.text.render(english) for finding in found][2:4] == [
        "Title is missing in DE, FR", "Has no time yet"
    ]  # fmt: skip


def test_many_sessions_take_as_many_queries_as_one(event: Workspace, event_path: Path) -> None:
    def queries() -> int:
        seen: list[str] = []
        connection = connect(event_path, read_only=True)
        connection.set_trace_callback(seen.append)
        listed(Reader(connection))
        connection.close()
        return len(seen)

    add(event, "one", datetime(2021, 6, 8, 9))
    with_one = queries()
    for number in range(5):
        add(event, f"talk {number}", datetime(2021, 6, 8, 10))
    assert queries() == with_one
