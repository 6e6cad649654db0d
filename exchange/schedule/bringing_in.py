"""A programme of another system meets the event: first compared, then brought in as one change.

`difference = compare(workspace.reader, record)`, and then
`with workspace.change(label_of(path.name)) as session: report = bring_in(session, difference, choices)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from exchange.schedule.difference import Choices, Difference, Gone, Report, report_of
from exchange.schedule.event_planning import plan_event
from exchange.schedule.matching import match
from exchange.schedule.people_planning import PeoplePlan, plan_people
from exchange.schedule.place_planning import PlacePlan, plan_rooms, plan_tracks
from exchange.schedule.record import ScheduleRecord
from exchange.schedule.session_planning import SessionsPlan, plan_sessions
from models import operations
from models.enums import Entity
from models.programme_plan import ProgrammePlan
from models.queries.import_state import ImportState, import_state
from models.store.reader import Reader
from models.text import Text
from translations import N_

__all__ = ["Choices", "Difference", "Gone", "Report", "bring_in", "compare", "label_of", "report_of"]

LABEL = N_("Import the programme “{name}”")


def label_of(name: str) -> Text:
    """Return what undo calls the import of a file of this name."""
    return Text(LABEL, name=name)


def compare(reader: Reader, record: ScheduleRecord) -> Difference:
    """Return what bringing in `record` would do; writes nothing, and may run on any thread with a reader of its own.

    Raises `NotFound` where the file has no event yet.
    """
    state = import_state(reader)
    matches = match(record, state)
    people = plan_people(record, state, matches)
    rooms, tracks = plan_rooms(record, state, matches), plan_tracks(record, state, matches)
    sessions = plan_sessions(record, matches, people, rooms, tracks)
    event = plan_event(record, state, _timed(state, sessions))
    plan = ProgrammePlan(
        added={
            Entity.ORGANISATION: people.organisations,
            Entity.PERSON: people.added,
            Entity.ROOM: rooms.added,
            Entity.TRACK: tracks.added,
            Entity.SESSION: sessions.added,
            Entity.SESSION_ROLE: sessions.roles.added,
        },
        changed={
            Entity.PERSON: people.changed,
            Entity.ROOM: rooms.changed,
            Entity.SESSION: sessions.changed,
            Entity.SESSION_ROLE: sessions.roles.changed,
        },
        deleted={Entity.SESSION_ROLE: sessions.roles.deleted},
        dates=event.dates,
        hours=event.hours,
    )
    problems = (*record.problems, *matches.problems, *people.problems, *sessions.problems, *event.problems)
    return _difference(record, plan, people, rooms, tracks, sessions, tuple(problems))


def bring_in(session: Any, difference: Difference, choices: Choices | None = None) -> Report:
    """Write what `difference` tells, in the open change. Raises `NotFound` where the event has changed meanwhile."""
    choices = choices or Choices()
    operations.imports.bring_in(session, chosen_plan(difference, choices))
    return report_of(difference, choices)


def chosen_plan(difference: Difference, choices: Choices) -> ProgrammePlan:
    """Return what is written with these choices."""
    plan = difference.plan
    gone = [change.id for change in difference.gone]
    if gone and choices.gone is Gone.DELETE:
        plan = replace(plan, deleted={**plan.deleted, Entity.SESSION: gone})
    elif gone and choices.gone is Gone.CANCEL:
        cancelled = {key: {"is_cancelled": True} for key in gone}
        plan = replace(
            plan, changed={**plan.changed, Entity.SESSION: {**plan.changed[Entity.SESSION], **cancelled}}
        )
    return plan if choices.event_days else replace(plan, dates=None, hours={})


def _timed(state: ImportState, sessions: SessionsPlan) -> Iterator[Mapping[str, Any]]:
    """Yield day, start and length of every session that is added or changed."""
    yield from sessions.added
    known = {session.id: session for session in state.sessions}
    for key, columns in sessions.changed.items():
        row = known[key]
        values = {"day": row.day, "starts_at": row.starts_at, "length_minutes": row.length_minutes}
        yield {**values, **columns}


def _difference(
    record: ScheduleRecord,
    plan: ProgrammePlan,
    people: PeoplePlan,
    rooms: PlacePlan,
    tracks: PlacePlan,
    sessions: SessionsPlan,
    problems: Sequence[Any],
) -> Difference:
    return Difference(
        format=record.format,
        read=len(record.sessions) + record.skipped,
        skipped=record.skipped,
        sessions=tuple(sessions.changes),
        people_added=tuple(people.names[row["id"]] for row in people.added),
        people_changed=tuple(
            people.names[key] for key, columns in people.changed.items() if columns.keys() - {"external_id"}
        ),
        rooms_added=tuple(row["name"] for row in rooms.added),
        tracks_added=tuple(row["name"] for row in tracks.added),
        problems=tuple(problems),
        plan=plan,
    )
