"""The programme page: the list by day, the grid, the rooms and the themes, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui.actions import Action, ActionSet, action_button
from gui.context import Context
from gui.icons import ICON_SIZE
from gui.page import Page
from gui.pages.programme.conflicts_view import ConflictsView
from gui.pages.programme.grid.grid_view import GridView
from gui.pages.programme.list_view import ListView
from gui.pages.programme.places_view import RoomsView, ThemesView
from gui.pages.programme.versions_view import VersionsView
from gui.pages.programme.view import View
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.page_head import PageHead
from models.enums import Entity
from translations import N_, _

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["ProgrammePage"]

MINUTES = 5
TOOLS = ("add_pitch", "up", "down", "duplicate", "delete")
SHOWN_IN = {Entity.ROOM: "rooms", Entity.TRACK: "themes", Entity.PROGRAMME_VERSION: "versions"}


class ProgrammePage(Page):
    """Hands what is to be done on to the view that is shown."""

    watches = (
        Entity.SESSION, Entity.SESSION_ROLE, Entity.PITCH, Entity.PITCHER, Entity.ROOM, Entity.TRACK,
        Entity.EVENT, Entity.EVENT_DAY, Entity.PERSON, Entity.ORGANISATION, Entity.REGISTRATION,
        Entity.ACCEPTED_CONFLICT, Entity.ROOM_DISTANCE, Entity.AVAILABILITY, Entity.MEETING,
        Entity.PROGRAMME_VERSION,
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        add = self.action_set["programme.add"]
        self.list = ListView(context, add)
        self.grid = GridView(context, add)
        self.views: dict[str, View] = {
            "list": self.list,
            "grid": self.grid,
            "rooms": RoomsView(context, add),
            "themes": ThemesView(context, add),
            "conflicts": ConflictsView(context),
            "versions": VersionsView(context),
        }
        self._beginnings = ActionSet(self, context.icons, self._ways_to_begin())
        for empty in (self.list.empty, self.grid.empty):
            empty.add_button(self._beginnings["programme.import"])
        self.view: View = self.list
        self.main_widget = self.list
        self.head = PageHead()
        self.add_button = self.head.add_action(add, role="primary")
        self.stack = QStackedWidget()
        for view in self.views.values():
            self.stack.addWidget(view)
            view.selected.connect(self._on_selected)
        self._lay_out()
        self.retranslate_ui()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(Space.HAIR)
        switch = QWidget()
        flow = FlowLayout(switch, Space.HAIR)
        for name in self.views:
            segment = action_button(self.action_set[f"programme.{name}"], role="segment")
            segment.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            flow.addWidget(segment)
        bar.addWidget(switch, 1)
        for name in TOOLS:
            bar.addWidget(self._tool(name), 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.HUGE)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.head)
        layout.addLayout(bar)
        layout.addWidget(self.stack, 1)

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        action = self.action_set[f"programme.{name}"]
        button.setDefaultAction(action)
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        return button

    def page_actions(self) -> Sequence[Action]:
        return (*self._editing_actions(), *self._moving_actions(), *self._showing_actions())

    def _editing_actions(self) -> Sequence[Action]:
        on, shown = self._on_list, self._on_view
        return (
            Action("programme.add", N_("Add"), self.add, ("Ctrl+N",), "plus", lambda: self.may_edit),
            Action("programme.add_pitch", N_("Add pitch"), on(ListView.add_pitch), ("Ctrl+Shift+P",),
                   "rocket-launch", self._takes_pitches),
            Action("programme.duplicate", N_("Duplicate"), shown("duplicate"), ("Ctrl+D",), "copy",
                   lambda: self._has(Entity.SESSION, Entity.PITCH)),
            Action("programme.delete", N_("Delete"), self.delete, ("Del",), "trash",
                   lambda: self._is_row_selected() or self._has(Entity.PROGRAMME_VERSION)),
            Action("programme.cancel", N_("Call off or reinstate"), shown("cancel"), ("Ctrl+Shift+X",),
                   "prohibit", lambda: self._has(Entity.SESSION, Entity.PITCH)),
        )  # fmt: skip

    def _moving_actions(self) -> Sequence[Action]:
        on, shown, timed = self._on_list, self._on_view, self._is_timed
        return (
            Action("programme.up", N_("Move up"), lambda: self.view.step(-1), ("Alt+Up", "Ctrl+Up"), "arrow-up",
                   self._is_row_selected),
            Action("programme.down", N_("Move down"), lambda: self.view.step(1), ("Alt+Down", "Ctrl+Down"),
                   "arrow-down", self._is_row_selected),
            Action("programme.earlier", N_("5 minutes earlier"), shown("shift", -MINUTES), ("Alt+Left",),
                   "arrow-left", timed),
            Action("programme.later", N_("5 minutes later"), shown("shift", MINUTES), ("Alt+Right",),
                   "arrow-right", timed),
            Action("programme.all_earlier", N_("This and what follows 5 minutes earlier"),
                   shown("shift_following", -MINUTES), ("Alt+Shift+Left",), "caret-double-left", timed),
            Action("programme.all_later", N_("This and what follows 5 minutes later"),
                   shown("shift_following", MINUTES), ("Alt+Shift+Right",), "caret-double-right", timed),
            Action("programme.theme_up", N_("Move the theme of the pitch up"), on(ListView.step_theme, -1),
                   ("Alt+Shift+Up",), "caret-double-up", self._is_pitch_in_list),
            Action("programme.theme_down", N_("Move the theme of the pitch down"), on(ListView.step_theme, 1),
                   ("Alt+Shift+Down",), "caret-double-down", self._is_pitch_in_list),
        )  # fmt: skip

    def _showing_actions(self) -> Sequence[Action]:
        return (
            Action("programme.fold", N_("Show or hide all pitches"), self._on_list(ListView.fold), ("Ctrl+E",),
                   "arrows-out-line-vertical", lambda: self.view is self.list),
            Action("programme.compact", N_("Close the gaps of the day"), self.compact, ("Ctrl+Shift+G",),
                   "arrows-in-line-vertical", lambda: self._is_grid_shown() and self.may_edit),
            Action("programme.copy_to_rooms", N_("Copy to all rooms"), self.copy_to_rooms,
                   ("Ctrl+Shift+R",), "copy-simple",
                   lambda: self._is_grid_shown() and self._has(Entity.SESSION)),
            Action("programme.list", N_("By day"), lambda: self.show_view("list"), ("Alt+1",), "list-bullets",
                   checked=lambda: self.view is self.list),
            Action("programme.grid", N_("Grid"), lambda: self.show_view("grid"), ("Alt+2",), "squares-four",
                   checked=lambda: self.view is self.grid),
            Action("programme.rooms", N_("Rooms"), lambda: self.show_view("rooms"), ("Alt+3",), "door",
                   checked=lambda: self.view is self.views["rooms"]),
            Action("programme.themes", N_("Themes"), lambda: self.show_view("themes"), ("Alt+4",), "tag",
                   checked=lambda: self.view is self.views["themes"]),
            Action("programme.conflicts", N_("Conflicts"), lambda: self.show_view("conflicts"), ("Alt+5",), "warning",
                   checked=lambda: self.view is self.views["conflicts"]),
            Action("programme.versions", N_("Versions"), lambda: self.show_view("versions"), ("Alt+6",),
                   "bookmarks-simple", checked=lambda: self.view is self.views["versions"]),
        )  # fmt: skip

    def _ways_to_begin(self) -> Sequence[Action]:
        """Return what an empty programme offers besides adding; the menu has it with its key."""
        return (
            Action("programme.import", N_("Import programme…"), self.import_programme,
                   icon="file-arrow-down", enabled=lambda: self.may_edit),
        )  # fmt: skip

    def import_programme(self) -> None:
        """Bring in a programme that was made elsewhere."""
        from gui.dialogs.import_schedule.dialog import ImportScheduleDialog  # noqa: PLC0415 -- loaded when first needed

        ImportScheduleDialog(self.window(), self.context).open()

    @property
    def may_edit(self) -> bool:
        return not self.context.workspace.read_only

    def add(self) -> None:
        """Add a row to what is shown; a programme item after its kind was chosen."""
        self.view.add(self.add_button)

    def delete(self) -> None:
        """Delete what is selected in what is shown."""
        self.view.delete()

    def compact(self) -> None:
        """Close the gaps of the day that the grid shows."""
        self.grid.compact()

    def copy_to_rooms(self) -> None:
        """Copy what is selected in the grid into every other room."""
        self.grid.copy_to_rooms()

    def show_view(self, name: str) -> None:
        """Show the list, the rooms or the themes."""
        self.view = self.views[name]
        self.main_widget = self.view
        self.stack.setCurrentWidget(self.view)
        self.view.refresh(None)
        self._write_head()
        self.select(self.view.selection())
        self.take_focus()

    def refresh(self, changes: Changes | None) -> None:
        self.view.refresh(changes)
        self._write_head()
        if self.view.selection() != self.selection:
            self.select(self.view.selection())

    def reveal(self, selection: Selection) -> None:
        name = SHOWN_IN.get(selection.entity, "grid" if self._is_in_grid(selection) else "list")
        if self.view is not self.views[name]:
            self.show_view(name)
        self.view.reveal(selection)
        self.select(self.view.selection())

    def _is_grid_shown(self) -> bool:
        return self.view is self.grid

    def _is_in_grid(self, selection: Selection) -> bool:
        return self.view is self.grid and selection.entity is Entity.SESSION

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self._beginnings.retranslate()
        self._beginnings.update_enabled()
        self._write_head()

    def _write_head(self) -> None:
        self.head.set_texts(_("Programme"), self.view.line())

    def _on_selected(self, selection: Selection | None) -> None:
        if self.sender() is self.view:
            self.select(selection)

    def _on_list(self, act: Callable[..., None], *arguments: int) -> Callable[[], None]:
        return lambda: act(self.list, *arguments)

    def _on_view(self, act: str, *arguments: int) -> Callable[[], None]:
        return lambda: getattr(self.view, act)(*arguments)

    def _has(self, *entities: Entity) -> bool:
        return self.view.has(*entities)

    def _is_timed(self) -> bool:
        return self.view.has_time()

    def _takes_pitches(self) -> bool:
        return (
            self.view is self.list and self._has(Entity.SESSION, Entity.PITCH) and len(self.list.nodes()) == 1
        )

    def _is_pitch_in_list(self) -> bool:
        return self.view is self.list and self._has(Entity.PITCH)

    def _is_row_selected(self) -> bool:
        return self._has(Entity.SESSION, Entity.PITCH, Entity.ROOM, Entity.TRACK)
