"""Pitches: grouped by theme, put in order, with their lengths and those who pitch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session as OrmSession

from models.enums import SessionKind
from models.errors import RuleViolation
from models.operations import pitches, programme, rooms
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_organisation, make_people


class Pitching:
    """A pitch session with the pitches a b of industry and c d of mobility."""

    def __init__(self, session: OrmSession) -> None:
        make_event(session)
        self.session = session
        self.id = programme.add_session(session, SessionKind.PITCHES).id
        self.industry = rooms.add_track(session, Translated(en="Industry")).id
        self.mobility = rooms.add_track(session, Translated(en="Mobility")).id
        themes = {"a": self.industry, "b": self.industry, "c": self.mobility, "d": self.mobility}
        self.ids = {name: self.add(name, theme) for name, theme in themes.items()}

    def add(self, name: str, theme: str | None = None) -> str:
        title = Translated(en=name)
        pitch_id: str = pitches.add_pitch(self.session, self.id, title=title, track_id=theme).id
        return pitch_id

    def order(self) -> str:
        rows = self.session.connection().exec_driver_sql("SELECT title FROM pitch ORDER BY position")
        return "".join(Translated.loads(title)["en"] for (title,) in rows)

    def theme(self, name: str) -> str | None:
        return pitches.update_pitch(self.session, self.ids[name]).track_id


@pytest.fixture
def pitching(workspace: Workspace) -> Iterator[Pitching]:
    with workspace.change("Edit") as session:
        yield Pitching(session)


def test_a_new_pitch_goes_to_the_end_of_its_theme(pitching: Pitching) -> None:
    pitching.add("e", pitching.industry)
    pitching.add("f")
    assert pitching.order() == "abecdf"


def test_another_theme_takes_the_pitch_to_its_end(pitching: Pitching) -> None:
    pitches.update_pitch(pitching.session, pitching.ids["a"], track_id=pitching.mobility)
    assert pitching.order() == "bcda"


@pytest.mark.parametrize(
    ("name", "to", "order", "adopts"),
    [
        ("a", 1, "bacd", False),
        ("a", 2, "bcad", True),
        ("d", 1, "adbc", True),
        ("d", 0, "abdc", False),
        ("a", 9, "bacd", False),
    ],
)
def test_put_into_another_theme_it_takes_that_on(
    pitching: Pitching, name: str, to: int, order: str, adopts: bool
) -> None:
    theme = pitching.theme(name)
    pitches.move_pitch(pitching.session, pitching.ids[name], to)
    assert pitching.order() == order
    assert (pitching.theme(name) != theme) is adopts


def test_a_step_stays_within_the_theme(pitching: Pitching) -> None:
    pitches.step_pitch(pitching.session, pitching.ids["a"], 1)
    assert pitching.order() == "bacd"
    pitches.step_pitch(pitching.session, pitching.ids["a"], 1)
    pitches.step_pitch(pitching.session, pitching.ids["c"], -1)
    assert pitching.order() == "bacd"


def test_a_theme_moves_as_a_whole(pitching: Pitching) -> None:
    pitches.step_theme(pitching.session, pitching.ids["d"], -1)
    assert pitching.order() == "cdab"
    pitches.step_theme(pitching.session, pitching.ids["d"], -1)
    assert pitching.order() == "cdab"


def test_a_copy_stands_below_with_those_who_pitch(pitching: Pitching) -> None:
    (person,) = make_people(pitching.session, 1)
    pitches.add_pitcher(pitching.session, pitching.ids["a"], person.id)
    copy = pitches.duplicate_pitch(pitching.session, pitching.ids["a"])
    assert pitching.order() == "aabcd"
    with pytest.raises(RuleViolation, match="already among"):
        pitches.add_pitcher(pitching.session, copy.id, person.id)


def test_deleting_closes_the_row(pitching: Pitching) -> None:
    pitches.delete_pitches(pitching.session, [pitching.ids["a"], pitching.ids["c"]])
    rows = pitching.session.connection().exec_driver_sql("SELECT position FROM pitch ORDER BY position")
    assert (pitching.order(), [position for (position,) in rows]) == ("bd", [0, 1])


def test_those_who_pitch_are_put_in_order(pitching: Pitching) -> None:
    people = make_people(pitching.session, 3)
    rows = [pitches.add_pitcher(pitching.session, pitching.ids["a"], person.id) for person in people]
    pitches.move_pitcher(pitching.session, rows[2].id, 0)
    pitches.remove_pitcher(pitching.session, rows[0].id)
    assert (rows[2].position, rows[1].position) == (0, 1)


@pytest.mark.parametrize(
    ("column", "seconds"),
    [
        ("length_seconds", 0),
        ("length_seconds", 3601),
        ("changeover_seconds", -1),
        ("changeover_seconds", 3601),
    ],
)
def test_impossible_lengths_are_refused_at_their_field(pitching: Pitching, column: str, seconds: int) -> None:
    with pytest.raises(RuleViolation) as refused:
        pitches.update_pitch(pitching.session, pitching.ids["a"], **{column: seconds})
    assert refused.value.column == column


def test_a_pitch_goes_back_to_the_length_of_the_event(pitching: Pitching) -> None:
    pitches.update_pitch(pitching.session, pitching.ids["a"], length_seconds=90, changeover_seconds=0)
    pitch = pitches.update_pitch(pitching.session, pitching.ids["a"], length_seconds=None)
    assert (pitch.length_seconds, pitch.changeover_seconds) == (None, 0)


def test_an_organisation_pitches(pitching: Pitching) -> None:
    company = make_organisation(pitching.session)
    pitch = pitches.update_pitch(pitching.session, pitching.ids["a"], organisation_id=company.id)
    assert pitch.organisation is company
