"""Which person, room, theme or session of the event is meant by which of a source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from exchange.problems import Problem
from exchange.schedule.matches import Matches, external_id, name_parts_of
from exchange.schedule.reading import guid_of
from exchange.schedule.record import PersonRecord, ScheduleRecord, same_name, spelling
from exchange.schedule.session_matching import SessionFinder
from models.queries.import_state import ImportState, KnownPerson, KnownRoom, KnownSession, KnownTrack
from models.rules.folding import fold
from models.rules.names import full_name
from models.text import Text, Translated
from translations import N_

NAMESAKE = N_(
    "There is a {name} of another organisation in the event already; this one is taken for somebody else."
)
SEVERAL_NAMESAKES = N_(
    "Several people in the event are called {name}, and nothing tells which one is meant; this one is added."
)

Named = TypeVar("Named", KnownRoom, KnownTrack)


def match(record: ScheduleRecord, state: ImportState) -> Matches:
    """Find out what of `record` is in the event already."""
    matches = Matches()
    by_id = {room.id: room for room in state.rooms}
    by_key = {room.external_id: room for room in state.rooms if room.external_id}
    rooms, tracks = _by_spelling(state.rooms), _by_spelling(state.tracks)
    for room in record.rooms:
        known = by_id.get(guid_of(room.key)) or by_key.get(external_id(record.prefix, room.key))
        matches.rooms[room.name] = known or _named(rooms, room.name, room.names)
    for track in record.tracks:
        matches.tracks[track.name] = _named(tracks, track.name, track.names)
    _match_people(record, state, matches)
    _match_sessions(record, state, matches)
    return matches


def _by_spelling(rows: Sequence[Named]) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for row in rows:
        for name in row.name.values():
            found.setdefault(spelling(name), row)
    return found


def _named(rows: Mapping[str, Named], name: str, names: Translated) -> Named | None:
    spellings = (spelling(text) for text in (name, *names.values()))
    return next((rows[text] for text in spellings if text in rows), None)


def _match_people(record: ScheduleRecord, state: ImportState, matches: Matches) -> None:
    by_id = {person.id: person for person in state.people}
    by_key = {person.external_id: person for person in state.people if person.external_id}
    for key, person in record.people.items():
        matches.people[key] = by_id.get(person.guid) or by_key.get(external_id(record.prefix, key))
    namesakes = _Namesakes(
        record, state, {found.id for found in matches.people.values() if found is not None}
    )
    for key, person in record.people.items():
        if matches.people[key] is None:
            matches.people[key] = namesakes.find(person, matches.problems)


class _Namesakes:
    """Finds people by their names; the organisation, then the sessions tell people of one name apart."""

    def __init__(self, record: ScheduleRecord, state: ImportState, taken: set[str]) -> None:
        self._prefix, self._taken = record.prefix, taken
        self._by_name: defaultdict[str, list[KnownPerson]] = defaultdict(list)
        for known in state.people:
            for name in {fold(known.full_name), fold(known.badge_name), fold(_bare_name(known))} - {""}:
                self._by_name[name].append(known)
        self._told = _titles_by_person(
            (part.person, item.title) for item in record.sessions for part in item.parts
        )
        self._known = _titles_by_person(
            (role.person_id, session.title) for session in state.sessions for role in session.roles
        )

    def find(self, person: PersonRecord, problems: list[Problem]) -> KnownPerson | None:
        """Return the person of the event who is called so, None where it is nobody, or nobody knows who."""
        parts = name_parts_of(person)
        names = dict.fromkeys((fold(person.name), fold(parts.full_name), fold(parts.bare_name)))
        called_so = {
            known.id: known
            for name in names
            for known in self._by_name.get(name, ())
            if known.id not in self._taken and not known.external_id.startswith(f"{self._prefix}:")
        }
        fitting = [known for known in called_so.values() if _may_be_from(known, person.organisation)]
        found = self._likeliest(person, fitting)
        if found is not None:
            self._taken.add(found.id)
        elif called_so:
            message = SEVERAL_NAMESAKES if fitting else NAMESAKE
            problems.append(Problem(person.key, Text(message, name=person.name)))
        return found

    def _likeliest(self, person: PersonRecord, fitting: list[KnownPerson]) -> KnownPerson | None:
        exact = [known for known in fitting if person.organisation and known.organisation]
        for some in (exact, fitting):
            if len(some) == 1:
                return some[0]
        told = self._told[person.key]
        shared = [known for known in fitting if told & self._known[known.id]]
        return max(shared, key=lambda known: len(told & self._known[known.id]), default=None)


def _titles_by_person(parts: Iterable[tuple[str, Translated]]) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for person, title in parts:
        found[person].update(map(spelling, title.values()))
    return found


def _may_be_from(known: KnownPerson, organisation: str) -> bool:
    return not organisation or not known.organisation or same_name(known.organisation, organisation)


def _bare_name(known: KnownPerson) -> str:
    return full_name(given=known.given_name, particle=known.particle, family=known.family_name)


def _match_sessions(record: ScheduleRecord, state: ImportState, matches: Matches) -> None:
    finder = SessionFinder(record, state, matches)
    found: dict[int, KnownSession] = {}
    for rule in (
        finder.by_own_id,
        finder.by_key,
        finder.by_place,
        finder.by_day,
        finder.by_title,
        finder.by_slot,
    ):
        for at, item in enumerate(record.sessions):
            if at not in found and (known := finder.best(item, rule(item))) is not None:
                found[at] = known
    matches.sessions = [(item, found.get(at)) for at, item in enumerate(record.sessions)]
    matches.gone = list(finder.gone())
