"""Writes the programme as a table for people, which comes back as the same programme: XLSX and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from exchange.schedule.columns import HEADINGS
from exchange.schedule.export_words import Words, as_markup, legal
from exchange.schedule.people_cells import join_people
from exchange.tables.defusing import defused
from models.enums import RoleKind
from models.queries.programme_export import ExportedSession
from models.text import Text, Translated
from translations import N_

Value = str | int | date | time | None
Get = Callable[[Words, ExportedSession], Value]
GetText = Callable[[ExportedSession], Translated]

SEPARATOR = ";"
LONGEST_CELL = 32_767
SHEET = N_("Programme")
CANCELLED = N_("Cancelled")
IN_LANGUAGE = N_("{column} ({language})")
PEOPLE = {
    "speakers": RoleKind.SPEAKER,
    "panellists": RoleKind.PANELLIST,
    "welcome": RoleKind.WELCOME,
    "hosts": RoleKind.HOST,
    "moderators": RoleKind.MODERATOR,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and its value for a session.

    A long text is not wrapped, so that rows stay low; a hidden column is for the way back.
    """

    heading: Text
    width: int
    get: Get
    is_long: bool = False
    is_hidden: bool = False


def to_csv(words: Words) -> bytes:
    """Return the programme as CSV that Excel opens with its umlauts: UTF-8 with a mark, parted by semicolons."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=SEPARATOR, lineterminator="\r\n")
    columns = _columns(words)
    writer.writerow([column.heading.render(words.language) for column in columns])
    for session in _in_order(words):
        writer.writerow([_as_text(column.get(words, session)) for column in columns])
    return file.getvalue().encode("utf-8-sig")


def to_xlsx(words: Words) -> bytes:
    """Return the programme as a workbook with real dates and times, a fixed header and a filter."""
    from xlsxwriter import Workbook  # noqa: PLC0415 -- loaded with the first workbook

    file = io.BytesIO()
    workbook = Workbook(file, {"in_memory": True})
    workbook.set_properties({
        "title": words.text(words.programme.event.title),
        "created": words.programme.changed_at.replace(tzinfo=None, microsecond=0),
    })  # fmt: skip
    sheet = workbook.add_worksheet(Text(SHEET).render(words.language)[:31])
    styles = {
        "heading": workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "text": workbook.add_format({"text_wrap": True, "valign": "top"}),
        "long": workbook.add_format({"valign": "top"}),
        "date": workbook.add_format({"num_format": 14, "valign": "top", "align": "left"}),
        "time": workbook.add_format({"num_format": 20, "valign": "top", "align": "left"}),
    }
    columns = _columns(words)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width, None, {"hidden": column.is_hidden})
        sheet.write_string(0, at, column.heading.render(words.language), styles["heading"])
    rows = 0
    for rows, session in enumerate(_in_order(words), 1):
        for at, column in enumerate(columns):
            style = styles["long" if column.is_long else "text"]
            _write(sheet, rows, at, column.get(words, session), styles | {"text": style})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    workbook.close()
    return file.getvalue()


def _write(sheet: Any, row: int, column: int, value: Value, styles: dict[str, Any]) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, datetime.combine(value, time()), styles["date"])
    elif isinstance(value, time):
        sheet.write_datetime(row, column, value, styles["time"])
    elif isinstance(value, int):
        sheet.write_number(row, column, value, styles["text"])
    elif value:
        sheet.write_string(row, column, legal(value)[:LONGEST_CELL], styles["text"])


def _as_text(value: Value) -> str:
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return defused(legal(value)) if isinstance(value, str) else "" if value is None else str(value)


def _in_order(words: Words) -> Sequence[ExportedSession]:
    """Return the sessions in the order of time; those without a day first, as an empty day is that of the row above."""
    return sorted(words.programme.sessions, key=lambda session: session.day is not None)


def _columns(words: Words) -> list[Column]:
    programme = words.programme
    columns = [
        _column("date", 11, _date),
        _column("start", 7, lambda _, item: item.starts_at.time() if item.starts_at else None),
        _column("end", 7, _end),
        _column("duration", 9, lambda _, item: item.length_minutes),
        *_texts(words, "title", 40, lambda item: item.title),
        *_texts(words, "subtitle", 30, lambda item: item.subtitle),
        *_names_of(
            words, "room", lambda item: programme.rooms[item.room_id].name if item.room_id else Translated()
        ),
        *_names_of(
            words,
            "track",
            lambda item: programme.tracks[item.track_id].name if item.track_id else Translated(),
        ),
        _column("kind", 14, lambda words, item: item.kind.label.render(words.language)),
        _column("language", 9, lambda _, item: item.language),
        *_people(words),
        _column("cancelled", 10, _status),
        *_texts(words, "abstract", 60, lambda item: item.abstract, long=True),
        _column("url", 20, lambda _, item: item.url),
        Column(Text(HEADINGS["id"]), 34, lambda _, item: item.id, is_hidden=True),
    ]
    if any(map(_is_after_midnight, programme.sessions)):
        columns.insert(0, _column("programme_day", 11, lambda _, item: item.day))
    return columns


def _column(name: str, width: int, get: Get) -> Column:
    return Column(Text(HEADINGS[name]), width, get)


def _date(words: Words, item: ExportedSession) -> date | None:
    return item.starts_at.date() if item.starts_at else item.day


def _end(words: Words, item: ExportedSession) -> time | None:
    return (item.starts_at + timedelta(minutes=item.length_minutes)).time() if item.starts_at else None


def _status(words: Words, item: ExportedSession) -> str:
    return Text(CANCELLED).render(words.language) if item.is_cancelled else ""


def _is_after_midnight(item: ExportedSession) -> bool:
    return item.starts_at is not None and item.day is not None and item.day != item.starts_at.date()


def _texts(words: Words, name: str, width: int, get: GetText, *, long: bool = False) -> Iterator[Column]:
    """Yield a column for each language in which some session has this text."""
    used = {code for session in words.programme.sessions for code in get(session)}
    for code in dict.fromkeys((*words.programme.event.language_order, *sorted(used))):
        if code in used:
            heading = Text(IN_LANGUAGE, column=Text(HEADINGS[name]), language=code.upper())
            yield Column(heading, width, _in(code, get, long=long), is_long=long)


def _in(code: str, get: GetText, *, long: bool) -> Get:
    def text(words: Words, item: ExportedSession) -> str:
        return as_markup(get(item).get(code, "")) if long else get(item).get(code, "")

    return text


def _names_of(words: Words, name: str, get: GetText) -> Iterator[Column]:
    """Yield one column of names, or one a language where their names differ from language to language."""
    if any(len(set(get(session).values())) > 1 for session in words.programme.sessions):
        yield from _texts(words, name, 16, get)
    else:
        yield _column(name, 16, lambda words, item: words.text(get(item)))


def _people(words: Words) -> Iterator[Column]:
    """Yield a column for each part that somebody has; speakers have one always."""
    used = {role.role for session in words.programme.sessions for role in session.roles}
    for name, kind in PEOPLE.items():
        if kind in used or kind is RoleKind.SPEAKER:
            yield _column(name, 30, _who(kind))


def _who(kind: RoleKind) -> Get:
    def names(words: Words, item: ExportedSession) -> str:
        people = (words.programme.people[role.person_id] for role in item.roles if role.role is kind)
        return join_people((person.name, person.organisation) for person in people)

    return names
