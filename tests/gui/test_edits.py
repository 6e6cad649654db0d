"""Running operations from the window: one change each, refusals explained, notices with a way back."""

from __future__ import annotations

from typing import Any

import pytest

from gui.context import Context
from gui.dialogs.sentence import SentenceDialog
from gui.window import MainWindow
from models.errors import UserError
from models.text import Text
from tests.builders import make_person
from tests.gui.driving import CTRL, Key, dialog, press, settle, view_of

LABEL = "Add {name}"


def add(context: Context, family: str = "Dubois", **options: Any) -> str | None:
    """Add a person as a page does; return its id."""
    return context.edits.run(
        LABEL, lambda session: make_person(session, "Amir", family).id, name=family, **options
    )


def people(context: Context) -> int:
    return int(context.workspace.reader.value("SELECT count(*) FROM person"))


def refuse(session: object) -> None:
    raise UserError("There is no room for {name}.", name="Amir")


def test_the_result_of_the_operation_comes_back(context: Context) -> None:
    person_id = add(context)
    found = context.workspace.reader.value("SELECT family_name FROM person WHERE id = :id", id=person_id)
    assert found == "Dubois"


def test_a_notice_says_what_was_done_and_its_button_takes_it_back(
    window: MainWindow, context: Context
) -> None:
    add(context)
    notices = view_of(window).notices
    assert notices is not None
    assert notices.sentence.text() == "Add Dubois"
    notices.button.click()
    settle()
    assert people(context) == 1
    assert notices.sentence.text() == "Undone: Add Dubois"


def test_the_button_of_an_older_notice_takes_back_only_its_change(
    window: MainWindow, context: Context
) -> None:
    add(context, "Older")
    add(context, "Newer", announce=False)
    notices = view_of(window).notices
    assert notices is not None
    notices.button.click()
    settle()
    names = context.workspace.reader.values("SELECT family_name FROM person ORDER BY family_name")
    assert names == ["Diallo", "Newer"]


def test_a_refusal_is_shown_and_nothing_changes(window: MainWindow, context: Context) -> None:
    assert context.edits.run(LABEL, refuse, name="Amir") is None
    shown = dialog(window, SentenceDialog)
    assert shown.sentence.text() == "There is no room for Amir."
    shown.close()
    assert context.workspace.undo_label() == Text("Fill")


def test_attempt_leaves_the_refusal_to_the_caller(context: Context) -> None:
    with pytest.raises(UserError, match="no room"):
        context.edits.attempt(LABEL, refuse, name="Amir")


def test_work_that_changes_nothing_says_nothing(window: MainWindow, context: Context) -> None:
    context.edits.run(LABEL, lambda session: None, name="nobody")
    assert view_of(window).notices is None


def test_undo_and_redo_by_key(context: Context) -> None:
    add(context)
    press(Key.Key_Z, CTRL)
    assert people(context) == 1
    press(Key.Key_Y, CTRL)
    assert people(context) == 2


def test_the_buttons_say_what_they_would_take_back_or_do_again(window: MainWindow, context: Context) -> None:
    bar = view_of(window).top_bar
    add(context)
    assert bar.undo.accessibleName() == "Undo: Add Dubois"
    assert bar.undo.text() == "Add Dubois"
    assert not bar.redo.isEnabled()
    bar.undo.click()
    assert bar.redo.accessibleName() == "Redo: Add Dubois"
    bar.redo.click()
    assert people(context) == 2


def test_a_long_label_is_shortened_on_the_button_and_whole_in_its_tooltip(
    window: MainWindow, context: Context
) -> None:
    add(context, "Müller-Lüdenscheidt von und zu Irgendwo")
    undo = view_of(window).top_bar.undo
    assert undo.text().endswith("…")
    assert "Irgendwo" in undo.toolTip()
