"""The programme: 5,000 sessions, and a time that grows with their number and not faster."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from faker import Faker

from models.enums import RoleKind, SessionKind
from models.queries.agenda import Agenda, AgendaDay, AgendaPerson, AgendaSession
from models.queries.letterhead import Letterhead
from models.text import Translated
from printing.agenda import render
from tests.benchmarks import Measurement, timed
from tests.benchmarks.peers import agenda as peers
from translations import Language

DAYS, SESSIONS = 5, 5_000


def made_up(count: int) -> Agenda:
    """A programme of made-up sessions with one to four people each, over five days."""
    faker = Faker("de_DE")
    faker.seed_instance(1)
    first = date(2021, 6, 7)
    days = [
        AgendaDay(
            first + timedelta(days=day),
            Translated(de="Ein Tag voller Begegnungen"),
            tuple(_session(first + timedelta(days=day), number, faker) for number in range(count // DAYS)),
        )
        for day in range(DAYS)
    ]
    return Agenda(
        Letterhead(Translated(de="E-Mission Musterland"), starts_on=first, ends_on=days[-1].day), tuple(days)
    )


def _session(day: date, number: int, faker: Faker) -> AgendaSession:
    people = [
        AgendaPerson(RoleKind.SPEAKER, faker.name(), Translated(de=faker.job()), faker.company())
        for _ in range(1 + number % 4)
    ]
    start = datetime.combine(day, datetime.min.time()) + timedelta(hours=8, minutes=number % 600)
    title, room = Translated(de=faker.sentence(7)), Translated(de=f"Saal {number % 20}")
    key = f"{day}-{number}"
    return AgendaSession(key, SessionKind.TALK, start, 30, title, room=room, people=tuple(people))


def print_agenda(agenda: Agenda) -> bytes:
    """What Podium makes of it."""
    return render(agenda, Language.of("de"), as_of=datetime(2021, 6, 1, 12)).pdf


def run() -> list[Measurement]:
    """Measure it beside its peers, and beside a fifth of itself."""
    large, small = made_up(SESSIONS), made_up(SESSIONS // 5)
    print_agenda(made_up(DAYS))
    ours, part = timed(lambda: print_agenda(large)), timed(lambda: print_agenda(small))
    what = "agenda of 5,000 sessions"
    return [
        Measurement(what, ours, "Typst, on all cores", timed(lambda: peers.typst(large)), at_most_ratio=1.5),
        Measurement(what, ours, "Platypus", timed(lambda: peers.platypus(large)), at_most_ratio=1),
        Measurement(what, ours, "five times 1,000", 5 * part, at_most_ratio=1.3),
    ]
