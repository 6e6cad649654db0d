"""The catalogues are complete: every text of the sources, in every language, ready to be shown."""

from functools import cache

import pytest

from tools.extraction import Message, extract
from tools.translations import LANGUAGES, check
from translations import Language


@cache
def messages() -> list[Message]:
    return extract()


def test_every_text_is_translated_and_fits_its_source() -> None:
    assert check(messages()) == []


def test_texts_are_found_in_the_sources() -> None:
    assert len(messages()) > 100


def test_source_texts_follow_the_rules_for_translators() -> None:
    careless = [
        message.text
        for message in messages()
        for text in filter(None, (message.text, message.plural))
        if text != text.strip() or "(s)" in text or "..." in text or "{}" in text
    ]
    assert careless == []


@pytest.mark.parametrize("code", [*LANGUAGES, "en", "xx"])
@pytest.mark.parametrize("n", [0, 1, 2, 5])
def test_every_sentence_with_a_number_can_be_filled_in(code: str, n: int) -> None:
    language = Language.of(code)
    for message in messages():
        if message.plural:
            sentence = (
                language.npgettext(message.context, message.text, message.plural, n)
                if message.context
                else language.ngettext(message.text, message.plural, n)
            )
            assert "{count}" in sentence or n == 1 or "{count}" not in message.plural


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_program_reads_what_translators_wrote(code: str) -> None:
    language = Language.of(code)
    assert all(language.gettext(m.text) for m in messages() if not m.context and not m.plural)
    assert language.gettext("just now") != "just now"
