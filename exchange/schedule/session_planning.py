"""What a source's sessions become in the event: new rows, and what differs in known ones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from exchange.problems import Problem
from exchange.schedule.matches import Matches, external_id, session_id_of
from exchange.schedule.people_planning import PeoplePlan, new_id
from exchange.schedule.place_planning import PlacePlan
from exchange.schedule.reading import joined
from exchange.schedule.record import ScheduleRecord, SessionRecord
from exchange.schedule.role_planning import RolePlan, plan_roles
from exchange.schedule.settling import USUAL_MINUTES
from models.enums import SessionKind
from models.programme_changes import SessionChange, change_of
from models.programme_state import RoleState, SessionState, mark_of
from models.queries.import_state import KnownSession
from models.text import Text, Translated
from translations import N_

LONGEST_LINK = 500
LONGEST_LANGUAGE = 8

STAYS_CANCELLED = N_("“{title}” is cancelled here, but not in the file. It stays cancelled.")
STAYS_PLACED = N_("“{title}” has no time in the file any more. It stays where it is.")
LONG_LINK = N_("The link of “{title}” is too long, so it is put into the notes.")


@dataclass(slots=True)
class SessionsPlan:
    """Rows of sessions and roles, and what happened to each session in the order of the source, then those gone."""

    added: list[dict[str, Any]] = field(default_factory=list)
    changed: dict[str, dict[str, Any]] = field(default_factory=dict)
    roles: RolePlan = field(default_factory=RolePlan)
    changes: list[SessionChange] = field(default_factory=list)
    days: set[date] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def plan_sessions(
    record: ScheduleRecord, matches: Matches, people: PeoplePlan, rooms: PlacePlan, tracks: PlacePlan
) -> SessionsPlan:
    """Work out what the sessions of `record` become."""
    planner = _Planner(record, people, rooms, tracks)
    for position, (item, known) in enumerate(matches.sessions):
        if known is None:
            planner.add(item, position)
        else:
            planner.update(item, known)
    planner.plan.changes += [change_of(planner.state_of(known), None) for known in matches.gone]
    return planner.plan


class _Planner:
    """Plans session after session."""

    def __init__(
        self, record: ScheduleRecord, people: PeoplePlan, rooms: PlacePlan, tracks: PlacePlan
    ) -> None:
        self._record = record
        self._people, self._rooms, self._tracks = people, rooms, tracks
        self.plan = SessionsPlan()

    def add(self, item: SessionRecord, position: int) -> None:
        """Add a session with everybody in it."""
        columns = self._columns(item)
        row = {
            "id": new_id(), "kind": item.kind, "day": item.day, "starts_at": None, "length_minutes": USUAL_MINUTES,
            "room_id": None, "track_id": None, "language": "", "title": Translated(), "subtitle": Translated(),
            "abstract": Translated(), "notes": "", "is_cancelled": item.is_cancelled, "position": position, "url": "",
            **columns, "external_id": session_id_of(self._record, item),
        }  # fmt: skip
        self.plan.added.append(row)
        roles = plan_roles(self.plan.roles, item, None, row["id"], self._people, self._record)
        self.plan.changes.append(change_of(None, self._state(row, roles)))

    def update(self, item: SessionRecord, known: KnownSession) -> None:
        """Change what differs; what the source does not tell stays, and so does what was added here."""
        told = self._columns(item)
        for name in ("title", "subtitle", "abstract"):
            if name in told:
                told[name] = _together(getattr(known, name), told[name])
        if "notes" in told:
            told["notes"] = _with_missing_lines(known.notes, told["notes"])
        if item.is_exact or known.kind is SessionKind.TALK:
            told["kind"] = item.kind
        if not known.external_id and known.id != item.guid:
            told["external_id"] = session_id_of(self._record, item)
        elif item.key and known.external_id != external_id(self._record.prefix, item.key):
            told |= self._new_key(item, known)
        self._keep(item, known, told)
        columns = {name: value for name, value in told.items() if getattr(known, name) != value}
        if columns:
            self.plan.changed[known.id] = columns
        before = self.state_of(known)
        roles = plan_roles(self.plan.roles, item, known, known.id, self._people, self._record)
        after = self._state({**_values(known), **columns}, roles)
        self.plan.changes.append(change_of(before, replace(after, pitches=before.pitches)))

    def state_of(self, known: KnownSession) -> SessionState:
        """Return a session of the event as it is compared."""
        roles = tuple(
            RoleState(role.person_id, self._people.names.get(role.person_id, ""), role.role)
            for role in known.roles
        )
        return self._state(_values(known), roles)

    def _columns(self, item: SessionRecord) -> dict[str, Any]:
        """Return the columns that the source tells something about."""
        told: dict[str, Any] = {
            "title": item.title, "subtitle": item.subtitle, "abstract": item.abstract,
            "starts_at": item.starts_at, "length_minutes": item.length_minutes,
            "room_id": self._rooms.ids.get(item.room), "track_id": self._tracks.ids.get(item.track),
            "language": item.language[:LONGEST_LANGUAGE], "url": item.url, "notes": item.notes,
        }  # fmt: skip
        if item.starts_at is not None:
            told["day"] = item.day
        if len(item.url) > LONGEST_LINK:
            told |= {"url": "", "notes": joined(item.notes, item.url)}
            self.plan.problems.append(Problem(item.where, Text(LONG_LINK, title=item.title)))
        return {name: value for name, value in told.items() if value}

    def _new_key(self, item: SessionRecord, known: KnownSession) -> dict[str, Any]:
        """Have a session found by its own id or its title keep the key of the source it came from."""
        is_of_source = known.external_id.startswith(f"{self._record.prefix}:")
        return {"external_id": external_id(self._record.prefix, item.key)} if is_of_source else {}

    def _keep(self, item: SessionRecord, known: KnownSession, told: dict[str, Any]) -> None:
        if item.is_cancelled:
            told["is_cancelled"] = True
        elif known.is_cancelled:
            self.plan.problems.append(Problem(item.where, Text(STAYS_CANCELLED, title=item.title)))
        if item.starts_at is None and known.starts_at is not None:
            self.plan.problems.append(Problem(item.where, Text(STAYS_PLACED, title=item.title)))
        elif item.starts_at is None and item.day is not None:
            told["day"] = item.day

    def _state(self, values: dict[str, Any], roles: tuple[RoleState, ...]) -> SessionState:
        return SessionState(
            id=values["id"], title=values["title"], kind=values["kind"], day=values["day"],
            starts_at=values["starts_at"], length_minutes=values["length_minutes"], room_id=values["room_id"],
            room=self._rooms.names.get(values["room_id"] or "", Translated()),
            track=self._tracks.names.get(values["track_id"] or "", Translated()),
            language=values["language"], subtitle=values["subtitle"], abstract=mark_of(values["abstract"]),
            url=values["url"], is_cancelled=values["is_cancelled"], roles=roles,
        )  # fmt: skip


def _values(known: KnownSession) -> dict[str, Any]:
    return {name: getattr(known, name) for name in (
        "id", "kind", "day", "starts_at", "length_minutes", "room_id", "track_id", "language", "title", "subtitle",
        "abstract", "url", "is_cancelled",
    )}  # fmt: skip


def _together(known: Translated, told: Translated) -> Translated:
    """Return a text with what the source tells; the same words in one more language are nothing new."""
    new = {code: text for code, text in told.items() if code in known or text not in known.values()}
    return Translated({**known, **new})


def _with_missing_lines(known: str, told: str) -> str:
    """Return the event's notes with those lines of the source's that they do not have."""
    there = set(known.splitlines())
    missing = "\n".join(line for line in told.splitlines() if line not in there).strip()
    return "\n\n".join(part for part in (known, missing) if part)
