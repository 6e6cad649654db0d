"""One session as its editor shows it."""

from __future__ import annotations

from datetime import date, datetime

from models.enums import RoleKind, SessionKind
from models.operations import pitches, programme
from models.queries.session import parts_by_session, session
from models.store.workspace import Workspace
from models.text import Translated
from tests.builders import make_event, make_organisation, make_people, make_person


def test_everything_that_was_entered_is_shown(workspace: Workspace) -> None:
    with workspace.change("Fill") as opened:
        make_event(opened, languages="fr de")
        item = programme.add_session(
            opened,
            SessionKind.KEYNOTE,
            starts_at=datetime(2021, 6, 8, 9, 30),
            length_minutes=90,
            title=Translated(fr="Demain"),
            abstract=Translated(fr="Un texte"),
            notes="Ask for slides",
            language="fr",
            is_fixed=True,
        )
        pitches.add_pitch(opened, item.id)
    shown = session(workspace.reader, item.id)
    assert shown is not None
    assert (shown.kind, shown.day, shown.ends_at) == (
        SessionKind.KEYNOTE, date(2021, 6, 8), datetime(2021, 6, 8, 11)
    )  # fmt: skip
    assert (shown.title, shown.abstract, shown.notes) == (
        Translated(fr="Demain"), Translated(fr="Un texte"), "Ask for slides"
    )  # fmt: skip
    assert (shown.languages, shown.language, shown.is_fixed, shown.pitches) == (("fr", "de"), "fr", True, 1)


def test_people_come_with_function_and_organisation(workspace: Workspace) -> None:
    with workspace.change("Fill") as opened:
        make_event(opened)
        company = make_organisation(opened, "Musterwerk AG")
        person = make_person(opened, organisation_id=company.id, function=Translated(de="Leiterin"))
        item = programme.add_session(opened)
        programme.assign_role(opened, item.id, person.id, RoleKind.HOST)
    shown = session(workspace.reader, item.id)
    assert shown is not None
    (part,) = shown.parts
    assert (part.name, part.role, part.function["de"], part.organisation) == (
        "Amina Diallo", RoleKind.HOST, "Leiterin", "Musterwerk AG"
    )  # fmt: skip


def test_parts_are_grouped_by_session(workspace: Workspace) -> None:
    with workspace.change("Fill") as opened:
        people = make_people(opened, 3)
        ids = [programme.add_session(opened, SessionKind.TALK).id for _ in range(2)]
        for session_id, person in zip([*ids, ids[0]], people, strict=True):
            programme.assign_role(opened, session_id, person.id)
    parts = parts_by_session(workspace.reader)
    assert {key: [part.person_id for part in group] for key, group in parts.items()} == {
        ids[0]: [people[0].id, people[2].id],
        ids[1]: [people[1].id],
    }


def test_a_session_that_is_gone_is_none(workspace: Workspace) -> None:
    assert session(workspace.reader, "0" * 32) is None
