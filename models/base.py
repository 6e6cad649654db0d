"""What all tables share: keys, naming of constraints, and the column types of the event."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import CheckConstraint, DateTime, ForeignKey, MetaData, String
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import Text as LongText
from sqlalchemy.types import TypeDecorator

from models.text import Translated

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
KEY_LENGTH = 32


def new_key() -> str:
    """Return a key that two copies of a file, edited apart, never both give."""
    return uuid4().hex


class Base(DeclarativeBase):
    """All tables of the event file."""

    metadata = MetaData(naming_convention=NAMING)


class Keyed:
    """An entity with a UUID (32 hex digits) as its key."""

    id: Mapped[str] = mapped_column(String(KEY_LENGTH), primary_key=True, default=new_key, sort_order=-1)


class TranslatedType(TypeDecorator[Translated]):
    """Stores a `Translated` as JSON text; an empty one as '{}'."""

    impl = LongText
    cache_ok = True

    def process_bind_param(self, value: Translated | None, dialect: Dialect) -> str:
        return (value or Translated()).dumps()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Translated:
        return Translated.loads(value)


class UtcDateTime(TypeDecorator[datetime]):
    """Stores an aware moment as naive UTC, as SQLite and PostgreSQL both can."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class EnumType(TypeDecorator[StrEnum]):
    """Stores a `StrEnum` member as its value."""

    impl = String(20)
    cache_ok = True

    def __init__(self, members: type[StrEnum]) -> None:
        super().__init__()
        self.members = members

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else self.members(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.members(value)


def one_of(column: str, members: type[StrEnum]) -> CheckConstraint:
    """Return the constraint that `column` holds a member of `members` (or nothing)."""
    values = ", ".join(f"'{member.value}'" for member in members)
    return CheckConstraint(f"{column} IN ({values})", name=f"{column}_known")


def translated() -> Mapped[Translated]:
    """Declare a column of content in several languages."""
    return mapped_column(TranslatedType, default=Translated, server_default="{}")


def words(length: int = 200) -> Mapped[str]:
    """Declare a column of one line of text, '' where there is none."""
    return mapped_column(String(length), default="", server_default="")


def paragraphs() -> Mapped[str]:
    """Declare a column of free text, '' where there is none."""
    return mapped_column(LongText, default="", server_default="")


def parent(target: str, *, index: bool = True) -> Mapped[str]:
    """Declare a key of the row this one belongs to and goes with."""
    return mapped_column(String(KEY_LENGTH), ForeignKey(target, ondelete="CASCADE"), index=index)


def reference(target: str) -> Mapped[str | None]:
    """Declare a key of another row, emptied when that row is deleted."""
    return mapped_column(
        String(KEY_LENGTH), ForeignKey(target, ondelete="SET NULL"), index=True, default=None
    )


__all__ = [
    "KEY_LENGTH",
    "Base",
    "EnumType",
    "Keyed",
    "LongText",
    "TranslatedType",
    "UtcDateTime",
    "new_key",
    "one_of",
    "paragraphs",
    "parent",
    "reference",
    "translated",
    "words",
]
