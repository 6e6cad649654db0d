"""What must not be in the repository: people's addresses, registries, and where somebody's computer keeps things."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.project.sources import files, named, text_files

ADDRESS = re.compile(r"[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})", re.IGNORECASE)
INVENTED = re.compile(r"(?:.*\.)?example(?:\.org|\.com|\.net)?$|.*\.(?:invalid|test|example)$", re.IGNORECASE)
HOME = re.compile(r"(?<![\w./}-])/(?:home|root|Users|work|opt)/\w")
REGISTRY = re.compile(
    r"pythonhosted|pypi\.org/simple|(?:index|find-links)[-_]?(?:url)?\s*=\s*http", re.IGNORECASE
)
OURS = Path(__file__)


def _found(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    return [
        (named(path), match[0])
        for path in text_files()
        if path != OURS
        for match in pattern.finditer(path.read_text(encoding="utf-8"))
    ]


def test_every_mail_address_is_invented() -> None:
    addresses = [(place, address) for place, address in _found(ADDRESS)]

    assert [found for found in addresses if not INVENTED.match(found[1].rpartition("@")[2])] == []


def test_nobodys_folders_are_named() -> None:
    assert _found(HOME) == []


def test_no_registry_is_named() -> None:
    assert _found(REGISTRY) == []


def test_no_event_file_is_kept_with_the_program() -> None:
    assert [named(path) for path in files() if ".podium" in path.name] == []


@pytest.mark.parametrize("address", ["a.person@company.lu", "someone@mail.example.de"])
def test_address_of_a_real_domain_would_be_found(address: str) -> None:
    match = ADDRESS.search(f'"{address}"')

    assert match is not None
    assert not INVENTED.match(match[1])
