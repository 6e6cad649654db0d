"""The made-up language is longer than English and leaves alone what the program needs."""

import doctest

import pytest

from translations import Language, pseudo


def test_the_examples_in_the_documentation_are_true() -> None:
    assert doctest.testmod(pseudo) == (0, 1)


@pytest.mark.parametrize(
    ("msgid", "kept"),
    [
        ("Move {name} to {room}", ["{name}", "{room}"]),
        ("&Print badges…", ["&P", "…"]),
        ("Say <b>hello</b> &amp; go", ["<b>", "</b>", "&amp;"]),
        ("{share:.0%} of %1", ["{share:.0%}", "%1"]),
    ],
)
def test_fields_mnemonics_and_tags_are_kept(msgid: str, kept: list[str]) -> None:
    shown = Language.of("xx").gettext(msgid)
    assert all(piece in shown for piece in kept)
    assert shown.startswith("[")
    assert shown.endswith("]")


@pytest.mark.parametrize("msgid", ["Undo", "{count} badges printed", "Save a copy of this event as…"])
def test_every_text_is_forty_percent_longer(msgid: str) -> None:
    assert len(Language.of("xx").gettext(msgid)) >= 1.4 * len(msgid)


def test_plurals_and_contexts_are_translated_too() -> None:
    pretend = Language.of("xx")
    assert "båđğë " in pretend.ngettext("{count} badge", "{count} badges", 1)
    assert "båđğëš" in pretend.npgettext("paper", "{count} badge", "{count} badges", 0)
    assert pretend.pgettext("verb", "Open") == pretend.gettext("Open")


def test_dates_and_numbers_are_written_as_in_english() -> None:
    assert Language.of("xx").length(minutes=90) == "1\xa0h 30\xa0min"
    assert Language.of("xx").number(12345) == "12,345"
