"""Finding the texts of one language on disk."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

DOMAIN = "podium"
FOLDER = Path(__file__).parent


def po_path(code: str, folder: Path = FOLDER) -> Path:
    """Where translators write."""
    return folder / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def load(code: str, folder: Path = FOLDER) -> NullTranslations:
    """The texts of `code`; English, the language of the sources, needs none.

    The compiled file is used while it is not older than what translators wrote. Without one the texts are
    compiled in memory, which takes some tenths of a second, so that nobody starts in the wrong language.
    """
    if code == "en":
        return NullTranslations()
    written = po_path(code, folder)
    compiled = written.with_suffix(".mo")
    if _is_current(compiled, written):
        with compiled.open("rb") as stream:
            return GNUTranslations(stream)
    return GNUTranslations(BytesIO(compile_po(written)))


def compile_po(written: Path) -> bytes:
    """What a compiled file for the texts in `written` contains."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 -- needed only where nothing is compiled
    from babel.messages.pofile import read_po  # noqa: PLC0415 -- likewise

    with written.open("rb") as stream:
        catalogue = read_po(stream)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


def _is_current(compiled: Path, written: Path) -> bool:
    if not compiled.exists():
        return False
    return not written.exists() or compiled.stat().st_mtime >= written.stat().st_mtime
