"""B2B meetings: who wishes to meet whom, when both can, and where they were placed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, EnumType, Keyed, one_of, paragraphs, parent, reference, words
from models.enums import MeetingStatus, Priority, RequestStatus


class MeetingTable(Keyed, Base):
    """A table of a meeting session. With a host it is that person's fixed table."""

    __tablename__ = "meeting_table"
    __table_args__ = (
        UniqueConstraint("session_id", "number"),
        CheckConstraint("number > 0", name="number_positive"),
    )

    session_id: Mapped[str] = parent("session.id", index=False)
    number: Mapped[int]
    host_id: Mapped[str | None] = reference("person.id")


class MeetingSlot(Keyed, Base):
    """A time slot of a meeting session; `starts_at` is local wall time."""

    __tablename__ = "meeting_slot"
    __table_args__ = (
        UniqueConstraint("session_id", "starts_at"),
        CheckConstraint("length_minutes > 0", name="length_positive"),
    )

    session_id: Mapped[str] = parent("session.id", index=False)
    starts_at: Mapped[datetime]
    length_minutes: Mapped[int] = mapped_column(default=20)


class Availability(Keyed, Base):
    """A stretch of local wall time in which a person or a room is, or is not, available."""

    __tablename__ = "availability"
    __table_args__ = (
        CheckConstraint("(person_id IS NULL) <> (room_id IS NULL)", name="of_one"),
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
    )

    person_id: Mapped[str | None] = parent("person.id")
    room_id: Mapped[str | None] = parent("room.id")
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    is_available: Mapped[bool] = mapped_column(default=True)


class MeetingRequest(Keyed, Base):
    """One person wishes to meet another."""

    __tablename__ = "meeting_request"
    __table_args__ = (
        CheckConstraint("requester_id <> receiver_id", name="of_two"),
        UniqueConstraint("requester_id", "receiver_id"),
        one_of("status", RequestStatus),
        one_of("priority", Priority),
    )

    requester_id: Mapped[str] = parent("person.id", index=False)
    receiver_id: Mapped[str] = parent("person.id")
    status: Mapped[RequestStatus] = mapped_column(EnumType(RequestStatus), default=RequestStatus.WISH)
    priority: Mapped[Priority] = mapped_column(EnumType(Priority), default=Priority.WANT)
    message: Mapped[str] = paragraphs()


class Meeting(Keyed, Base):
    """A request that has a slot and a table. Locked, the planner leaves it where it is."""

    __tablename__ = "meeting"
    __table_args__ = (
        UniqueConstraint("request_id"),
        UniqueConstraint("slot_id", "table_id"),
        one_of("status", MeetingStatus),
    )

    request_id: Mapped[str] = parent("meeting_request.id", index=False)
    slot_id: Mapped[str] = parent("meeting_slot.id", index=False)
    table_id: Mapped[str | None] = reference("meeting_table.id")
    status: Mapped[MeetingStatus] = mapped_column(EnumType(MeetingStatus), default=MeetingStatus.PLACED)
    is_locked: Mapped[bool] = mapped_column(default=False)
    stand_in: Mapped[str] = words()
