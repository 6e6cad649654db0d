"""A made-up language, 40 % longer than English: it shows cut texts, and texts nobody marked."""

from __future__ import annotations

import re
from gettext import NullTranslations

_ACCENTED = str.maketrans(
    "AEIOUYaeiouyCcDdGgHhLlNnRrSsTtWwZz",
    "ÅËÎØÛÝåëîøûýÇçĐđĞğĦħŁłÑñŘřŠšŤťŴŵŽž",
)
_LONGER_BY = 0.4
_PADDING = "äöüéèêñ "
# Kept as they are: {fields}, tags, entities, a mnemonic with its letter, Qt's %1 and %n.
_KEPT = re.compile(r"(\{[^{}]*\}|</?[a-zA-Z][^<>]*>|&[a-z]+;|&\w|%\w)")


def pseudo(msgid: str) -> str:
    """The text as it would look in a wordier language.

    >>> pseudo("&Save {name}")
    '[&Såvë {name} äö]'
    """
    if not msgid:
        return ""
    pieces = _KEPT.split(msgid)
    length = sum(len(piece) for piece in pieces[::2])
    needed = max(2, round(length * _LONGER_BY))
    padding = (_PADDING * (needed // len(_PADDING) + 1))[:needed].rstrip()
    accented = "".join(piece if kept % 2 else piece.translate(_ACCENTED) for kept, piece in enumerate(pieces))
    return f"[{accented} {padding}]"


class PseudoTranslations(NullTranslations):
    """Answers every message with its pseudo-translation."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.ngettext(msgid1, msgid2, n)
