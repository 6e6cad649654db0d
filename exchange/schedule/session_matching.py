"""Which session of the event is meant by which of a source: by its key there, else by title, time and room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from exchange.schedule.matches import Matches, external_id
from exchange.schedule.record import ScheduleRecord, SessionRecord, alike, spelling
from models.queries.import_state import ImportState, KnownSession


class SessionFinder:
    """Finds sessions of the event rule by rule; each is found once."""

    def __init__(self, record: ScheduleRecord, state: ImportState, matches: Matches) -> None:
        self._record, self._matches = record, matches
        self._rooms = {room.id: name for name, room in matches.rooms.items() if room is not None}
        self._sessions = {session.id: session for session in state.sessions}
        self._free = dict(self._sessions)
        self._by_key: defaultdict[str, list[KnownSession]] = defaultdict(list)
        self._by_title: defaultdict[str, list[KnownSession]] = defaultdict(list)
        for session in state.sessions:
            if session.external_id:
                self._by_key[session.external_id].append(session)
            for title in {spelling(text) for text in session.title.values()}:
                self._by_title[title].append(session)

    def best(self, item: SessionRecord, candidates: Iterable[KnownSession]) -> KnownSession | None:
        """Take the free candidate that is most like `item`."""
        free = [session for session in candidates if session.id in self._free]
        if not free:
            return None
        chosen = max(free, key=lambda session: self._likeness(item, session))
        del self._free[chosen.id]
        return chosen

    def by_own_id(self, item: SessionRecord) -> Iterator[KnownSession]:
        """The session whose own id the source has kept."""
        if item.guid in self._sessions:
            yield self._sessions[item.guid]

    def by_key(self, item: SessionRecord) -> Iterator[KnownSession]:
        """Those of the same key, unless nothing else about them is the same: then the key has got another meaning."""
        if item.key:
            for session in self._by_key[external_id(self._record.prefix, item.key)]:
                if any(self._likeness(item, session)):
                    yield session

    def by_place(self, item: SessionRecord) -> Iterator[KnownSession]:
        """Those of the same title at the same time, brought in without a key, or added by hand."""
        return (session for session in self._same_title(item) if session.starts_at == item.starts_at)

    def by_day(self, item: SessionRecord) -> Iterator[KnownSession]:
        """Those of the same title on the same day, from a source without keys."""
        return (session for session in self._of_source(item) if session.day == item.day)

    def by_title(self, item: SessionRecord) -> Iterator[KnownSession]:
        """The one of the same title, where there is one alone, from a source without keys."""
        found = [session for session in self._of_source(item) if session.id in self._free]
        return iter(found if len(found) == 1 else ())

    def by_slot(self, item: SessionRecord) -> Iterator[KnownSession]:
        """Those in the same room at the same time, under another title, from a source without keys."""
        if item.key or item.starts_at is None or not item.room:
            return
        for session in self._free.values():
            is_there = self._rooms.get(session.room_id or "") == item.room
            if is_there and session.starts_at == item.starts_at and self._is_of_source(session):
                yield session

    def gone(self) -> Iterator[KnownSession]:
        """Yield the sessions of this kind of source that it no longer has, of its days where it may be a part only."""
        days = {item.day for item in self._record.sessions}
        for session in self._free.values():
            if self._is_of_source(session) and (self._record.is_whole or session.day in {None, *days}):
                yield session

    def _same_title(self, item: SessionRecord) -> Iterator[KnownSession]:
        """Those of the same title that this may be.

        Of this kind of source where it has no keys; made by hand; of another kind of source in the very same room.
        """
        for session in self._titled(item):
            if self._is_of_source(session):
                is_meant = not item.key
            elif session.external_id:
                is_meant = bool(item.room) and session.room_id is not None and self._room_fits(item, session)
            else:
                is_meant = self._room_fits(item, session)
            if is_meant:
                yield session

    def _of_source(self, item: SessionRecord) -> Iterator[KnownSession]:
        if not item.key:
            yield from filter(self._is_of_source, self._titled(item))

    def _is_of_source(self, session: KnownSession) -> bool:
        return session.external_id.startswith(f"{self._record.prefix}:")

    def _titled(self, item: SessionRecord) -> list[KnownSession]:
        found = {
            session.id: session for text in item.title.values() for session in self._by_title[spelling(text)]
        }
        return list(found.values())

    def _room_fits(self, item: SessionRecord, session: KnownSession) -> bool:
        known = self._matches.rooms.get(item.room)
        return not item.room or session.room_id is None or (known is not None and known.id == session.room_id)

    def _likeness(self, item: SessionRecord, session: KnownSession) -> tuple[bool, bool, bool]:
        people = {self._matches.people.get(part.person) for part in item.parts} - {None}
        known = {role.person_id for role in session.roles}
        titles = any(
            first == second or alike(first, second)
            for first in item.title.values()
            for second in session.title.values()
        )
        return (
            titles,
            item.starts_at is not None and item.starts_at == session.starts_at,
            any(person is not None and person.id in known for person in people),
        )
