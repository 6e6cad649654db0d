"""Writes rows by the thousand: straight into the tables, where the journal's triggers write them down."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session as OrmSession

from models.base import Base
from models.sample.data import table
from models.sample.lots import Lots
from models.text import Translated

AT_ONCE = 5_000


class Bulk:
    """Collects rows and inserts them in the order in which their tables were first used.

    Columns that follow from others (models/derived.py) have to be given: nothing fills them in here.
    """

    def __init__(self, session: OrmSession, seed: int) -> None:
        self.lots = Lots(seed)
        self._session = session
        self._rows: dict[Table, list[dict[str, Any]]] = {}

    def add(self, entity: type[Base], **columns: Any) -> str:
        """Add a row of `entity` and return its key; the same columns for all its rows."""
        key = self.lots.key()
        rows = self._rows.setdefault(entity.__table__, [])  # type: ignore[arg-type]  # entities have a table each
        rows.append({"id": key, **columns})
        if len(rows) >= AT_ONCE:
            self.flush()
        return key

    def flush(self) -> None:
        """Write what has been added so far."""
        connection = self._session.connection()
        for entity, rows in self._rows.items():
            if rows:
                connection.execute(insert(entity), rows)
                rows.clear()

    @staticmethod
    def words(name: str, **fields: object) -> Translated:
        """Return the words of that name in resources/sample/synthetic.toml, with `fields` filled in."""
        return filled_in(table("synthetic")["names"][name], **fields)


def filled_in(template: dict[str, str], **fields: object) -> Translated:
    """Return `template` with `fields` filled in; those that are `Translated` in the same language."""
    return Translated({
        code: text.format(**{
            name: value[code] if isinstance(value, Translated) else value for name, value in fields.items()
        })
        for code, text in template.items()
    })  # fmt: skip
