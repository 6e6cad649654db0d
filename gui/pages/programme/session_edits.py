"""Changes made in the inspector of programme items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gui.context import Context
from gui.pages.programme.kinds import called
from models import operations
from models.queries.programme import SessionRow, programme
from models.queries.session import SessionDetail
from models.rules.schedule import pushed
from models.rules.typed_name import name_parts
from models.text import Text
from translations import N_

__all__ = ["SessionEdits", "add_typed_person"]

OVERLAPS = N_("“{name}” now begins before this item has ended.")
MOVE = N_("Move what follows")


class SessionEdits:
    """Sets columns of one or several sessions, and offers to make room."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @staticmethod
    def set_value(session: Any, ids: Sequence[str], column: str, value: Any) -> None:
        """Set a column of sessions as its field has it: a start is a time of day, no language is None."""
        for session_id in ids:
            if column == "day":
                operations.programme.set_day(session, session_id, value)
            elif column == "starts_at":
                operations.programme.set_start(session, session_id, value)
            elif column == "length_minutes":
                operations.programme.set_length(session, session_id, value)
            else:
                value = "" if column == "language" and value is None else value
                operations.programme.update_session(session, session_id, **{column: value})

    @staticmethod
    def add_person(session: Any, session_id: str, typed: str) -> None:
        """Add a person of this name to the event and to the session."""
        person = add_typed_person(session, typed)
        operations.programme.assign_role(session, session_id, person.id)

    def offer_room(self, before: SessionDetail) -> None:
        """Where the next item in the same room now begins too early, offer to move it and what follows."""
        row = self._row(before.id)
        if row is None or row.span is None or before.ends_at is None or row.ends_at is None:
            return
        following = next((other for other in self._day_of(row) if _is_pushed(other, before, row)), None)
        if following is None:
            return
        self._context.notices.say(
            Text(OVERLAPS, name=called(following.title, following.kind)),
            action=Text(MOVE),
            act=lambda: self._make_room(before, following),
        )

    def _make_room(self, before: SessionDetail, following: SessionRow) -> None:
        self._context.edits.run(
            N_("Move {name} and what follows in time"),
            lambda session: operations.programme.make_room(session, before.id, after=before.ends_at),
            name=called(following.title, following.kind),
        )

    def _row(self, session_id: str) -> SessionRow | None:
        days = programme(self._context.workspace.reader).days
        return next((row for day in days for row in day.sessions if row.id == session_id), None)

    def _day_of(self, row: SessionRow) -> tuple[SessionRow, ...]:
        days = programme(self._context.workspace.reader).days
        return next((day.sessions for day in days if day.day == row.day), ())


def add_typed_person(session: Any, typed: str) -> Any:
    """Add a person whose name was typed in one line."""
    return operations.people.add_person(session, **name_parts(typed)._asdict())


def _is_pushed(other: SessionRow, before: SessionDetail, row: SessionRow) -> bool:
    """Say whether `other` follows in the same room, and the session that has become longer runs into it."""
    if other.span is None or row.span is None or other.starts_at is None or before.ends_at is None:
        return False
    follows = other.starts_at >= before.ends_at and other.room_id == row.room_id
    return follows and other.id in pushed([other.span], row.span)
