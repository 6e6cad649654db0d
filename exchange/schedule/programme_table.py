"""Programmes as tables: CSV, XLSX, XLS and ODS whose columns are recognised or mapped by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from exchange.plain_text import one_line
from exchange.problems import ImportFailed, Problem
from exchange.schedule.cells import (
    has_clock,
    is_cancelled,
    read_date_cell,
    read_length_cell,
    read_times_cell,
)  # fmt: skip
from exchange.schedule.columns import PROGRAMME
from exchange.schedule.names import parts_of
from exchange.schedule.people_cells import split_people
from exchange.schedule.reading import (
    UNTOLD,
    guid_of,
    joined,
    kind_named,
    kind_of,
    language_of,
)  # fmt: skip
from exchange.schedule.record import PartRecord, PersonRecord, ScheduleRecord, SessionRecord, same_name
from exchange.tables.columns import ColumnField, plain
from exchange.tables.defusing import armed
from exchange.tables.table import Cell, Header, Table, cell_text, find_header, is_empty
from models.enums import RoleKind
from models.rules.folding import fold
from models.text import Text, Translated
from translations import N_

FORMAT = "table"
ROLES = {
    "speakers": RoleKind.SPEAKER, "panellists": RoleKind.PANELLIST, "welcome": RoleKind.WELCOME,
    "hosts": RoleKind.HOST, "moderators": RoleKind.MODERATOR,
}  # fmt: skip
"""The columns of people, and what people in them do."""
OR_THEMES = frozenset({"thema", "sujet", "topic", "bezeichnung"})
REPEATABLE = frozenset({*ROLES, "notes"})

NO_TITLE_COLUMN = N_(
    'No column of the table is recognised as the title. Say which one it is: --map "Column=title".'
)
UNREAD = N_("“{value}” in the column “{column}” is not understood, so it is left out.")
NO_TITLE = N_("The row has no title, so it is not imported.")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The header of a table, and the field of each of its columns (None: not imported)."""

    header: Header
    fields: tuple[ColumnField | None, ...]

    def by_column(self) -> dict[str, str | None]:
        """Return the field of every named column, as `commands` shows it."""
        named = zip(self.header.names, self.fields, strict=True)
        return {name: None if field is None else str(field) for name, field in named if name}


def map_columns(
    table: Table, chosen: Mapping[str, str] | None = None, header_row: int | None = None
) -> ColumnMapping:
    """Find the header and the fields of its columns; `chosen` ("Column": "field" or "") overrules.

    `header_row` is the number of the header's row as a spreadsheet shows it, where somebody has said which it is.

    Raises `ImportFailed` where a chosen column or field does not exist.
    """
    at = None if header_row is None else max(0, header_row - table.first_row)
    header = find_header(table.rows, PROGRAMME.knows, at)
    fields = [
        _date_or_time(table, header, column, PROGRAMME.field(name))
        for column, name in enumerate(header.names)
    ]
    by_hand: set[int] = set()
    for column, field_name in dict(chosen or {}).items():
        index = _place_of(column, header)
        field = PROGRAMME.parse(field_name)
        if field_name and field is None:
            raise ImportFailed(N_("There is no field “{field}”. There are: {fields}."), field=field_name,
                               fields=", ".join(PROGRAMME.fields))  # fmt: skip
        fields[index] = field
        by_hand.add(index)
    return ColumnMapping(header, tuple(_without_repeats(header, fields, by_hand)))


def _place_of(column: str, header: Header) -> int:
    """Return the place of the column of this name, capitals and punctuation aside."""
    if column in header.names:
        return header.names.index(column)
    names = [plain(name) for name in header.names]
    if plain(column) not in names:
        raise ImportFailed(N_("The table has no column “{column}”. It has: {columns}."), column=column,
                           columns=", ".join(name for name in header.names if name))  # fmt: skip
    return names.index(plain(column))


def _date_or_time(table: Table, header: Header, column: int, field: ColumnField | None) -> ColumnField | None:
    """Correct "Start" over dates and "Date" over times by what stands below."""
    if field is None or field.name not in {"date", "time", "start", "end"}:
        return field
    cells = [
        row[column]
        for row in table.rows[header.body :]
        if column < len(row) and row[column] not in {"", None}
    ]
    if field.name in {"start", "end"}:
        are_days = (
            bool(cells) and not any(map(has_clock, cells[:20])) and bool(read_date_cell(cells[0], 2000))
        )
        return {"start": ColumnField("date"), "end": None}[field.name] if are_days else field
    if field.name == "time" or not cells or any(read_date_cell(cell, 2000) for cell in cells[:20]):
        return field
    # "Day" may count the days 1, 2, 3, which a date beside it says better.
    is_clock = any(len(cell_text(cell)) > 2 and read_times_cell(cell)[0] for cell in cells[:20])
    return ColumnField("time") if is_clock else None


def _without_repeats(
    header: Header, fields: Sequence[ColumnField | None], by_hand: set[int]
) -> list[ColumnField | None]:
    """Keep the first column of each field but those several columns may fill; those chosen by hand come first.

    "Thema" beside a "Titel" is the theme, alone it is the title.
    """
    taken = {fields[index] for index in by_hand}
    has_title = any(_is_title(field, name) for field, name in zip(fields, header.names, strict=True))
    kept: list[ColumnField | None] = list(fields)
    for index, field in enumerate(fields):
        if index in by_hand or field is None or field.name in REPEATABLE:
            continue
        if field.name == "title" and has_title and not _is_title(field, header.names[index]):
            field = ColumnField("track", field.language)
        kept[index] = None if field in taken else field
        taken.add(field)
    return kept


def _is_title(field: ColumnField | None, name: str) -> bool:
    """Say whether a column is the title by its own name, and not only for want of another one."""
    return field is not None and field.name == "title" and plain(name).split()[0] not in OR_THEMES


def read(
    table: Table,
    *,
    chosen: Mapping[str, str] | None = None,
    year: int | None = None,
    header_row: int | None = None,
) -> ScheduleRecord:
    """Read a programme; dates without a year are in `year`. Raises `ImportFailed` where there is no title."""
    mapping = map_columns(table, chosen, header_row)
    if all(field is None or field.name != "title" for field in mapping.fields):
        raise ImportFailed(NO_TITLE_COLUMN)
    record = ScheduleRecord(
        FORMAT, "table", columns=mapping.by_column(), encoding=table.encoding, separator=table.separator,
        sheet=table.sheet,
    )  # fmt: skip
    reader = _RowReader(record, mapping, year)
    for index, row in enumerate(table.rows[mapping.header.body :], mapping.header.body):
        if not is_empty(row):
            reader.read(row, table.row_number(index))
    days = [session.day for session in record.sessions if session.day is not None]
    record.starts_on, record.ends_on = min(days, default=None), max(days, default=None)
    _fill_lengths(record)
    return record


class _RowReader:
    """Reads row after row; a day or room left empty is that of the row above, as people write tables."""

    def __init__(self, record: ScheduleRecord, mapping: ColumnMapping, year: int | None) -> None:
        self._record, self._mapping, self._year = record, mapping, year
        self._day: date | None = None
        self._names: dict[str, str] = {}

    def read(self, row: Sequence[Cell], number: int) -> None:
        where = f"{number}"
        cells = self._cells(row)
        titles = self._texts(cells, "title")
        key = cell_text(self._first(cells, "id"))
        if not titles and not key:
            self._record.problems.append(Problem(where, Text(NO_TITLE)))
            self._record.skipped += 1
            return
        start, end = self._read_times(cells, where)
        kind = cell_text(self._first(cells, "kind"))
        item = SessionRecord(
            key=key,
            guid=guid_of(key),
            where=where, title=titles,
            kind=kind_named(kind) or kind_of(kind, titles.best("en")),
            is_exact=kind_named(kind) is not None,
            subtitle=self._texts(cells, "subtitle"),
            abstract=self._abstract(cells),
            day=self._programme_day(cells) or self._day,
            starts_at=datetime.combine(self._day, start) if self._day and start else None,
            length_minutes=self._length(cells, start, end, where),
            room=self._record.room(*self._name(cells, "room")),
            track=self._record.track(*self._name(cells, "track")),
            language=language_of(self._first(cells, "language")),
            url=cell_text(self._first(cells, "url")),
            notes=joined(*(cell for field, _, cell in cells if field.name == "notes")),
            is_cancelled=is_cancelled(self._first(cells, "cancelled")),
            parts=self._parts(cells),
        )  # fmt: skip
        self._record.sessions.append(item)

    def _cells(self, row: Sequence[Cell]) -> list[tuple[ColumnField, str, Cell]]:
        """Return field, column name and cell of every mapped column that is not empty."""
        columns = zip(self._mapping.fields, self._mapping.header.names, row, strict=False)
        return [
            (field, name, armed(cell) if isinstance(cell, str) and self._record.encoding else cell)
            for field, name, cell in columns
            if field is not None and cell not in {"", None}
        ]

    @staticmethod
    def _first(cells: list[tuple[ColumnField, str, Cell]], name: str) -> Cell:
        return next((cell for field, _, cell in cells if field.name == name), "")

    def _name(self, cells: list[tuple[ColumnField, str, Cell]], name: str) -> tuple[str, Translated]:
        """Return what a place is called, and what in each language where columns tell it."""
        names = {field.language: cell_text(cell) for field, _, cell in cells if field.name == name}
        return next(iter(names.values()), ""), Translated(
            {code: text for code, text in names.items() if code}
        )

    def _texts(self, cells: list[tuple[ColumnField, str, Cell]], name: str) -> Translated:
        found = {field.language or UNTOLD: one_line(cell) for field, _, cell in cells if field.name == name}
        return Translated(found)

    def _abstract(self, cells: list[tuple[ColumnField, str, Cell]]) -> Translated:
        pieces: dict[str, list[Cell]] = {}
        for field, _, cell in cells:
            if field.name in {"abstract", "description"}:
                pieces.setdefault(field.language or UNTOLD, []).append(cell)
        return Translated({language: joined(*texts) for language, texts in pieces.items()})

    def _programme_day(self, cells: list[tuple[ColumnField, str, Cell]]) -> date | None:
        """Return the day a session is on paper, where a column tells it."""
        return read_date_cell(self._first(cells, "programme_day"), self._year)

    def _read_times(
        self, cells: list[tuple[ColumnField, str, Cell]], where: str
    ) -> tuple[time | None, time | None]:
        start: time | None = None
        end: time | None = None
        for field, column, cell in cells:
            if field.name == "date":
                day = read_date_cell(cell, self._year)
                self._day = day or self._day
                begins, ends = (None, None) if type(cell) is date else read_times_cell(cell)
                understood = day is not None
            elif field.name in {"time", "start", "end"}:
                begins, ends = read_times_cell(cell)
                day = read_date_cell(cell, None) if isinstance(cell, str | datetime) else None
                if day is not None and field.name != "end":
                    self._day = day
                understood = begins is not None or day is not None
            else:
                continue
            if field.name == "end":
                end = begins or end
            else:
                start, end = start or begins, end or ends
            if not understood:
                message = Text(UNREAD, value=cell_text(cell), column=column)
                self._record.problems.append(Problem(where, message))
        return start, end

    def _length(
        self, cells: list[tuple[ColumnField, str, Cell]], start: time | None, end: time | None, where: str
    ) -> int | None:
        cell = self._first(cells, "duration")
        length = read_length_cell(cell) if cell != "" else None
        if cell != "" and not length:
            column = next(name for field, name, _ in cells if field.name == "duration")
            self._record.problems.append(Problem(where, Text(UNREAD, value=cell_text(cell), column=column)))
        if not length and start is not None and end is not None:
            length = (end.hour - start.hour) * 60 + end.minute - start.minute
            length += 1440 if length <= 0 else 0
        return length or None

    def _parts(self, cells: list[tuple[ColumnField, str, Cell]]) -> list[PartRecord]:
        parts: list[PartRecord] = []
        organisation = cell_text(self._first(cells, "organisation"))
        function = self._texts(cells, "function")
        for field, _, cell in cells:
            if field.name not in ROLES:
                continue
            role = ROLES[field.name]
            for name, of in split_people(cell):
                known = self._person(name, of or organisation)
                known.organisation = known.organisation or of or organisation
                known.function = known.function or function
                parts.append(PartRecord(known.key, role))
        return parts

    def _person(self, name: str, organisation: str) -> PersonRecord:
        """Return the record of somebody; two people of one name are told apart by their organisations.

        With and without a title or a form of address, a name is the same; the first spelling stays.
        """
        name = self._names.setdefault(fold(parts_of(name).bare_name), name)
        known = self._record.people.get(name)
        if known and known.organisation and organisation and not same_name(known.organisation, organisation):
            return self._record.person(f"{name} ({organisation})", name)
        return self._record.person("", name)


def _fill_lengths(record: ScheduleRecord) -> None:
    """Give a session without a length the time until the next one in its room on that day."""
    timed = sorted(
        (session for session in record.sessions if session.starts_at is not None),
        key=lambda session: (session.room, session.starts_at or datetime.min),
    )
    for session, following in pairwise(timed):
        if session.length_minutes is None and session.room == following.room and session.day == following.day:
            assert session.starts_at is not None
            assert following.starts_at is not None
            gap = (following.starts_at - session.starts_at) // timedelta(minutes=1)
            session.length_minutes = gap if 0 < gap <= 240 else None
