"""Which files of the repository are ours, told without git, which a source archive does not have."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("main.py", "models", "printing", "exchange", "commands", "gui", "resources", "translations")
EVERYTHING = (*PROGRAM, "tools", "tests")
MADE = {".git", ".hypothesis", ".venv", "out", "build", "dist", "__pycache__"}
TEXTS = {
    "",
    ".cfg",
    ".in",
    ".json",
    ".lock",
    ".mako",
    ".md",
    ".po",
    ".pot",
    ".py",
    ".sh",
    ".svg",
    ".toml",
    ".txt",
    ".yaml",
}


def python_files(*within: str) -> list[Path]:
    """All modules in the given packages (or the given files), the whole repository's where none are given."""
    places = [ROOT / name for name in within or EVERYTHING]
    found = [path for place in places for path in ([place] if place.is_file() else place.rglob("*.py"))]
    return sorted(found)


def files(folder: Path = ROOT) -> Iterator[Path]:
    """All files of the repository, but for what make and the tools have made."""
    for path in sorted(folder.iterdir()):
        if path.is_file():
            yield path
        elif path.name not in MADE and not path.name.endswith(("_cache", ".egg-info")):
            yield from files(path)


def text_files() -> Iterator[Path]:
    """Those of them that a person can read."""
    return (path for path in files() if path.suffix in TEXTS)


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """The full names of the modules that the module at `path` imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module


def named(path: Path) -> str:
    """How a test calls the file when it complains."""
    return path.relative_to(ROOT).as_posix()
