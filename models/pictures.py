"""Photos and logos, each kept once under the hash of its bytes, and never in the journal."""

from __future__ import annotations

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Picture(Base):
    """A scaled-down JPEG or PNG. `id` is the SHA-256 of `data`; sizes are in pixels."""

    __tablename__ = "picture"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    media_type: Mapped[str] = mapped_column(String(20))
    width: Mapped[int]
    height: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)
