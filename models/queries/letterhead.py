"""The event as it heads every document: title, motto, place, days, colours, logo and organisers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.enums import PartnerRole
from models.store.reader import Reader
from models.text import Translated

__all__ = ["Letterhead", "Picture", "letterhead"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo or photo: PNG or JPEG, sizes in pixels. `id` is the same for the same bytes."""

    id: str
    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Event:
    id: str
    title: Translated
    motto: Translated
    venue: Translated
    is_virtual: bool
    starts_on: date
    ends_on: date
    timezone: str
    languages: str
    accent: str
    logo_id: str | None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What documents say about the event. `languages` stand in for each other in their order."""

    title: Translated
    motto: Translated = Translated()
    venue: Translated = Translated()
    is_virtual: bool = False
    starts_on: date = date.min
    ends_on: date = date.min
    timezone: str = "Europe/Luxembourg"
    languages: tuple[str, ...] = ("de", "fr", "en")
    accent: str = "#1f4e79"
    logo: Picture | None = None
    organisers: tuple[str, ...] = ()


EVENT = """
    SELECT id, title, motto, venue, is_virtual, starts_on, ends_on, timezone, languages, accent, logo_id
    FROM event"""
ORGANISERS = """
    SELECT organisation.name
    FROM event_partner JOIN organisation ON organisation.id = event_partner.organisation_id
    WHERE event_partner.event_id = :event AND event_partner.role IN (:first, :second)
    ORDER BY event_partner.role DESC, event_partner.position, organisation.sort_key"""


def letterhead(reader: Reader) -> Letterhead:
    """Return what documents say about the event; an untitled one where the file has none yet."""
    event = reader.first(_Event, EVENT)
    if event is None:
        return Letterhead(Translated())
    return Letterhead(
        title=event.title,
        motto=event.motto,
        venue=event.venue,
        is_virtual=event.is_virtual,
        starts_on=event.starts_on,
        ends_on=event.ends_on,
        timezone=event.timezone,
        languages=tuple(event.languages.split()),
        accent=event.accent,
        logo=picture(reader, event.logo_id),
        organisers=tuple(
            reader.values(
                ORGANISERS, event=event.id, first=PartnerRole.ORGANISER, second=PartnerRole.CO_ORGANISER
            )
        ),
    )


def picture(reader: Reader, picture_id: str | None) -> Picture | None:
    """Return one picture, None where there is none."""
    return reader.first(Picture, "SELECT id, data, width, height FROM picture WHERE id = :id", id=picture_id)
