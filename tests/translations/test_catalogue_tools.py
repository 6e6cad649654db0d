"""The catalogues follow the sources, keep what is translated, and faults in them are named."""

from pathlib import Path

import pytest

from tools.extraction import Message
from tools.translations import check, compile_all, merge, update
from translations.catalogue import load, po_path

MESSAGES = [
    Message("Save", files=("gui/page.py",)),
    Message("Open", context="verb"),
    Message("{count} badge for {name}", "{count} badges for {name}"),
]
STRINGS = {
    ("", "Save"): ("Speichern", "Enregistrer"),
    ("verb", "Open"): ("Öffnen", "Ouvrir"),
    ("", ("{count} badge for {name}", "{count} badges for {name}")): (
        ("Ein Namensschild für {name}", "{count} Namensschilder für {name}"),
        ("{count} badge pour {name}", "{count} badges pour {name}"),
    ),
}
BEFORE = "lacks the no-break space before : ; ? ! or »"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    update(MESSAGES, tmp_path)
    assert merge(STRINGS, replace=False, folder=tmp_path) == 6
    return tmp_path


def test_complete_catalogues_have_no_faults(folder: Path) -> None:
    assert check(MESSAGES, folder) == []


def test_an_update_without_news_changes_no_byte(folder: Path) -> None:
    before = po_path("de", folder).read_bytes()
    update(MESSAGES, folder)
    assert po_path("de", folder).read_bytes() == before


def test_an_update_keeps_what_is_translated_and_drops_what_is_gone(folder: Path) -> None:
    messages = [MESSAGES[0], Message("Save a copy")]
    assert "de: “Save a copy” is missing; run the update." in check(messages, folder)
    assert "fr: “Open” is no longer used; run the update." in check(messages, folder)
    update(messages, folder)
    assert check(messages, folder) == [f"{code}: “Save a copy” is not translated." for code in ("de", "fr")]


def test_merging_replaces_only_when_told(folder: Path) -> None:
    other = {("", "Save"): ("Sichern", "Sauver"), ("", "Unknown"): ("Unbekannt", "Inconnu")}
    assert merge(other, replace=False, folder=folder) == 0
    assert merge(other, replace=True, folder=folder) == 2
    assert load("de", folder).gettext("Save") == "Sichern"


def test_compiled_catalogues_are_read(folder: Path) -> None:
    compile_all(folder)
    po_path("fr", folder).unlink()
    assert load("fr", folder).pgettext("verb", "Open") == "Ouvrir"


@pytest.mark.parametrize(
    ("source", "german", "french", "faults"),
    [
        ("Hello {name}", "Hallo", "Bonjour {name}", ["lacks {name}"]),
        ("Hello", "Hallo {nam}", "Bonjour", ["has {nam}, which the English text has not"]),
        ("Hello {name}", "Hallo {name", "Bonjour {name}", ["has braces that do not match"]),
        ("Hello", "Hallo ", "Bonjour", ["begins or ends with a blank"]),
        ("&File", "Datei", "&Fichier", ["has another number of & than the English text"]),
        ("Mr", "Herr", "M.", []),
        ('Type --map "Name=title"', 'Tippen Sie --map "Name=title"', 'Tapez --map "Nom=title"', []),
        ("R&amp;D", "F&amp;E", "R&amp;D", []),
        ("<b>Now</b>", "<b>Jetzt</b>", "<i>Maintenant</i>", ["has other tags than the English text"]),
        ("Is it?", "Ist es so", "Vraiment\xa0?", ["ends with “o” where the English text ends with “?”"]),
        ("Name:", "Name:", "Nom :", [BEFORE]),
        ("At 9:30", "Um 9:30", "À 9:30", []),
        ("the day", "der Tag", "l'autre", ["has ' instead of ’"]),
        ("“{name}”", "“{name}”", "«\xa0{name}\xa0»", ["uses other quotation marks than „ and “"]),
        ("“{name}”", "„{name}“", "« {name} »", [BEFORE, "lacks the no-break space after «"]),
        ("Wait… now", "Moment... jetzt", "Attendez… voilà", ["has three dots instead of …"]),
    ],
)  # fmt: skip
def test_faults_are_named(tmp_path: Path, source: str, german: str, french: str, faults: list[str]) -> None:
    update([Message(source)], tmp_path)
    merge({("", source): (german, french)}, replace=False, folder=tmp_path)
    found = check([Message(source)], tmp_path)
    assert len(found) == len(faults)
    assert all(sentence.endswith(f"{fault}.") for sentence, fault in zip(found, faults, strict=True))


def test_french_needs_the_number_where_german_may_write_one(folder: Path) -> None:
    one = {
        ("", ("{count} badge for {name}", "{count} badges for {name}")): (
            ("Eins für {name}", "x"),
            ("Un pour {name}", "x"),
        )
    }
    merge(one, replace=True, folder=folder)
    assert check(MESSAGES, folder) == [
        "de: “x” lacks {count}, {name}.",
        "fr: “Un pour {name}” lacks {count}.",
        "fr: “x” lacks {count}, {name}.",
    ]
