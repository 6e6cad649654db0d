"""Which language a command speaks: the one asked for, else the system's."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterator, Sequence

from models.errors import UserError
from translations import CODES, N_, Language

OPTION = "--language"
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def asked_for(typed: Sequence[str]) -> str | None:
    """Return the language that the arguments ask for, None where they ask for none."""
    for at, word in enumerate(typed):
        if word == "--":
            break
        if word == OPTION:
            return typed[at + 1] if at + 1 < len(typed) else None
        if word.startswith(f"{OPTION}="):
            return word.removeprefix(f"{OPTION}=")
    return None


def spoken(code: str) -> Language:
    """Return the language of that code. Raises `UserError` where Podium does not speak it."""
    if code not in CODES:
        raise UserError(N_("Podium does not speak “{code}”. Choose de, fr or en."), code=code)
    return Language.of(code)


def system_language() -> Language:
    """Return the first language of the system that Podium speaks, else English."""
    return Language.nearest(_system_names())


def _system_names() -> Iterator[str]:
    """Yield names of languages as the system has them; a system without one speaks English."""
    chosen = next((os.environ[name] for name in VARIABLES if os.environ.get(name)), "")
    if chosen and chosen.partition(".")[0] not in {"C", "POSIX"}:
        yield from os.environ.get("LANGUAGE", "").split(":")
    yield chosen
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- there is no use for it elsewhere

        yield locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
