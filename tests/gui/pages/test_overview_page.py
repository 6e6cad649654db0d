"""The Overview says what the event is and what it lacks, and leads to each place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from gui.app import App
from gui.pages.overview.dashboard import Dashboard
from gui.pages.overview.link_label import LinkLabel
from gui.pages.overview.page import OverviewPage
from gui.selection import Selection
from models.enums import Entity, SessionKind
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_room, make_session
from tests.gui.driving import Key, press, running, settle, view_of, wait_for

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def gappy_path(event_path: Path) -> Path:
    """An event with two items without a room, one of them a panel that nobody moderates."""
    with Workspace.open(event_path) as workspace, workspace.change("Fill") as session:
        make_event(session, motto=Translated(en="Know your neighbours"))
        make_room(session)
        make_session(session, "Morgen", is_cancelled=True)
        make_session(session, "Mittag <b>", starts_at=datetime(2021, 6, 8, 12))
        make_session(session, "Runde", kind=SessionKind.PANEL, starts_at=datetime(2021, 6, 8, 14, 30))
    return event_path


@pytest.fixture
def gappy(gappy_path: Path, settings_path: Path) -> Iterator[App]:
    with running(gappy_path, settings_path) as opened:
        opened.window.show_page("overview")
        wait_for(lambda: page_of(opened).dashboard is not None)
        settle()
        yield opened


def page_of(app: App) -> OverviewPage:
    page = view_of(app.window).show_page("overview")
    assert isinstance(page, OverviewPage)
    return page


def dashboard(app: App) -> Dashboard:
    shown = page_of(app).dashboard
    assert shown is not None
    return shown


def gap_lines(app: App) -> dict[str, LinkLabel]:
    """Return what is missing, by its sentence."""
    labels = dashboard(app).gaps.findChildren(LinkLabel)
    return {label.accessibleName(): label for label in labels if label.isVisible()}


def test_the_head_says_what_when_and_where(gappy: App) -> None:
    header = dashboard(gappy).header
    assert header.title.text() == "Trial day"
    assert header.motto.text() == "Know your neighbours"
    assert "2021" in header.place.text()
    assert "Europe/Luxembourg" in header.place.text()
    assert dashboard(gappy).figures.tiles["sessions"].number.text() == "3"


def test_what_is_missing_is_said_in_whole_sentences(gappy: App) -> None:
    assert {
        "2 programme items have no room yet",
        "2 programme items have nobody on stage yet",
        "1 programme item has no moderator yet",
        "2 programme items have no title in French",
    } <= set(gap_lines(gappy))


def test_a_name_leads_to_its_place(gappy: App) -> None:
    line = gap_lines(gappy)["1 programme item has no moderator yet"]
    session_id = view_of(gappy.window).context.workspace.reader.value(
        "SELECT id FROM session WHERE kind = 'panel'"
    )
    assert session_id in line.text()
    line.linkActivated.emit(session_id)
    settle()
    assert view_of(gappy.window).page_name == "programme"
    page = view_of(gappy.window).page
    assert page is not None
    assert page.selection == Selection.one(Entity.SESSION, session_id)


def test_a_day_without_a_theme_leads_to_the_settings(gappy: App) -> None:
    context = view_of(gappy.window).context
    with context.workspace.change("Name a theme in one language") as session:
        from models.event import EventDay

        day = session.query(EventDay).order_by(EventDay.day).first()
        assert day is not None
        day.theme = Translated(de="Bühne")
        day_id = day.id
    settle()
    gap_lines(gappy)["1 day has no theme in French"].linkActivated.emit(day_id)
    settle()
    assert page_of(gappy).is_editing()


def test_names_are_shown_as_they_are_written(gappy: App) -> None:
    line = gap_lines(gappy)["2 programme items have no room yet"]
    assert "Mittag &lt;b&gt;" in line.text()


def test_what_is_done_disappears_at_once(gappy: App) -> None:
    context = view_of(gappy.window).context
    with context.workspace.change("Give rooms") as session:
        from models.programme import Room, Session

        room = session.query(Room).one()
        for item in session.query(Session):
            item.room_id = room.id
    settle()
    assert not [sentence for sentence in gap_lines(gappy) if "no room yet" in sentence]


def test_days_list_their_items_and_say_which_is_cancelled(gappy: App) -> None:
    first, second = dashboard(gappy).days
    items = first.findChildren(LinkLabel)
    assert [("cancelled" in item.text()) for item in items] == [True, False, False]
    assert second.findChildren(LinkLabel) == []
    items[-1].linkActivated.emit(first.day.items[-1].id)
    settle()
    assert view_of(gappy.window).page_name == "programme"


def test_the_language_of_the_screen_changes_every_text(gappy: App) -> None:
    gappy.services.language.switch("de")
    settle()
    assert "2 Programmpunkte haben noch keinen Raum" in gap_lines(gappy)
    assert dashboard(gappy).days[0].date.text() == "Dienstag, 8. Juni 2021"


def empty(app: App, *, breaks: bool) -> None:
    """Take everything out of the event, but a break that needs nothing where `breaks` are wanted."""
    with view_of(app.window).context.workspace.change("Empty") as session:
        from models.programme import Room, Session

        for row in (*session.query(Session), *session.query(Room)):
            session.delete(row)
        if breaks:
            pause = make_session(session, kind=SessionKind.BREAK)
            pause.title = Translated(de="Pause", fr="Pause", en="Break")
    settle()


def test_an_event_with_nothing_missing_says_so(gappy: App) -> None:
    empty(gappy, breaks=True)
    assert list(gap_lines(gappy)) == ["Nothing is missing"]


def test_an_empty_event_says_where_to_begin(gappy: App) -> None:
    empty(gappy, breaks=False)
    steps = gap_lines(gappy)
    assert list(steps) == ["Describe the event", "Put the programme together", "Add the people"]
    steps["Add the people"].linkActivated.emit("people")
    settle()
    assert view_of(gappy.window).page_name == "people"
    page_of(gappy)
    steps["Describe the event"].linkActivated.emit("overview")
    settle()
    assert page_of(gappy).is_editing()


def test_badges_to_be_printed_lead_to_the_print_page(sample_path: Path, settings_path: Path) -> None:
    with running(sample_path, settings_path) as app:
        wait_for(lambda: page_of(app).dashboard is not None)
        settle()
        (line,) = (label for sentence, label in gap_lines(app).items() if "not printed yet" in sentence)
        line.linkActivated.emit("all")
        settle()
        assert view_of(app.window).page_name == "print"


def test_an_event_closed_before_the_first_picture_is_not_read_any_more(
    gappy_path: Path, settings_path: Path
) -> None:
    with running(gappy_path, settings_path) as app:
        page = page_of(app)
        waiting = page._refresh
        app.window.opener.close()
        settle()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
        waiting()
        assert view_is_gone(app)


def view_is_gone(app: App) -> bool:
    return app.window.event_view is None


def test_the_settings_and_back_by_keys(gappy: App) -> None:
    page = page_of(gappy)
    press(Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert page.is_editing()
    press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not page.is_editing()
    assert dashboard(gappy).isVisible()


def test_tab_goes_through_the_links(gappy: App) -> None:
    line = gap_lines(gappy)["2 programme items have no room yet"]
    followed: list[str] = []
    line.linkActivated.connect(followed.append)
    for tabs in range(2):
        dashboard(gappy)
        line.setFocus(Qt.FocusReason.TabFocusReason)
        for _tab in range(tabs):
            press(Key.Key_Tab)
        press(Key.Key_Return)
    assert len(set(followed)) == len(followed) == 2
