"""What the menus of the window do, besides opening files: undo, search, inspector, theme, language, dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from gui.window import MainWindow

__all__ = ["WindowCommands"]


class WindowCommands:
    """Acts on `window`; what needs an open event does nothing where there is none."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def undo(self) -> None:
        if self._window.event_view is not None:
            self._window.event_view.commit_pending()
            self._window.event_view.context.edits.undo()

    def redo(self) -> None:
        if self._window.event_view is not None:
            self._window.event_view.context.edits.redo()

    def can_undo(self) -> bool:
        return (
            self._window.opener.workspace is not None
            and self._window.opener.workspace.undo_label() is not None
        )

    def can_redo(self) -> bool:
        return (
            self._window.opener.workspace is not None
            and self._window.opener.workspace.redo_label() is not None
        )

    def focus_search(self) -> None:
        if self._window.event_view is not None:
            self._window.event_view.top_bar.search.setFocus()
            self._window.event_view.top_bar.search.selectAll()

    def is_inspector_shown(self) -> bool:
        return self._window.event_view is not None and self._window.event_view.inspector.isVisibleTo(
            self._window.event_view
        )

    def may_have_inspector(self) -> bool:
        """Tell whether the present page leaves room for the inspector."""
        page = self._window.event_view.page if self._window.event_view else None
        return page is not None and page.has_inspector

    def toggle_inspector(self) -> None:
        if self._window.event_view is not None:
            self._window.event_view.show_inspector(shown=not self.is_inspector_shown())

    def focus_inspector(self) -> None:
        if self._window.event_view is not None:
            self._window.event_view.show_inspector(shown=True)
            self._window.event_view.inspector.focus_first()

    def choose_theme(self, name: str) -> None:
        self._window.services.settings.theme = name
        self._window.services.theme.choose(name)

    def is_theme(self, name: str) -> bool:
        return self._window.services.theme.choice == name

    def choose_language(self, code: str) -> None:
        self._window.services.settings.language = code
        self._window.services.language.switch(code)

    def is_language(self, code: str) -> bool:
        return self._window.services.language.code == code

    def may_import(self) -> bool:
        """Tell whether there is an event that may be changed."""
        workspace = self._window.opener.workspace
        return workspace is not None and not workspace.read_only

    def import_programme(self, path: Path | None = None) -> None:
        """Bring in a programme that was made elsewhere: the one at `path`, or one that is chosen."""
        from gui.dialogs.import_schedule.dialog import ImportScheduleDialog  # noqa: PLC0415 -- loaded when first needed

        view = self._window.event_view
        if view is not None and self.may_import():
            view.commit_pending()
            ImportScheduleDialog(self._window, view.context, path).open()

    def export_programme(self) -> None:
        """Hand the programme on to other programs."""
        from gui.dialogs.export_schedule import ExportScheduleDialog  # noqa: PLC0415 -- loaded when first needed

        view = self._window.event_view
        if view is not None:
            view.commit_pending()
            ExportScheduleDialog(self._window, view.context).open()

    def show_history(self) -> None:
        from gui.dialogs.history import HistoryDialog  # noqa: PLC0415 -- loaded when first needed

        if self._window.event_view is not None:
            HistoryDialog(self._window, self._window.event_view.context).open()

    def show_properties(self) -> None:
        from gui.dialogs.properties import PropertiesDialog  # noqa: PLC0415 -- loaded when first needed

        if self._window.event_view is not None:
            PropertiesDialog(self._window, self._window.event_view.context).open()

    def show_shortcuts(self) -> None:
        from gui.dialogs.shortcuts import ShortcutsDialog  # noqa: PLC0415 -- loaded when first needed

        page = self._window.event_view.page if self._window.event_view else None
        ShortcutsDialog(self._window, self._window.menus, page.action_set if page else None).open()

    def show_about(self) -> None:
        from gui.dialogs.about import AboutDialog  # noqa: PLC0415 -- loaded when first needed

        AboutDialog(self._window, self._window.services).open()
