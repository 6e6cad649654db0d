"""On a machine without a screen, `make run` leaves the sample event's documents in three languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tools.papers import DOCUMENTS, LANGUAGES, commands, main


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers") / "out"
    assert main(folder) == 0
    return folder


def test_every_document_is_there_in_every_language(folder: Path) -> None:
    names = {path.name for path in folder.glob("*.pdf")}

    assert names == {f"{document}.{language}.pdf" for document in DOCUMENTS for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_say_which_language_they_are_in(folder: Path, language: str) -> None:
    said = [PdfReader(path).root_object["/Lang"] for path in folder.glob(f"*.{language}.pdf")]

    assert [str(code).partition("-")[0] for code in said] == [language] * len(DOCUMENTS)


def test_event_of_an_earlier_run_is_kept(folder: Path) -> None:
    first = next(commands(folder / "sample.podium", folder))

    assert first[:2] == ["print", "badges"]


def test_first_run_makes_the_event(tmp_path: Path) -> None:
    assert next(commands(tmp_path / "sample.podium", tmp_path)) == ["demo", str(tmp_path / "sample.podium")]
