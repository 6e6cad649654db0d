"""The columns of a table below each other: what each is called, what it is for, and what stands in its first rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from exchange.schedule.programme_table import REPEATABLE
from gui.dialogs.import_schedule.words import field_name, field_options
from gui.language import Translating
from gui.theme import Space
from gui.widgets.choice_field import ChoiceBox
from gui.widgets.elided_label import ElidedLabel
from models.text import Text
from translations import N_, _

__all__ = ["ColumnRows", "TableColumn"]

NAME, FIELD, SAMPLES = range(3)
NO_TITLE = N_("Choose “Title” for the column that holds the titles of the sessions.")
DOUBLED = N_("“{first}” and “{second}” cannot both hold “{field}”. Choose something else for one of them.")


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of the table: its name, the field it is for ("" for none), and its first cells as texts."""

    name: str
    field: str
    samples: tuple[str, ...] = ()


class _FieldBox(ChoiceBox):
    """The field of one column."""

    def __init__(self, column: TableColumn) -> None:
        super().__init__()
        self.column = column.name
        self.setMinimumContentsLength(20)
        self.renew()
        self.choose(column.field)

    def choose(self, field: str) -> None:
        self.setCurrentIndex(max(0, self.findData(field)))

    def field(self) -> str:
        """Return the field that is chosen, "" for none."""
        return str(self.currentData() or "")

    def renew(self) -> None:
        """Offer the fields in the active language."""
        field = self.field()
        self.clear()
        for value, text in field_options():
            self.addItem(text, value)
        self.choose(field)
        self.setAccessibleName(_("Column “{name}”").format(name=self.column))


class ColumnRows(Translating, QScrollArea):
    """Says what is wrong with the choice instead of changing another column's, which arrow keys would do in passing."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[_FieldBox] = []
        self._headings = [QLabel() for _column in range(3)]
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retranslate_ui()

    def show_columns(self, columns: Sequence[TableColumn]) -> None:
        """Show these columns instead of those before."""
        content = QFrame()
        content.setProperty("role", "card")
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.HUGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.setColumnStretch(NAME, 3)
        grid.setColumnStretch(FIELD, 3)
        grid.setColumnStretch(SAMPLES, 5)
        self._headings = [QLabel() for _column in range(3)]
        for place, heading in enumerate(self._headings):
            heading.setProperty("role", "section")
            grid.addWidget(heading, 0, place)
        self.boxes = []
        for number, column in enumerate(columns, 1):
            self._add_row(grid, number, column)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        layout.addLayout(grid)
        layout.addStretch(1)
        self.setWidget(_padded(content))
        self._link_tabs()
        self.retranslate_ui()

    def _add_row(self, grid: QGridLayout, number: int, column: TableColumn) -> None:
        name = ElidedLabel(column.name)
        name.setProperty("role", "strong")
        samples = ElidedLabel("  ·  ".join(column.samples))
        samples.setProperty("role", "muted")
        box = _FieldBox(column)
        box.activated.connect(lambda _index: self.changed.emit())
        grid.addWidget(name, number, NAME)
        grid.addWidget(box, number, FIELD)
        grid.addWidget(samples, number, SAMPLES)
        self.boxes.append(box)

    def _link_tabs(self) -> None:
        for first, second in zip(self.boxes, self.boxes[1:], strict=False):
            QWidget.setTabOrder(first, second)

    def fields(self) -> Mapping[str, str]:
        """Return the field of every column, "" for none."""
        return {box.column: box.field() for box in self.boxes}

    def box(self, column: str) -> ChoiceBox:
        """Return the list beside the column of this name."""
        return next(box for box in self.boxes if box.column == column)

    def problem(self) -> Text | None:
        """Return what has to be settled first: no column for the titles, or one field for two columns."""
        by_field: dict[str, str] = {}
        for column, field in self.fields().items():
            if field.partition(".")[0] in REPEATABLE:
                continue
            if field and field in by_field:
                return Text(DOUBLED, first=by_field[field], second=column, field=field_name(field))
            by_field[field] = column
        has_title = any(field.partition(".")[0] == "title" for field in by_field)
        return None if has_title else Text(NO_TITLE)

    def retranslate_ui(self) -> None:
        texts = (_("Column in the file"), _("What it holds"), _("First rows"))
        for heading, text in zip(self._headings, texts, strict=True):
            heading.setText(text)
        for box in self.boxes:
            box.renew()


def _padded(content: QWidget) -> QWidget:
    """Return `content` with room for the scroll bar beside it."""
    outer = QWidget()
    outer.setObjectName("scrolled")
    layout = QVBoxLayout(outer)
    layout.setContentsMargins(0, 0, Space.MEDIUM, 0)
    layout.addWidget(content)
    return outer
