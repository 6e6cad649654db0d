"""The program with its window, put together in one place."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from gui.context import Services
from gui.errors import CrashGuard, Errors
from gui.files import FileDialogs
from gui.fonts import load_fallback_fonts, load_text_font
from gui.icons import Icons
from gui.language import ScreenLanguage, preferred_language
from gui.notices import Notices
from gui.pages import PAGES, PANELS, PageSpec, PanelSpec
from gui.sample import SampleOpener, sample_path
from gui.settings import Settings
from gui.startup import FirstPaint
from gui.theme import Theme
from gui.upkeep import Upkeep
from gui.window import MainWindow
from gui.workers import Workers
from models.errors import UserError
from models.store.faults import fault
from models.store.schema import PROGRAM_VERSION

__all__ = ["App", "make_application", "run"]


class App:
    """The services, the window, and what runs behind it."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        files: FileDialogs,
        *,
        pages: Sequence[PageSpec] = PAGES,
        panels: Sequence[PanelSpec] = PANELS,
    ) -> None:
        load_text_font()
        self.crash_guard = CrashGuard(PROGRAM_VERSION, log_file())
        self.services = make_services(application, settings, files)
        self.window = MainWindow(self.services, SampleOpener(self.services, sample_path()), pages, panels)
        self.upkeep = Upkeep(self.services, self.window.opener)
        self.crash_guard.explain_with(self._fault)
        self.crash_guard.explained.connect(self.services.errors.show)
        self.services.first_paint.watch(self.window)
        self.services.first_paint.then(gc.enable)
        self.services.first_paint.then(load_fallback_fonts)
        self.services.first_paint.then(self.services.language.use_formats)

    def show(self, path: Path | None) -> None:
        """Show the window on the event at `path`, on the start page where that is None."""
        if path is not None:
            self.window.opener.open(path)
        self.window.show()

    def _fault(self, error: BaseException) -> UserError | None:
        workspace = self.window.opener.workspace
        return fault(error, workspace.path) if workspace is not None else None


def make_application() -> QApplication:
    """Return the application object of this process."""
    # Asked for here and not by setStyle, which would load everything about styles before the first picture.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("podium")
    application.setApplicationDisplayName("")
    application.setApplicationVersion(PROGRAM_VERSION)
    application.setDesktopFileName("podium")
    return application


def make_services(application: QApplication, settings: Settings, files: FileDialogs) -> Services:
    """Put together what there is once for the whole program."""
    errors = Errors()
    theme = Theme(application, settings.theme)
    return Services(
        settings=settings,
        language=ScreenLanguage(settings.language or preferred_language()),
        theme=theme,
        icons=Icons(theme),
        notices=Notices(),
        errors=errors,
        workers=Workers(errors.show),
        files=files,
        first_paint=FirstPaint(),
    )


def log_file() -> Path:
    """Return where reports of unexpected errors are kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "podium.log"


def run(path: Path | None = None) -> int:
    """Open the window, on the event at `path` if there is one, and return the exit status when it is closed."""
    application = make_application()
    app = App(application, Settings(), FileDialogs())
    app.crash_guard.install()
    app.show(path)
    status: int = application.exec()
    return status
