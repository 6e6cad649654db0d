"""Times, lengths, dates and numbers as people type them."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from gui.language import ScreenLanguage
from gui.widgets.parsed_field import DateField, LengthField, NumberField, ParsedField, TimeField


def make(kind: str) -> ParsedField[Any]:
    fields: dict[str, ParsedField[Any]] = {
        "time": TimeField("Start"),
        "minutes": LengthField("Length"),
        "seconds": LengthField("Length", unit="seconds"),
        "date": DateField("Day", year=2021),
        "number": NumberField("Seats", least=1, most=5000),
    }
    return fields[kind]


def type_into(field: ParsedField[Any], text: str) -> list[Any]:
    """Type `text` and leave the field; return what it commits."""
    committed: list[Any] = []
    field.committed.connect(committed.append)
    field.line.setText(text)
    field.line.setModified(True)
    field.commit_pending()
    return committed


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("time", "930", time(9, 30)),
        ("time", "9h30", time(9, 30)),
        ("minutes", "1h30", 90),
        ("minutes", "45", 45),
        ("seconds", "2m30", 150),
        ("date", "8.6.", date(2021, 6, 8)),
        ("number", "1 200", 1200),
    ],
)
@pytest.mark.parametrize("language", ["de", "fr", "en"])
def test_what_is_typed_loosely_is_understood_and_written_so_that_it_is_again(
    qapp: QApplication, kind: str, text: str, value: object, language: str
) -> None:
    ScreenLanguage(language)
    field = make(kind)
    assert type_into(field, text) == [value]
    written = field.line.text()
    assert type_into(make(kind), written) == [value]


@pytest.mark.parametrize(
    ("kind", "text"),
    [("time", "25:00"), ("minutes", "soon"), ("date", "31.6."), ("number", "12.5"), ("number", "0")],
)
def test_what_is_not_understood_stays_and_is_explained(qapp: QApplication, kind: str, text: str) -> None:
    field = make(kind)
    assert type_into(field, text) == []
    assert field.line.text() == text
    assert field.has_problem()


def test_the_explanation_quotes_what_was_typed(qapp: QApplication) -> None:
    ScreenLanguage("en")
    field = make("time")
    type_into(field, "half past")
    assert field.problem.text() == "“half past” is no time of day. Type it like 9:30, 930 or 9h30."


@pytest.mark.parametrize("kind", ["time", "minutes", "seconds", "date", "number"])
def test_an_empty_field_is_no_value(qapp: QApplication, kind: str) -> None:
    field = make(kind)
    type_into(field, "10")
    if kind != "date":
        assert field.value() is not None
    type_into(field, "")
    assert field.value() is None


def test_a_shown_value_follows_the_language(qapp: QApplication) -> None:
    language = ScreenLanguage("de")
    field = make("time")
    field.show_value(time(9, 30))
    assert field.line.text() == "9:30"
    language.switch("fr")
    field.retranslate_ui()
    assert field.line.text() == "9h30"
