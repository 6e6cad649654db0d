"""The second step, for tables: what each column holds, where the names of the columns are, how the file is read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exchange.problems import ImportFailed
from exchange.schedule.programme_table import ColumnMapping, map_columns
from exchange.tables.table import HEADER_WITHIN, Table, cell_text, is_empty
from gui.context import Context
from gui.dialogs.import_schedule.column_rows import ColumnRows, TableColumn
from gui.dialogs.import_schedule.habits import keep_columns, kept_columns
from gui.dialogs.import_schedule.source import TableChoices
from gui.language import Translating
from gui.theme import Space
from gui.widgets.choice_field import ChoiceField
from models.text import Text
from translations import N_, _, active, ngettext

__all__ = ["MappingPage"]

SAMPLES = 3
WIDEST_OPTION = 320
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "latin-1", "mac_roman", "utf-16", "cp850", "cp1250", "cp1251")
ENCODING_NAMES = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8 (BOM)", "cp1252": "Windows-1252", "latin-1": "ISO 8859-1",
    "mac_roman": "Mac OS Roman", "utf-16": "UTF-16", "cp850": "DOS 850", "cp1250": "Windows-1250",
    "cp1251": "Windows-1251", "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE",
}  # fmt: skip


class MappingPage(Translating, QWidget):
    """Columns that are recognised are filled in. `reading_changed` asks for the table read in another way."""

    changed = Signal()
    reading_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._table = Table([])
        self._mapping: ColumnMapping | None = None
        self.explanation = QLabel()
        self.explanation.setProperty("role", "muted")
        self.explanation.setWordWrap(True)
        self.sheet = ChoiceField[str](N_("Sheet"), lambda: [(name, name) for name in self._table.sheets])
        self.encoding = ChoiceField[str](N_("Characters are written in"), self._encodings)
        self.header_row = ChoiceField[int](N_("Names of the columns are in"), self._header_rows)
        self.columns = ColumnRows()
        self.left_out = QLabel()
        self.left_out.setProperty("role", "small")
        self.left_out.setWordWrap(True)
        self._lay_out()
        self.sheet.committed.connect(lambda _value: self.reading_changed.emit())
        self.encoding.committed.connect(lambda _value: self.reading_changed.emit())
        self.header_row.committed.connect(self._map_again)
        self.columns.changed.connect(self.changed)
        self.retranslate_ui()

    def _lay_out(self) -> None:
        options = QHBoxLayout()
        options.setSpacing(Space.LARGE)
        for field in (self.header_row, self.sheet, self.encoding):
            field.setMaximumWidth(WIDEST_OPTION)
            options.addWidget(field, 1)
        options.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.explanation)
        layout.addLayout(options)
        layout.addWidget(self.columns, 1)
        layout.addWidget(self.left_out)

    def show_table(self, table: Table) -> None:
        """Show the columns of `table`, mapped as they were the last time or else as they are recognised."""
        self._table = table
        for field, value, is_offered in (
            (self.sheet, table.sheet, len(table.sheets) > 1),
            (self.encoding, table.encoding, bool(table.encoding)),
        ):
            field.renew()
            field.show_value(value)
            field.setVisible(is_offered)
        self._show_mapping(None)

    def choices(self) -> TableChoices:
        """Return how the table is to be read, as it is shown now."""
        return TableChoices(
            self.columns.fields(),
            self.sheet.value() or "",
            self.encoding.value() or "",
            self.header_row.value(),
        )

    def keep_habits(self) -> None:
        """Remember what was said about these columns."""
        keep_columns(self._context.settings, self._names(), self.columns.fields())

    def problem(self) -> Text | None:
        """Return what has to be settled before it can go on."""
        return self.columns.problem()

    def _map_again(self, row: int | None) -> None:
        self._show_mapping(row)
        self.changed.emit()

    def _show_mapping(self, header_row: int | None) -> None:
        self._mapping = map_columns(self._table, None, header_row)
        kept = kept_columns(self._context.settings, self._names())
        if kept:
            try:
                self._mapping = map_columns(self._table, kept, header_row)
            except ImportFailed:
                kept = None
        self.header_row.renew()
        self.header_row.show_value(self._table.row_number(self._mapping.header.body - 1))
        self.columns.show_columns(self.shown_columns())
        self.retranslate_ui()

    def _names(self) -> list[str]:
        return [name for name in self._mapping.header.names if name] if self._mapping else []

    def shown_columns(self) -> list[TableColumn]:
        """Return the columns that have a name, as they are recognised, with their first cells."""
        mapping = self._mapping
        if mapping is None:
            return []
        pairs = zip(mapping.header.names, mapping.fields, strict=True)
        return [
            TableColumn(name, str(field) if field else "", self._samples(place))
            for place, (name, field) in enumerate(pairs)
            if name
        ]

    def _samples(self, column: int) -> tuple[str, ...]:
        body = self._mapping.header.body if self._mapping else 0
        texts = (cell_text(row[column]) for row in self._table.rows[body:] if column < len(row))
        found = []
        for text in texts:
            if text:
                found.append(text)
            if len(found) == SAMPLES:
                break
        return tuple(found)

    def _nameless(self) -> int:
        """Count the columns that have cells and no name."""
        if self._mapping is None:
            return 0
        names, body = self._mapping.header.names, self._mapping.header.body
        width = max((len(row) for row in self._table.rows[body:]), default=0)
        places = [place for place in range(width) if place >= len(names) or not names[place]]
        return sum(1 for place in places if self._samples(place))

    def _encodings(self) -> list[tuple[str, str]]:
        known = dict.fromkeys((*ENCODINGS, *filter(None, [self._table.encoding])))
        return [(name, ENCODING_NAMES.get(name, name)) for name in known]

    def _header_rows(self) -> list[tuple[int, str]]:
        rows = self._table.rows[:HEADER_WITHIN]
        numbers = [self._table.row_number(place) for place, row in enumerate(rows) if not is_empty(row)]
        return [(number, _("Row {number}").format(number=active().number(number))) for number in numbers]

    def retranslate_ui(self) -> None:
        self.explanation.setText(
            _(
                "Say what each column holds. What Podium recognised is filled in; what you choose is remembered."
            )
        )
        count = self._nameless()
        self.left_out.setText(
            ngettext(
                "{count} column has no name, so it is not imported. Give it one in the file.",
                "{count} columns have no name, so they are not imported. Give them one in the file.",
                count,
            ).format(count=count)
        )
        self.left_out.setVisible(bool(count))
