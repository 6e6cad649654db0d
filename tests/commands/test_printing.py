"""print on the sample event: real PDFs, read back."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.store.workspace import Workspace
from tests.builders import make_event, make_session
from tests.commands.conftest import Run

AS_OF = ("--as-of", "2021-06-07T18:00")


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(path.read_bytes())).pages)


@pytest.mark.parametrize("document", ["badges", "agenda", "pitch-running-order"])
@pytest.mark.parametrize("language", ["de", "fr", "en"])
def test_every_document_is_printed_in_every_language(
    run: Run, sample: Path, tmp_path: Path, document: str, language: str
) -> None:
    target = tmp_path / "out.pdf"
    result = run("print", document, sample, "-o", target, "--language", language, "--json")
    assert result.error == ""
    assert result.status == (1 if result.json["preflight"] else 0)
    assert {"pages", "sheets", "items", "preflight", "seconds"} <= set(result.json)
    pdf = PdfReader(target)
    assert (len(pdf.pages), target.stat().st_size) == (result.json["pages"], result.json["bytes"])
    assert str(pdf.root_object["/Lang"]).startswith(language)


@pytest.mark.parametrize("language", ["de", "fr", "en"])
def test_the_sample_event_prints_without_findings(
    run: Run, sample: Path, tmp_path: Path, language: str
) -> None:
    for document in ("badges", "agenda", "pitch-running-order"):
        words = ("print", document, sample, "-o", tmp_path / "out.pdf", "--language", language)
        assert run(*words, "--json").json["preflight"] == [], document
        assert run(*words).status == 0


def test_badges_of_one_category(run: Run, sample: Path, tmp_path: Path) -> None:
    words = (
        "print",
        "badges",
        sample,
        "-o",
        tmp_path / "press.pdf",
        "--stationery",
        "a4-a6-portrait",
        "--json",
    )
    assert run(*words, "--category", "Presse").json["items"] == 4
    assert run(*words, "--category", "press", "--category", "VIP").json["items"] == 5
    refused = run(*words, "--category", "Gremlins")
    assert refused.status == 2
    assert refused.error.startswith("There is no badge category “Gremlins”. There are: Participant, Speaker,")


def test_badges_that_were_printed_are_left_out_next_time(run: Run, sample: Path, tmp_path: Path) -> None:
    words = ("print", "badges", sample, "-o", tmp_path / "badges.pdf", "--json", "--only", "new")
    everybody = run(*words).json["items"]
    assert run(*words, "--category", "Press", "--log").json["items"] == 4
    assert run(*words).json["items"] == everybody - 4
    assert run("history", sample, "--json").json["changes"][0]["rows"] == 4
    run("undo", sample)
    assert run(*words).json["items"] == everybody


def test_the_agenda_of_one_day(run: Run, sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "agenda.pdf"
    result = run("print", "agenda", sample, "-o", target, "--day", "9.6.2021", "--language", "de", "--json")
    assert result.status in {0, 1}
    text = text_of(target)
    assert "Joost Ortjens" in text
    assert "Lex Delles" not in text


def test_an_agenda_in_two_languages(run: Run, sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "agenda.pdf"
    run("print", "agenda", sample, "-o", target, "--language", "de", "--second-language", "fr")
    text = text_of(target)
    assert "Begrüßung" in text
    assert "Mots de bienvenue" in text


def test_the_same_event_gives_the_same_bytes(run: Run, sample: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    for document, more in (("badges", ()), ("agenda", AS_OF), ("pitch-running-order", AS_OF)):
        for target in (one, other):
            run("print", document, sample, "-o", target, *more)
        assert one.read_bytes() == other.read_bytes(), document


def test_what_should_be_looked_at_is_told(run: Run, event_path: Path, tmp_path: Path) -> None:
    with Workspace.open(event_path) as workspace, workspace.change("Begin") as session:
        make_event(session)
        make_session(session, "Nur deutsch")
    words = ("print", "agenda", event_path, "-o", tmp_path / "agenda.pdf", "--language", "fr")
    result = run(*words, "--json")
    assert (result.status, result.error) == (1, "")
    assert {"kind": "translation", "who": "Nur deutsch"}.items() <= result.json["preflight"][0].items()
    assert "Nur deutsch\u00a0: " in run(*words).out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("print", "poem"), "“poem” is no choice for DOCUMENT. Choose one of these: badges, agenda, pitch"),
        (("print", "badges", "--start", "99"), "Position 99 is not on the sheet"),
        (("print", "badges", "--start", "two"), "“two” is not a whole number."),
        (("print", "badges", "--stationery", "papyrus"), "There is no stationery “papyrus”."),
        (
            ("print", "badges", "--only", "old"),
            "“old” is no choice for --only. Choose one of these: all, new, changed",
        ),
        (("print", "badges", "--second-language", "lb"), "Podium does not speak “lb”."),
        (
            ("print", "agenda", "--day", "10.6.2021"),
            "There is no event on 10 June 2021. Its days are: 8 June 2021",
        ),
        (("print", "agenda", "--day", "today"), "“today” is not a date."),
        (
            ("print", "agenda", "--paper", "a5"),
            "“a5” is no choice for --paper. Choose one of these: a4, letter",
        ),
        (("print", "agenda", "--as-of", "noon"), "“noon” is not a time."),
    ],
)
def test_impossible_wishes_leave_no_file(
    run: Run, sample: Path, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    target = tmp_path / "out.pdf"
    result = run(*words[:2], sample, "-o", target, *words[2:])
    assert (result.status, result.out) == (2, "")
    assert result.error.startswith(sentence)
    assert not target.exists()


def test_nothing_but_a_pdf_is_replaced(run: Run, sample: Path, tmp_path: Path) -> None:
    before = sample.read_bytes()
    result = run("print", "badges", sample, "-o", sample)
    assert result.error == "“sample.podium” is not replaced, because it is not a PDF. Choose another name.\n"
    assert sample.read_bytes() == before
    assert "folder" in run("print", "badges", sample, "-o", tmp_path / "none" / "out.pdf").error
