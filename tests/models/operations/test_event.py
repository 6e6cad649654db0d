"""Changes of the event itself: dates and days, regions, partners; what cannot be is refused at its field."""

from __future__ import annotations

from datetime import date

import pytest

from models import operations
from models.enums import PartnerRole
from models.errors import RuleViolation
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_organisation

DAYS = "SELECT day FROM event_day ORDER BY day"


@pytest.fixture
def event(workspace: Workspace) -> Workspace:
    with workspace.change("Fill") as session:
        make_event(session)
    return workspace


def update(workspace: Workspace, **values: object) -> None:
    with workspace.change("Edit") as session:
        operations.event.update_event(session, **values)


def test_days_follow_the_dates_and_keep_their_themes(event: Workspace) -> None:
    second = event.reader.value("SELECT id FROM event_day ORDER BY day DESC")
    with event.change("Theme") as session:
        operations.event.update_day(session, second, theme=Translated(en="Mobility"))
    update(event, starts_on=date(2021, 6, 9), ends_on=date(2021, 6, 10))
    assert event.reader.values(DAYS) == ["2021-06-09", "2021-06-10"]
    assert event.reader.value("SELECT theme FROM event_day ORDER BY day") == '{"en": "Mobility"}'


@pytest.mark.parametrize(
    ("values", "column"),
    [
        ({"title": Translated()}, "title"),
        ({"ends_on": date(2021, 6, 7)}, "ends_on"),
        ({"ends_on": date(2022, 6, 9)}, "ends_on"),
        ({"timezone": "Mars/Olympus"}, "timezone"),
        ({"languages": " "}, "languages"),
        ({"accent": "blue"}, "accent"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    event: Workspace, values: dict[str, object], column: str
) -> None:
    with pytest.raises(RuleViolation) as refused:
        update(event, **values)
    assert refused.value.column == column
    assert event.reader.values(DAYS) == ["2021-06-08", "2021-06-09"]


def test_regions_are_put_in_order(event: Workspace) -> None:
    with event.change("Add") as session:
        regions = [operations.event.add_region(session, Translated(en=name)).id for name in ("A", "B", "C")]
        operations.event.move_region(session, regions[2], 0)
    names = event.reader.values("SELECT name FROM region ORDER BY position")
    assert names == ['{"en": "C"}', '{"en": "A"}', '{"en": "B"}']


def test_a_partner_gets_another_role_but_no_role_twice(event: Workspace) -> None:
    with event.change("Add") as session:
        company = make_organisation(session).id
        first = operations.event.add_partner(session, company, PartnerRole.ORGANISER).id
        second = operations.event.add_partner(session, company, PartnerRole.SPONSOR).id
        operations.event.update_partner(session, second, PartnerRole.PARTNER)
    with pytest.raises(RuleViolation), event.change("Edit") as session:
        operations.event.update_partner(session, second, PartnerRole.ORGANISER)
    roles = event.reader.values("SELECT role FROM event_partner ORDER BY position")
    assert roles == ["organiser", "partner"]
    with event.change("Move") as session:
        operations.event.move_partner(session, first, 1)
        operations.event.remove_partner(session, second)
    assert event.reader.values("SELECT id FROM event_partner") == [first]
