"""What clashes, and what does not: half-open times, people and rooms, ways, pauses, things that are missing."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.conflicts import (
    Booking,
    Conflict,
    ConflictKind,
    Surroundings,
    Window,
    find_conflicts,
    overlapping,
)

NOTHING_ELSE = Surroundings()
NINE = 9 * 60


def kinds(bookings: list[Booking], surroundings: Surroundings = NOTHING_ELSE) -> list[ConflictKind]:
    return [conflict.kind for conflict in find_conflicts(bookings, surroundings)]


def talk(name: str, start: int, end: int, room: str | None = None, *people: str, **more: object) -> Booking:
    return Booking(name, start, end, room, people, **more)  # type: ignore[arg-type]


def test_a_session_may_begin_when_the_one_before_ends() -> None:
    assert kinds([talk("a", NINE, NINE + 30, "r", "p"), talk("b", NINE + 30, NINE + 60, "r", "p")]) == []


def test_a_room_and_a_person_in_two_sessions_are_two_conflicts() -> None:
    found = find_conflicts(
        [talk("a", NINE, NINE + 30, "r", "p"), talk("b", NINE + 20, NINE + 60, "r", "p")], NOTHING_ELSE
    )
    assert {(conflict.kind, conflict.who, conflict.bookings) for conflict in found} == {
        (ConflictKind.ROOM, "r", ("a", "b")),
        (ConflictKind.PERSON, "p", ("a", "b")),
    }
    assert {(conflict.start, conflict.end) for conflict in found} == {(NINE + 20, NINE + 30)}


def test_a_meeting_during_a_session_is_said_as_that() -> None:
    meeting = talk("m", NINE, NINE + 20, None, "p", "q", is_meeting=True)
    assert kinds([meeting, talk("a", NINE, NINE + 30, "r", "p")]) == [ConflictKind.MEETING]


@pytest.mark.parametrize(("gap", "expected"), [(5, [ConflictKind.ROOM_CHANGE]), (10, [])])
def test_the_way_between_two_rooms_counts_in_both_directions(gap: int, expected: list[ConflictKind]) -> None:
    bookings = [talk("a", NINE, NINE + 30, "r", "p"), talk("b", NINE + 30 + gap, NINE + 90, "s", "p")]
    assert kinds(bookings, Surroundings(minutes_between={("s", "r"): 10})) == expected


def test_three_in_a_row_lack_a_pause_but_not_for_a_moderator() -> None:
    row = [talk(name, NINE + 30 * at, NINE + 30 * at + 25, "r", "p") for at, name in enumerate("abc")]
    assert kinds(row) == [ConflictKind.NO_PAUSE]
    led = [talk(one.id, one.start or 0, one.end, "r", "p", moderators=frozenset({"p"})) for one in row]
    assert kinds(led) == []


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (Window(NINE, NINE + 20, False), [ConflictKind.PERSON_UNAVAILABLE]),
        (Window(NINE - 60, NINE, False), []),
        (Window(NINE, NINE + 30, True), []),
        (Window(NINE + 10, NINE + 60, True), [ConflictKind.PERSON_UNAVAILABLE]),
        (Window(NINE + 1440, NINE + 1500, True), []),
    ],
)
def test_availability_of_a_person(window: Window, expected: list[ConflictKind]) -> None:
    surroundings = Surroundings(person_windows={"p": [window]})
    assert kinds([talk("a", NINE, NINE + 30, "r", "p")], surroundings) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"opens": NINE + 5}, ConflictKind.OUTSIDE_DAY),
        ({"closes": NINE + 20}, ConflictKind.OUTSIDE_DAY),
        ({"expected": 51}, ConflictKind.ROOM_TOO_SMALL),
        ({"needs_moderator": True, "has_moderator": False}, ConflictKind.NO_MODERATOR),
        ({"needs_speaker": True, "has_speaker": False}, ConflictKind.NO_SPEAKER),
        ({"pitch_minutes": 31}, ConflictKind.PITCHES_TOO_LONG),
        ({"missing_languages": ("fr",)}, ConflictKind.LANGUAGE_MISSING),
    ],
)
def test_what_a_session_lacks(more: dict[str, object], expected: ConflictKind) -> None:
    surroundings = Surroundings(capacities={"r": 50})
    assert kinds([talk("a", NINE, NINE + 30, "r", **more)], surroundings) == [expected]


def test_somebody_who_has_cancelled_is_noticed_even_without_a_time() -> None:
    surroundings = Surroundings(cancelled_people=frozenset({"p"}))
    (conflict,) = find_conflicts([Booking("a", None, people=("p",))], surroundings)
    assert (conflict.kind, conflict.start) == (ConflictKind.PERSON_CANCELLED, None)


def test_the_key_of_a_conflict_does_not_depend_on_times_or_order() -> None:
    one = Conflict(ConflictKind.ROOM, ("a", "b"), "r", 5, 10)
    other = Conflict(ConflictKind.ROOM, ("b", "a"), "r", 50, 100)
    assert one.key == other.key


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12))
def test_overlaps_are_those_of_every_pair(spans: list[tuple[int, int]]) -> None:
    bookings = [talk(str(at), start, start + length) for at, (start, length) in enumerate(spans)]
    expected = {
        frozenset({one.id, two.id})
        for one, two in combinations(bookings, 2)
        if (one.start or 0) < two.end and (two.start or 0) < one.end
    }
    assert {frozenset({one.id, two.id}) for one, two in overlapping(bookings)} == expected
