"""Everyone who has to do with the event: speakers, moderators, participants, staff."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, EnumType, Keyed, one_of, paragraphs, reference, translated, words
from models.enums import Salutation
from models.event import Organisation, Region
from models.text import Translated


class Person(Keyed, Base):
    """One person. A single-word name stands in `family_name` or `given_name` alone; no e-mail is legal.

    `full_name`, `sort_key` and `search` follow from the other columns at every flush (models/derived.py).
    """

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("given_name <> '' OR family_name <> '' OR badge_name <> ''", name="has_name"),
        one_of("salutation", Salutation),
        Index("ix_person_listing", "sort_key", "id"),
    )

    salutation: Mapped[Salutation | None] = mapped_column(EnumType(Salutation), default=None)
    academic_title: Mapped[str] = words(60)
    given_name: Mapped[str] = words()
    particle: Mapped[str] = words(40)
    family_name: Mapped[str] = words()
    suffix: Mapped[str] = words(40)
    badge_name: Mapped[str] = words()
    pronunciation: Mapped[str] = words()
    function: Mapped[Translated] = translated()
    organisation_id: Mapped[str | None] = reference("organisation.id")
    country: Mapped[str] = words(2)
    region_id: Mapped[str | None] = reference("region.id")
    languages: Mapped[str] = words(40)
    """Codes of the languages the person speaks, best first, parted by spaces."""
    email: Mapped[str] = words(254)
    phone: Mapped[str] = words(60)
    photo_id: Mapped[str | None] = mapped_column(String(64), default=None)
    biography: Mapped[Translated] = translated()
    notes: Mapped[str] = paragraphs()
    external_id: Mapped[str] = words()
    """What the system the person was imported from calls them, so that a newer version finds them again."""

    full_name: Mapped[str] = words(500)
    sort_key: Mapped[str] = words(900)
    search: Mapped[str] = words(2000)

    organisation: Mapped[Organisation | None] = relationship()
    region: Mapped[Region | None] = relationship()
