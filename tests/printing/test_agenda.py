"""The programme as participants hold it in their hands."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from models.enums import Entity, RoleKind, SessionKind
from models.queries.agenda import Agenda, AgendaDay, PitchTheme
from models.text import Translated
from printing.agenda import Options, render
from printing.document import Cancelled, Printed
from printing.findings import Kind
from printing.layout import PaperSize
from tests.printing.reading import Reading
from tests.printing.samples import (
    AS_OF,
    ENGLISH,
    FRENCH,
    GERMAN,
    badges,
    letterhead,
    logo,
    person,
    programme,
    talk,
)
from translations import Language

LUNCH = talk(12, kind=SessionKind.BREAK, title=Translated(de="Mittagspause", en="Lunch"), room=Translated())
GERMAN_ONLY = Translated(de="Nur auf Deutsch")


def printed(
    agenda: Agenda, language: Language = ENGLISH, second: Language | None = None, **options: Any
) -> Printed:
    return render(agenda, language, as_of=AS_OF, second_language=second, options=Options(**options))


def read(
    agenda: Agenda, language: Language = ENGLISH, second: Language | None = None, **options: Any
) -> Reading:
    return Reading(printed(agenda, language, second, **options).pdf)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (GERMAN, "PROGRAMM|Probemesse|Gut beraten|7. und 8. Juni 2021|Montag, 7. Juni 2021|Der erste Tag"),
        (GERMAN, "9:30–10:00|Saal|VORTRAG|Netze knüpfen|Amina Diallo, Leiterin, Beispielwerk GmbH"),
        (GERMAN, "Stand: 7. Juni 2021, 14:05 Uhr|Seite 1 von 1"),
        (
            FRENCH,
            "PROGRAMME|Salon d’essai|Bien conseillé|du 7 au 8 juin 2021|Lundi 7 juin 2021|Le premier jour",
        ),
        (FRENCH, "9h30–10h00|Salle|CONFÉRENCE|Tisser des liens|Amina Diallo, Directrice, Beispielwerk GmbH"),
        (FRENCH, "7 juin 2021, 14h05|Page 1 sur 1"),
        (ENGLISH, "PROGRAMME|Trial fair|Well advised|7–8 June 2021|Monday 7 June 2021|The first day"),
        (ENGLISH, "9:30–10:00|Hall|TALK|Making ties|Amina Diallo, Head, Beispielwerk GmbH"),
        (ENGLISH, "As of 7 June 2021, 14:05|Page 1 of 1"),
    ],
)
def test_everything_is_said_in_the_language_asked_for(language: Language, expected: str) -> None:
    text = read(programme(talk(people=(person(),))), language).text(0)

    assert [part for part in expected.split("|") if part not in text] == []


def test_two_languages_stand_side_by_side() -> None:
    reading = read(programme(talk(people=(person(),)), LUNCH), GERMAN, FRENCH)

    for german, french in (("Der erste", "Le premier"), ("Netze", "Tisser"), ("Leiterin", "Directrice")):
        left, right = reading.place(german), reading.place(french)
        assert left[1] == right[1]
        assert right[0] - left[0] > 150
    assert reading.text(0).count("9:30–10:00") == 1


def test_each_day_begins_a_page_and_each_page_names_the_event() -> None:
    days = tuple(AgendaDay(date(2021, 6, day), Translated(), (talk(id=str(day)),)) for day in (7, 8, 9))

    reading = read(Agenda(letterhead(logo=logo()), days))

    assert [f"{day} June 2021" in reading.text(page) for page, day in enumerate((7, 8, 9))] == [True] * 3
    assert all("Trial fair" in reading.text(page) for page in range(3))
    assert "Page 3 of 3" in reading.text(2)


def test_long_day_goes_on_under_its_name() -> None:
    sessions = [talk(id=str(number), people=(person(),)) for number in range(30)]

    reading = read(programme(*sessions))

    assert len(reading) == 3
    assert "Monday 7 June 2021 (continued)" in reading.text(1)
    assert reading.whole.count("Making ties") == 30


def test_break_is_one_quiet_line() -> None:
    text = read(programme(LUNCH)).text(0)

    assert "12:30–13:00 Lunch" in text
    assert "BREAK" not in text


def test_pitch_session_tells_its_themes() -> None:
    themes = (PitchTheme(Translated(en="Energy"), 6), PitchTheme(Translated(), 1))

    text = read(programme(talk(kind=SessionKind.PITCHES, themes=themes))).text(0)

    assert "Energy · 6 pitches" in text
    assert "Other themes · 1 pitch" in text


def test_moderator_is_announced_as_one() -> None:
    people = (person("Mo Example", RoleKind.MODERATOR), person())

    assert "Moderation: Mo Example" in read(programme(talk(people=people))).text(0)


def test_moderator_of_a_whole_day_is_named_once() -> None:
    moderator = person("Mo Example", RoleKind.MODERATOR)
    sessions = [talk(hour, people=(moderator, person())) for hour in (9, 10, 11)]

    text = read(programme(*sessions, LUNCH)).text(0)

    assert text.count("Mo Example") == 1
    assert text.index("Mo Example") < text.index("9:30")


def test_cancelled_session_says_so() -> None:
    assert "CANCELLED · TALK" in read(programme(talk(is_cancelled=True))).text(0)


@pytest.mark.parametrize(("spoken", "told"), [("en", False), ("fr", True)])
def test_language_is_told_where_it_is_not_the_readers(spoken: str, told: bool) -> None:
    assert ("TALK · FRENCH" in read(programme(talk(language=spoken))).text(0)) is told


def test_abstracts_are_printed_where_wanted() -> None:
    agenda = programme(talk(abstract=Translated(en="Who meets whom.\nAnd why.")))

    assert "Who meets whom." not in read(agenda).text(0)
    assert "Who meets whom. And why." in read(agenda, abstracts=True).text(0)


def test_abstract_longer_than_a_page_loses_nothing() -> None:
    abstract = Translated(en=" ".join(f"word{number}" for number in range(2000)))

    reading = read(programme(talk(abstract=abstract)), abstracts=True)

    assert len(reading) > 1
    assert [number for number in range(2000) if f"word{number}" not in reading.whole] == []


@pytest.mark.parametrize(("paper", "size"), [(PaperSize.A4, (210, 297)), (PaperSize.LETTER, (215.9, 279.4))])
def test_paper_is_that_of_the_office(paper: PaperSize, size: tuple[float, float]) -> None:
    assert read(programme(), paper=paper).size() == size


def test_same_programme_gives_the_same_bytes() -> None:
    first, second = (printed(programme(logo=logo()), FRENCH, GERMAN).pdf for _ in range(2))

    assert first == second


def test_pdf_tells_what_it_is_and_brings_its_fonts() -> None:
    reading = read(programme(), FRENCH)

    information = reading.file.metadata
    assert information is not None
    assert information.title == "Programme · Salon d’essai"
    assert str(reading.file.root_object["/Lang"]) == "fr-FR"
    assert set(reading.fonts().values()) == {True}


# Pre-flight


def test_complete_programme_has_nothing_to_tell() -> None:
    document = printed(programme(talk(people=(person(),)), LUNCH), GERMAN)

    assert (document.findings, document.items, document.sheets) == ((), 2, 1)


def test_borrowed_title_is_marked_and_told() -> None:
    document = printed(programme(talk(id="t1", title=GERMAN_ONLY)), ENGLISH)

    assert "Nur auf Deutsch (DE)" in Reading(document.pdf).text(0)
    (finding,) = document.findings
    assert (finding.kind, finding.entity, finding.id) == (Kind.TRANSLATION, Entity.SESSION, "t1")


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"title": Translated()}, Kind.MISSING),
        ({"starts_at": None}, Kind.MISSING),
        ({"title": Translated(en="🙂")}, Kind.GLYPH),
        ({"room": GERMAN_ONLY}, Kind.TRANSLATION),
        ({"track": GERMAN_ONLY}, Kind.TRANSLATION),
    ],
)
def test_what_a_session_lacks_is_told(fields: dict[str, Any], kind: Kind) -> None:
    assert [finding.kind for finding in printed(programme(talk(**fields))).findings] == [kind]


def test_sessions_without_day_are_counted() -> None:
    (finding,) = printed(programme(unplaced=2)).findings

    assert finding.message.render(ENGLISH) == "2 sessions have neither day nor time and are not printed."


def test_nothing_to_print_is_told_on_a_page() -> None:
    document = printed(Agenda(badges().letterhead, ()))

    assert document.pages == 1
    assert [finding.kind for finding in document.findings] == [Kind.MISSING]


def test_untimed_session_stands_last_in_its_day() -> None:
    text = read(programme(talk(), talk(starts_at=None, title=Translated(en="Some time")))).text(0)

    assert text.index("Making ties") < text.index("Time open")


def test_session_past_midnight_keeps_its_times() -> None:
    late = talk(starts_at=datetime(2021, 6, 7, 23, 30), length_minutes=60)

    assert "23h30–0h30" in read(programme(late), FRENCH).text(0)


def test_cancelling_stops_in_the_middle() -> None:
    told: list[int] = []

    with pytest.raises(Cancelled):
        render(
            programme(*[talk(id=str(number)) for number in range(60)]),
            ENGLISH,
            as_of=AS_OF,
            progress=lambda done, _: told.append(done),
            cancelled=lambda: len(told) == 2,
        )

    assert told == [0, 25]
