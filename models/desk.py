"""The registration desk: who is registered as what, who has arrived, whose badge was printed when."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import (
    KEY_LENGTH,
    Base,
    EnumType,
    Keyed,
    UtcDateTime,
    one_of,
    parent,
    reference,
    translated,
    words,
)
from models.enums import RegistrationStatus
from models.people import Person
from models.text import Translated


class Category(Keyed, Base):
    """A kind of badge: participant, speaker, press. Told by its word as well as its colour."""

    __tablename__ = "category"
    __table_args__ = (CheckConstraint("length(colour) = 7 AND colour LIKE '#%'", name="colour_is_hex"),)

    name: Mapped[Translated] = translated()
    colour: Mapped[str] = mapped_column(String(7), default="#5b6770")
    position: Mapped[int] = mapped_column(default=0)


class Registration(Keyed, Base):
    """A person's registration, at most one a person. `code` is on the badge and says nothing about the person."""

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("person_id"),
        UniqueConstraint("code"),
        CheckConstraint("code <> ''", name="has_code"),
        one_of("status", RegistrationStatus),
    )

    person_id: Mapped[str] = parent("person.id", index=False)
    category_id: Mapped[str | None] = reference("category.id")
    status: Mapped[RegistrationStatus] = mapped_column(
        EnumType(RegistrationStatus), default=RegistrationStatus.CONFIRMED
    )
    code: Mapped[str] = mapped_column(String(20))

    person: Mapped[Person] = relationship()
    category: Mapped[Category | None] = relationship()


class Arrival(Keyed, Base):
    """Somebody came: append-only, with day and desk. An arrival taken back is another row that names it."""

    __tablename__ = "arrival"

    registration_id: Mapped[str] = parent("registration.id")
    day: Mapped[date]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    desk: Mapped[str] = words(60)
    takes_back_id: Mapped[str | None] = mapped_column(String(KEY_LENGTH), default=None)


class BadgePrint(Keyed, Base):
    """A badge was printed. `content` is a hash of what stood on it, so that a change since can be seen."""

    __tablename__ = "badge_print"

    person_id: Mapped[str] = parent("person.id")
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    station: Mapped[str] = words(60)
    stationery: Mapped[str] = words(60)
    content: Mapped[str] = words(64)
