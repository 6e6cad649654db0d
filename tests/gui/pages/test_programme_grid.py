"""The grid used as a person does: cards dragged, stretched and moved by key, the tray, conflicts, undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.pages.programme.grid.card import Card
from gui.pages.programme.grid.grid_view import GridView
from gui.pages.programme.page import ProgrammePage
from gui.pages.programme.session_panel import SessionPanel
from models import operations
from models.enums import SessionKind
from models.text import Translated
from tests.builders import make_event, make_person
from tests.gui.driving import CTRL, Key, settle
from tests.gui.pages.programme_desk import ALT, SHIFT, ProgrammeDesk, press, programme_desk

pytestmark = pytest.mark.usefixtures("qapp")
LEFT = Qt.MouseButton.LeftButton


def fill(session: Any) -> None:
    """Two talks and a break in the hall, an empty studio, a talk without a time."""
    make_event(session, languages="en")
    hall = operations.rooms.add_room(session, Translated(en="Hall")).id
    operations.rooms.add_room(session, Translated(en="Studio"))
    add = operations.programme.add_session
    speaker = make_person(session)
    for kind, name, hour, minute, length in (
        (SessionKind.TALK, "Robots", 9, 0, 30),
        (SessionKind.BREAK, "Coffee", 9, 30, 20),
        (SessionKind.TALK, "Bridges", 10, 0, 30),
    ):
        item = add(
            session, kind, starts_at=datetime(2021, 6, 8, hour, minute), length_minutes=length,
            title=Translated(en=name), room_id=hall,
        )  # fmt: skip
        if kind is SessionKind.TALK:
            operations.programme.assign_role(session, item.id, speaker.id)
    add(session, SessionKind.TALK, title=Translated(en="Waiting"))


class Grid:
    """The grid, and short words for what a person sees and does there."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        self.desk = desk
        assert isinstance(desk.page, ProgrammePage)
        desk.page.show_view("grid")
        settle()
        self.view: GridView = desk.page.grid

    def card(self, title: str) -> Card:
        cards = [*self.view.canvas.cards.values(), *self.view.tray.cards.values()]
        return next(card for card in cards if card.row and card.row.title["en"] == title)

    def told(self, title: str) -> str:
        """Return "9:00+30 Hall" of a session as the file has it."""
        start, length, room = self.desk.workspace.reader._connection.execute(
            "SELECT starts_at, length_minutes, (SELECT name FROM room WHERE room.id = room_id) FROM session"
            " WHERE title = ?", (Translated(en=title).dumps(),),
        ).fetchone()  # fmt: skip
        clock = f"{datetime.fromisoformat(start):%H:%M}" if start else "-"
        return f"{clock}+{length} {Translated.loads(room).get('en', '-') if room else '-'}"

    def drag(self, card: Card, grip: QPoint, to: QPoint, target: QWidget | None = None) -> None:
        """Press at `grip` of the card, and let go at `to` of the canvas, or of `target`."""
        end = card.mapFromGlobal((target or self.view.canvas).mapToGlobal(to))
        QTest.mousePress(card, LEFT, pos=grip)
        QTest.mouseMove(card, grip + QPoint(0, 20))
        QTest.mouseMove(card, end)
        settle()
        QTest.mouseRelease(card, LEFT, pos=end)
        settle()

    def drag_to(self, title: str, moment: datetime, column: int) -> None:
        """Drag the upper edge of a card to a time in a column."""
        geometry = self.view.canvas.geometry_of_day
        assert geometry is not None
        card, grip = self.card(title), QPoint(20, 12)
        x = column * geometry.column_width + 30
        self.drag(card, grip, QPoint(x, geometry.y_of(moment) + grip.y()))


@pytest.fixture
def grid(event_path: Path) -> Iterator[Grid]:
    with programme_desk(event_path, fill) as desk:
        yield Grid(desk)


def test_cards_stand_where_time_and_room_are(grid: Grid) -> None:
    robots, bridges = grid.card("Robots").geometry(), grid.card("Bridges").geometry()
    assert robots.x() == bridges.x()
    assert bridges.y() - robots.y() == round(60 * grid.view.canvas.geometry_of_day.minute_height)  # type: ignore[union-attr]
    assert grid.card("Waiting").is_in_tray


def test_a_card_is_dragged_to_another_time_and_room_and_back_by_undo(grid: Grid) -> None:
    grid.drag_to("Robots", datetime(2021, 6, 8, 11, 3), 1)
    assert grid.told("Robots") == "11:05+30 Studio"
    press(Key.Key_Z, CTRL)
    assert grid.told("Robots") == "09:00+30 Hall"


def test_with_alt_a_card_goes_to_the_minute(grid: Grid) -> None:
    card = grid.card("Robots")
    card.setFocus()
    press(Key.Key_Down, ALT)
    assert grid.told("Robots") == "09:01+30 Hall"
    press(Key.Key_Down)
    assert grid.told("Robots") == "09:05+30 Hall"


def test_the_lower_edge_is_dragged_to_make_it_longer(grid: Grid) -> None:
    card, geometry = grid.card("Bridges"), grid.view.canvas.geometry_of_day
    assert geometry is not None
    edge = QPoint(30, card.height() - 2)
    grid.drag(card, edge, QPoint(30, geometry.y_of(datetime(2021, 6, 8, 10, 45))))
    assert grid.told("Bridges") == "10:00+45 Hall"


def test_the_upper_edge_is_dragged_to_begin_earlier(grid: Grid) -> None:
    card, geometry = grid.card("Bridges"), grid.view.canvas.geometry_of_day
    assert geometry is not None
    grid.drag(card, QPoint(30, 1), QPoint(30, geometry.y_of(datetime(2021, 6, 8, 9, 50))))
    assert grid.told("Bridges") == "09:50+40 Hall"


def test_a_card_goes_to_the_tray_and_comes_back_from_it(grid: Grid) -> None:
    grid.drag(grid.card("Robots"), QPoint(20, 12), QPoint(40, 80), grid.view.tray)
    assert grid.told("Robots") == "-+30 Hall"
    assert grid.card("Robots").is_in_tray
    grid.drag_to("Waiting", datetime(2021, 6, 8, 9, 30), 1)
    assert grid.told("Waiting") == "09:30+20 Studio"


def test_everything_is_done_by_key(grid: Grid) -> None:
    grid.card("Bridges").setFocus()
    press(Key.Key_Right)
    assert grid.told("Bridges") == "10:00+30 Studio"
    press(Key.Key_Up)
    assert grid.told("Bridges") == "09:55+30 Studio"
    press(Key.Key_Down, SHIFT)
    assert grid.told("Bridges") == "09:55+35 Studio"
    press(Key.Key_T)
    assert grid.told("Bridges") == "-+35 Studio"
    press(Key.Key_T)
    assert grid.told("Bridges") == "09:00+35 Studio"
    for _ in range(5):
        press(Key.Key_Z, CTRL)
    assert grid.told("Bridges") == "10:00+30 Hall"


def test_arrows_with_ctrl_go_from_card_to_card_and_enter_edits(grid: Grid) -> None:
    grid.card("Robots").setFocus()
    press(Key.Key_Down, CTRL)
    assert grid.card("Coffee").hasFocus()
    press(Key.Key_Down, CTRL)
    press(Key.Key_Return)
    panel = grid.desk.panel
    assert isinstance(panel, SessionPanel)
    assert panel.title()
    assert grid.view.selection() == panel.selection


def test_what_follows_makes_way_and_a_break_gives_way_first(grid: Grid) -> None:
    grid.view.bar.follow.click()
    grid.card("Robots").setFocus()
    press(Key.Key_Down, SHIFT)
    assert (grid.told("Robots"), grid.told("Coffee"), grid.told("Bridges")) == (
        "09:00+35 Hall", "09:35+15 Hall", "10:00+30 Hall",
    )  # fmt: skip
    for _ in range(4):
        press(Key.Key_Down, SHIFT)
    assert (grid.told("Robots"), grid.told("Coffee"), grid.told("Bridges")) == (
        "09:00+55 Hall", "09:55+5 Hall", "10:00+30 Hall",
    )  # fmt: skip
    press(Key.Key_Z, CTRL)
    assert grid.told("Coffee") == "09:50+5 Hall"


def test_a_clash_is_on_both_cards_in_words(grid: Grid) -> None:
    grid.drag_to("Bridges", datetime(2021, 6, 8, 9, 10), 1)
    for title in ("Robots", "Bridges"):
        said = QAccessible.queryAccessibleInterface(grid.card(title)).text(QAccessible.Text.Name)
        assert "Amina Diallo is in “Robots” and in “Bridges” at the same time." in said
        assert "Hall" in said or "Studio" in said
    assert "1 conflict" in grid.view.line()


def test_rooms_can_be_left_out_and_columns_made_narrow(grid: Grid) -> None:
    hall = grid.card("Robots").row
    assert hall is not None
    wide = grid.card("Robots").width()
    grid.view.bar.narrow.click()
    assert grid.card("Robots").width() <= wide
    grid.view.bar.hidden = {hall.room_id}
    grid.view.bar.rooms_chosen.emit(grid.view.bar.hidden)
    assert len(grid.view.canvas.cards) == 0


def test_the_gaps_of_a_day_are_closed(grid: Grid) -> None:
    grid.desk.page.action_set["programme.compact"].trigger()
    assert grid.told("Bridges") == "09:50+30 Hall"


def test_a_break_is_copied_to_all_rooms(grid: Grid) -> None:
    QTest.mouseClick(grid.card("Coffee"), LEFT)
    grid.desk.page.action_set["programme.copy_to_rooms"].trigger()
    rooms = grid.desk.workspace.reader.values(
        "SELECT count(DISTINCT room_id) FROM session WHERE kind = 'break' AND starts_at LIKE '%09:30%'"
    )
    assert rooms == [2]
