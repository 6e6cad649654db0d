"""Builds made-up events of any size with Faker, for tests, benchmarks and practice."""

from __future__ import annotations

from datetime import date, time, timedelta

from sqlalchemy.orm import Session as OrmSession

from models.desk import Category
from models.event import Event, EventDay, Region
from models.operations.event import CATEGORIES
from models.programme import Track
from models.sample.bulk import Bulk
from models.sample.data import table
from models.sample.sizes import Sizes
from models.sample.synthetic_meetings import add_meetings
from models.sample.synthetic_people import add_people
from models.sample.synthetic_programme import add_programme
from models.sample.timetable import places
from models.text import LANGUAGES, Translated


def fill(session: OrmSession, sizes: Sizes) -> None:
    """Put a made-up event into an event file that is empty."""
    bulk = Bulk(session, sizes.seed)
    data = table("synthetic")
    first_day: date = data["starts_on"]
    when_and_where = places(sizes, first_day, bulk.lots.random)
    days = max(
        1,
        sizes.meeting_days,
        *((place.starts_at.date() - first_day).days + 1 for place in when_and_where[-1:]),
    )
    _add_event(bulk, first_day, days)
    regions = _add_regions(bulk)
    categories = [
        bulk.add(Category, name=Translated(name), colour=colour, position=position)
        for position, (name, colour) in enumerate(CATEGORIES)
    ]
    tracks = [
        bulk.add(Track, name=Translated(track["name"]), colour=track["colour"], position=position)
        for position, track in enumerate(data["tracks"])
    ]
    guests = add_people(bulk, sizes.people, regions, categories)
    add_programme(bulk, sizes, when_and_where, guests, tracks)
    add_meetings(bulk, sizes, first_day, guests)
    bulk.flush()


def _add_event(bulk: Bulk, first_day: date, days: int) -> None:
    data = table("synthetic")
    event_id = bulk.add(
        Event,
        title=Translated(data["title"]),
        motto=Translated(data["motto"]),
        starts_on=first_day,
        ends_on=first_day + timedelta(days=days - 1),
        timezone=data["timezone"],
        languages=" ".join(LANGUAGES),
    )
    for number in range(days):
        bulk.add(
            EventDay,
            event_id=event_id,
            day=first_day + timedelta(days=number),
            theme=bulk.words("day", number=number + 1),
            opens=time(8),
            closes=time(19),
        )


def _add_regions(bulk: Bulk) -> dict[str, str]:
    """Add the regions and return their keys by country."""
    return {
        country: bulk.add(Region, name=Translated(name), position=position)
        for position, (country, name) in enumerate(table("synthetic")["regions"].items())
    }
