"""What differs between two states of the programme, in words and in three languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from models.enums import RoleKind, SessionKind
from models.programme_changes import Happened, change_of, changes_between, place
from models.programme_state import PitchState, RoleState, SessionState, dumps, loads
from models.text import Text, Translated
from translations import Language

ADA, BEN = RoleState("a", "Ada Beispiel"), RoleState("b", "Ben Test")
PITCHES = (PitchState("x", Translated(en="X")), PitchState("y", Translated(en="Y"), pitchers=("Ada",)))
TALK = SessionState(
    "t", Translated(de="Vortrag", en="Talk"), SessionKind.TALK, date(2027, 6, 8), datetime(2027, 6, 8, 9), 30,
    "r1", Translated(en="Plenum"), Translated(en="Web"), roles=(ADA, BEN), pitches=PITCHES,
)  # fmt: skip


def said(texts: tuple[Text, ...], language: str = "en") -> list[str]:
    return [text.render(Language.of(language)).replace("\u00a0", " ") for text in texts]


@pytest.mark.parametrize(
    ("changed", "happened", "sentences"),
    [
        ({"starts_at": datetime(2027, 6, 8, 10, 30), "room_id": "r2", "room": Translated(en="Studio")},
         Happened.MOVED, ["“Talk” moved from 9:00, Plenum to 10:30, Studio."]),
        ({"starts_at": datetime(2027, 6, 9, 9), "day": date(2027, 6, 9)}, Happened.MOVED,
         ["“Talk” moved from Tuesday 8 June, 9:00, Plenum to Wednesday 9 June, 9:00, Plenum."]),
        ({"starts_at": None}, Happened.MOVED,
         ["“Talk” moved from Tuesday 8 June, 9:00, Plenum to Tuesday 8 June, no time yet."]),
        ({"room": Translated(en="Big hall")}, Happened.CHANGED,
         ["The room of “Talk”, “Plenum”, is now called “Big hall”."]),
        ({"length_minutes": 45}, Happened.CHANGED, ["“Talk” now lasts 45 minutes instead of 30."]),
        ({"title": Translated(de="Vortrag", en="Speech")}, Happened.CHANGED,
         ["“Talk” is now called “Speech”."]),
        ({"title": Translated(de="Vortrag", en="Talk", fr="Exposé")}, Happened.CHANGED,
         ["The title of “Talk” has changed in some of its languages."]),
        ({"is_cancelled": True}, Happened.CANCELLED,
         ["“Talk” is cancelled. It was planned for: Tuesday 8 June, 9:00, Plenum."]),
        ({"kind": SessionKind.PANEL, "track": Translated()}, Happened.CHANGED,
         ["“Talk” is now Panel discussion; it was Talk.", "“Talk” is no longer in the theme “Web”."]),
        ({"abstract": "1", "url": "https://example.org"}, Happened.CHANGED,
         ["The abstract of “Talk” has changed.", "The link of “Talk” has changed."]),
        ({}, Happened.UNCHANGED, []),
    ],
)  # fmt: skip
def test_changes_of_a_session(changed: dict[str, Any], happened: Happened, sentences: list[str]) -> None:
    change = change_of(TALK, replace(TALK, **changed))
    assert (change.happened, said(change.sentences)) == (happened, sentences)
    assert change.columns == frozenset(changed)


@pytest.mark.parametrize(
    ("roles", "sentences"),
    [
        ((ADA,), ["Ben Test is no longer in “Talk” (Speaker)."]),
        ((ADA, BEN, RoleState("c", "Cleo", RoleKind.MODERATOR)), ["Cleo is now in “Talk” (Moderator)."]),
        ((ADA, replace(BEN, role=RoleKind.HOST)), ["Ben Test is now Host in “Talk”; before: Speaker."]),
        ((ADA, replace(BEN, name="Ben Tester")), ["Ben Test in “Talk” is now called Ben Tester."]),
        ((BEN, ADA), ["The people in “Talk” appear in another order."]),
    ],
)
def test_changes_of_people(roles: tuple[RoleState, ...], sentences: list[str]) -> None:
    assert said(change_of(TALK, replace(TALK, roles=roles)).sentences) == sentences


@pytest.mark.parametrize(
    ("pitches", "sentences"),
    [
        (PITCHES[:1], ["“Y” no longer pitches in “Talk”."]),
        ((*PITCHES, PitchState("z", organisation="Werk")), ["“Werk” now pitches in “Talk”."]),
        ((PITCHES[0], replace(PITCHES[1], is_cancelled=True)), ["The pitch “Y” in “Talk” is cancelled."]),
        ((PITCHES[0], replace(PITCHES[1], length_seconds=90)), ["The pitch “Y” in “Talk” has changed."]),
        (PITCHES[::-1], ["The pitches of “Talk” come in another order."]),
    ],
)
def test_changes_of_pitches(pitches: tuple[PitchState, ...], sentences: list[str]) -> None:
    assert said(change_of(TALK, replace(TALK, pitches=pitches)).sentences) == sentences


def test_new_and_gone_sessions() -> None:
    other = replace(TALK, id="o", title=Translated())
    added, gone = changes_between([TALK], [other])
    assert (added.happened, said(added.sentences)) == (
        Happened.ADDED, ["“Untitled” is new: Tuesday 8 June, 9:00, Plenum."],
    )  # fmt: skip
    assert (gone.happened, gone.state) == (Happened.GONE, TALK)


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "Dienstag, 8. Juni, 9:00 Uhr"), ("fr", "mardi 8 juin, 9h00"), ("en", "9:00")],
)
def test_times_and_days_are_written_as_in_each_language(language: str, words: str) -> None:
    assert words in said((place(TALK),), language)[0]


def test_a_state_is_kept_and_read_again() -> None:
    sessions = (TALK, SessionState("e"), replace(TALK, id="c", is_cancelled=True, room_id=None))
    assert loads(dumps(sessions)) == sessions
