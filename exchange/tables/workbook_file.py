"""Workbooks: XLSX, XLSM, XLSB, XLS and ODS, with their formulas' last values, hidden sheets left alone."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from exchange.problems import ImportFailed
from exchange.tables.table import Table
from translations import N_

ZIP = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0"
LARGEST_UNPACKED = 1_500_000_000
MOST_ROWS = 1_048_576
BAD_ZIP = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)
"""What reading a ZIP raises whose bytes are not all right: names that are no text are a `ValueError`."""
ENCRYPTED_MARKS = (
    b"E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e",
    b"EncryptedPackage",
)

DAMAGED = N_("The workbook cannot be read. Open it in its own program, save it as XLSX, then import that.")
PROTECTED = N_("The workbook is protected by a password. Save a copy without one, then import that.")
TOO_LARGE = N_(
    "The workbook would unpack to more than {size} megabytes, so it is not opened. Save it as CSV."
)
NO_SHEET = N_("The workbook has no sheet “{sheet}”. It has: {sheets}.")
EMPTY = N_("The workbook has no sheet with anything in it.")


def recognises(data: bytes) -> bool:
    """Say whether `data` begins like a workbook."""
    return data.startswith((ZIP, COMPOUND))


def read_workbook(data: bytes, *, sheet: str = "") -> Table:
    """Read one sheet of a workbook: `sheet`, else the first visible one that is not empty.

    Raises `ImportFailed`: protected, damaged, too large, no such sheet.
    """
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 -- loaded with the first workbook

    _check_size(data)
    if data.startswith(COMPOUND) and any(mark in data for mark in ENCRYPTED_MARKS):
        raise ImportFailed(PROTECTED)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return _read(workbook, sheet)
    except CalamineError as error:
        raise ImportFailed(PROTECTED if "assword" in str(error) else DAMAGED) from error
    except (ValueError, KeyError, OSError) as error:
        raise ImportFailed(DAMAGED) from error


def _read(workbook: Any, wanted: str) -> Table:
    from python_calamine import SheetVisibleEnum  # noqa: PLC0415 -- loaded with the first workbook

    visible = [sheet.name for sheet in workbook.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
    names = visible or workbook.sheet_names
    if wanted and wanted not in workbook.sheet_names:
        raise ImportFailed(NO_SHEET, sheet=wanted, sheets=", ".join(workbook.sheet_names))
    for name in (wanted,) if wanted else names:
        sheet = workbook.get_sheet_by_name(name)
        rows = sheet.to_python(skip_empty_area=True, nrows=MOST_ROWS)
        if rows or wanted:
            start = sheet.start[0] if sheet.start else 0
            return Table(rows, sheet=name, sheets=tuple(names), first_row=start + 1)
    raise ImportFailed(EMPTY)


def _check_size(data: bytes) -> None:
    if not data.startswith(ZIP):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except BAD_ZIP as error:
        raise ImportFailed(DAMAGED) from error
    if unpacked > LARGEST_UNPACKED:
        raise ImportFailed(TOO_LARGE, size=LARGEST_UNPACKED // 1_000_000)
