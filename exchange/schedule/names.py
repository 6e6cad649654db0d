"""Names of people as programmes give them, mostly in one piece, taken apart without changing a letter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from models.enums import Salutation
from models.rules.names import GENERATIONS, full_name
from models.rules.typed_name import PARTICLES, name_parts

SALUTATIONS = {
    "herr": Salutation.MR, "herrn": Salutation.MR, "mr": Salutation.MR, "monsieur": Salutation.MR,
    "frau": Salutation.MS, "ms": Salutation.MS, "mrs": Salutation.MS, "mme": Salutation.MS,
    "madame": Salutation.MS,
}  # fmt: skip
TITLES = frozenset({"dr", "prof", "professor", "professorin", "pr"})
"""Titles that stand before a name without a dot as well."""
DEGREES = frozenset({
    "phd", "dphil", "md", "mba", "msc", "bsc", "ma", "ba", "llm", "mph", "mag", "cfa", "frs", "obe", "esq",
    "dipl-ing", "dr-ing", "beng", "meng",
})  # fmt: skip
GROUPS = frozenset({
    "team", "crew", "group", "collective", "project", "community", "association", "foundation", "gmbh", "ag", "ev",
    "e.v", "inc", "ltd", "sa", "s.a", "sarl", "asbl", "verein", "orga", "committee", "staff", "others", "friends",
})  # fmt: skip
ARTICLES = frozenset({"the", "das", "die", "les"})
TOGETHER = re.compile(r"[/+@:;|]|\s[&–-]\s|\s(?:and|und|et|feat\.?|vs\.?)\s", re.IGNORECASE)
BRACKET_AT_END = re.compile(r"^(.*\S)\s+([(\[{].*[)\]}])$")
LONGEST_PART = 200
LONGEST_SUFFIX = 40
LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class NameParts:
    """The parts of a person's name, as the columns of a person are called."""

    salutation: Salutation | None = None
    academic_title: str = ""
    given_name: str = ""
    particle: str = ""
    family_name: str = ""
    suffix: str = ""
    badge_name: str = ""

    @property
    def full_name(self) -> str:
        if not (self.given_name or self.family_name):
            return self.badge_name
        return full_name(
            title=self.academic_title, given=self.given_name, particle=self.particle, family=self.family_name,
            suffix=self.suffix,
        )  # fmt: skip

    @property
    def bare_name(self) -> str:
        """The name without what stands before and after it, by which two spellings are compared."""
        return (
            full_name(given=self.given_name, particle=self.particle, family=self.family_name)
            or self.badge_name
        )


def parts_of(name: str) -> NameParts:
    """Take a name on one line apart. A single word, a pseudonym, a group or an address stays in one piece.

    >>> parts_of("Dr. Christian Herzog").academic_title, parts_of("Dr. Christian Herzog").family_name
    ('Dr.', 'Herzog')
    >>> parts_of("Ludwig van der Heide").particle
    'van der'
    >>> parts_of("alice & bob").family_name, parts_of("nusenu").family_name
    ('alice & bob', 'nusenu')
    """
    if len(name) > LONGEST_PART:
        return NameParts(family_name=name[: LONGEST_PART - 1] + "…")
    salutation, rest = _salutation(name)
    rest, suffix = _suffix(rest)
    particle, family = _particle(rest)
    if particle:
        return NameParts(salutation, particle=particle, family_name=family, suffix=suffix)
    if _is_one_piece(rest):
        return NameParts(salutation, family_name=rest, suffix=suffix)
    titles, rest = _titles(rest)
    bracket = BRACKET_AT_END.match(rest)
    taken = name_parts(bracket[1] if bracket else rest)
    academic = " ".join(part for part in (titles, taken.academic_title) if part)
    parts = NameParts(
        salutation, academic, taken.given_name, taken.particle, taken.family_name, suffix=suffix
    )
    if bracket:
        parts = replace(parts, family_name=f"{parts.family_name} {bracket[2]}")
    return parts if _says_the_same(parts, rest, titles) else NameParts(salutation, family_name=name)


def given_and_family(given: str, family: str) -> NameParts:
    """Return the parts where the source tells first name and last name apart; titles and particles are found."""
    if not given or not family:
        return NameParts(family_name=family or given)
    salutation, given = _salutation(given)
    titles, given = _titles(given)
    dotted = name_parts(f"{given} {family}") if "," not in f"{given}{family}" else None
    if dotted is not None and dotted.academic_title and given.startswith(f"{dotted.academic_title} "):
        titles = f"{titles} {dotted.academic_title}".strip()
        given = given.removeprefix(dotted.academic_title).strip()
    family, suffix = _suffix(family)
    particle, family = _particle(family)
    return NameParts(salutation, titles, given, particle, family, suffix)


def _particle(family: str) -> tuple[str, str]:
    """Part "von der Heide" into its particles and the name."""
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _salutation(name: str) -> tuple[Salutation | None, str]:
    first, _, rest = name.partition(" ")
    found = SALUTATIONS.get(first.casefold().rstrip("."))
    return (found, rest.strip()) if found and rest.strip() else (None, name)


def _titles(name: str) -> tuple[str, str]:
    """Part titles that are written without a dot, "Dr Smith", from the name."""
    words = name.split()
    count = 0
    while (
        count < len(words) - 1 and words[count].casefold().rstrip(".") in TITLES and words[count][0].isupper()
    ):
        count += 1
    titles = " ".join(words[:count])
    return (titles, " ".join(words[count:])) if len(titles) <= LONGEST_TITLE else ("", name)


def _suffix(name: str) -> tuple[str, str]:
    """Part "John Smith, PhD" and "Sammy Davis Jr." from what follows the name."""
    before, comma, after = (part.strip() for part in name.partition(","))
    if comma and " " in before and after and len(after) <= LONGEST_SUFFIX and _are_degrees(after):
        return before, after
    words = name.split()
    if not comma and len(words) > 2 and words[-1].casefold().strip(".") in GENERATIONS:
        return " ".join(words[:-1]), words[-1]
    return name, ""


def _are_degrees(text: str) -> bool:
    words = [word.casefold().replace(".", "") for word in re.split(r"[\s,/]+", text) if word]
    return bool(words) and all(word in DEGREES | GENERATIONS for word in words)


def _is_one_piece(name: str) -> bool:
    words = [word.casefold().strip(".") for word in name.split()]
    if len(words) < 2 or TOGETHER.search(name) or words[0] in ARTICLES or words[-1] in GROUPS:
        return True
    if any(character.isdigit() for character in name):
        return True
    before, comma, after = (part.strip() for part in name.partition(","))
    # "Herzog, Christian" is turned round, "Le RESET, feminist hackerspace" is not.
    return bool(comma) and (" " in before or name.count(",") > 1 or not _is_given_name(after))


def _is_given_name(text: str) -> bool:
    words = text.split()
    return bool(words) and all(word[0].isupper() or word in PARTICLES for word in words)


def _says_the_same(parts: NameParts, name: str, titles: str) -> bool:
    """Say whether the parts put together are the name again; only a comma may have turned it round."""
    together = replace(parts, suffix="").full_name.removeprefix(titles).strip()
    return "," in name or together.split() == name.split()
