"""Foreign text made plain without losing what somebody wrote."""

from __future__ import annotations

import pytest

from exchange.plain_text import one_line, paragraphs


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  Two\t words\n", "Two words"),
        ("A\u00a0name", "A name"),
        ("Demain\u00a0: ici", "Demain\u00a0: ici"),
        ("«\u00a0Oui\u00a0»", "«\u00a0Oui\u00a0»"),
        ("30\u00a0min", "30\u00a0min"),
        ("much \u00a0: space", "much : space"),
        ("zero\u200bwidth", "zerowidth"),
        (None, ""),
        (42, "42"),
    ],
)
def test_one_line(text: object, plain: str) -> None:
    assert one_line(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<p>One</p><p>Two &amp; <b>three</b></p>", "One\n\nTwo & three"),
        ("a<br/>b<ul><li>c</li></ul>", "a\nb\n\n• c"),
        ('see <a href="https://example.org/x">here</a>', "see here (https://example.org/x)"),
        ("<script>alert(1)</script>words", "words"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
        ("Fish &amp; chips", "Fish & chips"),
        ("line\r\nline\n\n\n\nend", "line\nline\n\nend"),
    ],
)
def test_paragraphs(text: str, plain: str) -> None:
    assert paragraphs(text) == plain
