"""A name on paper leads to the row it stands for."""

from __future__ import annotations

import pytest

from models.enums import Entity
from models.pitches import Pitch
from models.queries.by_name import place_named
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_organisation, make_person, make_room, make_session


@pytest.fixture
def places(workspace: Workspace) -> dict[str, str]:
    with workspace.change("Fill") as session:
        make_event(session)
        item = make_session(session, 'Über „50 %_ mehr" \\ Ertrag')
        company = make_organisation(session)
        pitch = Pitch(session_id=item.id, organisation_id=company.id, title=Translated(fr="Démo"))
        session.add(pitch)
        person, known = make_person(session), make_person(session, badge_name="Ludo")
        room = make_room(session)
        return {
            "person": person.id,
            "known": known.id,
            "session": item.id,
            "pitch": pitch.id,
            "room": room.id,
        }


@pytest.mark.parametrize(
    ("name", "entity", "key"),
    [
        ("Ludo", Entity.PERSON, "known"),
        ('Über „50 %_ mehr" \\ Ertrag', Entity.SESSION, "session"),
        ("Beispielwerk GmbH", Entity.PITCH, "pitch"),
        ("Démo", Entity.PITCH, "pitch"),
        ("Plenum", Entity.ROOM, "room"),
    ],
)
def test_a_name_leads_to_its_row(
    workspace: Workspace, places: dict[str, str], name: str, entity: Entity, key: str
) -> None:
    place = place_named(workspace.reader, name)
    assert place is not None
    assert (place.entity, place.id) == (entity, places[key])


@pytest.mark.parametrize("name", ["", "Plen", "%", "Nobody Example"])
def test_a_part_of_a_name_leads_nowhere(workspace: Workspace, places: dict[str, str], name: str) -> None:
    assert place_named(workspace.reader, name) is None
