"""A file is put in its place whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from exchange.tables.defusing import armed, defused
from exchange.writing import write
from models.errors import UserError
from models.store.file import create_file


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    write(target, b"one")
    write(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_an_event_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "event.podium"
    create_file(target)
    before = target.read_bytes()
    with pytest.raises(UserError, match="because it is an event"):
        write(target, b"x")
    assert target.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing/out.csv", "its folder does not exist"),
        ("folder", "there is a folder"),
        ("x" * 300, "too long"),
    ],
)
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UserError, match=sentence):
        write(tmp_path / name, b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize(
    "text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1", "\r=1", "- a dash", "+352 12 !"]
)
def test_formulas_are_defused(text: str) -> None:
    assert defused(text) == f"'{text}"
    assert armed(defused(text)) == text


@pytest.mark.parametrize(
    "text", ["+352 12 34 56", "+49 (0)89/1234-56", "-7,5", "-3", "1+1", "a=b", "", "'tis", "’s"]
)
def test_numbers_telephone_numbers_and_words_stay(text: str) -> None:
    assert defused(text) == text
    assert armed(text) == text
