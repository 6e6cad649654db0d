"""The main window: opening and closing events, titles, dropping files, pages by key."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from gui.app import App
from gui.window import MainWindow
from models.store.workspace import Workspace
from tests.gui.driving import CTRL, Key, press, settle, view_of, wait_for


def drop(window: MainWindow, *paths: Path) -> QDropEvent:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPoint(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    settle()
    return event


def test_the_title_names_the_open_file(window: MainWindow) -> None:
    assert window.windowTitle() == "event – Podium"


def test_without_an_event_the_start_page_is_shown(start: App) -> None:
    assert start.window.start_page.isVisible()
    assert start.window.windowTitle() == "Podium"


def test_every_page_is_reached_by_its_key(window: MainWindow) -> None:
    view = view_of(window)
    for number, spec in enumerate(window.pages, 1):
        press(Qt.Key(Key.Key_0 + number), CTRL)
        assert view.page_name == spec.name
        assert view.page is not None
        assert view.page.isVisible()


def test_a_page_is_made_when_it_is_first_visited(window: MainWindow) -> None:
    view = view_of(window)
    assert len(list(view.pages())) == 1
    window.show_page("people")
    window.show_page("people")
    assert len(list(view.pages())) == 2


def test_closing_the_event_leads_to_the_start_page_and_frees_the_file(
    window: MainWindow, small_path: Path
) -> None:
    press(Key.Key_W, CTRL)
    assert window.event_view is None
    assert window.start_page.isVisible()
    with Workspace.open(small_path) as workspace:
        assert not workspace.read_only


def test_a_closed_event_leaves_nothing_of_its_pages_in_memory(window: MainWindow) -> None:
    for spec in window.pages:
        window.show_page(spec.name)
    wait_for(lambda: not window.services.workers.is_busy())
    kept: weakref.WeakSet[QWidget] = weakref.WeakSet([view_of(window), *view_of(window).pages()])
    window.opener.close()
    settle()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    gc.collect()
    assert [type(left).__name__ for left in kept] == []


def test_a_dropped_event_file_is_opened(start: App, small_path: Path) -> None:
    drop(start.window, small_path)
    assert start.window.opener.workspace is not None
    assert start.window.opener.workspace.path == small_path


def test_other_dropped_files_are_left_alone(start: App, tmp_path: Path) -> None:
    text = tmp_path / "list.csv"
    text.write_text("Name", encoding="utf-8")
    assert not drop(start.window, text).isAccepted()
    assert start.window.event_view is None


def test_the_page_shown_last_is_the_first_one_next_time(window: MainWindow, small_path: Path) -> None:
    window.show_page("people")
    window.opener.close()
    window.opener.open(small_path)
    assert view_of(window).page_name == "people"


def test_the_window_comes_back_in_the_size_it_had(window: MainWindow) -> None:
    window.resize(1400, 800)
    settle()
    window.close()
    assert not window.services.settings.geometry("window").isEmpty()


def test_search_undo_and_details_have_their_keys(window: MainWindow) -> None:
    view = view_of(window)
    view.show_page("people")
    press(Key.Key_K, CTRL)
    assert view.top_bar.search.hasFocus()
    press(Key.Key_F4)
    assert not view.inspector.isVisible()
    press(Key.Key_F4)
    assert view.inspector.isVisible()
