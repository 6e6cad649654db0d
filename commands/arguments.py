"""What can be typed after a command, and reading it: every mistake is one sentence in the reader's language."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from models.errors import UserError
from models.rules.loose_time import parse_date
from translations import N_


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: a place such as "FILE", or an option such as "--starts" with its `value` "D"; `help` is a msgid.

    An option without a value is a switch. Only options can be left out, unless they are `required`.
    """

    name: str
    help: str
    value: str = ""
    short: str = ""
    required: bool = False
    repeats: bool = False

    @property
    def is_option(self) -> bool:
        return self.name.startswith("-")

    @property
    def key(self) -> str:
        return self.name.lstrip("-").replace("-", "_")

    @property
    def spelling(self) -> str:
        """How it is typed: "--starts D"."""
        return f"{self.short or self.name} {self.value}".strip()

    @property
    def is_needed(self) -> bool:
        return self.required or not self.is_option


class Given:
    """What was typed after a command. Names are those of the arguments; what was left out is None."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    def text(self, name: str) -> str | None:
        """Return the value as it was typed."""
        value: str | None = self._values[name]
        return value

    def texts(self, name: str) -> list[str]:
        """Return all values of an option that can be repeated."""
        return list(self._values[name] or ())

    def flag(self, name: str) -> bool:
        """Say whether a switch was typed."""
        return bool(self._values[name])

    def needed(self, name: str) -> str:
        """Return the value of an argument that cannot be left out."""
        return str(self._values[name])

    def path(self, name: str) -> Path:
        """Return the file that an argument names, which cannot be left out."""
        return Path(self.needed(name)).expanduser()

    def number(self, name: str) -> int | None:
        """Return a whole number. Raises `UserError` for anything else."""
        text = self.text(name)
        if text is None:
            return None
        try:
            return int(text)
        except ValueError:
            raise UserError(
                N_("“{text}” is not a whole number. Write --{option} like this: --{option} 10"),
                text=text, option=name,
            ) from None  # fmt: skip

    def day(self, name: str) -> date | None:
        """Return a date. Raises `UserError` for anything else."""
        text = self.text(name)
        return None if text is None else read_date(text, name)


def read_date(text: str, option: str) -> date:
    """Return the date that was typed for an option. Raises `UserError` where it is none."""
    day = parse_date(text)
    if day is None:
        raise UserError(
            N_("“{text}” is not a date. Write --{option} like this: --{option} 2021-06-08"),
            text=text, option=option.replace("_", "-"),
        )  # fmt: skip
    return day


def read(command: str, arguments: Sequence[Argument], typed: Sequence[str]) -> Given:
    """Return what was typed after `command`. Raises `UserError` for too little, too much, and what is unknown."""
    before, after = _parted(typed)
    values, rest = _options(arguments, before)
    for word in rest:
        if word.startswith("-") and word != "-":
            raise UserError(
                N_("{command} has no option {option}. “{command} --help” shows those it has."),
                command=command, option=word.partition("=")[0],
            )  # fmt: skip
    _fill_places(command, arguments, [*rest, *after], values)
    for argument in arguments:
        if argument.is_needed and values.get(argument.key) is None:
            raise UserError(
                N_("{command} needs {argument}. “{command} --help” shows how it is used."),
                command=command, argument=argument.spelling,
            )  # fmt: skip
    return Given(values)


def _parted(typed: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part at "--", after which nothing is an option."""
    words = list(typed)
    if "--" not in words:
        return words, []
    at = words.index("--")
    return words[:at], words[at + 1 :]


def _options(arguments: Sequence[Argument], typed: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    switches: set[str] = set()
    for argument in arguments:
        if not argument.is_option:
            continue
        names = [name for name in (argument.short, argument.name) if name]
        if argument.value:
            parser.add_argument(*names, dest=argument.key, action="append" if argument.repeats else "store")
        else:
            parser.add_argument(*names, dest=argument.key, action="store_true")
            switches.add(argument.name)
    try:
        known, rest = parser.parse_known_args(typed)
    except argparse.ArgumentError as error:
        name = (error.argument_name or "").rpartition("/")[2]
        if name in switches:
            raise UserError(N_("The option {option} takes no value."), option=name) from None
        raise UserError(N_("The option {option} needs a value after it."), option=name) from None
    return vars(known), rest


def _fill_places(
    command: str, arguments: Sequence[Argument], words: Sequence[str], values: dict[str, Any]
) -> None:
    places = [argument for argument in arguments if not argument.is_option]
    if len(words) > len(places):
        raise UserError(
            N_("“{word}” is too much for {command}. “{command} --help” shows how it is used."),
            command=command, word=words[len(places)],
        )  # fmt: skip
    values |= {place.key: word for place, word in zip(places, words, strict=False)}
