"""What a session still lacks: a time, a room, somebody on stage, somebody who moderates, titles in a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.enums import RoleKind
from models.queries.programme import Programme, SessionRow, programme
from models.session_kinds import NEEDS_MODERATOR, NEEDS_ROOM, NEEDS_SPEAKER
from models.store.reader import Reader
from models.text import Text
from translations import N_

__all__ = ["Finding", "Lack", "findings", "lacks"]


class Lack(StrEnum):
    """What can be missing, the most pressing first."""

    TIME = "time"
    ROOM = "room"
    SPEAKER = "speaker"
    MODERATOR = "moderator"
    TITLE = "title"


SENTENCES = {
    Lack.TIME: N_("Has no time yet"),
    Lack.ROOM: N_("Has no room yet"),
    Lack.SPEAKER: N_("Has nobody on stage yet"),
    Lack.MODERATOR: N_("Has no moderator yet"),
    Lack.TITLE: N_("Title is missing in {languages}"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a session lacks, and the words for it."""

    session_id: str
    lack: Lack
    text: Text


def findings(reader: Reader) -> list[Finding]:
    """Return what all sessions lack, in the order of the programme."""
    whole = programme(reader)
    rows = [*(row for day in whole.days for row in (*day.sessions, *day.tray)), *whole.tray]
    return [finding for row in rows for finding in lacks(row, whole)]


def lacks(row: SessionRow, whole: Programme) -> list[Finding]:
    """Return what one session of the programme lacks. Nothing is missing from a cancelled one."""
    if row.is_cancelled:
        return []
    languages = ", ".join(code.upper() for code in row.missing)
    return [
        Finding(
            row.id,
            lack,
            Text(SENTENCES[lack], languages=languages) if lack is Lack.TITLE else Text(SENTENCES[lack]),
        )
        for lack in _lacks(row, whole)
    ]


def _lacks(row: SessionRow, whole: Programme) -> Iterator[Lack]:
    on_stage = {part.role for part in row.parts}
    if row.starts_at is None:
        yield Lack.TIME
    if row.kind in NEEDS_ROOM and row.room_id is None and whole.needs_rooms:
        yield Lack.ROOM
    if row.kind in NEEDS_SPEAKER and not on_stage - {RoleKind.MODERATOR}:
        yield Lack.SPEAKER
    if row.kind in NEEDS_MODERATOR and RoleKind.MODERATOR not in on_stage:
        yield Lack.MODERATOR
    if row.missing:
        yield Lack.TITLE
