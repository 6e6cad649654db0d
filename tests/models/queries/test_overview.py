"""Each day of the event lists its items in their order."""

from __future__ import annotations

from datetime import date, datetime

from models.queries.overview import day_cards
from models.store.workspace import Workspace
from tests.builders import make_event, make_session


def test_a_file_without_an_event_has_no_days(workspace: Workspace) -> None:
    assert day_cards(workspace.reader) == []


def test_a_day_lists_its_items_by_time_and_those_without_one_last(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_session(session, "Ohne Zeit", starts_at=None)
        make_session(session, "Mittag", starts_at=datetime(2021, 6, 8, 12))
        make_session(session, "Nacht", starts_at=datetime(2021, 6, 9, 0, 30))
        make_session(session, "Morgen", starts_at=datetime(2021, 6, 8, 9))
    first, second = day_cards(workspace.reader)
    assert [item.title["de"] for item in first.items] == ["Morgen", "Mittag", "Nacht", "Ohne Zeit"]
    assert (first.day, second.day, second.items) == (date(2021, 6, 8), date(2021, 6, 9), ())


def test_an_item_knows_when_it_ends(workspace: Workspace) -> None:
    with workspace.change("Fill") as session:
        make_event(session)
        make_session(session, starts_at=datetime(2021, 6, 8, 23, 30), length_minutes=45)
        make_session(session, starts_at=None)
    timed, untimed = day_cards(workspace.reader)[0].items
    assert timed.ends_at == datetime(2021, 6, 9, 0, 15)
    assert untimed.ends_at is None
