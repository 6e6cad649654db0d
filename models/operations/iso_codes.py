"""Codes of countries and languages, checked against the lists of the world before they are stored."""

from __future__ import annotations

from models.errors import RuleViolation
from models.rules.contact import language_codes
from translations import N_, Language


def checked_country(code: str) -> str:
    """Return a country's two letters in capitals. Raises `RuleViolation` where there is no such country."""
    code = code.upper()
    if code not in Language.of("en").countries():
        raise RuleViolation(
            N_("There is no country “{code}”. Use its two letters, such as LU or DE."),
            column="country", code=code,
        )  # fmt: skip
    return code


def checked_languages(text: str) -> str:
    """Return language codes parted by blanks. Raises `RuleViolation` for a language nobody knows."""
    codes = language_codes(text)
    for code in codes:
        if Language.of("en").language_name(code) == code:
            raise RuleViolation(
                N_("There is no language “{code}”. Use two letters for each, such as de fr en."),
                column="languages", code=code,
            )  # fmt: skip
    return " ".join(codes)
