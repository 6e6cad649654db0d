"""The formats in which the programme goes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from exchange.schedule.export_words import Words
from exchange.schedule.ical_writer import to_ical
from exchange.schedule.json_writer import to_json
from exchange.schedule.table_writer import to_csv, to_xlsx
from exchange.schedule.xml_writer import to_xml
from models.queries.programme_export import programme_export
from models.store.reader import Reader
from translations import N_, Language

__all__ = ["EXPORTS", "Export", "Exported", "exported"]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its name for commands, the ending of its files, what it is called (a msgid).

    `is_timed` says that it has no place for sessions without a time.
    """

    name: str
    suffix: str
    label: str
    make: Callable[[Words], bytes]
    is_timed: bool = True


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished file. `items` counts the sessions in it, `left_out` those for which the format has no place."""

    data: bytes
    items: int
    left_out: int


EXPORTS = (
    Export("schedule.xml", ".xml", N_("Schedule for apps and websites (XML)"), to_xml),
    Export("schedule.json", ".json", N_("Schedule for apps and websites (JSON)"), to_json),
    Export("ics", ".ics", N_("Calendar (iCalendar)"), to_ical),
    Export("programme.xlsx", ".xlsx", N_("Excel workbook"), to_xlsx, is_timed=False),
    Export("programme.csv", ".csv", N_("Table as text (CSV)"), to_csv, is_timed=False),
)


def exported(reader: Reader, export: Export, language: Language) -> Exported:
    """Return the programme in a format, its texts in `language` where they are; may run on any thread.

    Raises `NotFound` where the file has no event yet.
    """
    programme = programme_export(reader)
    items = len(programme.timed) if export.is_timed else len(programme.sessions)
    data = export.make(Words.of(programme, language))
    return Exported(data, items, len(programme.sessions) - items)
