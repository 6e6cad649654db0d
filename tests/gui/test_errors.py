"""Errors nobody expected: one dialog, a report without names, the program goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.dialogs.crash import CrashDialog
from gui.errors import CrashGuard
from models.errors import UserError
from tests.gui.driving import settle, wait_for


@pytest.fixture
def guard(qapp: QApplication, tmp_path: Path) -> Iterator[CrashGuard]:
    hooks = sys.excepthook, threading.excepthook
    installed = CrashGuard("9.9", tmp_path / "logs" / "podium.log")
    installed.install()
    yield installed
    sys.excepthook, threading.excepthook = hooks
    for shown in dialogs():
        shown.close()


PERSON = "Amina"


def dialogs() -> list[CrashDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog) and one.isVisible()]


def crash(trouble: Exception | None = None) -> None:
    """Let an error reach the top as Python would."""
    try:
        raise trouble or ValueError(f"{PERSON} is not a number")
    except Exception as error:  # noqa: BLE001 - that is what reaches the top
        sys.excepthook(type(error), error, error.__traceback__)


def test_an_unexpected_error_shows_one_dialog_and_can_be_copied(guard: CrashGuard) -> None:
    crash()
    crash()
    wait_for(lambda: bool(dialogs()))
    (shown,) = dialogs()
    shown.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "builtins.ValueError" in copied
    assert "in crash" in copied


def test_the_report_holds_no_data_of_the_event(guard: CrashGuard, tmp_path: Path) -> None:
    crash()
    wait_for(lambda: bool(dialogs()))
    assert PERSON not in dialogs()[0].report.toPlainText()
    assert PERSON not in (tmp_path / "logs" / "podium.log").read_text(encoding="utf-8")


def test_trouble_with_the_disk_gets_its_sentence_and_no_report(guard: CrashGuard, tmp_path: Path) -> None:
    explained: list[UserError] = []
    guard.explain_with(lambda error: UserError("The disk is full.") if isinstance(error, OSError) else None)
    guard.explained.connect(explained.append)
    crash(OSError("no space"))
    settle()
    assert [str(error) for error in explained] == ["The disk is full."]
    assert not dialogs()


def test_an_error_on_a_thread_reaches_the_dialog_on_the_main_thread(guard: CrashGuard) -> None:
    thread = threading.Thread(target=crash)
    thread.start()
    thread.join()
    wait_for(lambda: bool(dialogs()))


def test_a_log_that_cannot_be_written_is_no_second_error(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    hooks = sys.excepthook, threading.excepthook
    CrashGuard("9.9", tmp_path / "file" / "podium.log").install()
    crash()
    settle()
    sys.excepthook, threading.excepthook = hooks
