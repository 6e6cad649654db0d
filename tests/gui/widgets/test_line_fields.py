"""Fields of text: saved when they are left, undone by Ctrl+Z, quiet where nothing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.language import ScreenLanguage
from gui.widgets.field import Field
from gui.widgets.line_field import LineField
from gui.widgets.text_field import TextField
from models.text import Text
from tests.gui.driving import CTRL, Key, press, settle

Committed = list[object]


class Form(QWidget):
    """Two fields under each other, and what the first one commits."""

    def __init__(self, first: Field[str]) -> None:
        super().__init__()
        self.first = first
        self.second = LineField("Family name")
        layout = QVBoxLayout(self)
        layout.addWidget(self.first)
        layout.addWidget(self.second)
        self.committed: Committed = []
        self.first.committed.connect(self.committed.append)


FIELDS: list[Callable[[str], Field[str]]] = [LineField, TextField]


@pytest.fixture(params=FIELDS)
def form(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Form]:
    ScreenLanguage("en")
    shown = Form(request.param("Given name"))
    shown.show()
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown)
    shown.first.focus_editor()
    yield shown
    shown.close()
    shown.deleteLater()


def test_leaving_by_tab_commits_once_without_blanks_around(form: Form) -> None:
    QTest.keyClicks(form.first.editor, " Amina ")
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    assert form.committed == ["Amina"]
    assert form.first.value() == "Amina"


def test_leaving_without_a_change_commits_nothing(form: Form) -> None:
    form.first.show_value("Amina")
    press(Key.Key_Tab)
    assert form.committed == []


def test_typing_back_what_was_there_commits_nothing(form: Form) -> None:
    form.first.show_value("Amin")
    press(Key.Key_End)
    QTest.keyClicks(form.first.editor, "a")
    press(Key.Key_Backspace)
    press(Key.Key_Tab)
    assert form.committed == []


def test_what_is_being_typed_is_not_overwritten(form: Form) -> None:
    QTest.keyClicks(form.first.editor, "Am")
    form.first.show_value("Someone else")
    form.first.commit_pending()
    assert form.committed == ["Am"]


def test_a_problem_is_shown_at_the_field_and_goes_with_the_next_value(form: Form) -> None:
    form.first.show_problem(Text("Give the person a name."))
    assert form.first.problem.isVisible()
    assert form.first.editor.accessibleDescription() == "Give the person a name."
    QTest.keyClicks(form.first.editor, "Amina")
    press(Key.Key_Tab)
    assert not form.first.problem.isVisible()


def test_the_editor_is_named_by_its_label(form: Form) -> None:
    assert form.first.editor.accessibleName() == "Given name"
    assert form.first.label.buddy() is form.first.editor


def test_read_only_takes_no_typing(form: Form) -> None:
    form.first.show_value("Amina")
    form.first.set_read_only(True)
    QTest.keyClicks(form.first.editor, "xyz")
    press(Key.Key_Tab)
    assert form.committed == []


def test_undo_takes_back_typing_inside_the_field(form: Form) -> None:
    QTest.keyClicks(form.first.editor, "Amina")
    press(Key.Key_Z, CTRL)
    press(Key.Key_Tab)
    settle()
    assert form.committed == []
