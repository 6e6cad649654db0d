"""Badges: a thousand within ten seconds, ten thousand ahead of typst, and memory that does not grow with them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from faker import Faker

from models.queries.badges import BadgeRow, BadgeRun
from models.queries.letterhead import Letterhead
from models.text import Translated
from printing.badges import Options, render
from tests.benchmarks import Measurement, timed
from tests.benchmarks.measuring import MEBIBYTES
from tests.benchmarks.peers import badges as peers
from translations import Language

CATEGORIES = (("Referierende", "#8a3b2e"), ("Teilnehmende", "#2f5d8a"), ("Presse", "#6b4a8a"))
PEAK = """
from pathlib import Path
from tests.benchmarks.bench_badges import made_up, print_badges
print_badges(made_up({count}))
(line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(int(line.split()[1]) // 1024)
"""


def made_up(count: int) -> list[BadgeRow]:
    """Badges of made-up people, the same ones every time."""
    faker = Faker(["de_DE", "fr_FR", "pl_PL"])
    faker.seed_instance(1)
    return [_badge(number, faker) for number in range(count)]


def _badge(number: int, faker: Faker) -> BadgeRow:
    given, family = faker.first_name(), faker.last_name()
    category, colour = CATEGORIES[number % len(CATEGORIES)]
    return BadgeRow(
        id=f"{number:032}",
        given_name=given,
        family_name=family,
        full_name=f"{given} {family}",
        function=Translated(de=faker.job()),
        organisation=faker.company(),
        country="DE",
        region=Translated(de="Musterland"),
        category=Translated(de=category),
        colour=colour,
        code=f"A{number:06}",
    )


def print_badges(rows: list[BadgeRow], stationery: str = "durable-1445") -> bytes:
    """What Podium makes of them."""
    head = Letterhead(Translated(de="E-Mission Musterland"), Translated(de="Gute Nachbarn"))
    return render(BadgeRun(head, rows), Language.of("de"), options=Options(stationery)).pdf


def peak(count: int) -> float:
    """The most memory in MiB that a process of its own needs for `count` badges."""
    command = [sys.executable, "-c", PEAK.format(count=count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def beside(what: str, rows: list[BadgeRow], peer: Callable[[list[BadgeRow]], bytes]) -> Measurement:
    """Podium's seconds for these badges and those of a peer, one right after the other."""
    ours = timed(lambda: print_badges(rows))
    name = peer.__name__.capitalize()
    return Measurement(what, ours, name, timed(lambda: peer(rows)), at_most=len(rows) / 100, at_most_ratio=1)


def run() -> list[Measurement]:
    """Measure sheets of ten beside each peer, and one badge a page; typst alone is fast enough for ten thousand."""
    few, many = made_up(1_000), made_up(10_000)
    print_badges(few[:20])
    large, small = peak(10_000), peak(1_000)
    what = "memory for 10,000 badges"
    return [
        *(
            beside("1,000 badges, 10 a sheet", few, peer)
            for peer in (peers.typst, peers.fpdf2, peers.platypus)
        ),
        beside("10,000 badges, 10 a sheet", many, peers.typst),
        Measurement(
            "10,000 badges, one a page", timed(lambda: print_badges(many, "a6-portrait")), at_most=100
        ),
        Measurement(what, large, "for 1,000", small, unit=MEBIBYTES, at_most_ratio=1.7),
    ]
