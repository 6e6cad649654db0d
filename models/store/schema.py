"""What an event file looks like from outside: its mark, its name, and the revisions this program knows."""

from __future__ import annotations

APPLICATION_ID = 0x506F6469
"""'Podi', SQLite's application_id of every event file."""

SUFFIX = ".podium"

REVISIONS = ("0001", "0002")
"""Alembic revisions, oldest first. Kept here so that opening a current file need not load Alembic."""

HEAD = REVISIONS[-1]

PROGRAM_VERSION = "0.1.0"
