"""A person's name put together and put in order. The parts are kept as they were given, never re-cased."""

from __future__ import annotations

from models.rules.folding import fold

GENERATIONS = frozenset({"jr", "sr", "jun", "sen", "junior", "senior", "ii", "iii", "iv"})


def full_name(
    *, title: str = "", given: str = "", particle: str = "", family: str = "", suffix: str = ""
) -> str:
    """Return the name as one says it: "Dr. Ludwig von Fischer jun.", "Amina Diallo, MBA"."""
    name = " ".join(part for part in (title, given, particle, family) if part)
    if not suffix:
        return name
    return f"{name}{' ' if suffix.casefold().strip('.') in GENERATIONS else ', '}{suffix}"


def listed_name(*, title: str = "", given: str = "", particle: str = "", family: str = "") -> str:
    """Return the name as lists have it, family name first: "Fischer, Dr. Ludwig von"."""
    rest = " ".join(part for part in (title, given, particle) if part)
    return f"{family}, {rest}" if family and rest else family or rest


def name_sort_key(*, given: str = "", family: str = "", badge_name: str = "") -> str:
    """Return what names are sorted by: family name, then given name, without title and particle.

    A tab parts the two, so that every "Meier" comes before the first "Meier-Schmidt".
    """
    first, second = (family, given) if family else (given or badge_name, "")
    return f"{fold(first)}\t{fold(second)}\t{first.casefold()} {second.casefold()}"
