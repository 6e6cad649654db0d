"""What people type about themselves, made plain: one line of text, e-mail addresses, lists of language codes."""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAKS = re.compile(r"\s*[\x00-\x1f\x7f\x85\u2028\u2029]+\s*")
_BETWEEN_CODES = re.compile(r"[\s,;/+]+")
_NOT_IN_ADDRESSES = re.compile(r"[\s,;<>()\[\]\"\\]")


def one_line(text: str) -> str:
    """Return `text` as one line without blanks around it; letters and their case stay as they are.

    Accents that were typed as characters of their own are joined with their letters, as fonts expect.

    >>> one_line("  van  den\\n Wolf ")
    'van  den Wolf'
    """
    return unicodedata.normalize("NFC", _LINE_BREAKS.sub(" ", text)).strip()


def is_email(text: str) -> bool:
    """Say whether `text` can be an e-mail address: something, one @, something with no dot at either end.

    >>> is_email("zoé@example.org"), is_email("zoe.example.org"), is_email("a@b@example.org")
    (True, False, False)
    """
    name, at, domain = text.partition("@")
    return bool(
        name
        and at
        and domain
        and "@" not in domain
        and not domain.startswith((".", "-"))
        and not domain.endswith((".", "-"))
        and ".." not in domain
        and not _NOT_IN_ADDRESSES.search(text)
    )


def language_codes(text: str) -> tuple[str, ...]:
    """Return the codes in `text`, parted by blanks, commas or slashes, in their order and each once.

    >>> language_codes("DE, fr/en de")
    ('de', 'fr', 'en')
    """
    return tuple(dict.fromkeys(code for code in _BETWEEN_CODES.split(text.lower()) if code))
