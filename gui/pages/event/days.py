"""The days of the event: each with its theme, and between what times it is planned."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel

from gui.context import Context
from gui.pages.event.event_panels import REQUIRED
from gui.pages.event.rows_card import RowPanel, RowsCard
from gui.pages.overview.day_card import heading_date
from gui.theme import Space
from gui.widgets.parsed_field import TimeField
from gui.widgets.translated_field import TranslatedField
from models import operations
from models.enums import Entity
from models.queries.event import EventDayRow, event_days
from models.text import Text
from translations import N_

__all__ = ["DaysCard"]


class DayPanel(RowPanel):
    """A day: its date, which follows the event's, its theme, and between what times it is planned."""

    entity = Entity.EVENT_DAY

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.date = QLabel()
        self.date.setProperty("role", "strong")
        self.form.add(self.date)
        self.add(TranslatedField(N_("Theme of the day"), context.content_languages), "theme")
        self.form.row(2)
        self.add(TimeField(N_("Opens at")), "opens")
        self.add(TimeField(N_("Closes at")), "closes")

    def show_listed(self, row: EventDayRow) -> None:  # type: ignore[override]  # the row of this list
        super().show_listed(row)
        self.date.setText(heading_date(row.day))

    def commit(self, column: str, value: Any) -> None:
        if value is None:
            self.fields[column].show_problem(Text(REQUIRED))
            return
        day_id = self.row.id
        self.save(
            column,
            N_("Edit day"),
            lambda session: operations.event.update_day(session, day_id, **{column: value}),
        )

    def retranslate_ui(self) -> None:
        if self.row is not None:
            self.date.setText(heading_date(self.row.day))


class DaysCard(RowsCard):
    """The days follow from the dates of the event."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, N_("Days"), N_("The times bound the programme of the day on screen."))
        self.rows.setSpacing(Space.HUGE)

    def read(self) -> list[EventDayRow]:
        return event_days(self.context.workspace.reader)

    def make_panel(self, row: EventDayRow) -> DayPanel:
        return DayPanel(self.context)
