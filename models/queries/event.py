"""The event at a glance: its header, days, regions and partners, and how much there is of everything."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, time

from models.enums import PartnerRole
from models.store.reader import Reader
from models.text import Translated


@dataclass(frozen=True, slots=True)
class EventHeader:
    """The event's own row. Lengths are in seconds; `languages` are codes parted by spaces."""

    id: str
    title: Translated
    motto: Translated
    starts_on: date
    ends_on: date
    timezone: str
    is_virtual: bool
    venue: Translated
    languages: str
    accent: str
    logo_id: str | None
    pitch_length_seconds: int
    changeover_seconds: int
    meetings_booked: int | None
    exchanges_registered: int | None

    @property
    def language_order(self) -> tuple[str, ...]:
        """The languages of the content, in the order in which they stand in for each other."""
        return tuple(self.languages.split())


@dataclass(frozen=True, slots=True)
class EventDayRow:
    """A day of the event; `opens` and `closes` bound its programme."""

    id: str
    day: date
    theme: Translated
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region, with the number of organisations from it."""

    id: str
    name: Translated
    organisations: int


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """An organisation in its role of organiser, partner or sponsor."""

    id: str
    organisation_id: str
    name: str
    role: PartnerRole
    logo_id: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of everything.

    `speakers` and `moderators` are people with such a role in a session that takes place, each once; `participants`
    are registrations neither declined nor cancelled; `changes` are those of the journal.
    """

    days: int
    rooms: int
    tracks: int
    sessions: int
    people: int
    speakers: int
    moderators: int
    participants: int
    organisations: int
    pitches: int
    requests: int
    meetings: int
    checked_in: int
    changes: int


HEADER_COLUMNS = ", ".join(field.name for field in fields(EventHeader))

PEOPLE_IN_ROLE = """
SELECT count(DISTINCT session_role.person_id) FROM session_role
JOIN session ON session.id = session_role.session_id
WHERE session.is_cancelled = 0 AND session_role.role
"""
CHECKED_IN = """
SELECT count(DISTINCT arrival.registration_id) FROM arrival
WHERE arrival.takes_back_id IS NULL
  AND arrival.id NOT IN (SELECT takes_back_id FROM arrival WHERE takes_back_id IS NOT NULL)
"""
COUNTS = f"""
SELECT (SELECT count(*) FROM event_day),
       (SELECT count(*) FROM room),
       (SELECT count(*) FROM track),
       (SELECT count(*) FROM session),
       (SELECT count(*) FROM person),
       ({PEOPLE_IN_ROLE} IN ('speaker', 'panellist', 'welcome')),
       ({PEOPLE_IN_ROLE} IN ('moderator', 'host')),
       (SELECT count(*) FROM registration WHERE status NOT IN ('declined', 'cancelled')),
       (SELECT count(*) FROM organisation),
       (SELECT count(*) FROM pitch),
       (SELECT count(*) FROM meeting_request),
       (SELECT count(*) FROM meeting),
       ({CHECKED_IN}),
       (SELECT count(*) FROM change)
"""


def event_header(reader: Reader) -> EventHeader | None:
    """Return the event of the file, None where it has none yet."""
    return reader.first(EventHeader, f"SELECT {HEADER_COLUMNS} FROM event")


def event_days(reader: Reader) -> list[EventDayRow]:
    """Return the days of the event, first to last."""
    return reader.rows(EventDayRow, "SELECT id, day, theme, opens, closes FROM event_day ORDER BY day")


def regions(reader: Reader) -> list[RegionRow]:
    """Return the regions in their order."""
    return reader.rows(
        RegionRow,
        "SELECT region.id, region.name, "
        "(SELECT count(*) FROM organisation WHERE organisation.region_id = region.id) "
        "FROM region ORDER BY region.position, region.id",
    )


def partners(reader: Reader) -> list[PartnerRow]:
    """Return organisers, partners and sponsors in their order."""
    return reader.rows(
        PartnerRow,
        "SELECT event_partner.id, organisation.id, organisation.name, event_partner.role, organisation.logo_id "
        "FROM event_partner JOIN organisation ON organisation.id = event_partner.organisation_id "
        "ORDER BY event_partner.position, event_partner.id",
    )


def counts(reader: Reader) -> Counts:
    """Return how much there is of everything."""
    found = reader.first(Counts, COUNTS)
    assert found is not None
    return found
