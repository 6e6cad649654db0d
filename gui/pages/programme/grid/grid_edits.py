"""What is done in the grid, each as one change of the event that undo takes back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from gui.context import Context
from gui.pages.programme.kinds import called
from models import operations
from models.enums import SessionKind
from models.queries.programme import SessionRow
from translations import N_

__all__ = ["GridEdits"]


class GridEdits:
    """Runs operations on sessions. With `follows` what comes after in the room makes way."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.follows = False

    def move(self, row: SessionRow, starts_at: datetime, room_id: str | None, day: date) -> None:
        """Put a session at a time into a room."""
        if (row.starts_at, row.room_id, row.day) == (starts_at, room_id, day):
            return

        def work(session: Any) -> None:
            operations.programme.move_session(session, row.id, starts_at=starts_at, day=day, room_id=room_id)
            self._make_room(session, row.id)

        self._context.edits.run(N_("Move {name}"), work, name=called(row.title, row.kind))

    def resize(self, row: SessionRow, starts_at: datetime, minutes: int) -> None:
        """Let a session begin at `starts_at` and last `minutes`."""
        minutes = max(1, minutes)
        if (row.starts_at, row.length_minutes) == (starts_at, minutes):
            return

        def work(session: Any) -> None:
            if starts_at != row.starts_at:
                operations.programme.move_session(session, row.id, starts_at=starts_at, day=row.day)
            operations.programme.set_length(session, row.id, minutes)
            self._make_room(session, row.id)

        self._context.edits.run(N_("Change the length of {name}"), work, name=called(row.title, row.kind))

    def put_away(self, row: SessionRow, day: date) -> None:
        """Put a session into the tray of its day."""
        self._context.edits.run(
            N_("Take {name} out of the grid"),
            lambda session: operations.programme.unschedule(session, row.id, day=row.day or day),
            name=called(row.title, row.kind),
        )

    def place_at_end(self, row: SessionRow, day: date, room_id: str | None, after: datetime) -> None:
        """Put a session from the tray into a room, at the end of what is in it."""
        self.move(row, after, room_id, day)

    def shift(self, rows: list[SessionRow], minutes: int) -> None:
        """Let sessions begin later or earlier together."""
        keys = [row.id for row in rows if row.starts_at]
        if len(keys) == 1:
            label, name = N_("Move {name}"), called(rows[0].title, rows[0].kind)
        else:
            label, name = N_("Move several programme items in time"), None
        self._context.edits.run(
            label, lambda session: operations.programme.move_sessions_by(session, keys, minutes), name=name
        )

    def shift_following(self, row: SessionRow, minutes: int) -> None:
        """Let a session and all that follows it begin later or earlier."""
        self._context.edits.run(
            N_("Move {name} and what follows in time"),
            lambda session: operations.programme.shift_following(session, row.id, minutes),
            name=called(row.title, row.kind),
        )

    def add(self, kind: SessionKind, day: date | None, after: str | None) -> str | None:
        """Add a session after another one, else at the end of the day, else to the tray; return its key."""

        def work(session: Any) -> str:
            if after is not None:
                return str(operations.programme.add_session_after(session, kind, after).id)
            if day is not None:
                return str(operations.programme.append_session(session, kind, day).id)
            return str(operations.programme.add_session(session, kind).id)

        return self._context.edits.run(N_("Add {what}"), work, what=kind.label)

    def duplicate(self, row: SessionRow) -> str | None:
        """Copy a session right after it; return the key of the copy."""
        return self._context.edits.run(
            N_("Duplicate {name}"),
            lambda session: str(operations.programme.duplicate_session(session, row.id).id),
            name=called(row.title, row.kind),
        )

    def delete(self, rows: list[SessionRow]) -> None:
        """Delete sessions."""
        if len(rows) == 1:
            label, name = N_("Delete {name}"), called(rows[0].title, rows[0].kind)
        else:
            label, name = N_("Delete several programme items"), None
        keys = [row.id for row in rows]
        self._context.edits.run(
            label, lambda session: operations.programme.delete_sessions(session, keys), name=name
        )

    def cancel(self, rows: list[SessionRow]) -> None:
        """Cancel sessions, or reinstate them where the first one is cancelled."""
        if not rows:
            return
        is_cancelled = not rows[0].is_cancelled

        def work(session: Any) -> None:
            for row in rows:
                operations.programme.update_session(session, row.id, is_cancelled=is_cancelled)

        label = N_("Call off {name}") if is_cancelled else N_("Reinstate {name}")
        self._context.edits.run(label, work, name=called(rows[0].title, rows[0].kind))

    def compact(self, day: date, room_id: str | None, gap_minutes: int) -> None:
        """Close the gaps of a day, in one room or in all."""
        self._context.edits.run(
            N_("Close the gaps of the day"),
            lambda session: operations.day_shape.compact_day(
                session, day, room_id=room_id, gap_minutes=gap_minutes
            ),
        )

    def copy_to_rooms(self, row: SessionRow) -> None:
        """Copy a break into every other room."""
        self._context.edits.run(
            N_("Copy {name} to all rooms"),
            lambda session: operations.day_shape.copy_to_all_rooms(session, row.id),
            name=called(row.title, row.kind),
        )

    def _make_room(self, session: Any, session_id: str) -> None:
        if self.follows:
            operations.day_shape.push_following(session, session_id)
