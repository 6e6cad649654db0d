"""Notices: one at a time, gone after a while, kept as long as somebody is on them."""

from __future__ import annotations

import pytest

from gui.app import App
from gui.notices import Notices
from gui.shell.notice_bar import NoticeBar
from models.text import Text
from tests.gui.driving import Key, press, settle, view_of
from tests.gui.looking import cut_texts


@pytest.fixture
def notices(app: App) -> Notices:
    return app.services.notices


def bar_of(app: App) -> NoticeBar:
    bar = view_of(app.window).notices
    assert bar is not None
    return bar


def is_inside_page(app: App) -> bool:
    return view_of(app.window).stack.rect().contains(bar_of(app).geometry())


def test_a_notice_lies_inside_the_page_and_follows_its_size(app: App, notices: Notices) -> None:
    notices.say(Text("A copy was written to “{name}”.", name="event.podium"))
    assert bar_of(app).isVisible()
    assert is_inside_page(app)
    app.window.resize(1024, 640)
    settle()
    assert is_inside_page(app)


def test_the_newest_notice_takes_the_place_of_the_one_before(app: App, notices: Notices) -> None:
    notices.say(Text("One"))
    notices.say(Text("Two"))
    assert bar_of(app).sentence.text() == "Two"


def test_without_an_action_there_is_no_button(app: App, notices: Notices) -> None:
    notices.say(Text("One"))
    assert not bar_of(app).button.isVisible()


def test_an_action_of_its_own_has_its_own_word(app: App, notices: Notices) -> None:
    done: list[str] = []
    notices.say(Text("One"), action=Text("Show"), act=lambda: done.append("shown"))
    bar = bar_of(app)
    assert bar.button.text() == "Show"
    bar.button.setFocus()
    press(Key.Key_Space)
    assert done == ["shown"]
    assert not bar.isVisible()


def test_a_notice_goes_after_its_time_unless_the_keyboard_is_on_it(app: App, notices: Notices) -> None:
    notices.say(Text("One"), undo=lambda: None)
    bar = bar_of(app)
    bar.button.setFocus()
    bar.end_of_time()
    assert bar.isVisible()
    app.window.setFocus()
    bar.end_of_time()
    assert not bar.isVisible()


def test_a_problem_has_a_sign(app: App, notices: Notices) -> None:
    notices.warn(Text("No backup could be made."))
    assert bar_of(app).sign.isVisible()


def test_a_notice_follows_the_language(app: App, notices: Notices) -> None:
    notices.say(Text("One"), undo=lambda: None)
    app.services.language.switch("de")
    settle()
    assert bar_of(app).button.text() == "Rückgängig"


def test_a_long_sentence_is_whole(app: App, notices: Notices) -> None:
    notices.say(Text("This sentence goes on and on, as sentences about files in folders do. " * 4))
    settle()
    assert cut_texts(bar_of(app)) == []
    assert is_inside_page(app)
