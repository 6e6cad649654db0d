"""The language of the screen changes while the program runs; plurals follow each language's own rule."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import translations
from translations import Language, UnknownLanguage, _, activate, active
from translations.catalogue import compile_po, load, po_path

CATALOGUE = """
msgid ""
msgstr ""
"Language: fr\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Undo"
msgstr "{undo}"

msgctxt "verb"
msgid "Open"
msgstr "{open}"

msgid "{{count}} badge"
msgid_plural "{{count}} badges"
msgstr[0] "{{count}} {one}"
msgstr[1] "{{count}} {many}"
"""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    before = active()
    yield
    activate(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = po_path("fr", tmp_path)
    path.parent.mkdir(parents=True)
    path.write_text(CATALOGUE.format(undo="Annuler", open="Ouvrir", one="badge", many="badges"))
    return tmp_path


def test_texts_follow_the_active_language() -> None:
    seen = []
    for code in ("de", "fr", "en"):
        assert activate(code) is Language.of(code)
        seen.append(_("just now"))
    assert seen == ["gerade eben", "à l’instant", "just now"]


def test_an_unknown_language_changes_nothing() -> None:
    activate("fr")
    with pytest.raises(UnknownLanguage):
        activate("nl")
    assert active() is Language.of("fr")


@pytest.mark.parametrize("code", ["de", "fr", "en", "xx"])
def test_no_text_stays_no_text(code: str) -> None:
    assert Language.of(code).gettext("") == ""
    assert Language.of(code).pgettext("verb", "") == ""


@pytest.mark.parametrize(("n", "form"), [(0, "badge"), (1, "badge"), (2, "badges")])
def test_french_counts_none_as_one(folder: Path, n: int, form: str) -> None:
    assert load("fr", folder).ngettext("{count} badge", "{count} badges", n) == f"{{count}} {form}"


@pytest.mark.parametrize(("n", "form"), [(0, "badges"), (1, "badge"), (2, "badges")])
def test_english_counts_none_as_many(n: int, form: str) -> None:
    activate("en")
    assert translations.ngettext("badge", "badges", n) == form
    assert translations.npgettext("paper", "badge", "badges", n) == form


def test_a_context_tells_meanings_apart(folder: Path) -> None:
    texts = load("fr", folder)
    assert texts.pgettext("verb", "Open") == "Ouvrir"
    assert texts.gettext("Open") == "Open"


def test_a_newer_compiled_file_is_read_instead_of_the_written_one(folder: Path) -> None:
    written = po_path("fr", folder)
    written.with_suffix(".mo").write_bytes(compile_po(written))
    written.write_text("not a catalogue any more")
    now = written.stat().st_mtime_ns
    os.utime(written.with_suffix(".mo"), ns=(now, now))
    assert load("fr", folder).gettext("Undo") == "Annuler"


def test_an_older_compiled_file_is_not_used(folder: Path) -> None:
    written = po_path("fr", folder)
    compiled = written.with_suffix(".mo")
    compiled.write_bytes(compile_po(written))
    os.utime(compiled, (1, 1))
    written.write_text(written.read_text().replace("Annuler", "Défaire"))
    assert load("fr", folder).gettext("Undo") == "Défaire"


def test_a_compiled_file_alone_is_enough(folder: Path) -> None:
    written = po_path("fr", folder)
    written.with_suffix(".mo").write_bytes(compile_po(written))
    written.unlink()
    assert load("fr", folder).gettext("Undo") == "Annuler"
