"""The event in one line."""

from __future__ import annotations

from datetime import date

from models.queries.headline import headline
from models.store.workspace import Workspace
from tests.builders import make_event


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
