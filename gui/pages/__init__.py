"""The pages on the rail, in their order. A page's module is loaded when it is first shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from models.enums import Entity
from translations import N_

if TYPE_CHECKING:
    from gui.context import Context
    from gui.page import Page
    from gui.panel import Panel

__all__ = ["PAGES", "PANELS", "PageSpec", "PanelSpec", "page_of", "panel_for"]


@dataclass(frozen=True)
class PageSpec:
    """A page: its name in code, its word on the rail, its icon, where its class is, and what belongs on it."""

    name: str
    title: str
    icon: str
    module: str
    class_name: str
    shows: tuple[Entity, ...] = ()

    def make(self, context: Context) -> Page:
        """Load and build the page."""
        page: Page = getattr(import_module(self.module), self.class_name)(context)
        return page


@dataclass(frozen=True)
class PanelSpec:
    """An inspector panel: which kinds of rows it edits, and where its class is."""

    entities: tuple[Entity, ...]
    module: str
    class_name: str

    def make(self, context: Context) -> Panel:
        """Load and build the panel."""
        panel: Panel = getattr(import_module(self.module), self.class_name)(context)
        return panel


PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "overview",
        N_("Overview"),
        "gauge",
        "gui.pages.overview.page",
        "OverviewPage",
        (Entity.EVENT, Entity.CATEGORY, Entity.REGION, Entity.EVENT_PARTNER),
    ),
    PageSpec(
        "programme",
        N_("Programme"),
        "calendar-blank",
        "gui.pages.programme.page",
        "ProgrammePage",
        (Entity.SESSION, Entity.PITCH, Entity.EVENT_DAY, Entity.ROOM, Entity.TRACK, Entity.PROGRAMME_VERSION),
    ),
    PageSpec(
        "people",
        N_("People"),
        "users-three",
        "gui.pages.people.page",
        "PeoplePage",
        (Entity.PERSON, Entity.ORGANISATION, Entity.REGISTRATION),
    ),
    PageSpec("print", N_("Print"), "printer", "gui.pages.printing.page", "PrintPage"),
)

PANELS: tuple[PanelSpec, ...] = (
    PanelSpec((Entity.PERSON,), "gui.pages.people.panel", "PersonPanel"),
    PanelSpec((Entity.SESSION,), "gui.pages.programme.session_panel", "SessionPanel"),
    PanelSpec((Entity.PITCH,), "gui.pages.programme.pitch_panel", "PitchPanel"),
    PanelSpec((Entity.ROOM,), "gui.pages.programme.places_panels", "RoomPanel"),
    PanelSpec((Entity.TRACK,), "gui.pages.programme.places_panels", "ThemePanel"),
    PanelSpec((Entity.EVENT_DAY,), "gui.pages.programme.places_panels", "DayPanel"),
    PanelSpec((Entity.PROGRAMME_VERSION,), "gui.pages.programme.version_panel", "VersionPanel"),
)


def page_of(entity: Entity, pages: Sequence[PageSpec] = PAGES) -> PageSpec | None:
    """Return the page on which rows of `entity` are found."""
    return next((spec for spec in pages if entity in spec.shows), None)


def panel_for(entity: Entity, panels: Sequence[PanelSpec] = PANELS) -> PanelSpec | None:
    """Return the panel that edits rows of `entity`."""
    return next((spec for spec in panels if entity in spec.entities), None)
