"""The translatable texts in the sources, read from the syntax tree.

Found are the string literals in calls of the functions below and of classes derived from them, such as the
exceptions that take a sentence. A comment `# TRANSLATORS: …` above a call goes into the catalogues.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = ("main.py", "commands", "exchange", "gui", "models", "printing", "resources", "translations")

# Which positional arguments are the context, the text and its plural.
_TEXT = (None, 0, None)
_PLURAL = (None, 0, 1)
_IN_CONTEXT = (0, 1, None)
_PLURAL_IN_CONTEXT = (0, 1, 2)
_FUNCTIONS = {
    "_": _TEXT, "gettext": _TEXT, "N_": _TEXT, "Text": _TEXT, "UserError": _TEXT,
    "ngettext": _PLURAL, "NP_": _PLURAL, "Text.plural": _PLURAL,
    "pgettext": _IN_CONTEXT, "NC_": _IN_CONTEXT, "npgettext": _PLURAL_IN_CONTEXT,
}  # fmt: skip
_COMMENT = "# TRANSLATORS:"


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the sources, with the files it is in and what translators are told about it."""

    text: str
    plural: str = ""
    context: str = ""
    files: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


def extract(root: Path = ROOT, sources: Iterable[str] = SOURCES) -> list[Message]:
    """All messages below `root`, each once, sorted. Raises `SyntaxError` for a file that is not Python."""
    trees = {path: ast.parse(path.read_text("utf-8"), str(path)) for path in _python_files(root, sources)}
    functions = _with_derived_classes(_FUNCTIONS, trees.values())
    found: dict[tuple[str, str], Message] = {}
    for path, tree in trees.items():
        lines = path.read_text("utf-8").splitlines()
        for message, line in _messages(tree, functions):
            here = replace(
                message, files=(path.relative_to(root).as_posix(),), comments=_comments(lines, line)
            )
            key = (here.context, here.text)
            found[key] = _together(found[key], here) if key in found else here
    return [found[key] for key in sorted(found, key=lambda key: (key[1].casefold(), key[1], key[0]))]


def _python_files(root: Path, sources: Iterable[str]) -> Iterator[Path]:
    for source in sources:
        path = root / source
        if path.is_file():
            yield path
        yield from sorted(path.rglob("*.py"))


def _with_derived_classes(
    functions: dict[str, tuple[int | None, int, int | None]], trees: Iterable[ast.Module]
) -> dict[str, tuple[int | None, int, int | None]]:
    bases = {
        node.name: [_name(base) for base in node.bases]
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = dict(functions)
    while new := {name for name in bases if name not in known and any(base in known for base in bases[name])}:
        known |= dict.fromkeys(new, _TEXT)
    return known


def _messages(
    tree: ast.Module, functions: dict[str, tuple[int | None, int, int | None]]
) -> Iterator[tuple[Message, int]]:
    read: set[ast.AST] = set()  # marks inside a call that has been read as a whole
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or node in read or _name(node.func) not in functions:
            continue
        context, text, plural = (_literal(node, at) for at in functions[_name(node.func)])
        if text:
            read.update(node.args)
            yield Message(text, plural or "", context or ""), node.lineno


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        whole = f"{_name(function.value)}.{function.attr}"
        return whole if whole == "Text.plural" else function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(call: ast.Call, at: int | None) -> str | None:
    if at is None or at >= len(call.args):
        return None
    argument = call.args[at]
    if isinstance(argument, ast.Call) and _name(argument.func) == "N_":
        return _literal(argument, 0)
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


def _comments(lines: list[str], line: int) -> tuple[str, ...]:
    above = line - 2
    while above >= 0 and lines[above].strip().startswith("#"):
        if lines[above].strip().startswith(_COMMENT):
            block = (text.strip().lstrip("# ") for text in lines[above : line - 1])
            return (" ".join(block).removeprefix("TRANSLATORS:").strip(),)
        above -= 1
    return ()


def _together(one: Message, other: Message) -> Message:
    return replace(
        one,
        plural=one.plural or other.plural,
        files=tuple(sorted({*one.files, *other.files})),
        comments=tuple(dict.fromkeys((*one.comments, *other.comments))),
    )
