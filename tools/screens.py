"""Draws every page in every language, light and dark, small and large, into out/screens, for people to look at."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from gui.app import App, make_application
from gui.files import FileDialogs
from gui.pages import PAGES
from gui.settings import Settings
from models.sample import write_sample

OUT = Path("out/screens")
LANGUAGES = ("de", "fr", "en")
THEMES = ("light", "dark")
SIZES = ("1280x720", "1920x1080")
START = "start"
PRINT = "print"
SETTLE_SECONDS = 15.0
PDF_MS = 600
QUIET_ROUNDS = 8


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw what was asked for, everything by default, and say where it is."""
    options = _parser().parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    options.out.mkdir(parents=True, exist_ok=True)
    drawn = 0
    for picture in _draw(options):
        drawn += 1
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{drawn} {picture.name:<60}")
    sys.stdout.write(f"{drawn} pictures in {options.out}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="screens", description=__doc__)
    parser.add_argument(
        "--pages", nargs="+", metavar="PAGE", help="names of pages; “start” is the start page"
    )
    parser.add_argument("--languages", nargs="+", default=LANGUAGES, metavar="CODE")
    parser.add_argument("--themes", nargs="+", default=THEMES, choices=THEMES)
    parser.add_argument("--sizes", nargs="+", default=SIZES, metavar="WIDTHxHEIGHT")
    parser.add_argument("--event", type=Path, help="an event file; the sample event by default")
    parser.add_argument("--out", type=Path, default=OUT)
    return parser


def _draw(options: argparse.Namespace) -> Iterator[Path]:
    application = make_application()
    pages = options.pages or [START, *(spec.name for spec in PAGES)]
    with tempfile.TemporaryDirectory() as folder:
        app = App(application, Settings(Path(folder) / "settings.ini"), FileDialogs())
        app.window.show()
        if START in pages:
            yield from _draw_page(application, app, START, options)
        if set(pages) - {START}:
            app.window.opener.open(options.event or _sample(Path(folder)))
            for name in [name for name in pages if name != START]:
                yield from _draw_page(application, app, name, options)
        app.window.close()


def _draw_page(application: QApplication, app: App, name: str, options: argparse.Namespace) -> Iterator[Path]:
    if name != START:
        app.window.show_page(name)
    for language, theme, size in product(options.languages, options.themes, options.sizes):
        app.services.language.switch(language)
        app.services.theme.choose(theme)
        width, height = (int(number) for number in size.split("x"))
        app.window.resize(width, height)
        _settle(application, app)
        if name == PRINT:
            _wait_for_pdf(application)
        picture = options.out / f"{name}-{language}-{theme}-{size}.png"
        app.window.grab().save(str(picture))
        yield picture


def _settle(application: QApplication, app: App) -> None:
    """Wait until nothing is posted any more and no worker is busy."""
    deadline = QDeadlineTimer(int(SETTLE_SECONDS * 1000))
    quiet = 0
    while quiet < QUIET_ROUNDS and not deadline.hasExpired():
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        quiet = 0 if app.services.workers.is_busy() else quiet + 1


def _wait_for_pdf(application: QApplication) -> None:
    """Give Qt the time to draw the pages of the preview, on a thread of its own that tells nobody."""
    drawn = QDeadlineTimer(PDF_MS)
    while not drawn.hasExpired():
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _sample(folder: Path) -> Path:
    path = folder / "e-mission.podium"
    write_sample(path)
    return path


if __name__ == "__main__":
    sys.exit(main())
