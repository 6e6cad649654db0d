"""The event itself: its titles, place, days, regions, and who organises it."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, EnumType, Keyed, one_of, parent, reference, translated, words
from models.enums import PartnerRole
from models.text import Translated


class Event(Keyed, Base):
    """The one event of the file. Times in the file are local times of its IANA zone."""

    __tablename__ = "event"
    __table_args__ = (
        CheckConstraint("ends_on >= starts_on", name="ends_after_start"),
        CheckConstraint("pitch_length_seconds > 0 AND changeover_seconds >= 0", name="pitch_lengths"),
        CheckConstraint("length(accent) = 7 AND accent LIKE '#%'", name="accent_is_hex"),
    )

    title: Mapped[Translated] = translated()
    motto: Mapped[Translated] = translated()
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    timezone: Mapped[str] = mapped_column(String(64), default="Europe/Luxembourg")
    is_virtual: Mapped[bool] = mapped_column(default=False)
    venue: Mapped[Translated] = translated()
    languages: Mapped[str] = mapped_column(String(40), default="de fr en")
    """Language codes in the order in which they stand in for each other, parted by spaces."""
    accent: Mapped[str] = mapped_column(String(7), default="#1f4e79")
    logo_id: Mapped[str | None] = mapped_column(String(64), default=None)
    room_change_minutes: Mapped[int] = mapped_column(default=0, server_default="0")
    """How long people walk between any two rooms of which nothing else is known."""
    pitch_length_seconds: Mapped[int] = mapped_column(default=120)
    changeover_seconds: Mapped[int] = mapped_column(default=30)
    meetings_booked: Mapped[int | None] = mapped_column(default=None)
    """What the organisers counted afterwards, where it is not in the file itself."""
    exchanges_registered: Mapped[int | None] = mapped_column(default=None)


class EventDay(Keyed, Base):
    """One day of the event with its theme. `opens` and `closes` bound the programme grid."""

    __tablename__ = "event_day"
    __table_args__ = (UniqueConstraint("event_id", "day"),)

    event_id: Mapped[str] = parent("event.id", index=False)
    day: Mapped[date]
    theme: Mapped[Translated] = translated()
    opens: Mapped[time] = mapped_column(default=time(8))
    closes: Mapped[time] = mapped_column(default=time(18))


class Region(Keyed, Base):
    """A region whose companies meet at the event: Baden-Württemberg, Luxembourg."""

    __tablename__ = "region"

    name: Mapped[Translated] = translated()
    position: Mapped[int] = mapped_column(default=0)


class EventPartner(Keyed, Base):
    """An organisation that organises or supports the event."""

    __tablename__ = "event_partner"
    __table_args__ = (UniqueConstraint("event_id", "organisation_id", "role"), one_of("role", PartnerRole))

    event_id: Mapped[str] = parent("event.id", index=False)
    organisation_id: Mapped[str] = parent("organisation.id")
    role: Mapped[PartnerRole] = mapped_column(EnumType(PartnerRole))
    position: Mapped[int] = mapped_column(default=0)


class Organisation(Keyed, Base):
    """A company, chamber, ministry or cluster that sends people."""

    __tablename__ = "organisation"
    __table_args__ = (CheckConstraint("name <> ''", name="has_name"),)

    name: Mapped[str] = words()
    sort_key: Mapped[str] = mapped_column(String(450), default="", index=True)
    search: Mapped[str] = words(450)
    country: Mapped[str] = words(2)
    region_id: Mapped[str | None] = reference("region.id")
    website: Mapped[str] = words(300)
    logo_id: Mapped[str | None] = mapped_column(String(64), default=None)
    notes: Mapped[str] = words(4000)
