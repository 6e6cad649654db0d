"""Alembic, run from inside the program: bringing an event file up to the newest revision."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from models.store.connection import connect
from models.store.schema import PROGRAM_VERSION


def configuration(path: Path) -> Config:
    """Return Alembic's configuration for the event file at `path`."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["path"] = path
    return config


def upgrade(path: Path, revision: str = "head") -> None:
    """Bring the file at `path` to `revision`, in one transaction, and check its foreign keys.

    Foreign keys are off meanwhile: rewriting a parent table would delete its children.
    """
    command.upgrade(configuration(path), revision)
    connection = connect(path)
    connection.execute("INSERT OR REPLACE INTO file_note VALUES ('program_version', ?)", (PROGRAM_VERSION,))
    orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.close()
    if orphans:
        raise RuntimeError(
            f"{len(orphans)} rows lost what they refer to when the file was brought up to date"
        )
