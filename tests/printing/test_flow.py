"""Blocks spread over pages: headings keep with what they head, and a day keeps to its page where it can."""

from __future__ import annotations

from typing import Any

from printing.flow import Block, paginate, passage, words_whole
from printing.typesetting import Style


def block(height: float, **fields: Any) -> Block:
    return Block(height, lambda paper, x, top: None, **fields)


def heights(blocks: list[Block], first: float = 100, others: float = 100) -> list[list[float]]:
    return [[placed.height for _, placed in column.placed] for column in paginate(blocks, first, others)]


def test_page_is_filled_before_the_next_is_begun() -> None:
    assert heights([block(40), block(60), block(1)]) == [[40, 60], [1]]


def test_first_page_has_its_own_room() -> None:
    assert heights([block(40), block(60), block(1)], first=50) == [[40], [60, 1]]


def test_gaps_count_but_not_at_the_head_of_a_page() -> None:
    (first, second) = paginate([block(50), block(45, gap=10), block(20, gap=10)], 100, 100)

    assert [distance for distance, _ in first.placed] == [0]
    assert [distance for distance, _ in second.placed] == [0, 55]


def test_heading_is_not_left_alone_at_the_foot() -> None:
    assert heights([block(70), block(20, keeps_with_next=True), block(30)]) == [[70], [20, 30]]


def test_group_higher_than_a_page_is_parted() -> None:
    rows = [block(40, keeps_with_next=True) for _ in range(5)]

    assert heights([*rows, block(40)]) == [[40, 40], [40, 40], [40, 40]]


def test_block_higher_than_a_page_is_still_there() -> None:
    assert heights([block(10), block(300), block(10)]) == [[10], [300], [10]]


def test_running_head_stands_above_what_goes_over_but_not_above_a_new_section() -> None:
    head = block(7)
    sections = [block(20, starts_page=True), block(60, running=head), block(60, running=head)]

    assert heights([*sections, *sections]) == [[20, 60], [7, 60], [20, 60], [7, 60]]


def test_section_a_little_too_high_is_moved_closer_together() -> None:
    rows = [block(20, starts_page=True), *(block(15, gap=8) for _ in range(4))]

    (column,) = paginate(rows, 100, 100)
    assert column.placed[-1][0] + 15 == 100


def test_section_much_too_high_keeps_its_gaps() -> None:
    rows = [block(20, starts_page=True), *(block(20, gap=10) for _ in range(4))]

    assert [distance for distance, _ in paginate(rows, 100, 100)[0].placed] == [0, 30, 60]


def test_no_blocks_make_one_empty_page() -> None:
    assert heights([]) == [[]]


def test_passage_is_as_high_as_its_lines() -> None:
    assert passage("eins zwei drei", Style(10, leading=13), 30).height == 39


def test_long_word_makes_a_narrow_cell_smaller_and_keeps_its_lines() -> None:
    cell = words_whole("Ansteckmikrofon", Style(9, leading=12), 66)

    assert (len(cell.lines), cell.height) == (1, 12)
    assert 7 <= cell.style.size < 9
