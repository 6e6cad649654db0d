"""The panels for what stands in the event's own row: its name, its dates and place, its languages, its look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from gui.context import Context
from gui.pages.event.time_zones import find_time_zones, time_zones
from gui.panel import Panel
from gui.selection import Selection
from gui.widgets.choice_field import CheckField
from gui.widgets.colour_field import ColourField
from gui.widgets.parsed_field import DateField, LengthField, NumberField
from gui.widgets.picker_field import Option, PickManyField, PickOneField
from gui.widgets.picture_field import PictureField
from gui.widgets.translated_field import TranslatedField
from models import operations
from models.errors import UserError
from models.queries.event import EventHeader, event_header
from models.text import Text
from translations import CODES, N_, Language, _

if TYPE_CHECKING:
    from models.operations.pictures import ScaledPicture

__all__ = [
    "REQUIRED",
    "BalancePanel",
    "EventPanel",
    "LanguagesPanel",
    "LookPanel",
    "NamePanel",
    "PitchPanel",
    "PlacePanel",
]

EDIT = N_("Edit the event’s settings")
REQUIRED = N_("This field is required.")
OPTIONAL = frozenset({"meetings_booked", "exchanges_registered", "motto", "venue"})


class EventPanel(Panel):
    """Base: fields of columns of the event's row."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.header: EventHeader | None = None
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)

    def title(self) -> str:
        return _("Event settings")

    def load(self, selection: Selection) -> None:
        self.header = event_header(self.context.workspace.reader)
        if self.header is not None:
            self.show_row(self.header)

    def commit(self, column: str, value: Any) -> None:
        if value is None and column not in OPTIONAL:
            self.fields[column].show_problem(Text(REQUIRED))
            return
        self.write(column, **{column: value})

    def write(self, column: str, **values: Any) -> bool:
        """Save columns of the event; what is wrong is said at the field of `column`."""
        return self.save(column, EDIT, lambda session: operations.event.update_event(session, **values))


class NamePanel(EventPanel):
    """What the event is called."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        languages = context.content_languages
        self.add(TranslatedField(N_("Title of the event"), languages), "title")
        self.add(TranslatedField(N_("Motto"), languages), "motto")


class PlacePanel(EventPanel):
    """When and where the event is."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.form.row(2)
        self.add(DateField(N_("First day")), "starts_on")
        self.add(DateField(N_("Last day")), "ends_on")
        zone = PickOneField(N_("Time zone"), find_time_zones, time_zones, hint=N_("Type a city"))
        self.add(zone, "timezone")
        self.add(CheckField(N_("The event takes place online")), "is_virtual")
        self.add(TranslatedField(N_("Place"), context.content_languages), "venue")

    def commit(self, column: str, value: Any) -> None:
        if column == "starts_on" and isinstance(value, date) and self.header is not None:
            self._move_to(value, self.header)
        else:
            super().commit(column, value)

    def _move_to(self, first: date, event: EventHeader) -> None:
        """Let the event begin on `first`; where it would end before, it keeps its length instead of its end."""
        length: timedelta = event.ends_on - event.starts_on
        last = event.ends_on if event.ends_on >= first else first + length
        self.write("starts_on", starts_on=first, ends_on=last)


class LanguagesPanel(EventPanel):
    """In which languages titles and texts are written, and which stands in for a missing one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        field = PickManyField(
            N_("Languages"), context.icons, _find_languages, _languages, hint=N_("Add a language")
        )
        self.add(field, "languages")

    def load(self, selection: Selection) -> None:
        self.header = event_header(self.context.workspace.reader)
        if self.header is not None:
            self.fields["languages"].show_value(self.header.language_order)

    def commit(self, column: str, value: Any) -> None:
        self.write(column, languages=" ".join(value))
        # What was refused is not shown as if it had been saved.
        if self.fields[column].has_problem() and self.header is not None:
            self.fields[column].show_value(self.header.language_order)


class LookPanel(EventPanel):
    """The colour and the logo of the event on paper."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.add(ColourField(N_("Colour of the event")), "accent")
        self.add(PictureField(N_("Logo"), context, self._take_logo), "logo_id")

    def _take_logo(self, picture: bytes | None) -> None:
        if picture is None:
            self.write("logo_id", logo_id=None)
            return

        def scaled(_progress: object) -> ScaledPicture:
            return operations.pictures.scaled(picture)

        def failed(error: UserError) -> None:
            self.fields["logo_id"].show_problem(error.text)

        self.context.workers.start(scaled, done=self._keep_logo, failed=failed)

    def _keep_logo(self, picture: ScaledPicture) -> None:
        def work(session: Any) -> None:
            kept = operations.pictures.add_picture(session, picture)
            operations.event.update_event(session, logo_id=kept.id)

        self.save("logo_id", EDIT, work)


class PitchPanel(EventPanel):
    """How long a pitch is, and how long it takes until the next."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.form.row(2)
        self.add(LengthField(N_("Length of a pitch"), unit="seconds"), "pitch_length_seconds")
        self.add(LengthField(N_("Changeover"), unit="seconds"), "changeover_seconds")


class BalancePanel(EventPanel):
    """What the organisers counted after the event."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.form.row(2)
        self.add(NumberField(N_("Meetings booked")), "meetings_booked")
        self.add(NumberField(N_("Exchanges registered")), "exchanges_registered")


def _find_languages(text: str) -> Sequence[Option]:
    typed = text.casefold()
    return [option for option in _languages(CODES) if typed in option.line.casefold()]


def _languages(codes: Sequence[str]) -> Sequence[Option]:
    return [Option(code, Language.of(code).own_name, code.upper()) for code in codes]
