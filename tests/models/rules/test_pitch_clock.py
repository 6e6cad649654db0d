"""The clock of a pitch session: nothing between two pitches but the changeover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.pitch_clock import by_theme, overrun, total, turns

START = datetime(2021, 6, 9, 15, 30)
LENGTHS = st.lists(st.tuples(st.integers(1, 600), st.integers(0, 120)), max_size=12)


@dataclass(frozen=True)
class Item:
    name: str
    theme_id: str


def test_each_pitch_begins_after_the_changeover() -> None:
    found = turns(START, [(120, 30), (90, 0), (120, 30)])

    assert [f"{turn.starts_at:%H:%M:%S}–{turn.ends_at:%H:%M:%S}" for turn in found] == [
        "15:30:00–15:32:00",
        "15:32:30–15:34:00",
        "15:34:00–15:36:00",
    ]


def test_pitches_run_over_midnight() -> None:
    (_, second) = turns(datetime(2021, 6, 9, 23, 59), [(120, 0), (60, 0)])

    assert second.starts_at == datetime(2021, 6, 10, 0, 1)


def test_nobody_waits_for_the_changeover_after_the_last_pitch() -> None:
    assert total([(120, 30), (120, 45)]) == 270
    assert total([]) == 0


@pytest.mark.parametrize(("minutes", "seconds"), [(5, 0), (4, 30), (1, 210)])
def test_overrun_is_what_does_not_fit(minutes: int, seconds: int) -> None:
    assert overrun([(120, 30), (120, 30)], minutes) == seconds


def test_themes_stand_in_the_order_of_their_first_pitch() -> None:
    items = [Item("a", "x"), Item("b", "y"), Item("c", "x"), Item("d", ""), Item("e", "y")]

    assert [[item.name for item in group] for group in by_theme(items)] == [["a", "c"], ["b", "e"], ["d"]]


@given(LENGTHS)
def test_total_is_from_the_first_word_to_the_last(lengths: list[tuple[int, int]]) -> None:
    found = turns(START, lengths)

    last = found[-1].ends_at if found else START
    assert last - START == timedelta(seconds=total(lengths))
