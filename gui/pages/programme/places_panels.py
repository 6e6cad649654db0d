"""The inspectors of a room, of a theme, and of a day."""

from __future__ import annotations

from typing import Any

from gui.context import Context
from gui.pages.programme.row_texts import date_title
from gui.panel import Panel
from gui.selection import Selection
from gui.widgets.colour_field import ColourField
from gui.widgets.parsed_field import NumberField, TimeField
from gui.widgets.text_field import TextField
from gui.widgets.translated_field import TranslatedField
from models import operations
from models.enums import Entity
from models.queries.event import EventDayRow, event_days
from models.queries.rooms import RoomRow, TrackRow, rooms, tracks
from models.text import Text
from translations import N_, _

__all__ = ["DayPanel", "RoomPanel", "ThemePanel"]

MOST_SEATS = 200_000


class RoomPanel(Panel):
    """A room: its name in all languages, how many fit in, notes."""

    watches = (Entity.ROOM, Entity.EVENT)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: RoomRow | None = None
        self.add(TranslatedField(N_("Name"), context.content_languages), "name")
        self.add(NumberField(N_("Seats"), least=0, most=MOST_SEATS), "capacity")
        self.add(TextField(N_("Internal notes"), lines=4), "notes")

    def title(self) -> str:
        return _("Room")

    def load(self, selection: Selection) -> None:
        found = rooms(self.context.workspace.reader)
        self._shown = next((row for row in found if row.id == selection.id), None)
        self.show_row(self._shown)

    def commit(self, column: str, value: Any) -> None:
        shown = self._shown
        if shown is not None:
            self.save(
                column,
                N_("Edit room {name}"),
                lambda session: operations.rooms.update_room(session, shown.id, **{column: value}),
                name=shown.name,
            )


class ThemePanel(Panel):
    """A theme: its name in all languages, and its colour."""

    watches = (Entity.TRACK, Entity.EVENT)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: TrackRow | None = None
        self.add(TranslatedField(N_("Name"), context.content_languages), "name")
        self.add(ColourField(N_("Colour")), "colour")

    def title(self) -> str:
        return _("Theme")

    def load(self, selection: Selection) -> None:
        found = tracks(self.context.workspace.reader)
        self._shown = next((row for row in found if row.id == selection.id), None)
        self.show_row(self._shown)

    def commit(self, column: str, value: Any) -> None:
        shown = self._shown
        if shown is not None:
            self.save(
                column,
                N_("Edit theme {name}"),
                lambda session: operations.rooms.update_track(session, shown.id, **{column: value}),
                name=shown.name,
            )


class DayPanel(Panel):
    """A day of the event: its theme, and from when to when the programme goes."""

    watches = (Entity.EVENT_DAY, Entity.EVENT)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: EventDayRow | None = None
        self.add(TranslatedField(N_("Theme of the day"), context.content_languages), "theme")
        self.form.row(2)
        self.add(TimeField(N_("Day begins at")), "opens")
        self.add(TimeField(N_("Day ends at")), "closes")

    def title(self) -> str:
        return date_title(self._shown.day) if self._shown else _("Day")

    def load(self, selection: Selection) -> None:
        found = event_days(self.context.workspace.reader)
        self._shown = next((row for row in found if row.id == selection.id), None)
        self.show_row(self._shown)

    def commit(self, column: str, value: Any) -> None:
        shown = self._shown
        if shown is None:
            return
        if value is None:
            self.fields[column].show_problem(Text(N_("Give a time of day, for example 9:30.")))
            return
        self.save(
            column,
            N_("Edit the day"),
            lambda session: operations.event.update_day(session, shown.id, **{column: value}),
        )
