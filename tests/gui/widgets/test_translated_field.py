"""Texts in several languages: saved together, marked where one is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.language import ScreenLanguage
from gui.widgets.translated_field import TranslatedField
from models.text import Translated
from tests.gui.driving import Key, press


@pytest.fixture(params=[1, 4])
def field(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[TranslatedField]:
    ScreenLanguage("en")
    shown = TranslatedField("Title", ("de", "fr"), lines=request.param)
    shown.show()
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown)
    yield shown
    shown.close()


def test_a_missing_language_is_marked_by_sign_and_description(field: TranslatedField) -> None:
    field.show_value(Translated(de="Eröffnung"))
    assert field.missing() == ("fr",)
    assert field.marks["fr"].text() == "FR !"
    assert field.marks["de"].text() == "DE"
    assert "Français" in field.editors["fr"].accessibleDescription()


def test_where_all_are_empty_none_is_missing(field: TranslatedField) -> None:
    field.show_value(Translated())
    assert field.missing() == ()


def test_leaving_one_language_commits_all(field: TranslatedField) -> None:
    committed: list[Translated] = []
    field.committed.connect(committed.append)
    field.show_value(Translated(de="Start"))
    field.focus_editor()
    press(Key.Key_Tab)
    QTest.keyClicks(field.editors["fr"], "Debut")
    press(Key.Key_Tab)
    field.editors["de"].setFocus()
    assert committed == [Translated(de="Start", fr="Debut")]


def test_languages_that_are_not_the_events_keep_their_text(field: TranslatedField) -> None:
    field.show_value(Translated(de="Start", en="Opening"))
    field.focus_editor()
    press(Key.Key_End)
    QTest.keyClicks(field.editors["de"], "x")
    field.commit_pending()
    assert field.value() == Translated(de="Startx", en="Opening")


def test_every_editor_has_a_name_of_its_own(field: TranslatedField) -> None:
    assert [field.editors[code].accessibleName() for code in ("de", "fr")] == [
        "Title – Deutsch",
        "Title – Français",
    ]
