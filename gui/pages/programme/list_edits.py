"""Changes made in the programme list: to sessions, to pitches, and by dragging."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gui.context import Context
from gui.pages.programme.kinds import called
from gui.pages.programme.tree_model import Drop, Node
from models import operations
from models.enums import Entity, SessionKind
from models.queries.pitches import PitchRow
from models.queries.programme import ProgrammeDay, SessionRow
from models.text import Text, Translated
from translations import N_

__all__ = ["ListEdits"]

Called = str | Text | Translated


class ListEdits:
    """One method for each thing that can be done to rows of the list. New rows come back as (entity, id)."""

    def __init__(self, context: Context) -> None:
        self._edits = context.edits

    def add_session(
        self, kind: SessionKind, beside: Node | None, first_day: ProgrammeDay | None
    ) -> str | None:
        """Add an item after the row `beside`, at the end of that day, or at the end of the first day."""

        def work(session: Any) -> Any:
            if beside is not None and beside.entity is not Entity.EVENT_DAY:
                owner = beside.parent if beside.entity is Entity.PITCH and beside.parent else beside
                return operations.programme.add_session_after(session, kind, owner.id)
            day = first_day if beside is None else beside.row
            if isinstance(day, ProgrammeDay):
                return operations.programme.append_session(session, kind, day.day)
            return operations.programme.add_session(session, kind)

        made = self._edits.run(N_("Add {what}"), work, what=kind.label)
        return None if made is None else made.id

    def add_pitch(self, session_id: str, like: PitchRow | None) -> str | None:
        """Add a pitch at the end of a session's theme, that of the pitch `like`."""
        theme = like.track_id if like else None
        made = self._edits.run(
            N_("Add pitch"),
            lambda session: operations.pitches.add_pitch(session, session_id, track_id=theme),
        )
        return None if made is None else made.id

    def duplicate(self, node: Node) -> str | None:
        """Copy a session or a pitch, right below."""

        def work(session: Any) -> Any:
            if node.entity is Entity.PITCH:
                return operations.pitches.duplicate_pitch(session, node.id)
            return operations.programme.duplicate_session(session, node.id)

        made = self._edits.run(N_("Duplicate {name}"), work, name=name_of(node))
        return None if made is None else made.id

    def delete(self, nodes: Sequence[Node]) -> None:
        """Delete sessions or pitches."""
        ids = [node.id for node in nodes]

        def work(session: Any) -> None:
            if nodes[0].entity is Entity.PITCH:
                operations.pitches.delete_pitches(session, ids)
            else:
                operations.programme.delete_sessions(session, ids)

        if len(nodes) == 1:
            self._edits.run(N_("Delete {name}"), work, name=name_of(nodes[0]))
        else:
            self._edits.run(N_("Delete {count} entries"), work, count=len(nodes))

    def step(self, nodes: Sequence[Node], by: int) -> None:
        """Move sessions past their neighbours, pitches within their theme."""

        def work(session: Any) -> None:
            for node in nodes if by < 0 else reversed(nodes):
                if node.entity is Entity.PITCH:
                    operations.pitches.step_pitch(session, node.id, by)
                else:
                    operations.programme.step_in_order(session, node.id, by)

        label = N_("Move {name} up") if by < 0 else N_("Move {name} down")
        self._edits.run(label, work, name=name_of(nodes[0]))

    def step_theme(self, node: Node, by: int) -> None:
        """Move all pitches of a pitch's theme past the next theme."""
        label = N_("Move the theme up") if by < 0 else N_("Move the theme down")
        self._edits.run(label, lambda session: operations.pitches.step_theme(session, node.id, by))

    def shift(self, nodes: Sequence[Node], minutes: int) -> None:
        """Let sessions begin later, or earlier where `minutes` is negative."""
        ids = [node.id for node in nodes]
        self._edits.run(
            N_("Move {name} in time"),
            lambda session: operations.programme.move_sessions_by(session, ids, minutes),
            name=name_of(nodes[0]),
        )

    def shift_following(self, node: Node, minutes: int) -> None:
        """Let a session and what follows on its day begin later or earlier."""
        self._edits.run(
            N_("Move {name} and what follows in time"),
            lambda session: operations.programme.shift_following(session, node.id, minutes),
            name=name_of(node),
        )

    def cancel(self, nodes: Sequence[Node]) -> None:
        """Cancel sessions or pitches; reinstate them where all are cancelled already."""
        is_cancelled = not all(_is_cancelled(node) for node in nodes)

        def work(session: Any) -> None:
            for node in nodes:
                if node.entity is Entity.PITCH:
                    operations.pitches.update_pitch(session, node.id, is_cancelled=is_cancelled)
                else:
                    operations.programme.update_session(session, node.id, is_cancelled=is_cancelled)

        # TRANSLATORS: to say that a programme item does not take place
        label = N_("Call off {name}") if is_cancelled else N_("Reinstate {name}")
        self._edits.run(label, work, name=name_of(nodes[0]))

    def drop(self, drop: Drop) -> None:
        """Put rows where they were dropped."""
        if drop.entity is Entity.PITCH:
            self._drop_pitches(drop)
        else:
            self._drop_sessions(drop)

    def _drop_sessions(self, drop: Drop) -> None:
        day = drop.onto.row.day if isinstance(drop.onto.row, ProgrammeDay) else None
        has_time = day is not None and _drops_among_timed(drop)
        before = drop.before.id if drop.before else None
        if has_time and drop.before is not None and not _has_time(drop.before):
            before = None
        self._edits.run(
            N_("Move in the programme"),
            lambda session: operations.programme.place_sessions(
                session, drop.ids, day=day, before=before, has_time=has_time
            ),
        )

    def _drop_pitches(self, drop: Drop) -> None:
        def work(session: Any) -> None:
            for pitch_id in drop.ids:
                others = [child.id for child in drop.onto.children if child.id != pitch_id]
                to = others.index(drop.before.id) if drop.before else len(others)
                operations.pitches.move_pitch(session, pitch_id, to)

        self._edits.run(N_("Move in the order of pitches"), work)


def name_of(node: Node) -> Called:
    """Return what a row is called in the name of a change."""
    if isinstance(node.row, SessionRow):
        return called(node.row.title, node.row.kind)
    if isinstance(node.row, PitchRow):
        return node.row.organisation or node.row.title or Text(N_("Pitch"))
    return Text(N_("Day"))


def _is_cancelled(node: Node) -> bool:
    return isinstance(node.row, SessionRow | PitchRow) and node.row.is_cancelled


def _has_time(node: Node) -> bool:
    return isinstance(node.row, SessionRow) and node.row.starts_at is not None


def _drops_among_timed(drop: Drop) -> bool:
    """Say whether rows dropped there get a time: before one that has, or after the last one that has."""
    if drop.before is not None and _has_time(drop.before):
        return True
    others = [child for child in drop.onto.children if child.id not in drop.ids]
    first_waiting = next((child for child in others if not _has_time(child)), None)
    if drop.before is not first_waiting:
        return False
    moved = [child for child in drop.onto.children if child.id in drop.ids]
    return not moved or first_waiting is None or all(_has_time(child) for child in moved)
