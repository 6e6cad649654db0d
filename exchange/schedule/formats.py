"""Which format a programme is in, told by its content, and reading it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exchange.problems import ImportFailed
from exchange.schedule import (
    frab_json,
    ical,
    indico,
    json_objects,
    open_event,
    pentabarf,
    pretalx_api,
    programme_table,
    sessionize,
)  # fmt: skip
from exchange.schedule.record import ScheduleRecord
from exchange.schedule.settling import settle
from exchange.schedule.xml_text import encoding_of
from exchange.tables import csv_file, workbook_file
from exchange.tables.read import read_file, read_table
from exchange.tables.table import Table
from translations import N_

JSON_FORMATS: tuple[tuple[Callable[[Any], bool], Callable[[Any], ScheduleRecord]], ...] = (
    (frab_json.recognises, frab_json.read),
    (sessionize.recognises, sessionize.read),
    (indico.recognises, indico.read),
    (pretalx_api.recognises, pretalx_api.read),
    (open_event.recognises, open_event.read),
)
FORMATS = (
    pentabarf.FORMAT, frab_json.FORMAT, frab_json.FORMAT_2, sessionize.FORMAT, open_event.FORMAT, indico.FORMAT,
    pretalx_api.FORMAT, json_objects.FORMAT, ical.FORMAT, programme_table.FORMAT,
)  # fmt: skip
BLANK = "\ufeff \r\n\t"
NOT_TEXT_MARKS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"SQLite format 3",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc",
)
"""How files begin that are no text, whatever their name says."""
NOT_TEXT = N_(
    "The file is not a programme, but a picture, a document or an archive. Export the programme again."
)
NO_SCHEDULE = N_("The file is XML or HTML, but has no <schedule> in it, so it is not a programme.")
OTHER_FORMAT = N_("The file is not in the format “{format}”, but in “{found}”.")
TOO_DEEP = N_("The JSON file is nested too deeply to be a programme.")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the event and the user say about a source: they settle what it leaves open.

    `language` is that of texts without one, `year` that of dates without one; `columns` maps "Column" to "field";
    `header_row` is the number of the row with the names of the columns, as a spreadsheet shows it.
    """

    timezone: str
    language: str
    year: int | None = None
    format: str = ""
    columns: Mapping[str, str] | None = None
    sheet: str = ""
    encoding: str = ""
    header_row: int | None = None


def read_schedule(path: Path, wishes: Wishes) -> ScheduleRecord:
    """Read the programme at `path`: a file, or the folder or ZIP of an Open Event export. Raises `ImportFailed`."""
    if wishes.format and wishes.format not in FORMATS:
        raise ImportFailed(N_("There is no format “{format}”. There are: {formats}."), format=wishes.format,
                           formats=", ".join(FORMATS))  # fmt: skip
    record = _read(path, wishes)
    if wishes.format and wishes.format != record.format:
        raise ImportFailed(OTHER_FORMAT, format=wishes.format, found=record.format)
    return settle(record, language=wishes.language)


def read_programme_table(path: Path, wishes: Wishes) -> Table | None:
    """Return the table at `path` for a dialog to map its columns, None where the file is no table.

    Raises `ImportFailed` where it cannot be read.
    """
    if path.is_dir():
        return None
    data = read_file(path)
    if workbook_file.recognises(data):
        return None if _json_in_zip(data) is not None else _table(data, wishes)
    text = _text(data)
    return None if _is_structured(text) else _table(data, wishes)


def _read(path: Path, wishes: Wishes) -> ScheduleRecord:
    if path.is_dir():
        files = {file.name: read_file(file) for file in sorted(path.glob("*.json"))}
        return _guarded(open_event.read, _gathered(files))
    data = read_file(path)
    if workbook_file.recognises(data):
        if (files_in_zip := _json_in_zip(data)) is not None:
            return _guarded(open_event.read, _gathered(files_in_zip))
        return _read_table(data, wishes)
    text = _text(data)
    if pentabarf.recognises(text):
        return pentabarf.read(text)
    if ical.recognises(text):
        return ical.read(text, timezone=wishes.timezone)
    if text.lstrip(BLANK)[:1] in {"{", "["}:
        return _read_json(text, wishes)
    if text.lstrip(BLANK)[:1] == "<":
        raise ImportFailed(NO_SCHEDULE)
    return _read_table(data, wishes)


def _is_structured(text: str) -> bool:
    return ical.recognises(text) or text.lstrip(BLANK)[:1] in {"{", "[", "<"}


def _text(data: bytes) -> str:
    if not data.strip():
        raise ImportFailed(N_("The file is empty."))
    if data.startswith(NOT_TEXT_MARKS):
        raise ImportFailed(NOT_TEXT)
    encoding = csv_file.find_encoding(data)
    if encoding == "cp1252" and (declared := encoding_of(data)):
        encoding = declared
    return csv_file.decode(data, encoding)


def _read_json(text: str, wishes: Wishes) -> ScheduleRecord:
    content = _parsed(text)
    for recognises, read in JSON_FORMATS:
        if recognises(content):
            return _guarded(read, content)
    return _guarded(lambda found: json_objects.read(found, timezone=wishes.timezone), content)


def _guarded(read: Callable[[Any], ScheduleRecord], content: Any) -> ScheduleRecord:
    """Read; a part that has another shape than the format says becomes a sentence."""
    try:
        return read(content)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ImportFailed(
            N_("A part of the file is not what its format has there ({detail}). Export it again from its program."),
            detail=f"{type(error).__name__}: {error}",
        ) from error  # fmt: skip


def _parsed(text: str) -> Any:
    try:
        return json.loads(text.lstrip("\ufeff"))
    except RecursionError as error:
        raise ImportFailed(TOO_DEEP) from error
    except json.JSONDecodeError as error:
        raise ImportFailed(
            N_("The file is not valid JSON: line {line}, column {column}. Export it again from its program."),
            line=error.lineno, column=error.colno,
        ) from error  # fmt: skip


def _read_table(data: bytes, wishes: Wishes) -> ScheduleRecord:
    table = _table(data, wishes)
    return programme_table.read(table, chosen=wishes.columns, year=wishes.year, header_row=wishes.header_row)


def _table(data: bytes, wishes: Wishes) -> Table:
    return read_table(data, sheet=wishes.sheet, encoding=wishes.encoding)


def _json_in_zip(data: bytes) -> dict[str, bytes] | None:
    """Return the JSON files of a ZIP that is no workbook, by name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if name.endswith(".json")]
            return {Path(name).name: archive.read(name) for name in names} or None
    except workbook_file.BAD_ZIP:
        return None


def _gathered(files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return parsed JSON files by their names without ending, as the reader of Open Event wants them."""
    parsed = {
        Path(name).stem: _parsed(data.decode("utf-8-sig", errors="replace")) for name, data in files.items()
    }
    if not open_event.recognises(parsed):
        raise ImportFailed(
            N_("The folder or ZIP has no event.json and sessions.json of an Open Event export.")
        )
    return parsed
