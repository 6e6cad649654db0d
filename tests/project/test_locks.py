"""The lock files: complete, in step with pyproject.toml and one another, and bound to no registry."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from models.store.schema import PROGRAM_VERSION
from tests.project.sources import ROOT

EXTRAS = {
    "requirements.lock": (),
    "requirements-test.lock": ("dev",),
    "requirements-bench.lock": ("dev", "bench"),
}
LOCKS = tuple(EXTRAS)
PINNED = re.compile(r"^(?P<name>[a-z0-9._-]+)==(?P<version>\S+?)(?: ; .*)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def _project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project: dict[str, Any] = tomllib.load(file)["project"]
    return project


def _lines(lock: str) -> list[str]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.lstrip().startswith("#")]


def _pins(lock: str) -> dict[str, str]:
    matches = [PINNED.match(line) for line in _lines(lock)]
    return {match["name"]: match["version"] for match in matches if match}


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_holds_pins_and_hashes_and_nothing_else(lock: str) -> None:
    assert [line for line in _lines(lock) if not PINNED.match(line) and not HASH.match(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    lines = _lines(lock)

    assert [line for line, following in zip(lines, [*lines[1:], ""], strict=True)
            if PINNED.match(line) and not HASH.match(following)] == []  # fmt: skip


@pytest.mark.parametrize(("lock", "extras"), list(EXTRAS.items()))
def test_lock_answers_what_the_project_asks_for(lock: str, extras: tuple[str, ...]) -> None:
    project, pins = _project(), _pins(lock)
    asked = project["dependencies"] + [
        line for name in extras for line in project["optional-dependencies"][name]
    ]
    wanted = {canonicalize_name(need.name): need.specifier for need in map(Requirement, asked)}

    assert {
        name for name, specifier in wanted.items() if not specifier.contains(pins.get(name, "0"))
    } == set()


@pytest.mark.parametrize(("smaller", "larger"), [LOCKS[:2], LOCKS[1:]])
def test_larger_lock_changes_nothing_that_the_smaller_one_installed(smaller: str, larger: str) -> None:
    assert _pins(smaller).items() <= _pins(larger).items()


def test_versions_agree() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert _project()["version"] == PROGRAM_VERSION
    assert f"## {PROGRAM_VERSION}" in changelog
