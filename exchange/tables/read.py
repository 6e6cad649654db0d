"""Reading a table whatever its file is."""

from __future__ import annotations

from pathlib import Path

from exchange.problems import ImportFailed
from exchange.tables import csv_file, workbook_file
from exchange.tables.table import Table
from translations import N_


def read_file(path: Path) -> bytes:
    """Return the bytes of a foreign file. Raises `ImportFailed` with the reason where it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ImportFailed(N_("There is no file “{name}”."), name=path.name) from error
    except OSError as error:
        raise ImportFailed(
            N_("“{name}” cannot be read. Check that you may open it and that no other program holds it."),
            name=path.name,
        ) from error  # fmt: skip


def read_table(data: bytes, *, sheet: str = "", encoding: str = "", separator: str = "") -> Table:
    """Read CSV, TSV or a workbook, whichever `data` is. Raises `ImportFailed`."""
    if workbook_file.recognises(data):
        return workbook_file.read_workbook(data, sheet=sheet)
    if not data.strip():
        raise ImportFailed(N_("The file is empty."))
    return csv_file.read_csv(data, encoding=encoding, separator=separator)
