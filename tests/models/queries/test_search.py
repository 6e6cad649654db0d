"""Finding anything by a few letters."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from models.enums import Entity
from models.queries.search import Hit, search
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_organisation, make_person, make_room, make_session


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    with workspace.change("Fill") as session:
        make_event(session)
        company = make_organisation(session, "Straßenwerk Łódź")
        make_person(session, "Jürgen", "Österle", organisation_id=company.id)
        make_person(session, "Zoë", "100%_Sure")
        hall = make_room(session, "Großer Saal")
        make_session(session, "Wege aus dem Stau", room_id=hall.id, starts_at=datetime(2021, 6, 8, 9))
    return workspace


def titles(hits: list[Hit]) -> list[Any]:
    return [hit.title if isinstance(hit.title, str) else hit.title.best("de") for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("oesterle", []),
        ("osterle", ["Jürgen Österle"]),
        ("JURGEN ost", ["Jürgen Österle"]),
        ("strassenwerk", ["Jürgen Österle", "Straßenwerk Łódź"]),
        ("lodz", ["Jürgen Österle", "Straßenwerk Łódź"]),
        ("stau wege", ["Wege aus dem Stau"]),
        ("grosser", ["Großer Saal"]),
        ("%", ["Zoë 100%_Sure"]),
        ("0%_s", ["Zoë 100%_Sure"]),
        ("  ", []),
        ("'; DROP", []),
    ],
)
def test_every_word_must_be_found_accents_and_case_aside(
    filled: Workspace, text: str, found: list[str]
) -> None:
    assert titles(search(filled.reader, text)) == found


def test_a_hit_says_what_it_is_and_where(filled: Workspace) -> None:
    (hit,) = search(filled.reader, "stau")
    assert hit.entity == Entity.SESSION
    assert hit.starts_at == datetime(2021, 6, 8, 9)
    assert isinstance(hit.detail, Translated)
    assert hit.detail.best("de") == "Großer Saal"


def test_each_kind_gives_no_more_than_asked_for_in_the_order_of_names(filled: Workspace) -> None:
    with filled.change("More") as session:
        for family in ("Cordes", "Adler", "Brandt"):
            make_person(session, "Ida", family)
    assert titles(search(filled.reader, "ida", each=2)) == ["Ida Adler", "Ida Brandt"]
