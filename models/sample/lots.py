"""Drawing lots that fall alike for the same seed: keys, codes, names."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from uuid import UUID

from faker import Faker

from models.rules.codes import new_code
from models.rules.folding import fold

KEY_BITS = 128
MAIL_DOMAIN = "example.org"
HALF = 0.5


class Lots:
    """All chance of a sample event."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self._codes: set[str] = set()
        self._addresses: set[str] = set()
        self._fakers: dict[str, Faker] = {}

    def key(self) -> str:
        """Return a key that looks like any other (`models.base.new_key`)."""
        return UUID(int=self.random.getrandbits(KEY_BITS), version=4).hex

    def code(self) -> str:
        """Return a registration code that nobody has yet."""
        code = new_code(self.random.choice)
        while code in self._codes:
            code = new_code(self.random.choice)
        self._codes.add(code)
        return code

    def address(self, given: str, family: str) -> str:
        """Return an e-mail address, at a domain reserved for examples, that nobody has yet."""
        name = ".".join(_letters(part) for part in (given, family) if _letters(part)) or "person"
        local, number = name, 1
        while local in self._addresses:
            number += 1
            local = f"{name}.{number}"
        self._addresses.add(local)
        return f"{local}@{MAIL_DOMAIN}"

    def host(self, company: str) -> str:
        """Return the name of a company's web site, at the same domain."""
        return f"{_letters(company.split(maxsplit=1)[0])}.{MAIL_DOMAIN}"

    def name(self, locales: Sequence[str]) -> dict[str, str]:
        """Return the name of a person from one of the countries, as columns of a person."""
        faker = self.faker(self.random.choice(locales))
        is_woman = self.random.random() < HALF
        return {
            "salutation": "ms" if is_woman else "mr",
            "given_name": faker.first_name_female() if is_woman else faker.first_name_male(),
            **parted(faker.last_name()),
        }

    def faker(self, locale: str) -> Faker:
        """Return the inventor of names for a locale such as "de_DE"."""
        if locale not in self._fakers:
            faker = Faker(locale)
            faker.seed_instance(self.random.getrandbits(32))
            self._fakers[locale] = faker
        return self._fakers[locale]


def parted(family_name: str) -> dict[str, str]:
    """Return a family name with its particle apart, as columns of a person.

    >>> parted("van der Voorbeeld")
    {'particle': 'van der', 'family_name': 'Voorbeeld'}
    """
    words = family_name.split()
    particle = [word for word in words if word.islower()]
    name = [word for word in words if not word.islower()] or words
    return {"particle": " ".join(particle), "family_name": " ".join(name)}


def _letters(name: str) -> str:
    folded = fold(name).replace(" ", "-")
    return "".join(letter for letter in folded if letter.isascii() and (letter.isalnum() or letter == "-"))
