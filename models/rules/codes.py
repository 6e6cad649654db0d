"""Registration codes: seven letters that a scanner types alike on every keyboard, the last one a check letter.

The letters lie in the same place on German, French and English keyboards. There are no vowels, so no words, and no
letter twice in a row. A code is drawn by lot and says nothing about its owner.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from secrets import choice

LETTERS = "BCDFGHJKLNPRSTVX"
LENGTH = 7
_REDUCED = 0b10011  # x^4 + x + 1, by which a number that outgrows four bits is brought back
_UNWELCOME = ("HJ", "NS")  # abbreviations nobody wants on a badge


def check_letter(letters: str) -> str:
    """Return the letter that ends a code beginning with `letters`.

    Every single wrong letter and every two neighbours exchanged lead to another check letter.

    >>> check_letter("BCDFGH")
    'D'
    """
    total = 0
    for letter in letters:
        total = _doubled(total ^ LETTERS.index(letter))
    return LETTERS[total]


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ _REDUCED if value > 0b1111 else value


def tidy_code(text: str) -> str:
    """Return what was scanned or typed in the spelling of codes.

    >>> tidy_code(" bcd-fghd ")
    'BCDFGHD'
    """
    return "".join(character for character in text.upper() if character.isalnum())


def is_code(text: str) -> bool:
    """Say whether `text` can be one of our codes: a slip of the pen mostly cannot.

    >>> is_code("BCDFGHD"), is_code("BCDFHGD"), is_code("4711")
    (True, False, False)
    """
    return len(text) == LENGTH and not set(text) - set(LETTERS) and check_letter(text[:-1]) == text[-1]


def new_code(pick: Callable[[str], str] = choice) -> str:
    """Draw a code. `pick` chooses one letter of many, by default so that nobody can guess the next."""
    while True:
        letters = "".join(pick(LETTERS) for _ in range(LENGTH - 1))
        code = letters + check_letter(letters)
        if not _is_awkward(code):
            return code


def _is_awkward(code: str) -> bool:
    return any(a == b for a, b in pairwise(code)) or any(pair in code for pair in _UNWELCOME)
