"""What `--help` prints."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from commands.arguments import Argument
from commands.command import Command
from translations import N_, Language

WIDTH = 100
INDENT = 2
GAP = 3
BLANK, HYPHEN = "\ue000", "\ue001"
"""What stands for the blanks and hyphens of an argument while lines are broken between arguments."""

USAGE = N_("Usage: {line}")
OPEN_WINDOW = N_("Without a command, the window opens, with FILE on that event.")
COMMANDS = N_("Commands:")
ARGUMENTS = N_("Arguments:")
OPTIONS = N_("Options:")
MORE = N_("“{program} COMMAND --help” explains a command.")
STATUS = N_("Exit status: 0 done, 1 done but there is something to look at, 2 could not be done.")


def overview(program: str, commands: Sequence[Command], language: Language) -> str:
    """Return the help of the whole program."""
    table = [(command.name, language.gettext(command.help)) for command in commands]
    return "\n".join([
        language.gettext(USAGE).format(line=f"{program} [FILE | COMMAND …]"),
        "",
        language.gettext(OPEN_WINDOW),
        "",
        language.gettext(COMMANDS),
        *_columns(table),
        "",
        language.gettext(MORE).format(program=program),
        language.gettext(STATUS),
    ])  # fmt: skip


def help_of(program: str, command: Command, language: Language) -> str:
    """Return the help of one command."""
    places = [argument for argument in command.arguments if not argument.is_option]
    options = [argument for argument in command.all_arguments if argument.is_option]
    usage = language.gettext(USAGE).format(line=f"{program} {command.name} {_usage(command.arguments)}")
    return "\n".join([
        *_wrapped_between_arguments(usage),
        "",
        *textwrap.wrap(language.gettext(command.help), WIDTH),
        "",
        language.gettext(ARGUMENTS),
        *_columns(_explained(places, language)),
        "",
        language.gettext(OPTIONS),
        *_columns(_explained(options, language)),
    ])  # fmt: skip


def _usage(arguments: Iterable[Argument]) -> str:
    words = (argument.spelling if argument.is_needed else f"[{argument.spelling}]" for argument in arguments)
    return " ".join(word.replace(" ", BLANK).replace("-", HYPHEN) for word in words)


def _wrapped_between_arguments(usage: str) -> Iterator[str]:
    for line in textwrap.wrap(usage, WIDTH, subsequent_indent=" " * 4):
        yield line.replace(BLANK, " ").replace(HYPHEN, "-")


def _explained(arguments: Iterable[Argument], language: Language) -> list[tuple[str, str]]:
    return [(_spellings(argument), language.gettext(argument.help)) for argument in arguments]


def _spellings(argument: Argument) -> str:
    names = ", ".join(name for name in (argument.short, argument.name) if name)
    return f"{names} {argument.value}".strip()


def _columns(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    left = max(len(name) for name, _ in rows)
    for name, text in rows:
        lines = textwrap.wrap(text, WIDTH - INDENT - left - GAP)
        yield f"{'':{INDENT}}{name:<{left}}{'':{GAP}}{lines[0]}"
        yield from (" " * (INDENT + left + GAP) + line for line in lines[1:])
