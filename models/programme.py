"""The programme: rooms and ways between them, tracks, sessions, and who does what in them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, EnumType, Keyed, one_of, paragraphs, parent, reference, translated, words
from models.enums import RoleKind, SessionKind
from models.people import Person
from models.text import Translated


class Room(Keyed, Base):
    """A place where sessions are held, real or online. `capacity` counts seats."""

    __tablename__ = "room"
    __table_args__ = (CheckConstraint("capacity IS NULL OR capacity >= 0", name="capacity_not_negative"),)

    name: Mapped[Translated] = translated()
    capacity: Mapped[int | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)
    notes: Mapped[str] = paragraphs()
    external_id: Mapped[str] = words()


class RoomDistance(Keyed, Base):
    """How many minutes people walk between two rooms; one row for both directions, the smaller key first."""

    __tablename__ = "room_distance"
    __table_args__ = (
        UniqueConstraint("room_id", "other_room_id"),
        CheckConstraint("room_id < other_room_id", name="of_two_in_order"),
        CheckConstraint("minutes >= 0", name="minutes_not_negative"),
    )

    room_id: Mapped[str] = parent("room.id", index=False)
    other_room_id: Mapped[str] = parent("room.id")
    minutes: Mapped[int]


class Track(Keyed, Base):
    """A theme that runs through the programme, also the theme of pitches."""

    __tablename__ = "track"
    __table_args__ = (CheckConstraint("length(colour) = 7 AND colour LIKE '#%'", name="colour_is_hex"),)

    name: Mapped[Translated] = translated()
    colour: Mapped[str] = mapped_column(String(7), default="#5b6770")
    position: Mapped[int] = mapped_column(default=0)


class Session(Keyed, Base):
    """A programme item. Without `starts_at` it waits in the tray of its `day`, or of the whole event.

    `starts_at` is local wall time of the event's zone; `position` orders the items that have no time.
    """

    __tablename__ = "session"
    __table_args__ = (
        CheckConstraint("length_minutes > 0", name="length_positive"),
        one_of("kind", SessionKind),
        Index("ix_session_starts_at", "starts_at"),
    )

    kind: Mapped[SessionKind] = mapped_column(EnumType(SessionKind), default=SessionKind.TALK)
    day: Mapped[date | None] = mapped_column(default=None)
    """The day it is on paper, which a session after midnight shares with the evening before."""
    starts_at: Mapped[datetime | None] = mapped_column(default=None)
    length_minutes: Mapped[int] = mapped_column(default=30)
    room_id: Mapped[str | None] = reference("room.id")
    track_id: Mapped[str | None] = reference("track.id")
    language: Mapped[str] = words(8)
    title: Mapped[Translated] = translated()
    subtitle: Mapped[Translated] = translated()
    abstract: Mapped[Translated] = translated()
    notes: Mapped[str] = paragraphs()
    is_cancelled: Mapped[bool] = mapped_column(default=False)
    is_fixed: Mapped[bool] = mapped_column(default=False)
    expected_attendance: Mapped[int | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)
    url: Mapped[str] = words(500)
    external_id: Mapped[str] = words(200)
    search: Mapped[str] = words(2000)

    room: Mapped[Room | None] = relationship()
    track: Mapped[Track | None] = relationship()
    roles: Mapped[list[SessionRole]] = relationship(
        back_populates="session",
        order_by="SessionRole.position",
        passive_deletes=True,
        cascade="all, delete-orphan",
    )


class SessionRole(Keyed, Base):
    """A person's part in a session: moderator, speaker, panellist; `position` is the order of appearance."""

    __tablename__ = "session_role"
    __table_args__ = (UniqueConstraint("session_id", "person_id", "role"), one_of("role", RoleKind))

    session_id: Mapped[str] = parent("session.id", index=False)
    person_id: Mapped[str] = parent("person.id")
    role: Mapped[RoleKind] = mapped_column(EnumType(RoleKind), default=RoleKind.SPEAKER)
    position: Mapped[int] = mapped_column(default=0)

    session: Mapped[Session] = relationship(back_populates="roles")
    person: Mapped[Person] = relationship()
