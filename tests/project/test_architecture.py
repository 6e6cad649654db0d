"""Rules of the house that import-linter cannot say; its own contracts are in pyproject.toml."""

from __future__ import annotations

import sys

from tests.project.sources import PROGRAM, imports, named, python_files


def _foreign(*within: str, allowed: set[str]) -> list[str]:
    return [
        f"{named(path)} imports {name}"
        for path in python_files(*within)
        for name in imports(path)
        if name.split(".")[0] not in allowed and not name.startswith("models.rules")
    ]


def test_rules_need_only_the_standard_library() -> None:
    assert _foreign("models/rules", allowed=set(sys.stdlib_module_names)) == []


def test_resources_need_only_the_standard_library() -> None:
    assert _foreign("resources", allowed={*sys.stdlib_module_names, "resources"}) == []


def test_nothing_depends_on_the_programs_face() -> None:
    packages = [name for name in PROGRAM if name != "main.py"]

    assert [named(path) for path in python_files(*packages) if "main" in imports(path)] == []


def test_every_import_names_its_package_in_full() -> None:
    relative = [
        named(path)
        for path in python_files()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.lstrip().startswith("from .")
    ]

    assert relative == []
