"""Overlapping spans stand side by side, and no two in one place."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from models.rules.lanes import Lane, lanes
from models.rules.schedule import Span, overlap

NINE = datetime(2021, 6, 8, 9)


def span(name: str, start: int, minutes: int) -> Span:
    return Span(name, NINE + timedelta(minutes=start), minutes)


def test_spans_one_after_the_other_have_the_whole_width() -> None:
    assert lanes([span("a", 0, 30), span("b", 30, 30)]) == {"a": Lane(0, 1), "b": Lane(0, 1)}


def test_a_lane_is_used_again_as_soon_as_it_is_free() -> None:
    found = lanes([span("long", 0, 60), span("first", 0, 20), span("second", 20, 20)])
    assert found["first"] == found["second"] == Lane(1, 2) or found["long"] == Lane(1, 2)


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 60)), max_size=15))
def test_no_two_overlapping_spans_share_a_lane(given_spans: list[tuple[int, int]]) -> None:
    spans = [span(str(at), *one) for at, one in enumerate(given_spans)]
    found = lanes(spans)
    assert set(found) == {one.id for one in spans}
    for one, other in combinations(spans, 2):
        if overlap(one, other):
            assert found[one.id].index != found[other.id].index
            assert found[one.id].count == found[other.id].count
    assert all(lane.index < lane.count for lane in found.values())
