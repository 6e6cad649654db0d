"""Podium: `python main.py [FILE]` opens the window, `python main.py COMMAND …` works without one."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from commands import NAMES
from models.store.schema import SUFFIX

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(typed: Sequence[str] | None = None) -> int:
    """Open the window, or run the command that was typed, and return the exit status."""
    typed = sys.argv[1:] if typed is None else typed
    if is_for_window(typed):
        return open_window(Path(typed[0]) if typed else None)
    from commands.running import run  # noqa: PLC0415 -- and the window needs no commands

    return run(typed)


def open_window(path: Path | None) -> int:
    """Open the window on the event at `path`, and return the exit status when it is closed."""
    if not has_display():
        from commands.running import no_display  # noqa: PLC0415 -- with a display there is nothing to say

        return no_display()
    gc.disable()  # nothing is garbage yet; the window switches it on again once it has been painted
    from gui import app  # noqa: PLC0415 -- a command needs no Qt

    return app.run(path)


def has_display() -> bool:
    """Say whether there is a screen to open a window on; only where one can be missing."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in DISPLAYS)


def is_for_window(typed: Sequence[str]) -> bool:
    """Say whether nothing was typed, or just the name of an event file."""
    if not typed:
        return True
    word = typed[0]
    if len(typed) > 1 or word in NAMES or word.startswith("-"):
        return False
    return word.endswith(SUFFIX) or Path(word).exists()


if __name__ == "__main__":
    sys.exit(main())
