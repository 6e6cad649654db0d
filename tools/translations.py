"""Keeps the catalogues of translators in step with the sources: `python -m tools.translations COMMAND`.

update        write new texts into the catalogues, take out those no longer used
compile       make the files the program reads fastest
check         say what is missing or wrong; fails if anything is
merge FILE    take translations from FILE, Python with STRINGS = {(context, text): (german, french)}, where
              text and translations are pairs if there is a plural; --replace overwrites what is there
"""

from __future__ import annotations

import argparse
import re
import runpy
import sys
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from tools.catalogue_check import problems
from tools.extraction import ROOT, Message, extract
from translations.catalogue import DOMAIN, compile_po, po_path

LANGUAGES = ("de", "fr")
_FOLDER = ROOT / "translations"
_HEADER = "# Podium: texts of the program.\n"
_CHANGING_HEADERS = re.compile(rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team'
                               rb'|Report-Msgid-Bugs-To): [^\n]*\n', re.MULTILINE)  # fmt: skip


def read_catalogue(code: str, folder: Path = _FOLDER) -> Catalog:
    """The catalogue of a language; an empty one if there is none yet."""
    path = po_path(code, folder)
    if not path.exists():
        return Catalog(code, DOMAIN, fuzzy=False)
    with path.open("rb") as stream:
        return read_po(stream, locale=code, domain=DOMAIN)


def update(messages: Iterable[Message], folder: Path = _FOLDER) -> None:
    """Write exactly `messages` into each catalogue, keeping the translations there are."""
    template = Catalog(domain=DOMAIN, fuzzy=False)
    for message in messages:
        template.add(
            (message.text, message.plural) if message.plural else message.text,
            locations=[(file, 0) for file in message.files],
            auto_comments=message.comments,
            context=message.context or None,
        )
    for code in LANGUAGES:
        catalogue = read_catalogue(code, folder)
        catalogue.update(template, no_fuzzy_matching=True)
        _write(catalogue, code, folder)


def merge(
    strings: Mapping[tuple[str, Any], tuple[Any, Any]], *, replace: bool, folder: Path = _FOLDER
) -> int:
    """Fill in translations of texts the catalogues have; return how many were new."""
    filled = 0
    for at, code in enumerate(LANGUAGES):
        catalogue = read_catalogue(code, folder)
        for (context, text), translations in strings.items():
            entry = catalogue.get(text if isinstance(text, str) else text[0], context or None)
            is_plural = isinstance(text, tuple)
            if entry is None or is_plural != isinstance(entry.id, tuple):
                continue
            empty = entry.fuzzy or not entry.string or not all(entry.string)
            if empty or (replace and entry.string != translations[at]):
                entry.string = translations[at]
                entry.flags.discard("fuzzy")
                filled += 1
        _write(catalogue, code, folder)
    return filled


def compile_all(folder: Path = _FOLDER) -> None:
    """Write the compiled catalogues, each in one step, so that a running program never reads half of one."""
    for code in LANGUAGES:
        path = po_path(code, folder)
        half = path.with_suffix(".mo.new")
        half.write_bytes(compile_po(path))
        half.replace(path.with_suffix(".mo"))


def check(messages: Iterable[Message], folder: Path = _FOLDER) -> list[str]:
    """What is to be mended in the catalogues, a sentence each."""
    messages = list(messages)
    return [
        sentence for code in LANGUAGES for sentence in problems(code, read_catalogue(code, folder), messages)
    ]


def _write(catalogue: Catalog, code: str, folder: Path) -> None:
    catalogue.header_comment = _HEADER
    catalogue.project, catalogue.version = "Podium", ""
    written = BytesIO()
    write_po(written, catalogue, width=100, sort_output=True, ignore_obsolete=True, include_lineno=False)
    path = po_path(code, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_CHANGING_HEADERS.sub(b"", written.getvalue()))


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code is 1 if `check` finds anything."""
    parser = argparse.ArgumentParser(
        description="Keep the catalogues of translators in step with the sources."
    )
    parser.add_argument("command", choices=("update", "compile", "check", "merge"))
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--replace", action="store_true", help="merge: overwrite what is there")
    given = parser.parse_args(arguments)
    if given.command == "update":
        update(extract())
    elif given.command == "compile":
        compile_all()
    elif given.command == "merge":
        filled = sum(
            merge(runpy.run_path(str(file))["STRINGS"], replace=given.replace) for file in given.files
        )
        sys.stdout.write(f"{filled} translations filled in.\n")
    else:
        found = check(extract())
        sys.stdout.writelines(f"{sentence}\n" for sentence in found)
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
