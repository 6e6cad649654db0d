"""Changes of the event itself: making it, its titles and days, its regions and who organises it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from models.desk import Category
from models.enums import PartnerRole
from models.errors import NotFound, RuleViolation
from models.event import Event, EventDay, EventPartner, Region
from models.operations.records import found, moved, renumber, set_columns
from models.rules.colour import is_colour
from models.text import LANGUAGES, Translated
from translations import N_

EVENT_COLUMNS = frozenset({
    "title", "motto", "starts_on", "ends_on", "timezone", "is_virtual", "venue", "languages", "accent", "logo_id",
    "pitch_length_seconds", "changeover_seconds", "meetings_booked", "exchanges_registered",
})  # fmt: skip
DAY_COLUMNS = frozenset({"theme", "opens", "closes"})
LONGEST_EVENT_DAYS = 60

CATEGORIES = (
    ({"de": "Teilnehmer/in", "fr": "Participant", "en": "Participant"}, "#2f5d8a"),
    ({"de": "Vortragende/r", "fr": "Intervenant", "en": "Speaker"}, "#8a3b2f"),
    ({"de": "Veranstalter", "fr": "Organisateur", "en": "Organiser"}, "#2f6b4f"),
    ({"de": "Presse", "fr": "Presse", "en": "Press"}, "#6b4c8a"),
    ({"de": "Team", "fr": "Équipe", "en": "Staff"}, "#4a5560"),
    ({"de": "VIP", "fr": "VIP", "en": "VIP"}, "#8a6a1f"),
)


def the_event(session: OrmSession) -> Event:
    """Return the event of the file. Raises `NotFound` where the file has none yet."""
    event: Event | None = session.scalar(select(Event))
    if event is None:
        raise NotFound(N_("This file has no event in it yet."))
    return event


def create_event(
    session: OrmSession,
    *,
    title: Translated,
    starts_on: date,
    ends_on: date,
    timezone: str = "Europe/Luxembourg",
    languages: tuple[str, ...] = LANGUAGES,
) -> Event:
    """Put the event into a new file, with its days and the usual badge categories."""
    if not title:
        raise RuleViolation(N_("Give the event a title in at least one language."), column="title")
    event = Event(
        title=title, starts_on=starts_on, ends_on=ends_on, timezone=timezone, languages=" ".join(languages)
    )
    _check_dates(starts_on, ends_on)
    _check_timezone(timezone)
    session.add(event)
    session.flush()
    _fit_days(session, event)
    for position, (name, colour) in enumerate(CATEGORIES):
        session.add(Category(name=Translated(name), colour=colour, position=position))
    session.flush()
    return event


def update_event(session: OrmSession, **values: Any) -> Event:
    """Set columns of the event (`EVENT_COLUMNS`); its days follow its dates, and keep their themes."""
    event = the_event(session)
    set_columns(event, EVENT_COLUMNS, values)
    if not event.title:
        raise RuleViolation(N_("Give the event a title in at least one language."), column="title")
    if not event.languages.split():
        raise RuleViolation(N_("Keep at least one language."), column="languages")
    _check_dates(event.starts_on, event.ends_on)
    _check_timezone(event.timezone)
    _check_colour(event.accent)
    _fit_days(session, event)
    session.flush()
    return event


def update_day(session: OrmSession, day_id: str, **values: Any) -> EventDay:
    """Set columns of a day (`DAY_COLUMNS`)."""
    day = found(session, EventDay, day_id)
    set_columns(day, DAY_COLUMNS, values)
    session.flush()
    return day


def _check_dates(starts_on: date, ends_on: date) -> None:
    if ends_on < starts_on:
        raise RuleViolation(N_("The last day must not be before the first day."), column="ends_on")
    if (ends_on - starts_on).days >= LONGEST_EVENT_DAYS:
        raise RuleViolation(
            N_("An event has at most {limit} days. Check the year of its dates."),
            column="ends_on", limit=LONGEST_EVENT_DAYS,
        )  # fmt: skip


def _check_timezone(timezone: str) -> None:
    if timezone not in available_timezones():
        raise RuleViolation(
            N_("There is no time zone “{timezone}”. Write it as Europe/Luxembourg or Europe/Berlin."),
            column="timezone", timezone=timezone,
        )  # fmt: skip


def _check_colour(colour: str) -> None:
    if not is_colour(colour):
        raise RuleViolation(
            N_("“{colour}” is no colour. Write it as # and six digits, for example #2f5d8a."),
            column="accent", colour=colour,
        )  # fmt: skip


def _fit_days(session: OrmSession, event: Event) -> None:
    """Give the event one day row for each of its dates; drop the rows of dates it no longer has."""
    days = {day.day: day for day in session.scalars(select(EventDay).where(EventDay.event_id == event.id))}
    dates = {event.starts_on + timedelta(days=n) for n in range((event.ends_on - event.starts_on).days + 1)}
    for gone in set(days) - dates:
        session.delete(days[gone])
    for new in sorted(dates - set(days)):
        session.add(EventDay(event_id=event.id, day=new))


def add_region(session: OrmSession, name: Translated) -> Region:
    """Add a region at the end of the list."""
    regions = list(session.scalars(select(Region).order_by(Region.position)))
    region = Region(name=name, position=len(regions))
    session.add(region)
    session.flush()
    return region


def update_region(session: OrmSession, region_id: str, name: Translated) -> Region:
    """Rename a region."""
    region = found(session, Region, region_id)
    if not name:
        raise RuleViolation(N_("Give the region a name in at least one language."), column="name")
    region.name = name
    session.flush()
    return region


def delete_region(session: OrmSession, region_id: str) -> None:
    """Delete a region; people and organisations of it then have none."""
    session.delete(found(session, Region, region_id))
    session.flush()


def move_region(session: OrmSession, region_id: str, to: int) -> None:
    """Put a region at index `to` of the list."""
    regions = list(session.scalars(select(Region).order_by(Region.position, Region.id)))
    renumber(moved(regions, found(session, Region, region_id), to))
    session.flush()


def add_partner(session: OrmSession, organisation_id: str, role: PartnerRole) -> EventPartner:
    """Name an organisation as organiser, co-organiser, partner or sponsor, after those there are."""
    event = the_event(session)
    partners = list(session.scalars(select(EventPartner).order_by(EventPartner.position)))
    if any(partner.organisation_id == organisation_id and partner.role == role for partner in partners):
        raise RuleViolation(N_("This organisation already has this role."), column="role")
    partner = EventPartner(
        event_id=event.id, organisation_id=organisation_id, role=role, position=len(partners)
    )
    session.add(partner)
    session.flush()
    return partner


def update_partner(session: OrmSession, partner_id: str, role: PartnerRole) -> EventPartner:
    """Give a partner another role. Raises `RuleViolation` where the organisation has that role already."""
    partner = found(session, EventPartner, partner_id)
    others = session.scalars(select(EventPartner).where(EventPartner.id != partner_id))
    if any(other.organisation_id == partner.organisation_id and other.role == role for other in others):
        raise RuleViolation(N_("This organisation already has this role."), column="role")
    partner.role = role
    session.flush()
    return partner


def remove_partner(session: OrmSession, partner_id: str) -> None:
    """Take an organisation off the list of partners."""
    session.delete(found(session, EventPartner, partner_id))
    session.flush()


def move_partner(session: OrmSession, partner_id: str, to: int) -> None:
    """Put a partner at index `to` of the list."""
    partners = list(session.scalars(select(EventPartner).order_by(EventPartner.position)))
    renumber(moved(partners, found(session, EventPartner, partner_id), to))
    session.flush()
