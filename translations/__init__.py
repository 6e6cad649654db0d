"""The languages people read: texts, plurals, dates, times, numbers and names of countries.

On screen the functions here look texts up in the active language at the moment they are called, so the
language can change while the program runs. Paper gets a `Language` as an argument and never the active one.
"""

from translations.language import CODES, Language, UnknownLanguage

__all__ = [
    "CODES",
    "NC_",
    "NP_",
    "N_",
    "Language",
    "UnknownLanguage",
    "_",
    "activate",
    "active",
    "gettext",
    "ngettext",
    "npgettext",
    "pgettext",
]

_active = Language.of("en")


def activate(language: str | Language) -> Language:
    """Make `language` ("en", "de", "fr" or a `Language`) the one of the screen, and return it.

    Raises `UnknownLanguage`, and then nothing has changed.
    """
    global _active  # noqa: PLW0603 - the one global: there is one screen
    _active = Language.of(language) if isinstance(language, str) else language
    return _active


def active() -> Language:
    """The language of the screen; English until `activate` is called."""
    return _active


def gettext(msgid: str) -> str:
    """The text in the active language."""
    return _active.gettext(msgid)


_ = gettext


def ngettext(singular: str, plural: str, n: int) -> str:
    """The sentence for `n` in the active language, its fields not yet filled in."""
    return _active.ngettext(singular, plural, n)


def pgettext(context: str, msgid: str) -> str:
    """The text in the active language for one of the several meanings that a short word has."""
    return _active.pgettext(context, msgid)


def npgettext(context: str, singular: str, plural: str, n: int) -> str:
    """As `ngettext`, for one of several meanings."""
    return _active.npgettext(context, singular, plural, n)


def N_(msgid: str) -> str:  # noqa: N802 - the name every gettext tool knows
    """Mark a text that is translated later, where it is shown."""
    return msgid


def NP_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802
    """Mark a sentence with a number in it that is translated later."""
    return singular, plural


def NC_(context: str, msgid: str) -> tuple[str, str]:  # noqa: N802
    """Mark a text with a context that is translated later: `language.pgettext(*NC_("verb", "Open"))`."""
    return context, msgid
