"""Closed lists, ticks, colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.language import ScreenLanguage
from gui.widgets.choice_field import CheckField, ChoiceField
from gui.widgets.colour_field import ColourField
from models.enums import SessionKind
from tests.gui.driving import Key, press
from translations import active

pytestmark = pytest.mark.usefixtures("qapp")


def kinds() -> list[tuple[SessionKind, str]]:
    return [(kind, kind.label.render(active())) for kind in (SessionKind.TALK, SessionKind.PANEL)]


def test_choosing_by_key_commits(qapp: QApplication) -> None:
    ScreenLanguage("en")
    field = ChoiceField[SessionKind]("Kind", kinds)
    field.show_value(SessionKind.TALK)
    committed: list[SessionKind] = []
    field.committed.connect(committed.append)
    field.show()
    QTest.qWaitForWindowExposed(field)
    field.focus_editor()
    press(Key.Key_Down, widget=field.box)
    assert committed == [SessionKind.PANEL]


def test_texts_follow_the_language_and_the_choice_stays() -> None:
    language = ScreenLanguage("en")
    field = ChoiceField[SessionKind]("Kind", kinds)
    field.show_value(SessionKind.PANEL)
    language.switch("de")
    field.retranslate_ui()
    assert field.box.currentText() == "Podiumsdiskussion"
    assert field.value() == SessionKind.PANEL


def test_no_choice_is_an_option_where_it_is_named() -> None:
    ScreenLanguage("en")
    field = ChoiceField[SessionKind]("Kind", kinds, none="No kind")
    field.show_value(None)
    assert field.box.currentText() == "No kind"


def test_the_mouse_wheel_does_not_change_a_choice_in_passing() -> None:
    field = ChoiceField[SessionKind]("Kind", kinds)
    field.show_value(SessionKind.TALK)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.box, wheel)
    assert field.box.currentIndex() == 0


def test_a_tick_commits_at_once() -> None:
    field = CheckField("Cancelled")
    committed: list[bool] = []
    field.committed.connect(committed.append)
    field.box.click()
    field.box.click()
    assert committed == [True, False]


def test_a_colour_is_typed_with_or_without_its_sign() -> None:
    field = ColourField("Colour")
    for typed in ("#1A2B3C", "1a2b3c"):
        field.line.setText(typed)
        field.line.setModified(True)
        field.commit_pending()
        assert field.value() == "#1a2b3c"
    field.line.setText("blue")
    field.line.setModified(True)
    field.commit_pending()
    assert field.value() == "#1a2b3c"
    assert field.has_problem()
