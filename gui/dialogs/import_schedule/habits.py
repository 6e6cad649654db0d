"""What somebody has said once about the columns of a table, remembered for the next table with the same columns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from gui.settings import Settings

__all__ = ["keep_columns", "kept_columns"]

MARK_LENGTH = 16


def kept_columns(settings: Settings, names: Sequence[str]) -> dict[str, str] | None:
    """Return the fields that were chosen for a table with these columns, None where there was none."""
    stored = settings.choice(_key(names))
    if not stored:
        return None
    try:
        found = json.loads(stored)
    except json.JSONDecodeError:
        return None
    if not isinstance(found, dict):
        return None
    return {str(name): str(field) for name, field in found.items() if name in names}


def keep_columns(settings: Settings, names: Sequence[str], fields: Mapping[str, str]) -> None:
    """Remember the fields chosen for a table with these columns."""
    settings.keep_choice(_key(names), json.dumps(dict(fields), ensure_ascii=False))


def _key(names: Sequence[str]) -> str:
    mark = hashlib.sha256("\x1f".join(names).encode()).hexdigest()
    return f"programme.import.{mark[:MARK_LENGTH]}"
