"""A programme with everything a format could lose, and programmes compared whatever their keys are."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from models import operations
from models.enums import RoleKind, SessionKind
from models.operations.organisations import find_or_add
from models.queries.programme_export import programme_export
from models.store.reader import Reader
from models.text import Translated
from tests.exchange.desk import Desk

FIRST_DAY = date(2027, 6, 8)


def rich_programme(desk: Desk, *, with_tray: bool = False) -> None:
    """Put five sessions into the event: languages, roles, odd names, markup, formulas, a night, one cancelled."""
    with desk.workspace.change("Fill") as session:
        hall = operations.rooms.add_room(session, Translated(en="Hall", fr="Halle"), capacity=80).id
        studio = operations.rooms.add_room(session, Translated(en="Studio")).id
        track = operations.rooms.add_track(session, Translated(en="Web"), colour="#123456").id
        people = [
            operations.people.add_person(session, **columns).id
            for columns in (
                {"given_name": "Ada", "family_name": "Beispiel", "academic_title": "Dr.", "email": "secret@example.org",
                 "organisation_id": find_or_add(session, "Koenig & Bauer").id},
                {"given_name": "Vincent", "particle": "van", "family_name": "Test", "suffix": "PhD"},
                {"family_name": "alice & bob"},
                {"given_name": "Lü", "family_name": "Xi", "badge_name": "xilu (x)"},
            )
        ]  # fmt: skip
        add = operations.programme.add_session
        opening = add(
            session, SessionKind.OPENING, starts_at=datetime(2027, 6, 8, 9), room_id=hall, language="fr",
            title=Translated(en="Opening", fr="Ouverture\u00a0: tous"), notes="secret",
            abstract=Translated(en="Two <b>bold</b> words &amp; more\n\nA second paragraph", fr="Deux"),
        )  # fmt: skip
        formula = add(
            session, SessionKind.PANEL, starts_at=datetime(2027, 6, 8, 10), length_minutes=45, room_id=studio,
            title=Translated(en='=HYPERLINK("https://example.org")'), subtitle=Translated(en="- a dash"),
            track_id=track, url="https://example.org/späti?a=1&b=2",
        )  # fmt: skip
        add(
            session,
            starts_at=datetime(2027, 6, 9, 9),
            title=Translated(en="+352 12 34 56"),
            is_cancelled=True,
        )
        add(session, SessionKind.OTHER, starts_at=datetime(2027, 6, 9, 11), title=Translated(en="Talk"))
        add(
            session,
            starts_at=datetime(2027, 6, 9, 1),
            day=FIRST_DAY,
            title=Translated(en="Night"),
            room_id=hall,
        )
        if with_tray:
            add(session, title=Translated(en="Not yet"), day=FIRST_DAY)
        for person, role in zip(people, (RoleKind.SPEAKER, RoleKind.PANELLIST, RoleKind.HOST, RoleKind.MODERATOR),
                                strict=True):  # fmt: skip
            operations.programme.assign_role(session, formula.id, person, role)
        operations.programme.assign_role(session, opening.id, people[0], RoleKind.WELCOME)


def same_programme(reader: Reader) -> list[dict[str, Any]]:
    """Return all that people see of a programme, whatever its keys are; functions are not part of a table."""
    programme = programme_export(reader)
    return sorted(
        (
            {
                "title": dict(item.title), "subtitle": dict(item.subtitle), "abstract": dict(item.abstract),
                "kind": item.kind, "day": item.day, "starts_at": str(item.starts_at), "length": item.length_minutes,
                "room": dict(programme.rooms[item.room_id].name) if item.room_id else {},
                "track": dict(programme.tracks[item.track_id].name) if item.track_id else {},
                "language": item.language, "url": item.url, "is_cancelled": item.is_cancelled,
                "people": sorted(
                    (programme.people[role.person_id].name, role.role, programme.people[role.person_id].organisation)
                    for role in item.roles
                ),
            }
            for item in programme.sessions
        ),
        key=lambda item: (item["starts_at"], sorted(item["title"].items())),
    )  # fmt: skip
