"""One command: its name, what it does, what it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from commands.arguments import Argument, Given
from commands.output import Output
from translations import N_

FILE = Argument("FILE", N_("the event file"))

COMMON = (
    Argument("--language", N_("the language of the sentences: de, fr or en"), value="L"),
    Argument("--json", N_("print one JSON object instead of sentences")),
    Argument("--help", N_("show this help"), short="-h"),
)
"""What every command takes."""


@dataclass(frozen=True, slots=True)
class Command:
    """`help` is a msgid; `run` returns the exit status and raises `UserError`."""

    name: str
    help: str
    run: Callable[[Given, Output], int]
    arguments: tuple[Argument, ...] = (FILE,)

    @property
    def all_arguments(self) -> tuple[Argument, ...]:
        """What it takes, with what every command takes; its own `--language` goes before the common one."""
        own = {argument.name for argument in self.arguments}
        return (*self.arguments, *(argument for argument in COMMON if argument.name not in own))
