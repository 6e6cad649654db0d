"""Decisions about the programme that outlive it: conflicts somebody lives with, and states that were given a name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Keyed, LongText, UtcDateTime, paragraphs, words


class AcceptedConflict(Keyed, Base):
    """A conflict that is as it should be. `conflict` is its key in models/rules/conflicts.py."""

    __tablename__ = "accepted_conflict"
    __table_args__ = (UniqueConstraint("conflict"), CheckConstraint("reason <> ''", name="has_reason"))

    conflict: Mapped[str] = mapped_column(String(300))
    reason: Mapped[str] = words(500)


class ProgrammeVersion(Keyed, Base):
    """A named state of the programme: "sent to print 3 June". `content` is its sessions as JSON."""

    __tablename__ = "programme_version"
    __table_args__ = (CheckConstraint("name <> ''", name="has_name"),)

    name: Mapped[str] = words()
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    notes: Mapped[str] = paragraphs()
    content: Mapped[str] = mapped_column(LongText)
