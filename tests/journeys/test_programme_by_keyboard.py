"""A day of the e-mission is put together without touching the mouse, rearranged, and all of it taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from models import operations
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_person
from tests.gui.driving import CTRL, Key
from tests.gui.pages.programme_desk import (
    ALT,
    SHIFT,
    ProgrammeDesk,
    choose,
    press,
    programme_desk,
    tab_to,
    write,
)
from tests.models.store.dump import dump

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

TALKS = (("Innovation initiatives", "Frida Muster"), ("Support for companies", "Lina Beispiel"))
PANEL = ("Petra Probe", "Jean Exemple", "Marco Modell", "Anna Muster", "Theo Test")
PITCHES = (("Robotik AG", "Industry"), ("Schutz GmbH", "Security"), ("Velo SA", "Industry"))
MORNING = [
    "09:00 Opening",
    "09:15 Welcome",
    "09:25 Innovation initiatives",
    "09:45 Support for companies",
    "10:05 Break",
    "10:20 Out of the crisis",
    "11:20 Pitch session",
]


def fill(session: Any) -> None:
    """An event with themes and a moderator; days open at nine."""
    make_event(session)
    for name in ("Industry", "Security"):
        operations.rooms.add_track(session, Translated(en=name))
    make_person(session, "Camille", "Moderat")
    for day_id in session.connection().exec_driver_sql("SELECT id FROM event_day").scalars():
        operations.event.update_day(session, day_id, opens=time(9))


@pytest.fixture
def desk(event_path: Path) -> Iterator[ProgrammeDesk]:
    with programme_desk(event_path, fill) as opened:
        press(Key.Key_2, CTRL)
        yield opened


def add(desk: ProgrammeDesk, kind: str, title: str = "", *people: str) -> None:
    """Add an item below the selected one, with its title and its people; end in the list."""
    press(Key.Key_N, CTRL)
    choose(desk.page.list.kinds, kind)
    if title:
        tab_to(desk.session_panel.fields["title"].editors["en"])  # type: ignore[attr-defined]
        write(title)
    if people:
        tab_to(desk.session_panel.people.line)
    for name in people:
        write(name)
        press(Key.Key_Return)
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is desk.tree


def make_moderator(desk: ProgrammeDesk, letters: str) -> None:
    """Add somebody to the selected item as its moderator, and put them first."""
    press(Key.Key_Return)
    tab_to(desk.session_panel.people.line)
    write(letters)
    press(Key.Key_Return)
    people = desk.session_panel.people.list
    while QApplication.focusWidget() is not people:
        press(Key.Key_Backtab, SHIFT)
    press(Key.Key_End)
    press(Key.Key_Space)
    choose(desk.session_panel.people.parts, "Moderator")
    for _place in range(len(people.entries()) - 1):
        press(Key.Key_Up, ALT)
    press(Key.Key_Escape)


def add_pitch(desk: ProgrammeDesk, company: str, theme: str) -> None:
    """Add a pitch of a new organisation below the selected one; end in the list."""
    press(Key.Key_P, CTRL | SHIFT)
    write(company)
    press(Key.Key_Return)
    field: Any = desk.pitch_panel.fields["track_id"]
    tab_to(field.box)
    while field.box.currentText() != theme:
        press(Key.Key_Down if field.box.findText(theme) > field.box.currentIndex() else Key.Key_Up)
    press(Key.Key_Escape)


def build(desk: ProgrammeDesk) -> None:
    add(desk, "Opening")
    add(desk, "Welcome", "", "Cindy Probe")
    for title, speaker in TALKS:
        add(desk, "Talk", title, speaker)
    add(desk, "Break")
    add(desk, "Panel discussion", "Out of the crisis", *PANEL)
    make_moderator(desk, "moderat")
    add(desk, "Pitch session")
    for company, theme in PITCHES:
        add_pitch(desk, company, theme)


def pitch_order(desk: ProgrammeDesk) -> list[str]:
    sql = "SELECT name FROM organisation JOIN pitch ON organisation_id = organisation.id ORDER BY pitch.position"
    return desk.workspace.reader.values(sql)


def test_a_day_is_built_by_keyboard(desk: ProgrammeDesk) -> None:
    build(desk)
    assert desk.rows() == MORNING
    panel = desk.page.list.model.programme.days[0].sessions[5]
    assert [part.name for part in panel.parts] == ["Camille Moderat", *PANEL]
    assert [part.role.value for part in panel.parts] == ["moderator", *["panellist"] * 5]
    assert pitch_order(desk) == ["Robotik AG", "Velo SA", "Schutz GmbH"]


def test_the_day_is_rearranged_and_all_of_it_taken_back_and_done_again(
    desk: ProgrammeDesk, event_path: Path
) -> None:
    before = dump(event_path)
    made = undoable(desk.workspace)
    build(desk)
    rearrange(desk)
    after = dump(event_path)
    steps = undoable(desk.workspace) - made
    for _step in range(steps):
        press(Key.Key_Z, CTRL)
    assert dump(event_path) == before
    for _step in range(steps):
        press(Key.Key_Y, CTRL)
    assert dump(event_path) == after


def rearrange(desk: ProgrammeDesk) -> None:
    """Put the break before the second talk, copy it to after the panel, delete the welcome, and start later."""
    desk.tree.setCurrentIndex(desk.index("Break"))
    press(Key.Key_Up, ALT)
    assert desk.rows()[3:5] == ["09:45 Break", "10:00 Support for companies"]
    press(Key.Key_D, CTRL)
    for _step in range(2):
        press(Key.Key_Down, ALT)
    press(Key.Key_Home)
    for _step in range(2):
        press(Key.Key_Down)
    press(Key.Key_Delete)
    assert desk.selected() == ["Innovation initiatives"]
    press(Key.Key_Right, ALT | SHIFT)
    assert desk.rows() == [
        "09:00 Opening",
        "09:30 Innovation initiatives",
        "09:50 Break",
        "10:05 Support for companies",
        "10:25 Out of the crisis",
        "11:25 Break",
        "11:40 Pitch session",
    ]


def undoable(workspace: Workspace) -> int:
    return len([change for change in workspace.history(last=1000) if change.kind == "do"])
