"""Text that a spreadsheet would take for a formula, made harmless, and such text read again."""

from __future__ import annotations

import re

FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")
NUMBER_OR_PHONE = re.compile(r"^[+-]?[\d\s().,/–-]*\d[\d\s().,/–-]*$")
DEFUSED = re.compile(r"^'(?=[=+\-@\t\r])")


def defused(text: str) -> str:
    """Return `text` with an apostrophe before it where a spreadsheet would run it; numbers and +352 … stay as they are.

    >>> defused("=1+1"), defused("+352 12 34 56"), defused("-7,5"), defused("@home")
    ("'=1+1", '+352 12 34 56', '-7,5', "'@home")
    """
    return f"'{text}" if text.startswith(FORMULA_BEGINS) and not NUMBER_OR_PHONE.match(text) else text


def armed(text: str) -> str:
    """Return what was defused as it was before.

    >>> armed(defused("=1+1")), armed("'tis")
    ('=1+1', "'tis")
    """
    return DEFUSED.sub("", text)
