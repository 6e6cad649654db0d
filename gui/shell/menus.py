"""The fixed menus of the window: what stands in them, with its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.actions import Action, ActionSet
from gui.language import SCREEN_LANGUAGES
from gui.settings import THEMES
from gui.shell.window_commands import WindowCommands
from translations import N_, Language, _

if TYPE_CHECKING:
    from gui.window import MainWindow

__all__ = ["Menus"]

THEME_TEXTS = {"system": N_("As the &system"), "light": N_("&Light"), "dark": N_("&Dark")}


@dataclass
class Entry:
    """One line of a menu: an action by its name, a submenu, or (with neither) a separator."""

    action: str = ""
    submenu: str = ""


@dataclass
class MenuPlan:
    """A menu: its marked title and its lines."""

    name: str
    title: str
    entries: list[Entry] = field(default_factory=list)


class Menus:
    """Builds the menu bar of `window`, and keeps it in the active language."""

    def __init__(self, window: MainWindow, bar: QMenuBar) -> None:
        self._window = window
        self._menus: dict[str, QMenu] = {}
        self._titles: dict[str, str] = {}
        self._page_actions: tuple[QAction, ...] = ()
        self.actions = ActionSet(window, window.services.icons, window_actions(window))
        self._groups = [self._exclusive("language_", SCREEN_LANGUAGES), self._exclusive("theme_", THEMES)]
        for plan in _plans(window):
            menu = self._build(plan)
            if plan.name in TOP:
                bar.addMenu(menu)
        self._fill_submenus()

    def __getitem__(self, name: str) -> QMenu:
        return self._menus[name]

    def __iter__(self) -> Iterator[QMenu]:
        return iter(self._menus.values())

    def show_page_actions(self, actions: ActionSet | None) -> None:
        """Let the page's actions stand at the end of the Edit menu."""
        menu = self._menus["edit"]
        for action in self._page_actions:
            menu.removeAction(action)
        self._page_actions = tuple(actions) if actions else ()
        menu.addActions(self._page_actions)

    def retranslate(self) -> None:
        """Set the texts anew in the active language."""
        self.actions.retranslate()
        for name, menu in self._menus.items():
            menu.setTitle(_(self._titles[name]))
        for code in SCREEN_LANGUAGES:
            self.actions[f"language_{code}"].setText(Language.of(code).own_name)

    def _build(self, plan: MenuPlan) -> QMenu:
        menu = QMenu(self._window)
        self._menus[plan.name] = menu
        self._titles[plan.name] = plan.title
        menu.aboutToShow.connect(self.actions.update_enabled)
        return menu

    def _fill_submenus(self) -> None:
        for plan in _plans(self._window):
            menu = self._menus[plan.name]
            for entry in plan.entries:
                if entry.action:
                    menu.addAction(self.actions[entry.action])
                elif entry.submenu:
                    menu.addMenu(self._menus[entry.submenu])
                else:
                    menu.addSeparator()

    def _exclusive(self, prefix: str, names: Sequence[str]) -> QActionGroup:
        group = QActionGroup(self._window)
        for name in names:
            group.addAction(self.actions[f"{prefix}{name}"])
        return group


TOP = ("file", "edit", "view", "help")


def _plans(window: MainWindow) -> list[MenuPlan]:
    pages = [f"page_{spec.name}" for spec in window.pages]
    return [
        MenuPlan("recent", N_("Open &recent")),
        MenuPlan("theme", N_("&Colours"), _lines(*(f"theme_{name}" for name in THEMES))),
        MenuPlan("language", N_("&Language"), _lines(*(f"language_{code}" for code in SCREEN_LANGUAGES))),
        MenuPlan(
            "file",
            N_("&File"),
            [
                *_lines("new", "open"),
                Entry(submenu="recent"),
                *_lines("sample", "", "import_programme", "export_programme", ""),
                *_lines("copy", "properties", "history", "", "close", "quit"),
            ],
        ),
        MenuPlan("edit", N_("&Edit"), _lines("undo", "redo", "")),
        MenuPlan(
            "view",
            N_("&View"),
            [
                *_lines(*pages, "", "search", "inspector", "edit_details", ""),
                Entry(submenu="theme"),
                Entry(submenu="language"),
            ],
        ),
        MenuPlan("help", N_("&Help"), _lines("shortcuts", "about")),
    ]


def _lines(*names: str) -> list[Entry]:
    return [Entry(action=name) for name in names]


def window_actions(window: MainWindow) -> list[Action]:
    """Return every action of the window itself."""
    does = WindowCommands(window)
    return [
        *_file_actions(window, does),
        *_edit_actions(does),
        *_view_actions(window, does),
        *_help_actions(does),
    ]


def _file_actions(window: MainWindow, does: WindowCommands) -> list[Action]:
    opener = window.opener
    is_open = window.has_event
    return [
        Action("new", N_("&New event…"), opener.ask_and_create, ("Ctrl+Shift+N",), "calendar-plus"),
        Action("open", N_("&Open…"), opener.ask_and_open, ("Ctrl+O",), "folder-open"),
        Action("sample", N_("Open the s&ample event"), window.open_sample, ("Ctrl+Shift+E",), "sparkle"),
        Action(
            "import_programme",
            N_("&Import programme…"),
            does.import_programme,
            ("Ctrl+I",),
            "file-arrow-down",
            does.may_import,
        ),
        Action(
            "export_programme",
            N_("&Export programme…"),
            does.export_programme,
            ("Ctrl+Shift+I",),
            "file-arrow-up",
            is_open,
        ),
        Action("copy", N_("&Save a copy as…"), opener.save_copy, ("Ctrl+Shift+S",), "copy", is_open),
        Action("properties", N_("&Properties…"), does.show_properties, ("Alt+Return",), "info", is_open),
        Action(
            "history", N_("&History…"), does.show_history, ("Ctrl+H",), "clock-counter-clockwise", is_open
        ),
        Action("close", N_("&Close event"), opener.close, ("Ctrl+W",), "x", is_open),
        Action("quit", N_("&Quit"), window.close, ("Ctrl+Q",), "power"),
    ]


def _edit_actions(does: WindowCommands) -> list[Action]:
    return [
        Action("undo", N_("&Undo"), does.undo, ("Ctrl+Z",), "arrow-u-up-left", does.can_undo),
        Action("redo", N_("&Redo"), does.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "arrow-u-up-right", does.can_redo),
    ]


def _view_actions(window: MainWindow, does: WindowCommands) -> list[Action]:
    is_open = window.has_event
    pages = [
        Action(f"page_{spec.name}", spec.title, _call(window.show_page, spec.name), (f"Ctrl+{number}",), spec.icon,
               is_open)
        for number, spec in enumerate(window.pages, 1)
    ]  # fmt: skip
    themes = [
        Action(
            f"theme_{name}",
            THEME_TEXTS[name],
            _call(does.choose_theme, name),
            (f"Ctrl+F{9 + number}",),
            checked=_call(does.is_theme, name),
        )
        for number, name in enumerate(THEMES)
    ]
    languages = [
        Action(f"language_{code}", Language.of(code).own_name, _call(does.choose_language, code),
               (f"Ctrl+F{6 + number}",), checked=_call(does.is_language, code))
        for number, code in enumerate(SCREEN_LANGUAGES)
    ]  # fmt: skip
    return [
        *pages,
        *themes,
        *languages,
        Action("search", N_("Sea&rch everything"), does.focus_search, ("Ctrl+K",), "magnifying-glass", is_open),
        Action("inspector", N_("Show &details"), does.toggle_inspector, ("F4",), "layout", does.may_have_inspector,
               does.is_inspector_shown),
        Action("edit_details", N_("Go to the details"), does.focus_inspector, ("F2",), "pencil-simple",
               does.may_have_inspector),
    ]  # fmt: skip


def _help_actions(does: WindowCommands) -> list[Action]:
    return [
        Action("shortcuts", N_("&Keys…"), does.show_shortcuts, ("F1",), "keyboard"),
        Action("about", N_("&About Podium…"), does.show_about, ("Shift+F1",), "info"),
    ]


def _call(function: Callable[[str], bool | None], argument: str) -> Callable[[], bool]:
    return lambda: bool(function(argument))
