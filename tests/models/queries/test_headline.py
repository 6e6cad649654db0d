"""The event in one line, and how much is in its file."""

from __future__ import annotations

from datetime import date

from models.queries.counts import counts
from models.queries.headline import headline
from models.store.workspace import Workspace
from tests.builders import make_event, make_person, make_session


def test_a_file_without_an_event_has_no_headline(workspace: Workspace) -> None:
    assert headline(workspace.reader) is None


def test_the_headline_knows_title_days_zone_and_languages(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session, languages="fr de")
    event = headline(workspace.reader)
    assert event is not None
    assert event.title.best("en") == "Trial day"
    assert (event.starts_on, event.ends_on) == (date(2021, 6, 8), date(2021, 6, 9))
    assert event.timezone == "Europe/Luxembourg"
    assert event.languages == ("fr", "de")


def test_counts_are_those_of_the_file(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_person(session)
        make_session(session)
    found = counts(workspace.reader)
    assert (found.people, found.sessions, found.organisations, found.changes) == (1, 1, 0, 1)
