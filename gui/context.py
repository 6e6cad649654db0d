"""What the parts of the window work with: services of the program, and with an open event its collaborators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.edits import Edits
from gui.errors import Errors
from gui.files import FileDialogs
from gui.icons import Icons
from gui.language import ScreenLanguage
from gui.notices import Notices
from gui.selection import Navigator
from gui.settings import Settings
from gui.startup import FirstPaint
from gui.theme import Theme
from gui.workers import Workers
from models.queries.headline import headline
from models.text import LANGUAGES

if TYPE_CHECKING:
    from models.store.workspace import Workspace

__all__ = ["Context", "Services"]


@dataclass(frozen=True)
class Services:
    """What there is once for the whole program; put together in `gui.app`."""

    settings: Settings
    language: ScreenLanguage
    theme: Theme
    icons: Icons
    notices: Notices
    errors: Errors
    workers: Workers
    files: FileDialogs
    first_paint: FirstPaint


@dataclass(frozen=True)
class Context(Services):
    """What every page, panel and dialog of an open event is given."""

    workspace: Workspace
    edits: Edits
    navigator: Navigator

    @classmethod
    def of(cls, services: Services, workspace: Workspace) -> Context:
        """Return the context of `workspace` in a program with these `services`."""
        return cls(
            **vars(services),
            workspace=workspace,
            edits=Edits(workspace, services.notices, services.errors),
            navigator=Navigator(),
        )

    @property
    def content_languages(self) -> tuple[str, ...]:
        """The languages in which the event's titles and texts are written, the most important first."""
        event = headline(self.workspace.reader)
        return event.languages if event else LANGUAGES
