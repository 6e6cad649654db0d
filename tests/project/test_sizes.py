"""Small rooms: no file, function or test grows beyond what one reads at a sitting."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.project.sources import ROOT, named, python_files, tree

RECORDS = ROOT / "models/store/migrations/versions"  # each keeps a whole schema as it once was

FILE_LINES = 400
FUNCTION_LINES = 50
TEST_LINES = 25


def _rooms() -> list[Path]:
    return [path for path in python_files() if path.parent != RECORDS]


def _functions() -> Iterator[tuple[str, str, int]]:
    for path in _rooms():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
                yield f"{named(path)}:{node.lineno}", node.name, node.end_lineno - node.lineno + 1


def test_files_are_short() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in _rooms()}

    assert {name: length for name, length in lengths.items() if length > FILE_LINES} == {}


def test_functions_are_short() -> None:
    assert [(place, name, lines) for place, name, lines in _functions() if lines > FUNCTION_LINES] == []


def test_tests_are_short() -> None:
    tests = [(place, name, lines) for place, name, lines in _functions() if name.startswith("test_")]

    assert [test for test in tests if test[2] > TEST_LINES] == []
