"""Sizes go together, and impossible ones are refused with a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import RuleViolation
from models.sample.sizes import MOST_DAYS, SLOTS_A_DAY, Sizes, most_meetings, rounds


def test_what_was_not_asked_for_goes_with_what_was() -> None:
    sizes = Sizes.of(people=50_000)
    assert sizes.people == 50_000
    assert sizes.sessions >= 100
    assert sizes.meetings >= 1_000


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ({"people": 0}, "The number of people must be between 1 and 1000000."),
        ({"people": -3}, "The number of people must be between 1 and 1000000."),
        ({"people": 10, "sessions": -1}, "The number of sessions must be between 0 and 100000."),
        (
            {"people": 10, "meetings": 46},
            "With this number of people, the number of meetings must be between 0 and 45.",
        ),
        ({"people": 10, "meetings": 5, "sessions": 0}, "So many meetings need at least 1 session"),
    ],
)
def test_impossible_sizes_are_refused(numbers: dict[str, int], sentence: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        Sizes.of(**numbers)
    assert str(refused.value).startswith(sentence)


@given(st.integers(1, 3_000), st.data())
def test_every_number_of_meetings_finds_its_slots_and_tables(people: int, data: st.DataObject) -> None:
    meetings = data.draw(st.integers(0, most_meetings(people)))
    sizes = Sizes.of(people=people, meetings=meetings, sessions=100)
    assert sizes.slots * sizes.tables >= meetings
    assert sizes.tables <= people // 2
    assert sizes.slots <= rounds(people) or not meetings
    assert sizes.slots <= SLOTS_A_DAY * MOST_DAYS
