"""Sheets of labels: the measures are right, and items land where the labels are."""

from __future__ import annotations

import pytest

from models.errors import NotFound, UserError
from printing.paper import MM
from printing.sheets import Adjustment, Stationery, all_stationery, places, stationery
from translations import CODES, Language

EVERY = list(all_stationery().values())


@pytest.mark.parametrize("sheet", EVERY, ids=lambda sheet: sheet.key)
def test_labels_lie_on_the_page_and_not_on_each_other(sheet: Stationery) -> None:
    assert min(sheet.left, sheet.top, round(sheet.right, 6), round(sheet.bottom, 6)) >= 0
    assert sheet.pitch[0] >= sheet.label[0] or sheet.columns == 1
    assert sheet.pitch[1] >= sheet.label[1] or sheet.rows == 1


@pytest.mark.parametrize(
    ("key", "label", "count", "left", "top"),
    [
        ("durable-1445", (90, 54), 10, 15, 12),
        ("durable-1456", (90, 60), 8, 15, 28.5),
        ("card-90x60", (90, 60), 8, 15, 28.5),
        ("herma-4412", (80, 50), 10, 17.5, 13.5),
        ("avery-l4785", (80, 50), 10, 17.5, 13.5),
        ("a4-a7-landscape", (105, 74.25), 8, 0, 0),
        ("a4-a6-portrait", (105, 148.5), 4, 0, 0),
        ("avery-5395", (85.72, 59.27), 8, 17.46, 14.82),
    ],
)
def test_known_stationery_has_its_measures(
    key: str, label: tuple[float, float], count: int, left: float, top: float
) -> None:
    sheet = stationery(key)

    assert (sheet.label, sheet.per_sheet, sheet.left, sheet.top) == (label, count, left, top)


@pytest.mark.parametrize("code", CODES)
def test_every_sheet_has_a_title_of_its_own(code: str) -> None:
    titles = [sheet.title.render(Language.of(code)) for sheet in EVERY]

    assert len(set(titles)) == len(titles)


def test_items_follow_each_other_row_by_row_and_sheet_by_sheet() -> None:
    found = [(place.sheet, round(place.x / MM, 2), round(place.y / MM, 2)) for place in places(SMALL, 6)]

    assert found == [(0, 5, 65), (0, 55, 65), (0, 5, 35), (0, 55, 35), (1, 5, 65), (1, 55, 65)]


def test_start_position_counts_from_one() -> None:
    (place, after) = places(SMALL, 2, start=4)

    assert (place.sheet, round(place.x / MM), round(place.y / MM)) == (0, 55, 35)
    assert after.sheet == 1


def test_adjustment_shifts_and_stretches_from_the_upper_left() -> None:
    found = list(places(SMALL, 4, adjustment=Adjustment(right=1, down=2, width=1.01, height=1.02)))

    assert [round(found[3].x / MM, 2), round(found[3].y / MM, 2)] == [56.5, 32.4]


@pytest.mark.parametrize("start", [0, -1, 5])
def test_start_that_is_not_on_the_sheet_is_refused_at_once(start: int) -> None:
    with pytest.raises(UserError, match="which has 4"):
        places(SMALL, 1, start=start)


def test_unknown_name_is_refused() -> None:
    with pytest.raises(NotFound, match="papyrus"):
        stationery("papyrus")


@pytest.mark.parametrize(("key", "inset"), [("a4-a6-portrait", 5), ("durable-1445", 0), ("dymo-30374", 0)])
def test_content_keeps_off_edges_that_printers_leave_white(key: str, inset: float) -> None:
    assert stationery(key).inset == inset


SMALL = Stationery("test", "Test", (100, 100), (40, 25), 2, 2, left=5, top=10, pitch=(50, 30))
