"""Every command explains itself in every language."""

from __future__ import annotations

import pytest

from commands import NAMES
from commands.running import COMMANDS
from tests.commands.conftest import Run

USAGE = {"de": "Aufruf:", "fr": "Utilisation\u00a0:", "en": "Usage:"}


@pytest.mark.parametrize("language", ["de", "fr", "en"])
def test_the_overview_names_all_commands(run: Run, language: str) -> None:
    result = run("--help", "--language", language)
    assert (result.status, result.error) == (0, "")
    assert result.out.startswith(USAGE[language])
    for name in NAMES:
        assert f"\n  {name} " in result.out


@pytest.mark.parametrize("language", ["de", "fr", "en"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_explains_all_it_takes(run: Run, command: object, language: str) -> None:
    (name, arguments) = next((each.name, each.all_arguments) for each in COMMANDS if each is command)
    result = run(name, "--help", "--language", language)
    assert (result.status, result.error) == (0, "")
    assert result.out.startswith(USAGE[language])
    for argument in arguments:
        assert f"\n  {argument.name}" in result.out or f", {argument.name}" in result.out
    assert all(len(line) <= 100 for line in result.out.splitlines())


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.startswith("Podium 0.")
