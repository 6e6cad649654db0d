"""The figures that `make bench` shows: what is a ratio, what is a promise, what the table says."""

from __future__ import annotations

import pytest

from tests.benchmarks import Measurement, percentile
from tests.benchmarks.__main__ import cells, table


def test_ratio_compares_with_the_peer_of_the_same_run() -> None:
    assert Measurement("badges", 2.0, "typst", 4.0).ratio == 0.5


def test_without_a_peer_there_is_no_ratio() -> None:
    assert Measurement("badges", 2.0).ratio is None


@pytest.mark.parametrize(("podium", "kept"), [(0.030, True), (0.031, False)])
def test_promised_highest_figure_includes_itself(podium: float, kept: bool) -> None:
    assert Measurement("an edit", podium, at_most=0.030).is_kept is kept


@pytest.mark.parametrize(("podium", "kept"), [(1.5, True), (1.6, False)])
def test_promised_ratio_includes_itself(podium: float, kept: bool) -> None:
    assert Measurement("start", podium, "bare window", 1.0, at_most_ratio=1.5).is_kept is kept


def test_promised_ratio_without_a_peer_is_not_kept() -> None:
    assert not Measurement("start", 1.0, at_most_ratio=1.5).is_kept


def test_line_of_the_table_tells_figures_in_fitting_units() -> None:
    line = cells(Measurement("an edit", 0.0123, "sqlite3", 0.0041, at_most=0.030))

    assert line == ("an edit", "12.3 ms", "sqlite3 4.1 ms", "3.00×", "≤ 30 ms", "kept")


def test_broken_promise_stands_out() -> None:
    assert table([Measurement("memory", 500, unit="MiB", at_most=400)]).endswith(
        "500 MiB  –     –      ≤ 400 MiB  MISSED"
    )


@pytest.mark.parametrize(("percent", "figure"), [(95, 19), (100, 20), (50, 10), (1, 1)])
def test_percentile_is_a_figure_that_was_measured(percent: float, figure: int) -> None:
    assert percentile(range(20, 0, -1), percent) == figure


def test_percentile_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one"):
        percentile([])
