"""What is told before printing: each thing once, and not a thousand times the same."""

from __future__ import annotations

from models.enums import Entity
from models.text import Text, Translated
from printing.findings import MANY, WHOLE, Findings, Kind, Subject
from tests.printing.samples import ENGLISH, FRENCH

PERSON = Subject("Amina Diallo", Entity.PERSON, "p1")


def test_finding_is_told_once() -> None:
    findings = Findings()
    for _ in range(3):
        findings.add(Kind.MISSING, PERSON, Text("No code."))

    (finding,) = findings.all()
    assert (finding.who, finding.entity, finding.id) == ("Amina Diallo", Entity.PERSON, "p1")


def test_two_people_of_one_name_are_two_findings() -> None:
    findings = Findings()
    for key in ("p1", "p2"):
        findings.add(Kind.MISSING, Subject("Amina Diallo", Entity.PERSON, key), Text("No code."))

    assert [finding.id for finding in findings.all()] == ["p1", "p2"]


def test_many_of_one_sort_are_counted() -> None:
    findings = Findings()
    for number in range(1000):
        findings.add(Kind.MISSING, Subject(f"Nr {number}"), Text("No code."))
    findings.add(Kind.GLYPH, WHOLE, Text("No font."))

    told = findings.all()
    assert len(told) == MANY + 2
    assert told[MANY].message.render(ENGLISH) == f"{1000 - MANY} more of the same kind"


def test_borrowed_language_is_told_in_the_readers_own() -> None:
    findings = Findings()
    findings.check_language(PERSON, "Function", Translated(de="Leiterin"), FRENCH)
    findings.check_language(PERSON, "Function", Translated(de="Leiterin", fr="Directrice"), FRENCH)
    findings.check_language(PERSON, "Title", Translated(), FRENCH)

    (finding,) = findings.all()
    sentence = finding.message.render(ENGLISH)
    assert sentence == "Function is missing in French; another language is printed instead."
    assert finding.message.render(FRENCH) != sentence


def test_picture_is_coarse_below_200_dots_an_inch() -> None:
    findings = Findings()
    findings.check_resolution(WHOLE, pixels=200, points=72)
    assert findings.all() == ()

    findings.check_resolution(WHOLE, pixels=199, points=72)
    assert [finding.kind for finding in findings.all()] == [Kind.PICTURE]
