"""The whole content of an event file as comparable values."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from models.enums import Entity


def dump(path: Path) -> dict[str, dict[str, tuple[Any, ...]]]:
    """Return every row of every journalled table by its key."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return {
            entity.value: {row[0]: row for row in connection.execute(f"SELECT * FROM {entity.value}")}
            for entity in Entity
        }
