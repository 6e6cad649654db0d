"""Pitches: companies that present themselves in two minutes, one after the other, grouped by theme."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, EnumType, Keyed, one_of, paragraphs, parent, reference, translated, words
from models.enums import Microphone
from models.event import Organisation
from models.people import Person
from models.programme import Session, Track
from models.text import Translated


class Pitch(Keyed, Base):
    """One pitch of a pitch session. Lengths in seconds; none means the event's default."""

    __tablename__ = "pitch"
    __table_args__ = (
        CheckConstraint("length_seconds IS NULL OR length_seconds > 0", name="length_positive"),
        CheckConstraint(
            "changeover_seconds IS NULL OR changeover_seconds >= 0", name="changeover_not_negative"
        ),
        one_of("microphone", Microphone),
    )

    session_id: Mapped[str] = parent("session.id")
    position: Mapped[int] = mapped_column(default=0)
    organisation_id: Mapped[str | None] = reference("organisation.id")
    track_id: Mapped[str | None] = reference("track.id")
    title: Mapped[Translated] = translated()
    language: Mapped[str] = words(8)
    length_seconds: Mapped[int | None] = mapped_column(default=None)
    changeover_seconds: Mapped[int | None] = mapped_column(default=None)
    has_slides: Mapped[bool] = mapped_column(default=False)
    slides: Mapped[str] = words(300)
    microphone: Mapped[Microphone | None] = mapped_column(EnumType(Microphone), default=None)
    notes: Mapped[str] = paragraphs()
    is_cancelled: Mapped[bool] = mapped_column(default=False)

    session: Mapped[Session] = relationship()
    organisation: Mapped[Organisation | None] = relationship()
    track: Mapped[Track | None] = relationship()
    pitchers: Mapped[list[Pitcher]] = relationship(
        back_populates="pitch",
        order_by="Pitcher.position",
        passive_deletes=True,
        cascade="all, delete-orphan",
    )


class Pitcher(Keyed, Base):
    """A person who pitches."""

    __tablename__ = "pitcher"
    __table_args__ = (UniqueConstraint("pitch_id", "person_id"),)

    pitch_id: Mapped[str] = parent("pitch.id", index=False)
    person_id: Mapped[str] = parent("person.id")
    position: Mapped[int] = mapped_column(default=0)

    pitch: Mapped[Pitch] = relationship(back_populates="pitchers")
    person: Mapped[Person] = relationship()
