"""Who gets a badge, in which order, and whose badge has to be printed again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session as OrmSession

from models import operations
from models.desk import Category, Registration
from models.enums import RegistrationStatus
from models.event import Region
from models.queries.badges import BadgeRow, Only, Order, badges
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_organisation, make_person


def register(session: OrmSession, given: str, family: str, code: str, **columns: Any) -> str:
    category = columns.pop("category", None)
    status = columns.pop("status", RegistrationStatus.CONFIRMED)
    person = make_person(session, given, family, **columns)
    session.add(
        Registration(person_id=person.id, code=code, category_id=category and category.id, status=status)
    )
    session.flush()
    return person.id


@pytest.fixture
def people(workspace: Workspace) -> dict[str, str]:
    """Three people with badges, one who is still waiting, one who is not registered."""
    with workspace.change("Fill") as session:
        make_event(session)
        firm, works = make_organisation(session, "Zeta AG"), make_organisation(session, "Alpha AG")
        works.country = "FR"
        region = Region(name=Translated(de="Musterland"))
        press = Category(name=Translated(de="Presse"), colour="#6b2d73", position=0)
        guests = Category(name=Translated(de="Gäste"), colour="#1f6f54", position=1)
        session.add_all([region, press, guests])
        session.flush()
        works.region_id = region.id
        return {
            "anna": register(session, "Anna", "Zech", "C3", category=guests, organisation_id=works.id),
            "bert": register(session, "Bert", "von Abel", "C1", category=press, organisation_id=firm.id),
            "cora": register(session, "Cora", "Meier", "C2", category=press, country="DE"),
            "dora": register(session, "Dora", "Warten", "C4", status=RegistrationStatus.WAITING),
            "emil": make_person(session, "Emil", "Ohne").id,
            "press": press.id,
        }


def given_names(rows: Any) -> list[str]:
    return [row.given_name for row in rows]


def print_now(workspace: Workspace, *rows: BadgeRow) -> None:
    with workspace.change("Print") as session:
        contents = {row.id: row.content for row in rows}
        at = datetime(2021, 6, 7, tzinfo=UTC)
        operations.badge_prints.log_prints(session, contents, station="Desk", stationery="a6", at=at)


def test_confirmed_people_get_a_badge(workspace: Workspace, people: dict[str, str]) -> None:
    assert {row.id for row in badges(workspace.reader).badges} == {
        people[name] for name in ("anna", "bert", "cora")
    }


def test_row_says_what_stands_on_the_badge(workspace: Workspace, people: dict[str, str]) -> None:
    (anna,) = badges(workspace.reader, people=[people["anna"]]).badges

    assert (anna.given_name, anna.family_name, anna.organisation, anna.code) == (
        "Anna",
        "Zech",
        "Alpha AG",
        "C3",
    )
    assert (anna.country, dict(anna.region)) == ("FR", {"de": "Musterland"})
    assert (dict(anna.category), anna.colour) == ({"de": "Gäste"}, "#1f6f54")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.NAME, ["Cora", "Bert", "Anna"]),
        (Order.ORGANISATION, ["Cora", "Anna", "Bert"]),
        (Order.CATEGORY, ["Cora", "Bert", "Anna"]),
        (Order.CODE, ["Bert", "Cora", "Anna"]),
    ],
)
def test_badges_come_in_the_order_asked_for(
    workspace: Workspace, people: dict[str, str], order: Order, expected: list[str]
) -> None:
    assert people
    assert given_names(badges(workspace.reader, order=order).badges) == expected


def test_categories_choose(workspace: Workspace, people: dict[str, str]) -> None:
    assert given_names(badges(workspace.reader, categories=[people["press"]]).badges) == ["Cora", "Bert"]


def test_people_named_get_a_badge_whatever_their_registration(
    workspace: Workspace, people: dict[str, str]
) -> None:
    rows = badges(workspace.reader, people=[people["emil"], people["dora"], "nobody"]).badges

    assert [(row.given_name, row.code) for row in rows] == [("Emil", ""), ("Dora", "C4")]


def test_nobody_named_is_nobody(workspace: Workspace, people: dict[str, str]) -> None:
    assert people
    assert badges(workspace.reader, people=[]).badges == []


def test_more_people_than_a_statement_can_name_are_found(
    workspace: Workspace, people: dict[str, str]
) -> None:
    wanted = [people["anna"], *(f"{number:032}" for number in range(40_000))]

    assert given_names(badges(workspace.reader, people=wanted).badges) == ["Anna"]


def test_new_ones_are_those_never_printed(workspace: Workspace, people: dict[str, str]) -> None:
    anna, *_ = badges(workspace.reader, people=[people["anna"]]).badges
    print_now(workspace, anna)

    assert given_names(badges(workspace.reader, only=Only.NEW).badges) == ["Cora", "Bert"]


def test_changed_ones_have_other_words_on_them_than_were_printed(
    workspace: Workspace, people: dict[str, str]
) -> None:
    print_now(workspace, *badges(workspace.reader).badges)
    assert badges(workspace.reader, only=Only.CHANGED).badges == []

    with workspace.change("Marry") as session:
        operations.people.update_person(session, people["bert"], family_name="Abel-Zech")
        operations.people.update_person(session, people["cora"], notes="Allergic to nuts")

    assert given_names(badges(workspace.reader, only=Only.CHANGED).badges) == ["Bert"]


def test_reading_takes_as_many_queries_for_one_as_for_all(
    workspace: Workspace, people: dict[str, str]
) -> None:
    seen: list[str] = []
    with workspace.open_reader() as reader:
        connection: Any = reader._connection
        connection.set_trace_callback(seen.append)
        badges(reader, people=[people["anna"]])
        one = len(seen)
        badges(reader)

    assert len(seen) == 2 * one
