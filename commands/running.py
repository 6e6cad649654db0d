"""Runs one command: finds it, reads its arguments, and turns whatever happens into an exit status."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from commands import conflicts, exporting, files, importing, journal, printing
from commands.arguments import read
from commands.command import Command
from commands.help import help_of, overview
from commands.languages import asked_for, spoken, system_language
from commands.output import DONE, FAILED, Output, speak_utf8
from models.errors import UserError
from models.store.schema import PROGRAM_VERSION
from models.text import Text
from translations import N_, activate

COMMANDS: tuple[Command, ...] = (
    files.DEMO,
    files.NEW,
    files.INFO,
    importing.IMPORT,
    exporting.EXPORT,
    conflicts.CONFLICTS,
    printing.PRINT,
    files.VERIFY,
    journal.UNDO,
    journal.REDO,
    journal.HISTORY,
    files.BACKUP,
)

STOPPED = N_("Stopped. Nothing has been left half done.")
OUR_FAULT = N_("Podium has failed because of a mistake in the program ({error}). Nothing has been changed.")
UNKNOWN = N_("There is no command and no event file “{word}”. “{program} --help” shows the commands.")
NO_DISPLAY = N_(
    "There is no screen here to open the window on. “{program} --help” shows what works without one."
)
MISSPELT = N_("There is no command “{word}”. Did you mean “{command}”?")


def run(typed: Sequence[str]) -> int:
    """Run the command that is the first of the words `typed`; return 0 done, 1 done with findings, 2 could not."""
    speak_utf8()
    output = Output(system_language())
    try:
        code = asked_for(typed)
        output = Output(spoken(code) if code else output.language, as_json="--json" in typed)
        activate(output.language)
        return _run(list(typed), output)
    except UserError as error:
        output.error(error.text)
    except KeyboardInterrupt:
        output.error(Text(STOPPED))
    except BrokenPipeError:
        # Whoever read the result has seen enough. What is left must not be written at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001 -- the one place where a mistake becomes a sentence
        output.error(Text(OUR_FAULT, error=_where(error)))
    return FAILED


def no_display() -> int:
    """Say that there is no screen for the window, and return the exit status."""
    Output(system_language()).error(Text(NO_DISPLAY, program=program()))
    return FAILED


def _run(typed: list[str], output: Output) -> int:
    if typed[0] in {"--help", "-h"}:
        sys.stdout.write(f"{overview(program(), COMMANDS, output.language)}\n")
        return DONE
    if typed[0] == "--version":
        sys.stdout.write(f"Podium {PROGRAM_VERSION}\n")
        return DONE
    command = _named(typed[0])
    if _asks_for_help(typed):
        sys.stdout.write(f"{help_of(program(), command, output.language)}\n")
        return DONE
    return command.run(read(command.name, command.all_arguments, typed[1:]), output)


def _named(word: str) -> Command:
    by_name = {command.name: command for command in COMMANDS}
    if word in by_name:
        return by_name[word]
    close = get_close_matches(word, by_name, n=1)
    if close:
        raise UserError(MISSPELT, word=word, command=close[0])
    raise UserError(UNKNOWN, word=word, program=program())


def _asks_for_help(typed: Sequence[str]) -> bool:
    before = typed[: typed.index("--")] if "--" in typed else typed
    return "--help" in before or "-h" in before


def program() -> str:
    """Return how the program was called: "podium" where it is installed."""
    name = Path(sys.argv[0]).name
    return f"python {name}" if name.endswith(".py") else name or "podium"


def _where(error: Exception) -> str:
    """Return kind and place of a mistake, and nothing of the event's content."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"
