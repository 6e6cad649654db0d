"""Everything around an open event: rail, top bar, pages, inspector, notices, status line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.context import Context
from gui.language import Translating, finish_switching
from gui.page import Page
from gui.pages import PAGES, PANELS, PageSpec, PanelSpec, page_of
from gui.selection import Selection
from gui.shell.inspector import Inspector
from gui.shell.rail import Rail
from gui.shell.status_line import StatusLine
from gui.shell.top_bar import TopBar
from gui.theme import Space
from translations import _

if TYPE_CHECKING:
    from gui.notices import Notice
    from gui.shell.notice_bar import NoticeBar
    from models.store.changes import Changes

__all__ = ["EventView"]

INSPECTOR_WIDTH = 360
SPLITTER = "splitter"
INSPECTOR_SHOWN = "inspector_shown"


class EventView(Translating, QWidget):
    """The window's content while an event is open. Makes each page when it is first visited."""

    page_changed = Signal(object)

    def __init__(
        self, context: Context, pages: Sequence[PageSpec] = PAGES, panels: Sequence[PanelSpec] = PANELS
    ) -> None:
        super().__init__()
        self.setObjectName("eventView")
        self.context = context
        self.specs = {spec.name: spec for spec in pages}
        self._pages: dict[str, Page] = {}
        self.rail = Rail(context.icons, pages)
        self.top_bar = TopBar(context)
        self.read_only_note = QLabel()
        self.stack = QStackedWidget()
        self.inspector = Inspector(context, panels)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.status = StatusLine(context)
        self._lay_out()
        self.notices: NoticeBar | None = None
        self._connect()
        self.retranslate_ui()

    def _lay_out(self) -> None:
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.inspector)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setCollapsible(0, False)
        self.splitter.setCollapsible(1, False)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([1000, INSPECTOR_WIDTH])
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self._read_only_bar())
        right.addWidget(self.splitter, 1)
        right.addWidget(self.status)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)

    def _read_only_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "readOnly")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(Space.HUGE, Space.MEDIUM, Space.HUGE, Space.MEDIUM)
        layout.addWidget(self.read_only_note)
        if not self.context.workspace.read_only:
            bar.hide()
        return bar

    def _connect(self) -> None:
        navigator = self.context.navigator
        self.rail.chosen.connect(self.show_page)
        navigator.page_asked.connect(self.show_page)
        navigator.row_asked.connect(self.reveal)
        navigator.inspection_asked.connect(self.inspector.show_selection)
        navigator.edit_asked.connect(self.edit)
        navigator.print_asked.connect(self.print_selection)
        self.context.notices.said.connect(self._on_notice)
        self.inspector.closed.connect(self.hide_inspector)
        self.inspector.left.connect(self._focus_page)
        self._stop_listening = self.context.workspace.listen(self._on_changes)
        settings = self.context.settings
        state = settings.geometry(SPLITTER)
        if not state.isEmpty():
            self.splitter.restoreState(QByteArray(state))
        self.inspector.setVisible(settings.flag(INSPECTOR_SHOWN, default=True))

    @property
    def page(self) -> Page | None:
        """The present page."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Page) else None

    @property
    def page_name(self) -> str:
        """The present page's name in the registry, "" before the first."""
        return next((name for name, page in self._pages.items() if page is self.page), "")

    def pages(self) -> Iterator[Page]:
        """Yield the pages made so far."""
        yield from self._pages.values()

    def show_page(self, name: str) -> Page:
        """Show the page `name`; what was being typed is saved first."""
        self.commit_pending()
        page = self._pages.get(name) or self._make(name)
        if page is not self.page:
            self.stack.setCurrentWidget(page)
        self.rail.mark(name)
        wanted = self.context.settings.flag(INSPECTOR_SHOWN, default=True)
        self.inspector.setVisible(wanted and page.has_inspector)
        page.show_fresh()
        page.take_focus()
        self.inspector.show_selection(page.selection)
        self.page_changed.emit(page)
        return page

    def reveal(self, selection: Selection) -> None:
        """Show the page where `selection` belongs, and select it there."""
        spec = page_of(selection.entity, tuple(self.specs.values()))
        if spec is not None:
            self.show_page(spec.name).reveal(selection)
        if self.inspector.can_show(selection) and self.inspector.selection != selection:
            self.inspector.show_selection(selection)

    def edit(self, selection: Selection) -> None:
        """Show `selection` in the inspector, and put the keyboard into its first field."""
        self.show_inspector(shown=True)
        self.inspector.show_selection(selection)
        self.inspector.focus_first()

    def print_selection(self, selection: Selection) -> None:
        """Go to the page for printing with `selection` as what is to be printed."""
        self.show_page("print").reveal(selection)

    def hide_inspector(self) -> None:
        """Hide the inspector, and remember it."""
        self.show_inspector(shown=False)

    def show_inspector(self, *, shown: bool) -> None:
        """Show or hide the inspector, and remember it."""
        self.inspector.commit_pending()
        self.inspector.setVisible(shown)
        self.context.settings.keep_flag(INSPECTOR_SHOWN, value=shown)

    def commit_pending(self) -> None:
        """Save what has been typed anywhere and not left yet."""
        self.inspector.commit_pending()
        if self.page is not None:
            self.page.commit_pending()

    def close_down(self) -> None:
        """Save what is being typed, remember the layout, and let go of the event."""
        self.commit_pending()
        finish_switching()
        self.context.settings.keep_geometry(SPLITTER, self.splitter.saveState())
        self._stop_listening()
        self.context.notices.said.disconnect(self._on_notice)
        self.context.edits.close()

    def retranslate_ui(self) -> None:
        self.read_only_note.setText(
            _(
                "This event is open for reading only. To change it, close it in the other window or copy it to a"
                " folder of your own."
            )
        )

    def _focus_page(self) -> None:
        if self.page is not None:
            self.page.take_focus()

    def _make(self, name: str) -> Page:
        page = self.specs[name].make(self.context)
        page.selected.connect(self._on_selected)
        self._pages[name] = page
        self.stack.addWidget(page)
        return page

    def _on_notice(self, notice: Notice) -> None:
        from gui.shell.notice_bar import NoticeBar  # noqa: PLC0415 -- loaded with the first notice

        if self.notices is None:
            self.notices = NoticeBar(self.stack, self.context.icons)
        self.notices.show_notice(notice)

    def _on_selected(self, selection: Selection | None) -> None:
        if self.sender() is self.page:
            self.inspector.show_selection(selection)

    def _on_changes(self, changes: Changes) -> None:
        self.top_bar.on_changes(changes)
        for page in self._pages.values():
            page.on_changes(changes)
        self.inspector.on_changes(changes)
        self.status.refresh()
