"""Podium without its window: `python main.py COMMAND …`, for scripts, for a second computer, for tests."""

from __future__ import annotations

NAMES = (
    "demo",
    "new",
    "info",
    "import",
    "export",
    "conflicts",
    "print",
    "verify",
    "undo",
    "redo",
    "history",
    "backup",
)
"""Every command, in the order of the help. Kept here so that opening the window loads none of them."""
