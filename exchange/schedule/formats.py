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
from exchange.tables import csv_file, workbook_file
from exchange.tables.read import read_file, read_table
from translations import N_

JSON_FORMATS: tuple[tuple[str, Callable[[Any], bool], Callable[[Any], ScheduleRecord]], ...] = (
    (frab_json.FORMAT, frab_json.recognises, frab_json.read),
    (sessionize.FORMAT, sessionize.recognises, sessionize.read),
    (indico.FORMAT, indico.recognises, indico.read),
    (pretalx_api.FORMAT, pretalx_api.recognises, pretalx_api.read),
    (open_event.FORMAT, open_event.recognises, open_event.read),
)
FORMATS = (pentabarf.FORMAT, *(name for name, _, _ in JSON_FORMATS), json_objects.FORMAT, ical.FORMAT,
           programme_table.FORMAT)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the event and the user say about a source: they settle what it leaves open.

    `language` is that of texts without one, `year` that of dates without one; `columns` maps "Column" to "field".
    """

    timezone: str
    language: str
    year: int | None = None
    format: str = ""
    columns: Mapping[str, str] | None = None
    sheet: str = ""
    encoding: str = ""


def read_schedule(path: Path, wishes: Wishes) -> ScheduleRecord:
    """Read the programme at `path`: a file, or the folder or ZIP of an Open Event export. Raises `ImportFailed`."""
    if wishes.format and wishes.format not in FORMATS:
        raise ImportFailed(N_("There is no format “{format}”. There are: {formats}."), format=wishes.format,
                           formats=", ".join(FORMATS))  # fmt: skip
    if path.is_dir():
        return open_event.read(
            _gathered({file.name: file.read_bytes() for file in sorted(path.glob("*.json"))})
        )
    data = read_file(path)
    if workbook_file.recognises(data):
        if (files := _json_in_zip(data)) is not None:
            return open_event.read(_gathered(files))
        return _read_table(data, wishes)
    return _read_text(data, wishes)


def _read_text(data: bytes, wishes: Wishes) -> ScheduleRecord:
    if not data.strip():
        raise ImportFailed(N_("The file is empty."))
    text = csv_file.decode(data, csv_file.find_encoding(data))
    if pentabarf.recognises(text):
        return pentabarf.read(text)
    if ical.recognises(text):
        return ical.read(text, timezone=wishes.timezone)
    if text.lstrip("\ufeff \r\n\t")[:1] in {"{", "["}:
        return _read_json(text, wishes)
    if text.lstrip()[:1] == "<":
        raise ImportFailed(
            N_("The file is XML or HTML, but has no <schedule> in it, so it is not a programme.")
        )
    return _read_table(data, wishes)


def _read_json(text: str, wishes: Wishes) -> ScheduleRecord:
    content = _parsed(text)
    for name, recognises, read in JSON_FORMATS:
        if wishes.format == name or (not wishes.format and recognises(content)):
            if not recognises(content):
                raise ImportFailed(N_("The file is not in the format “{format}”."), format=name)
            return _guarded(read, content)
    return _guarded(json_objects.read, content)


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
    except json.JSONDecodeError as error:
        raise ImportFailed(
            N_("The file is not valid JSON: line {line}, column {column}. Export it again from its program."),
            line=error.lineno, column=error.colno,
        ) from error  # fmt: skip


def _read_table(data: bytes, wishes: Wishes) -> ScheduleRecord:
    table = read_table(data, sheet=wishes.sheet, encoding=wishes.encoding)
    return programme_table.read(table, language=wishes.language, chosen=wishes.columns, year=wishes.year)


def _json_in_zip(data: bytes) -> dict[str, bytes] | None:
    """Return the JSON files of a ZIP that is no workbook, by name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if name.endswith(".json")]
            return {Path(name).name: archive.read(name) for name in names} or None
    except zipfile.BadZipFile:
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
