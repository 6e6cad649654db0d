"""Prints the sample event's documents, in three languages, on a machine that has no screen to open a window on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ("badges", "agenda", "pitch-running-order")
LANGUAGES = ("de", "fr", "en")
DONE = (0, 1)  # 1: done, with findings that the command has told


def commands(event: Path, folder: Path) -> Iterator[list[str]]:
    """The arguments for main.py: the first list makes the event where there is none, the others print it."""
    if not event.exists():
        yield ["demo", str(event)]
    for document in DOCUMENTS:
        for language in LANGUAGES:
            target = folder / f"{document}.{language}.pdf"
            yield ["print", document, str(event), "-o", str(target), "--language", language]


def main(folder: Path) -> int:
    """Fill `folder` with the sample event, if it is not there yet, and its documents as it is now."""
    folder.mkdir(parents=True, exist_ok=True)
    event = folder / "sample.podium"
    _say("There is no display here: printing the sample event's documents instead of opening the window.")
    for arguments in commands(event, folder):
        status = subprocess.run([sys.executable, str(ROOT / "main.py"), *arguments], check=False).returncode
        if status not in DONE:
            return status
    _say(f"The documents are in {folder}/.")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "out")))
