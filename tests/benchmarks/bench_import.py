"""Bringing a programme of 943 sessions and a thousand people into an event, beside bare inserts of the same rows."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from models.operations.event import create_event
from models.sample.data import table
from models.store.making import make_event_file
from models.text import Text, Translated
from tests.benchmarks import Measurement, timed

SESSIONS, ROOMS, PEOPLE = 943, 40, 1_000
FIRST_DAY = date(2027, 2, 6)
MAIN = Path(__file__).resolve().parents[2] / "main.py"


def run() -> list[Measurement]:
    """Measure the whole command, Python's start, journal and closing included."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "schedule.xml"
        source.write_text(_schedule(), encoding="utf-8")
        event = Path(folder) / "event.podium"
        make_event_file(event, _fill, Text("New event"))
        command = [sys.executable, str(MAIN), "import", "schedule", str(event), str(source), "--json"]
        first = timed(lambda: subprocess.run(command, check=True, capture_output=True))
        again = timed(lambda: subprocess.run(command, check=True, capture_output=True))
        peer = timed(lambda: _bare_inserts(Path(folder) / "bare.db"))
    return [
        Measurement("import 943 sessions (the whole command)", first, "executemany alone", peer, at_most=5),
        Measurement("import them again, unchanged", again, at_most=5),
    ]


def _fill(session: object) -> None:
    create_event(session, title=Translated(en="Trial"), starts_on=FIRST_DAY, ends_on=FIRST_DAY)  # type: ignore[arg-type]


def _schedule() -> str:
    """Return a schedule.xml of two days with abstracts of some paragraphs."""
    chance = random.Random(11)
    topics = [topic["en"] for topic in table("synthetic")["programme"]["topics"]]
    rooms: dict[tuple[int, int], list[str]] = {}
    for number in range(SESSIONS):
        day, room = number % 2, number % ROOMS
        events = rooms.setdefault((day, room), [])
        starts_at = datetime(2027, 2, 6 + day, 9) + timedelta(minutes=30 * len(events))
        events.append(_event(number, starts_at, chance.choice(topics), chance))
    days = "".join(
        f'<day index="{day + 1}" date="{FIRST_DAY + timedelta(days=day)}">'
        + "".join(
            f'<room name="Room {room}">{"".join(events)}</room>'
            for (on, room), events in rooms.items()
            if on == day
        )
        + "</day>"
        for day in range(2)
    )
    return f"<schedule><conference><title>Trial</title></conference>{days}</schedule>"


def _event(number: int, starts_at: datetime, topic: str, chance: random.Random) -> str:
    people = "".join(
        f'<person id="{key}">Given{key} Family{key}</person>' for key in (number, chance.randrange(PEOPLE))
    )
    abstract = escape(
        "".join(f"<p>What {topic} is, and what it is not, in {n} parts.</p>" for n in range(12))
    )
    return (
        f'<event id="{number + 1}"><date>{starts_at.isoformat()}+01:00</date><start>{starts_at:%H:%M}</start>'
        f"<duration>00:30</duration><title>{escape(topic)}, part {number}</title><track>Track {number % 60}</track>"
        f"<language>en</language><abstract>{abstract}</abstract><persons>{people}</persons></event>"
    )


def _bare_inserts(path: Path) -> None:
    """Insert as many rows as wide, in one transaction, without anything around it."""
    rows = [(f"{number:032}", "x" * 900, f"Name {number}") for number in range(SESSIONS + 3 * PEOPLE)]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE row (id TEXT PRIMARY KEY, text TEXT, name TEXT)")
        with connection:
            connection.executemany("INSERT INTO row VALUES (?, ?, ?)", rows)
