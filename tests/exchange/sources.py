"""Small programmes in the formats of other systems, all of them made up, and files of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from exchange.schedule.formats import Wishes, read_schedule
from exchange.schedule.record import ScheduleRecord, SessionRecord

WISHES = Wishes(timezone="Europe/Luxembourg", language="de", year=2027)

EVENT = """
<event id="{id}" guid="{guid}">
  <date>{date}</date><start>{start}</start><duration>{duration}</duration><room>{room}</room>
  <title>{title}</title><subtitle></subtitle><track>{track}</track><type>{type}</type><language>{language}</language>
  <abstract>{abstract}</abstract><description></description>
  <persons>{persons}</persons><links>{links}</links>
</event>
"""
USUAL = {
    "id": "1", "guid": "11111111-1111-4111-8111-111111111111", "date": "2027-06-08T09:00:00+02:00",
    "start": "09:00", "duration": "00:30", "room": "Plenum", "title": "Opening", "track": "", "type": "",
    "language": "en", "abstract": "", "persons": "", "links": "",
}  # fmt: skip


def xml_event(**values: str) -> str:
    """Return an <event> of a schedule.xml: "Opening" at 9:00 in the Plenum but for what is said otherwise."""
    return EVENT.format(**USUAL | values)


def schedule_xml(*days: tuple[str, str, str], zone: str = "Europe/Luxembourg") -> str:
    """Return a schedule.xml of (date, room, events)."""
    inside = "".join(
        f'<day index="{index}" date="{day}"><room name="{room}">{events}</room></day>'
        for index, (day, room, events) in enumerate(days, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><schedule><conference><title>Trial conference</title>'
        f"<start>2027-06-08</start><end>2027-06-09</end><time_zone_name>{zone}</time_zone_name></conference>"
        f"{inside}</schedule>"
    )


def one_day(*events: str) -> str:
    """Return a schedule.xml with these events in the Plenum on 8 June."""
    return schedule_xml(("2027-06-08", "Plenum", "".join(events)))


def write(folder: Path, name: str, content: str | bytes | Any) -> Path:
    """Write a file: text, bytes, or anything else as JSON."""
    path = folder / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_text(text, encoding="utf-8", newline="")
    return path


def read(folder: Path, content: str | bytes | Any, **wishes: Any) -> ScheduleRecord:
    """Read a programme of this content, whatever its name would be."""
    values = {name: getattr(WISHES, name) for name in Wishes.__dataclass_fields__} | wishes
    return read_schedule(write(folder, "source.dat", content), Wishes(**values))


def names_of(record: ScheduleRecord, item: SessionRecord) -> list[str]:
    """Return the names of the people in a session, in their order."""
    return [record.people[part.person].name for part in item.parts]


def messages(record: ScheduleRecord) -> list[tuple[str, str]]:
    """Return where something was noticed, and the English sentence about it."""
    from translations import Language

    english = Language.of("en")
    return [(problem.where, problem.message.render(english)) for problem in record.problems]
