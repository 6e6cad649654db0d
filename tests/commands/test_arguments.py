"""What is typed wrongly is told in one sentence; order and spelling of options are free."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import NAMES
from commands.running import COMMANDS
from tests.commands.conftest import Run


def test_the_window_knows_the_names_of_all_commands() -> None:
    assert tuple(command.name for command in COMMANDS) == NAMES


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("info",), "info needs FILE. “info --help” shows how it is used."),
        (("info", "a", "b"), "“b” is too much for info. “info --help” shows how it is used."),
        (("info", "a", "--people", "3"), "info has no option --people. “info --help” shows those it has."),
        (("info", "a", "--json=yes"), "The option --json takes no value."),
        (("history", "a", "--last"), "The option --last needs a value after it."),
        (("prnt", "a"), "There is no command “prnt”. Did you mean “print”?"),
        (("--jsn",), "There is no command and no event file “--jsn”."),
        (("info", "a", "--language", "lb"), "Podium does not speak “lb”. Choose de, fr or en."),
        (("info", "a", "--language"), "The option --language needs a value after it."),
    ],
)
def test_a_slip_of_the_fingers_is_one_sentence(run: Run, words: tuple[str, ...], sentence: str) -> None:
    result = run(*words)
    assert (result.status, result.out) == (2, "")
    assert result.error.startswith(sentence)
    assert result.error.count("\n") == 1


def test_options_may_stand_anywhere(run: Run, sample: Path) -> None:
    expected = run("info", sample, "--json", "--language", "de").out
    assert run("info", "--json", "--language=de", sample).out == expected
    assert run("info", "--language", "de", "--json", "--", sample).out == expected


def test_a_file_may_have_the_name_of_an_option(
    run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.rename(sample.with_name("--json"))
    monkeypatch.chdir(sample.parent)
    assert run("info", "--json", "--", "--json").json["people"] == 168


@pytest.mark.parametrize(
    ("environment", "beginning"),
    [
        ({"LANG": "fr_LU.UTF-8"}, "Il n’y a pas"),
        ({"LANG": "de_DE.UTF-8"}, "Es gibt"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "There is"),
        ({"LANG": "lb_LU.UTF-8", "LANGUAGE": "lb:fr"}, "Il n’y a pas"),
        ({"LANG": "nl_NL.UTF-8"}, "There is"),
    ],
)
def test_sentences_are_in_the_language_of_the_system(
    run: Run, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], beginning: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run("undo", "gone.podium").error.startswith(beginning)
