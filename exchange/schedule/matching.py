"""Which person, room, theme or session of the event is meant by which of a source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
    by_name: defaultdict[str, list[KnownPerson]] = defaultdict(list)
    for known in state.people:
        for name in {fold(known.full_name), fold(known.badge_name), fold(_bare_name(known))} - {""}:
            by_name[name].append(known)
    taken: set[str] = set()
    for key, person in record.people.items():
        found = by_id.get(person.guid) or by_key.get(external_id(record.prefix, key))
        matches.people[key] = found
        taken |= {found.id} if found else set()
    for key, person in record.people.items():
        if matches.people[key] is None:
            matches.people[key] = _namesake(person, record.prefix, by_name, taken, matches.problems)


def _namesake(
    person: PersonRecord,
    prefix: str,
    by_name: Mapping[str, list[KnownPerson]],
    taken: set[str],
    problems: list[Problem],
) -> KnownPerson | None:
    """Return the person of the event who is called so; the organisation tells people of one name apart."""
    parts = name_parts_of(person)
    names = dict.fromkeys((fold(person.name), fold(parts.full_name), fold(parts.bare_name)))
    called_so = {
        known.id: known for name in names for known in by_name.get(name, ()) if known.id not in taken
    }
    others = [known for known in called_so.values() if not known.external_id.startswith(f"{prefix}:")]
    fitting = [known for known in others if _may_be_from(known, person.organisation)]
    exact = [known for known in fitting if person.organisation and known.organisation]
    found = exact if len(exact) == 1 else fitting
    if len(found) == 1:
        taken.add(found[0].id)
        return found[0]
    if others:
        problems.append(Problem(person.key, Text(SEVERAL_NAMESAKES if found else NAMESAKE, name=person.name)))
    return None


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
