"""Rows, counts, suggestions and the details of people, read from real files."""

from __future__ import annotations

import pytest

from models import operations
from models.enums import RegistrationStatus, RoleKind
from models.queries import organisations as organisation_queries
from models.queries import people_options, registrations
from models.queries.people import missing_counts, part_counts, people_rows, region_counts
from models.queries.people_filter import Missing, Part
from models.queries.person import appearances, in_common, person, pitches
from models.store.reader import Reader
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import give_role, make_event, make_people, make_person, make_session


def add_speaker(workspace: Workspace) -> str:
    with workspace.change("Add") as session:
        make_event(session)
        speaker = make_person(
            session,
            "Ludwig",
            "Fischer",
            academic_title="Dr.",
            particle="von",
            function=Translated(de="Leiter"),
        )
        operations.people.set_organisation(session, speaker.id, "Beispielwerk")
        region = operations.event.add_region(session, Translated(de="Luxemburg"))
        operations.organisations.update_organisation(
            session, speaker.organisation_id or "", country="LU", region_id=region.id
        )
        for role in (RoleKind.SPEAKER, RoleKind.MODERATOR):
            give_role(session, make_session(session), speaker, role)
        give_role(session, make_session(session, is_cancelled=True), speaker, RoleKind.HOST)
        category = operations.categories.add_category(session, Translated(de="Gast"))
        operations.registrations.register(session, speaker.id, category_id=category.id)
    return speaker.id


def test_a_row_says_everything_at_once(workspace: Workspace) -> None:
    (row,) = people_rows(workspace.reader, [add_speaker(workspace)])
    assert (row.listed_name, row.full_name) == ("Fischer, Dr. Ludwig von", "Dr. Ludwig von Fischer")
    assert (row.organisation, row.country, row.region.best("de")) == ("Beispielwerk", "LU", "Luxemburg")
    assert (row.category.best("de"), row.status) == ("Gast", "confirmed")
    assert row.roles == (RoleKind.MODERATOR, RoleKind.SPEAKER)


def test_rows_come_as_asked_for_without_those_who_have_gone(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        people = [person.id for person in make_people(session, 3)]
    wanted = [people[2], "0" * 32, people[0]]
    assert [row.id for row in people_rows(workspace.reader, wanted)] == [people[2], people[0]]
    assert people_rows(workspace.reader, []) == []


class CountingReader(Reader):
    """Counts what is asked of the file."""

    asked = 0

    def rows(self, row: type, sql: str, /, **parameters: object) -> list:  # type: ignore[type-arg]
        self.asked += 1
        return super().rows(row, sql, **parameters)


@pytest.mark.parametrize("count", [1, 30])
def test_a_screenful_takes_two_queries_however_many_it_holds(workspace: Workspace, count: int) -> None:
    with workspace.change("Add") as session:
        people = [person.id for person in make_people(session, count)]
    with workspace.open_reader() as plain:
        reader = CountingReader(plain._connection)
        assert len(people_rows(reader, people)) == count
        assert reader.asked == 2


def test_counts_agree_with_the_event_at_a_glance(workspace: Workspace) -> None:
    add_speaker(workspace)
    with workspace.change("Add") as session:
        for other in make_people(session, 5):
            operations.registrations.register(session, other.id, status=RegistrationStatus.CANCELLED)
        make_person(session, email="amina@example.org")
    reader = workspace.reader
    assert part_counts(reader) == {Part.SPEAKER: 1, Part.MODERATOR: 1, Part.PITCHER: 0, Part.PARTICIPANT: 1}
    counts = registrations.status_counts(reader)
    assert (counts["confirmed"], counts["cancelled"], counts[""], counts["pending"]) == (1, 5, 1, 0)
    assert sorted(region_counts(reader).values()) == [1, 6]
    lacking = missing_counts(reader)
    assert (lacking[Missing.PHOTO], lacking[Missing.EMAIL], lacking[Missing.ORGANISATION]) == (7, 6, 6)


def test_a_person_is_told_with_all_they_do(workspace: Workspace) -> None:
    speaker = add_speaker(workspace)
    found = person(workspace.reader, speaker)
    assert found is not None
    assert (found.organisation, found.organisation_country, found.country) == ("Beispielwerk", "LU", "")
    assert found.status is RegistrationStatus.CONFIRMED
    parts = appearances(workspace.reader, speaker)
    assert [(part.role, part.is_cancelled) for part in parts].count((RoleKind.HOST, True)) == 1
    assert len(parts) == 3
    assert pitches(workspace.reader, speaker) == []
    assert person(workspace.reader, "0" * 32) is None


def test_what_several_people_share_is_told_and_what_not_is_left_open(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        make_event(session)
        people = [person.id for person in make_people(session, 700)]
        operations.people.update_people(session, people, country="LU")
        operations.registrations.update_registrations(
            session, people[:600], status=RegistrationStatus.PENDING
        )
    shared = in_common(workspace.reader, people)
    assert (shared.people, shared.country, shared.status, shared.region_id) == (700, "LU", None, None)
    assert in_common(workspace.reader, people[:600]).status is RegistrationStatus.PENDING


def test_people_and_organisations_are_suggested_from_a_few_letters(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        for name in ("Neue Öko AG", "Ökowerk", "100 % Öko", "Beispielbau"):
            operations.organisations.add_organisation(session, name=name)
        for given, family in (("Zoë", "Adler"), ("Zoe", "Zander"), ("Isa", "")):
            make_person(session, given, family)
    reader = workspace.reader
    names = [row.name for row in organisation_queries.suggest_organisations(reader, "öko")]
    assert names == ["Ökowerk", "100 % Öko", "Neue Öko AG"]
    assert [row.name for row in organisation_queries.suggest_organisations(reader, "%")] == ["100 % Öko"]
    found = people_options.suggest_people(reader, "zoe")
    assert [option.full_name for option in found] == ["Zoë Adler", "Zoe Zander"]
    ids = [option.id for option in reversed(found)]
    assert [option.id for option in people_options.people_options(reader, ids)] == ids
    assert len(people_options.suggest_people(reader, "", limit=2)) == 2


def test_an_organisation_is_told_with_its_people(workspace: Workspace) -> None:
    add_speaker(workspace)
    (row,) = organisation_queries.organisations(workspace.reader)
    assert (row.name, row.country, row.people) == ("Beispielwerk", "LU", 1)
    assert organisation_queries.organisation(workspace.reader, row.id) == row
    assert organisation_queries.organisation_called(workspace.reader, "BEISPIELWERK") == row
    assert organisation_queries.organisation(workspace.reader, "0" * 32) is None


def test_a_code_finds_its_owner_however_it_is_typed(workspace: Workspace) -> None:
    speaker = add_speaker(workspace)
    row = registrations.registration_of(workspace.reader, speaker)
    assert row is not None
    for typed in (row.code, f" {row.code.lower()} ", f"{row.code[:3]}-{row.code[3:]}"):
        assert registrations.registration_by_code(workspace.reader, typed) == row
    assert registrations.registration_by_code(workspace.reader, "nobody") is None
    assert registrations.registration_of(workspace.reader, "0" * 32) is None
