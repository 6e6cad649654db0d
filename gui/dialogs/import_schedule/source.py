"""Reading a foreign programme off the main thread, and what it would change in the event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from exchange.schedule import bringing_in
from exchange.schedule.formats import Wishes, read_programme_table, read_schedule
from models.queries.event import event_header
from models.store.reader import Reader
from models.text import Text
from translations import N_

if TYPE_CHECKING:
    from exchange.schedule.bringing_in import Difference
    from exchange.tables.table import Table
    from gui.workers import Progress
    from models.store.workspace import Workspace

__all__ = ["TableChoices", "look_into", "open_table"]

READING = N_("Reading the file …")
COMPARING = N_("Comparing with the programme …")
STEPS = 2


@dataclass(frozen=True, slots=True)
class TableChoices:
    """How a table is to be read. `columns` maps names of columns to fields, "" for what is not imported."""

    columns: Mapping[str, str] | None = None
    sheet: str = ""
    encoding: str = ""
    header_row: int | None = None


def look_into(workspace: Workspace, path: Path, progress: Progress) -> Table | Difference:
    """Return the table at `path`, whose columns are to be mapped, or what any other programme would change."""
    progress(0, STEPS, Text(READING))
    with workspace.open_reader() as reader:
        table = read_programme_table(path, wishes(reader, TableChoices()))
    return compare(workspace, path, TableChoices(), progress) if table is None else table


def open_table(workspace: Workspace, path: Path, choices: TableChoices, progress: Progress) -> Table | None:
    """Return the table at `path` read in another way: another sheet, another encoding."""
    progress(0, STEPS, Text(READING))
    with workspace.open_reader() as reader:
        return read_programme_table(path, wishes(reader, choices))


def compare(workspace: Workspace, path: Path, choices: TableChoices, progress: Progress) -> Difference:
    """Return what bringing in the programme at `path` would change. Raises `UserError`."""
    progress(0, STEPS, Text(READING))
    with workspace.open_reader() as reader:
        record = read_schedule(path, wishes(reader, choices))
        progress(1, STEPS, Text(COMPARING))
        return bringing_in.compare(reader, record)


def wishes(reader: Reader, choices: TableChoices) -> Wishes:
    """Return what the event says about a source, and what the person has chosen."""
    event = event_header(reader)
    return Wishes(
        timezone=event.timezone if event else "UTC",
        language=(event.languages.split() or ["en"])[0] if event else "en",
        year=event.starts_on.year if event else None,
        columns=choices.columns,
        sheet=choices.sheet,
        encoding=choices.encoding,
        header_row=choices.header_row,
    )
