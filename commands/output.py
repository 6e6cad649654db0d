"""What a command says: one JSON object or lines for people on standard output, progress and errors beside it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from models.text import Text
from translations import Language

DONE, WITH_FINDINGS, FAILED = 0, 1, 2
"""Exit statuses: done; done, but there is something to look at; could not, and nothing has changed."""

GAP = 2


class Output:
    """Speaks the language that was asked for."""

    def __init__(self, language: Language, *, as_json: bool = False) -> None:
        self.language = language
        self._as_json = as_json
        self._shows_progress = _is_terminal(sys.stderr)
        self._progress_width = 0

    def result(self, values: Mapping[str, Any], lines: Iterable[Text | str]) -> None:
        """Print the result: `values` where JSON was asked for, `lines` for people otherwise."""
        self.clear_progress()
        if self._as_json:
            sys.stdout.write(f"{json.dumps(self._plain(values), ensure_ascii=False, indent=2)}\n")
        else:
            sys.stdout.writelines(f"{self.say(line)}\n" for line in lines)
        sys.stdout.flush()

    def say(self, text: Text | str) -> str:
        """Return a sentence in the language that was asked for."""
        return text.render(self.language) if isinstance(text, Text) else text

    def counts(self, numbers: Mapping[str, int]) -> list[str]:
        """Return one line a number: its label, a msgid, on the left, the number on the right."""
        said = [
            (self.language.gettext(label), self.language.number(number)) for label, number in numbers.items()
        ]
        left = max(len(label) for label, _ in said) + GAP
        right = max(len(number) for _, number in said)
        return [f"{label:<{left}}{number:>{right}}" for label, number in said]

    def progress(self, text: Text) -> None:
        """Show how far the work has come, if somebody is looking."""
        if not self._shows_progress:
            return
        line = self.say(text)
        sys.stderr.write(f"\r{line:<{self._progress_width}}")
        sys.stderr.flush()
        self._progress_width = len(line)

    def clear_progress(self) -> None:
        """Take the line of progress away again."""
        if self._progress_width:
            sys.stderr.write(f"\r{'':<{self._progress_width}}\r")
            sys.stderr.flush()
            self._progress_width = 0

    def error(self, text: Text) -> None:
        """Print the sentence that says why it could not be done."""
        self.clear_progress()
        sys.stderr.write(f"{self.say(text)}\n")
        sys.stderr.flush()

    def _plain(self, value: Any) -> Any:
        if isinstance(value, Text):
            return self.say(value)
        if isinstance(value, Mapping):
            return {name: self._plain(part) for name, part in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._plain(part) for part in value]
        return value


def speak_utf8() -> None:
    """Let any name be printed, whatever the terminal or the file behind the pipe is set to."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not _is_terminal(stream):
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # standard streams are text wrappers
        elif stream is not None:
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()
