"""The running order that moderator, technology and pitchers share."""

from __future__ import annotations

from typing import Any

import pytest

from models.enums import Entity, Microphone
from models.queries.pitch_order import PitchOrder
from models.text import Translated
from printing.document import Cancelled, Printed
from printing.findings import Kind
from printing.layout import PaperSize
from printing.pitch_running_order import Options, render
from tests.printing.reading import Reading
from tests.printing.samples import AS_OF, ENGLISH, FRENCH, GERMAN, letterhead, pitch, pitches
from translations import Language

THREE = (pitch("Alpha AG"), pitch("Beta S.A.", "Verkehr"), pitch("Gamma GmbH"))


def printed(order: PitchOrder, language: Language = ENGLISH, **fields: Any) -> Printed:
    return render(order, language, as_of=AS_OF, **fields)


def text(order: PitchOrder, language: Language = ENGLISH, **fields: Any) -> str:
    return Reading(printed(order, language, **fields).pdf).whole


def test_pitches_are_grouped_by_theme_and_numbered() -> None:
    found = text(pitches(*THREE))

    places = [found.index(part) for part in ("Energie", "1 15:00:00", "2 15:02:30", "Verkehr", "3 15:05:00")]
    assert places == sorted(places)
    assert found.index("Gamma GmbH") < found.index("Verkehr")


def test_row_says_who_pitches_what_with_which_equipment() -> None:
    row = pitch(
        "Alpha AG",
        title=Translated(en="Light for all"),
        language="fr",
        has_slides=True,
        slides="alpha.pdf",
        microphone=Microphone.HEADSET,
        notes="Needs an adapter",
    )

    found = text(pitches(row))

    expected = (
        "Alpha AG",
        "Light for all",
        "Chef von Alpha AG",
        "[SCHEFF]",
        "French",
        "✓",
        "alpha.pdf",
        "Headset",
    )
    assert [part for part in (*expected, "Needs an adapter") if part not in found] == []


def test_next_pitch_is_on_deck_and_nobody_after_the_last() -> None:
    found = text(pitches(pitch("Alpha AG"), pitch("Beta S.A.")))

    assert "2 Beta S.A." in found
    assert found.count("Beta S.A.") == 3
    assert found.count("Alpha AG") == 2


def test_clock_adds_lengths_and_changeovers_of_each_pitch() -> None:
    rows = [
        pitch("Alpha AG", length_seconds=180, changeover_seconds=45),
        pitch("Beta S.A.", length_seconds=90),
        pitch("Gamma GmbH"),
    ]

    found = text(pitches(*rows))

    assert [moment in found for moment in ("15:00:00", "15:03:45", "15:05:45")] == [True] * 3
    assert [length in found for length in ("3:00", "+0:45", "1:30")] == [True] * 3


def test_totals_count_talking_and_changeovers() -> None:
    found = text(pitches(*THREE))

    assert "3 pitches · 2 themes · 7 min · 23 min to spare" in found
    assert "6 min of talking and 1 min of changeovers: 7 min" in found
    assert "2 pitches · 4 min 30 s · 15:00:00–15:04:30" in found


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (GERMAN, "PITCH-ABLAUFPLAN|Kurzvorträge|Montag, 7. Juni 2021, 15:00–15:30 Uhr|Camille Exemple|3 Pitches"),
        (FRENCH, "CONDUCTEUR DES PITCHS|Présentations éclair|lundi 7 juin 2021, 15h00–15h30|3 pitchs|Page 1 sur 1"),
        (ENGLISH, "PITCH RUNNING ORDER|Short talks|Monday 7 June 2021, 15:00–15:30|As of 7 June 2021, 14:05"),
    ],
)  # fmt: skip
def test_everything_is_said_in_the_language_asked_for(language: Language, expected: str) -> None:
    found = text(pitches(*THREE), language)

    assert [part for part in expected.split("|") if part not in found] == []


def test_second_language_stands_behind_a_slash() -> None:
    found = text(pitches(*THREE), GERMAN, second_language=FRENCH)

    assert "Kurzvorträge / Présentations éclair" in found


def test_pitches_longer_than_their_session_are_told() -> None:
    document = printed(pitches(*THREE, length_minutes=5))

    assert "2 min longer than the session" in Reading(document.pdf).whole
    (finding,) = document.findings
    assert (finding.kind, finding.entity, finding.id) == (Kind.OVERRUN, Entity.SESSION, "session")


def test_session_without_a_time_counts_from_zero() -> None:
    document = printed(pitches(*THREE, starts_at=None))

    found = Reading(document.pdf).whole
    assert [moment in found for moment in ("Time open", "+00:00:00", "+00:02:30")] == [True] * 3
    assert [finding.kind for finding in document.findings] == [Kind.MISSING]


def test_cancelled_pitches_are_counted() -> None:
    (finding,) = printed(pitches(*THREE, cancelled=2)).findings

    assert finding.message.render(ENGLISH) == "2 cancelled pitches are left out."


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"pitchers": ()}, Kind.MISSING),
        ({"title": Translated(de="Licht")}, Kind.TRANSLATION),
        ({"notes": "🙂"}, Kind.GLYPH),
    ],
)
def test_what_a_pitch_lacks_is_told_with_the_pitch(fields: dict[str, Any], kind: Kind) -> None:
    (finding,) = printed(pitches(pitch("Alpha AG", **fields))).findings

    assert (finding.kind, finding.who, finding.entity, finding.id) == (
        kind,
        "Alpha AG",
        Entity.PITCH,
        "Alpha AG",
    )


def test_head_of_the_table_and_theme_stand_on_every_page() -> None:
    reading = Reading(printed(pitches(*(pitch(f"Firma {number}") for number in range(30)))).pdf)

    assert len(reading) > 2
    assert all("ON DECK" in reading.text(page) for page in range(len(reading)))
    assert all("Energie" in reading.text(page) for page in range(len(reading)))
    assert reading.whole.count("15:00:00") == 1 + len(reading)


def test_each_session_begins_a_page() -> None:
    order = PitchOrder(letterhead(), [*pitches(*THREE).sessions, *pitches(*THREE, id="second").sessions])

    document = printed(order)
    assert (document.pages, document.items) == (2, 6)


@pytest.mark.parametrize(("paper", "size"), [(PaperSize.A4, (297, 210)), (PaperSize.LETTER, (279.4, 215.9))])
def test_paper_lies_on_its_side(paper: PaperSize, size: tuple[float, float]) -> None:
    assert Reading(printed(pitches(*THREE), options=Options(paper=paper)).pdf).size() == size


def test_same_pitches_give_the_same_bytes_with_all_fonts() -> None:
    first, second = (printed(pitches(*THREE), FRENCH).pdf for _ in range(2))

    assert first == second
    assert set(Reading(first).fonts().values()) == {True}


def test_no_sessions_are_told() -> None:
    document = printed(PitchOrder(letterhead(), ()))

    assert (document.pages, [finding.kind for finding in document.findings]) == (1, [Kind.MISSING])


def test_cancelling_stops() -> None:
    with pytest.raises(Cancelled):
        printed(pitches(*THREE), cancelled=lambda: True)
