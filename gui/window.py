"""The main window: menus, and inside them the start page or the open event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from gui.context import Context, Services
from gui.files import PROGRAMMES, SUFFIX
from gui.language import Translating
from gui.opening import Opener
from gui.page import Page
from gui.pages import PAGES, PANELS, PageSpec, PanelSpec
from gui.shell.event_view import EventView
from gui.shell.menus import Menus
from gui.shell.window_commands import WindowCommands

if TYPE_CHECKING:
    from gui.shell.start_page import StartPage
    from models.store.workspace import Workspace

__all__ = ["MainWindow"]

SMALLEST = QSize(1024, 640)
USUAL = QSize(1280, 720)
GEOMETRY = "window"
FIRST_PAGE = "first_page"


class MainWindow(Translating, QMainWindow):
    """One window, one event at a time."""

    def __init__(
        self,
        services: Services,
        open_sample: Callable[[Opener], None],
        pages: Sequence[PageSpec] = PAGES,
        panels: Sequence[PanelSpec] = PANELS,
    ) -> None:
        super().__init__()
        self.services = services
        self.pages = pages
        self._panels = panels
        self._open_sample = open_sample
        self.event_view: EventView | None = None
        self.opener = Opener(services, self)
        self._start_page: StartPage | None = None
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.menus = Menus(self, self.menuBar())
        self._connect()
        self._restore()
        self.retranslate_ui()

    def _connect(self) -> None:
        self.opener.opened.connect(self._on_opened)
        self.opener.closing.connect(self._on_closing)
        self.opener.closed.connect(self._on_closed)
        self.menus["recent"].aboutToShow.connect(self._fill_recent)
        self.menus.actions.update_enabled()

    def _restore(self) -> None:
        geometry = self.services.settings.geometry(GEOMETRY)
        if geometry.isEmpty() or not self.restoreGeometry(QByteArray(geometry)):
            self.resize(USUAL)

    @property
    def start_page(self) -> StartPage:
        """The page without an event; made when there is none for the first time."""
        from gui.shell.start_page import StartPage  # noqa: PLC0415 -- not needed where an event is opened at once

        if self._start_page is None:
            self._start_page = page = StartPage(self.services)
            page.sample_asked.connect(self.open_sample)
            page.new_asked.connect(self.opener.ask_and_create)
            page.open_asked.connect(self.opener.ask_and_open)
            page.import_asked.connect(self._start_with_import)
            page.file_asked.connect(self.opener.open)
            self._stack.addWidget(page)
        return self._start_page

    def showEvent(self, event: QShowEvent) -> None:
        if self.event_view is None:
            self._stack.setCurrentWidget(self.start_page)
        super().showEvent(event)

    # The open event

    def has_event(self) -> bool:
        """Tell whether an event is open."""
        return self.event_view is not None

    def _on_opened(self, workspace: Workspace) -> None:
        context = Context.of(self.services, workspace)
        self.event_view = EventView(context, self.pages, self._panels)
        self.event_view.page_changed.connect(self._on_page_changed)
        self.event_view.top_bar.search.offer_actions(self.all_actions)
        workspace.listen(lambda changes: self.menus.actions.update_enabled())
        self._stack.addWidget(self.event_view)
        self._stack.setCurrentWidget(self.event_view)
        self.event_view.show_page(self._first_page())
        self.menus.actions.update_enabled()
        self._show_title()

    def all_actions(self) -> list[QAction]:
        """Return everything that can be done at the moment: in the window, and on the present page."""
        page = self.event_view.page if self.event_view else None
        return [*self.menus.actions, *(page.action_set if page else ())]

    def _first_page(self) -> str:
        kept = self.services.settings.choice(FIRST_PAGE)
        return kept if any(spec.name == kept for spec in self.pages) else self.pages[0].name

    def _on_closing(self) -> None:
        if self.event_view is not None:
            self.event_view.close_down()

    def _on_closed(self) -> None:
        if self.event_view is None:
            return
        self.menus.show_page_actions(None)
        self._stack.removeWidget(self.event_view)
        self.event_view.deleteLater()
        self.event_view = None
        self.start_page.show_recent()
        self._stack.setCurrentWidget(self.start_page)
        self.menus.actions.update_enabled()
        self._show_title()

    def _on_page_changed(self, page: Page) -> None:
        self.menus.show_page_actions(page.action_set)
        self.menus.actions.update_enabled()
        if self.event_view is not None:
            self.services.settings.keep_choice(FIRST_PAGE, self.event_view.page_name)

    # What the menus do

    def show_page(self, name: str) -> None:
        if self.event_view is not None:
            self.event_view.show_page(name)

    def open_sample(self) -> None:
        self._open_sample(self.opener)

    def _start_with_import(self) -> None:
        """Start an event, and bring a programme into it."""
        self.opener.ask_and_create()
        WindowCommands(self).import_programme()

    def _fill_recent(self) -> None:
        menu = self.menus["recent"]
        menu.clear()
        for path in self.services.settings.recent_files:
            action = menu.addAction(path.name.replace("&", "&&"))
            action.setEnabled(path.is_file())
            action.triggered.connect(lambda checked=False, path=path: self.opener.open(path))

    # What Qt tells the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped(event)
        if path is None:
            return
        event.acceptProposedAction()
        if path.suffix.lower() == SUFFIX:
            self.opener.open(path)
        else:
            WindowCommands(self).import_programme(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        """Return the event file, or with an event open the programme, that is being dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if len(files) != 1:
            return None
        is_event = files[0].suffix.lower() == SUFFIX
        may_be_programme = files[0].suffix.lower() in PROGRAMMES or files[0].is_dir()
        is_wanted = is_event or (may_be_programme and WindowCommands(self).may_import())
        return files[0] if is_wanted else None

    def closeEvent(self, event: QCloseEvent) -> None:
        self.services.settings.keep_geometry(GEOMETRY, self.saveGeometry())
        self.opener.close()
        self.services.settings.save()
        super().closeEvent(event)

    def retranslate_ui(self) -> None:
        self.menus.retranslate()
        self._show_title()

    def _show_title(self) -> None:
        workspace = self.opener.workspace
        self.setWindowTitle(f"{workspace.path.stem} – Podium" if workspace and self.event_view else "Podium")
