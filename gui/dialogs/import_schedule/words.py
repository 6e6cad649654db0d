"""What formats, and the fields that columns are for, are called on screen."""

from __future__ import annotations

from exchange.schedule.columns import PROGRAMME
from models.text import LANGUAGES
from translations import N_, Language, _, active, pgettext

__all__ = ["NOT_IMPORTED", "field_name", "field_options", "format_name"]

FORMATS = {
    "schedule.xml": N_("schedule.xml of Pentabarf, frab or pretalx"),
    "schedule.json": N_("schedule.json of frab or pretalx"),
    "schedule.json v2": N_("schedule.json, second version"),
    "sessionize": N_("Sessionize"),
    "open-event": N_("Open Event"),
    "indico": N_("Indico"),
    "pretalx-api": N_("pretalx, from its interface"),
    "json": N_("JSON with a list of sessions"),
    "ics": N_("iCalendar"),
    "table": N_("table"),
}
FIELDS = {
    "title": N_("Title"),
    "subtitle": N_("Subtitle"),
    "date": N_("Date"),
    "start": N_("Begins at"),
    "end": N_("Ends at"),
    "time": N_("From – to"),
    "duration": N_("Length"),
    "programme_day": N_("Programme day"),
    "room": N_("Room"),
    "track": N_("Theme"),
    "kind": N_("Kind of session"),
    "speakers": N_("Speakers"),
    "moderators": N_("Moderators"),
    "panellists": N_("Panellists"),
    "welcome": N_("People who welcome"),
    "hosts": N_("Hosts"),
    "organisation": N_("Organisation of the people"),
    "function": N_("Function of the people"),
    "abstract": N_("Abstract"),
    "description": N_("Description"),
    "language": N_("Language"),
    "url": N_("Link"),
    "notes": N_("Internal notes"),
    "id": N_("Number or code"),
    "cancelled": N_("Whether it is cancelled"),
}
"""The fields in the order in which they are offered."""
IN_LANGUAGES = ("title", "subtitle", "abstract", "description", "function")
NOT_IMPORTED = N_("Do not import")


def format_name(name: str) -> str:
    """Return what a format is called in the active language."""
    return _(FORMATS[name]) if name in FORMATS else name


def field_name(field: str) -> str:
    """Return what a field is called: "title" is "Title", "title.fr" is "Title (French)"."""
    base, _dot, language = field.partition(".")
    name = _(FIELDS[base]) if base in FIELDS else base
    if not language:
        return name
    # TRANSLATORS: a field of the programme and the language its texts are in: “Title (Français)”.
    return pgettext("column", "{field} ({language})").format(
        field=name, language=Language.of(language).own_name
    )


def field_options() -> list[tuple[str, str]]:
    """Return every field a column can be for, with its name in the active language; "" for none first."""
    known = [name for name in (*FIELDS, *PROGRAMME.fields) if name in PROGRAMME.fields]
    names = list(dict.fromkeys(known))
    with_languages = [
        field
        for name in names
        for field in (name, *(f"{name}.{code}" for code in LANGUAGES if name in IN_LANGUAGES))
    ]
    return [("", active().gettext(NOT_IMPORTED)), *((field, field_name(field)) for field in with_languages)]
