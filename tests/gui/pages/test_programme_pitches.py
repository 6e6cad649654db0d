"""Pitches under their session: shown with clock times, edited, put in order within their themes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from models import operations
from models.enums import Entity, SessionKind
from models.queries.pitches import PitchRow
from models.text import Translated
from tests.builders import make_event, make_organisation, make_person
from tests.gui.driving import CTRL, Key, settle
from tests.gui.pages.programme_desk import ALT, SHIFT, ProgrammeDesk, press, programme_desk, write

pytestmark = pytest.mark.usefixtures("qapp")


def fill(session: Any) -> None:
    """A pitch session at 16:00: a and b of one theme, c of another; each two minutes and half to change."""
    make_event(session, pitch_length_seconds=120, changeover_seconds=30)
    industry, mobility = (
        operations.rooms.add_track(session, Translated(en=name)).id for name in ("Industry", "Mobility")
    )
    item = operations.programme.add_session(
        session, SessionKind.PITCHES, starts_at=datetime(2021, 6, 8, 16), title=Translated(en="Pitching")
    )
    for name, theme in (("a", industry), ("b", industry), ("c", mobility)):
        operations.pitches.add_pitch(session, item.id, title=Translated(en=name), track_id=theme)
    make_organisation(session, "Beispielwerk GmbH")
    make_person(session, "Amina", "Diallo")


@pytest.fixture
def desk(event_path: Path) -> Iterator[ProgrammeDesk]:
    with programme_desk(event_path, fill) as opened:
        opened.select("Pitching")
        yield opened


def pitches(desk: ProgrammeDesk) -> list[str]:
    """Return the pitches as "16:00:00 a"."""
    rows = [node.row for node in desk.page.list.model.nodes() if isinstance(node.row, PitchRow)]
    return [f"{row.starts_at:%H:%M:%S} {row.title.get('en', '?')}" if row.starts_at else "-" for row in rows]


def go_to(desk: ProgrammeDesk, name: str) -> str:
    """Unfold and select the pitch of this title; return its id."""
    nodes = [node for node in desk.page.list.model.nodes() if isinstance(node.row, PitchRow)]
    found = next(
        node.id for node in nodes if isinstance(node.row, PitchRow) and node.row.title.get("en") == name
    )
    desk.reveal(Entity.PITCH, found)
    desk.tree.setFocus()
    return found


def test_right_unfolds_and_down_goes_to_the_first_pitch(desk: ProgrammeDesk) -> None:
    assert pitches(desk) == ["16:00:00 a", "16:02:30 b", "16:05:00 c"]
    press(Key.Key_Right)
    press(Key.Key_Down)
    assert desk.pitch_panel.fields["title"].value() == Translated(en="a")
    assert desk.pitch_panel.turn.text() == "Number 1, at 16:00:00"


def test_a_new_pitch_joins_the_theme_and_takes_the_keyboard(desk: ProgrammeDesk) -> None:
    go_to(desk, "a")
    press(Key.Key_P, CTRL | SHIFT)
    assert pitches(desk) == ["16:00:00 a", "16:02:30 b", "16:05:00 ?", "16:07:30 c"]
    assert desk.pitch_panel.fields["track_id"].value() is not None
    assert QApplication.focusWidget() is desk.pitch_panel.fields["organisation_id"].editor


def test_an_organisation_is_chosen_or_added_as_it_is_typed(desk: ProgrammeDesk) -> None:
    go_to(desk, "a")
    desk.pitch_panel.fields["organisation_id"].focus_editor()
    write("beisp")
    press(Key.Key_Return)
    settle()
    names = "SELECT name FROM organisation JOIN pitch ON pitch.organisation_id = organisation.id"
    assert desk.workspace.reader.values(names) == ["Beispielwerk GmbH"]
    write("Neuland AG")
    press(Key.Key_Return)
    assert desk.workspace.reader.values(names) == ["Neuland AG"]
    desk.tree.setFocus()
    press(Key.Key_Z, CTRL)
    assert desk.workspace.reader.values(names) == ["Beispielwerk GmbH"]


@pytest.mark.parametrize(("typed", "seconds"), [("2m", 120), ("1:30", 90), ("90s", 90), ("3", 180)])
def test_a_length_of_its_own_moves_those_after_it(desk: ProgrammeDesk, typed: str, seconds: int) -> None:
    go_to(desk, "a")
    desk.pitch_panel.fields["length_seconds"].focus_editor()
    write(typed)
    press(Key.Key_Return)
    minutes, rest = divmod(seconds + 30, 60)
    assert pitches(desk)[1] == f"16:{minutes:02}:{rest:02} b"


def test_without_a_length_the_usual_one_is_shown(desk: ProgrammeDesk) -> None:
    go_to(desk, "a")
    line: Any = desk.pitch_panel.fields["length_seconds"].editor
    assert (line.text(), line.placeholderText()) == ("", "2\xa0min as usual")
    line.setFocus()
    write("3")
    press(Key.Key_Return)
    press(Key.Key_A, CTRL)
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert desk.workspace.reader.values("SELECT DISTINCT length_seconds FROM pitch") == [None]


def test_what_is_too_long_for_a_pitch_is_said_at_the_field(desk: ProgrammeDesk) -> None:
    go_to(desk, "a")
    desk.pitch_panel.fields["length_seconds"].focus_editor()
    write("2h")
    press(Key.Key_Return)
    assert "between one second and one hour" in desk.pitch_panel.fields["length_seconds"].problem.text()


def test_alt_and_arrows_stay_within_the_theme(desk: ProgrammeDesk) -> None:
    go_to(desk, "a")
    press(Key.Key_Down, ALT)
    press(Key.Key_Down, ALT)
    assert [row[-1] for row in pitches(desk)] == ["b", "a", "c"]
    press(Key.Key_Down, ALT | SHIFT)
    assert [row[-1] for row in pitches(desk)] == ["c", "b", "a"]
    press(Key.Key_Up, ALT | SHIFT)
    assert [row[-1] for row in pitches(desk)] == ["b", "a", "c"]


def test_dragging_a_pitch_among_others_of_its_session(desk: ProgrammeDesk) -> None:
    model = desk.page.list.model
    b = model.index_of(Entity.PITCH, go_to(desk, "b"))
    data = model.mimeData([b])
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index(0, 0))
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, desk.index("Pitching"))
    settle()
    assert [row[-1] for row in pitches(desk)] == ["b", "a", "c"]


def test_copies_and_deletions_select_the_next(desk: ProgrammeDesk) -> None:
    go_to(desk, "b")
    press(Key.Key_D, CTRL)
    assert [row[-1] for row in pitches(desk)] == ["a", "b", "b", "c"]
    press(Key.Key_Delete)
    assert [row[-1] for row in pitches(desk)] == ["a", "b", "c"]
    assert desk.pitch_panel.fields["title"].value() == Translated(en="c")


def test_a_pitch_called_off_frees_its_time(desk: ProgrammeDesk) -> None:
    go_to(desk, "a")
    press(Key.Key_X, CTRL | SHIFT)
    assert pitches(desk) == ["-", "16:00:00 b", "16:02:30 c"]


def test_those_who_pitch_are_added_from_the_organisation(desk: ProgrammeDesk) -> None:
    pitch_id = go_to(desk, "a")
    with desk.workspace.change("Fill") as session:
        company = operations.organisations.find(session, "Beispielwerk GmbH")
        assert company is not None
        operations.pitches.update_pitch(session, pitch_id, organisation_id=company.id)
    settle()
    desk.pitch_panel.people.line.setFocus()
    for typed in ("dia", "Bruno Weiss"):
        write(typed)
        press(Key.Key_Return)
    shown = [(entry.name, entry.detail) for entry in desk.pitch_panel.people.list.entries()]
    assert shown == [("Amina Diallo", ""), ("Bruno Weiss", "Beispielwerk GmbH")]


def test_the_session_says_whether_its_pitches_fit(desk: ProgrammeDesk) -> None:
    summary = desk.session_panel.pitches
    assert summary.line.text() == "3 pitches  ·  7\xa0min"
    desk.session_panel.fields["length_minutes"].focus_editor()
    write("5")
    press(Key.Key_Return)
    assert summary.fits.text() == "That is 2\xa0min more than the item lasts."


def test_the_summary_adds_a_pitch(desk: ProgrammeDesk) -> None:
    desk.session_panel.pitches.add_button.click()
    settle()
    assert len(pitches(desk)) == 4
    assert desk.pitch_panel.fields["organisation_id"].editor.hasFocus()


def test_all_pitches_are_shown_and_hidden_by_one_key(desk: ProgrammeDesk) -> None:
    press(Key.Key_E, CTRL)
    assert desk.tree.isExpanded(desk.index("Pitching"))
    press(Key.Key_E, CTRL)
    assert not desk.tree.isExpanded(desk.index("Pitching"))
