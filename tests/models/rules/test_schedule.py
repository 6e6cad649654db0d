"""The order of a day on paper: overlaps, changing places, making room."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.schedule import (
    Span,
    Starts,
    at_new_start,
    blocks,
    end_of,
    in_order,
    moment_on,
    overlap,
    overlaps,
    pushed,
    reordered,
    step,
)

DAY = date(2021, 6, 8)
OPENING = datetime(2021, 6, 8, 9)


def span(name: str, start: str, minutes: int, *, is_fixed: bool = False) -> Span:
    return Span(name, datetime.combine(DAY, time.fromisoformat(start)), minutes, is_fixed)


def clocks(starts: Starts) -> dict[str, str]:
    return {name: f"{start:%H:%M}" for name, start in starts.items()}


MORNING = [span("a", "09:00", 15), span("b", "09:20", 30), span("c", "09:50", 10)]
PARALLEL = [span("p", "09:00", 30), span("q", "09:30", 60), span("r", "09:30", 45), span("s", "10:30", 20)]


@pytest.mark.parametrize(
    ("start", "minutes", "shares"),
    [
        ("09:00", 30, False),
        ("09:30", 30, True),
        ("10:00", 30, False),
        ("08:00", 240, True),
        ("09:59", 1, True),
    ],
)
def test_spans_overlap_when_they_share_a_moment(start: str, minutes: int, shares: bool) -> None:
    half_past = span("a", "09:30", 30)
    other = span("b", start, minutes)
    assert overlap(half_past, other) is shares
    assert overlap(other, half_past) is shares


def test_every_two_that_overlap_are_named_the_earlier_first() -> None:
    spans = [span("late", "10:00", 30), span("long", "09:00", 90), span("early", "09:00", 60)]
    assert overlaps(spans) == [("long", "early"), ("long", "late")]


def test_an_end_may_be_tomorrow() -> None:
    assert end_of(datetime(2021, 6, 8, 23, 30), 90) == datetime(2021, 6, 9, 1)


def test_what_runs_in_parallel_is_one_block() -> None:
    assert [[one.id for one in block] for block in blocks(PARALLEL)] == [["p"], ["q", "r"], ["s"]]


@pytest.mark.parametrize(
    ("clock", "opens", "expected"),
    [
        ("09:30", "08:00", datetime(2021, 6, 8, 9, 30)),
        ("00:30", "08:00", datetime(2021, 6, 9, 0, 30)),
        ("04:59", "08:00", datetime(2021, 6, 9, 4, 59)),
        ("05:00", "08:00", datetime(2021, 6, 8, 5, 0)),
        ("04:30", "04:00", datetime(2021, 6, 8, 4, 30)),
    ],
)
def test_small_hours_belong_to_the_evening_before(clock: str, opens: str, expected: datetime) -> None:
    assert moment_on(DAY, time.fromisoformat(clock), time.fromisoformat(opens)) == expected


def test_neighbours_change_places_and_the_pause_between_them_stays() -> None:
    assert clocks(reordered(MORNING, "a", 1)) == {"b": "09:00", "a": "09:35"}
    assert clocks(reordered(MORNING, "b", 0)) == {"b": "09:00", "a": "09:35"}


def test_going_to_the_end_moves_everything_up() -> None:
    assert clocks(reordered(MORNING, "a", 2)) == {"b": "09:00", "c": "09:35", "a": "09:45"}


def test_going_nowhere_changes_nothing() -> None:
    assert reordered(MORNING, "b", 1) == {}


def test_parallel_sessions_are_passed_as_one() -> None:
    assert clocks(reordered(PARALLEL, "p", 1)) == {"q": "09:00", "r": "09:00", "p": "10:00"}
    assert clocks(reordered(PARALLEL, "s", 2)) == {"s": "09:30", "q": "09:50", "r": "09:50"}


def test_what_runs_beside_the_moved_one_stays() -> None:
    assert clocks(reordered(PARALLEL, "q", 0)) == {"q": "09:00", "p": "10:00"}
    assert clocks(reordered(PARALLEL, "q", 2)) == {}


def test_a_fixed_one_is_passed_but_keeps_its_time() -> None:
    lunch = [span("a", "11:30", 30), span("lunch", "12:00", 60, is_fixed=True), span("b", "13:00", 30)]
    assert clocks(reordered(lunch, "a", 2)) == {"b": "11:30", "a": "13:00"}
    assert step(lunch, "a", 1) == 2


def test_a_step_skips_what_runs_in_parallel() -> None:
    assert step(PARALLEL, "p", 1) == 2
    assert step(PARALLEL, "q", 1) == 3
    assert step(PARALLEL, "s", -1) == 1
    assert step(PARALLEL, "p", -1) is None
    assert step(PARALLEL, "s", 1) is None


def test_making_room_pushes_what_follows_until_a_gap_takes_it_up() -> None:
    day = [span("a", "09:00", 30), span("b", "09:30", 30), span("c", "10:10", 20), span("d", "11:00", 20)]
    assert clocks(pushed(day, span("new", "09:30", 25))) == {"b": "09:55", "c": "10:25"}


def test_making_room_stops_before_a_fixed_one() -> None:
    day = [span("a", "09:30", 30), span("lunch", "10:00", 60, is_fixed=True), span("b", "11:00", 30)]
    assert clocks(pushed(day, span("new", "09:30", 15))) == {"a": "09:45"}


def test_nothing_is_pushed_where_there_is_room() -> None:
    assert pushed([span("a", "09:30", 30)], span("new", "09:00", 30)) == {}


@st.composite
def days(draw: st.DrawFn) -> list[Span]:
    starts = draw(st.lists(st.integers(0, 60), min_size=1, max_size=8))
    spans = [
        Span(str(number), OPENING + timedelta(minutes=5 * start), 5 * draw(st.integers(1, 12)))
        for number, start in enumerate(starts)
    ]
    return in_order(spans)


@given(day=days(), data=st.data())
def test_changing_places_keeps_the_stretch_and_makes_no_new_overlap(
    day: list[Span], data: st.DataObject
) -> None:
    moved = data.draw(st.sampled_from(day))
    starts = reordered(day, moved.id, data.draw(st.integers(0, len(day))))
    before = [one for one in day if one.id in starts or one.id == moved.id]
    after = [at_new_start(one, starts) for one in before]
    assert min(one.start for one in after) == min(one.start for one in before)
    assert max(one.end for one in after) == max(one.end for one in before)
    assert {frozenset(pair) for pair in overlaps(after)} == {frozenset(pair) for pair in overlaps(before)}


@given(day=days(), data=st.data())
def test_a_step_down_and_up_again_brings_everything_back(day: list[Span], data: st.DataObject) -> None:
    apart = [one for block in blocks(day) for one in block[:1]]
    moved = data.draw(st.sampled_from(apart))
    down = step(apart, moved.id, 1)
    if down is None:
        return
    there = in_order(at_new_start(one, reordered(apart, moved.id, down)) for one in apart)
    up = step(there, moved.id, -1)
    assert up is not None
    back = in_order(at_new_start(one, reordered(there, moved.id, up)) for one in there)
    assert back == apart


@given(day=days(), at=st.integers(0, 60), minutes=st.integers(1, 60))
def test_after_making_room_nothing_begins_inside_the_new_one(day: list[Span], at: int, minutes: int) -> None:
    inserted = Span("new", OPENING + timedelta(minutes=5 * at), minutes)
    starts = pushed(day, inserted)
    for one in day:
        if one.start >= inserted.start:
            assert at_new_start(one, starts).start >= inserted.end
        else:
            assert one.id not in starts
