"""The journal: every change of the event, who made it when, and each row before and after."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import KEY_LENGTH, Base, EnumType, LongText, UtcDateTime, new_key, one_of, words
from models.enums import ChangeKind


class Change(Base):
    """One user action, one transaction. `reverts_id` names the change that an undo or redo takes back.

    `schema` is the revision of the file when it was made: a change is undone only under the same one.
    """

    __tablename__ = "change"
    __table_args__ = (one_of("kind", ChangeKind), {"sqlite_autoincrement": True})

    sequence: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(KEY_LENGTH), unique=True, default=new_key)
    kind: Mapped[ChangeKind] = mapped_column(EnumType(ChangeKind), default=ChangeKind.DO)
    reverts_id: Mapped[str | None] = mapped_column(String(KEY_LENGTH), default=None)
    station: Mapped[str] = words(60)
    author: Mapped[str] = words(60)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    schema: Mapped[str] = words(20)
    label: Mapped[str] = mapped_column(LongText)
    """`Text.dumps()` of what the user did."""


class ChangeRow(Base):
    """One written row: JSON objects of columns before and after, either null for an insert or a delete.

    An update keeps the columns it changed, an insert or delete all of them.
    """

    __tablename__ = "change_row"

    sequence: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    change_sequence: Mapped[int] = mapped_column(ForeignKey("change.sequence"), index=True)
    entity: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(KEY_LENGTH))
    before: Mapped[str | None] = mapped_column(LongText, default=None)
    after: Mapped[str | None] = mapped_column(LongText, default=None)


class FileNote(Base):
    """What the file says about itself: which version of the program made it, and when."""

    __tablename__ = "file_note"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = words(200)
