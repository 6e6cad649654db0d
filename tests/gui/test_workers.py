"""Long work on a thread: results, refusals, progress and cancelling arrive on the main thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.workers import Progress, Workers
from models.errors import UserError
from models.text import Text
from tests.gui.driving import wait_for


@pytest.fixture
def bugs() -> list[BaseException]:
    return []


@pytest.fixture
def workers(qapp: QApplication, bugs: list[BaseException]) -> Iterator[Workers]:
    made = Workers(bugs.append)
    yield made
    made.stop()


def test_the_result_comes_back_on_the_main_thread(workers: Workers) -> None:
    came: list[tuple[int, threading.Thread]] = []
    workers.start(lambda progress: 42, done=lambda result: came.append((result, threading.current_thread())))
    wait_for(lambda: bool(came))
    assert came == [(42, threading.main_thread())]
    assert not workers.is_busy()


def test_a_refusal_goes_to_failed(workers: Workers, bugs: list[BaseException]) -> None:
    refusals: list[UserError] = []

    def work(progress: Progress) -> None:
        raise UserError("No paper.")

    workers.start(work, failed=refusals.append)
    wait_for(lambda: bool(refusals))
    assert str(refusals[0]) == "No paper."
    assert bugs == []


def test_a_bug_goes_to_the_crash_report_and_not_to_failed(
    workers: Workers, bugs: list[BaseException]
) -> None:
    refusals: list[UserError] = []
    workers.start(lambda progress: 1 // 0, failed=refusals.append)
    wait_for(lambda: bool(bugs))
    assert isinstance(bugs[0], ZeroDivisionError)
    assert refusals == []


def test_progress_is_told(workers: Workers) -> None:
    told: list[tuple[int, int, Text | None]] = []
    finished: list[object] = []

    def work(progress: Progress) -> None:
        for number in (1, 2, 3):
            progress(number, 3, Text("Badge"))

    job = workers.start(work, done=finished.append)
    job.progressed.connect(lambda done, total, text: told.append((done, total, text)))
    wait_for(lambda: bool(finished))
    assert told == [(1, 3, Text("Badge")), (2, 3, Text("Badge")), (3, 3, Text("Badge"))]


def test_cancelled_work_stops_at_its_next_step_and_has_no_result(workers: Workers) -> None:
    ended: list[str] = []
    begun = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            progress(0, 0)
            begun.set()

    job = workers.start(work, done=lambda result: ended.append("done"))
    job.cancelled.connect(lambda: ended.append("cancelled"))
    begun.wait()
    job.cancel()
    wait_for(lambda: bool(ended))
    assert ended == ["cancelled"]


def test_stopping_waits_for_what_is_under_way(workers: Workers) -> None:
    steps: list[int] = []

    def work(progress: Progress) -> None:
        while True:
            progress(0, 0)
            steps.append(1)

    workers.start(work)
    workers.stop()
    seen = len(steps)
    assert len(steps) == seen
