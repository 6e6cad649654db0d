"""Setting up a machine: what is missing is named with its package, and nothing is asked of apt otherwise."""

from __future__ import annotations

import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

import pytest

from tests.project.sources import ROOT
from tools.system import LIBRARIES, apt_command, is_loadable, missing

FIND_PYTHON = ROOT / "tools" / "find_python.sh"


def _find_python(path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", str(FIND_PYTHON)],
        env={"PATH": str(path), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_nothing_is_missing_where_every_library_is_there() -> None:
    assert missing(lambda library: True) == []


def test_missing_library_is_named_with_its_package() -> None:
    needs = missing(lambda library: library != "libxcb-cursor.so.0")

    assert [need.package for need in needs] == ["libxcb-cursor0"]


def test_all_libraries_are_missing_on_a_bare_machine() -> None:
    assert [need.name for need in missing(lambda library: False)] == [need.name for need in LIBRARIES]


@pytest.mark.parametrize(
    ("library", "there"), [(find_library("c"), True), ("libnobody-has-this.so.1", False)]
)
def test_loader_is_asked(library: str, there: bool) -> None:
    assert is_loadable(library) is there


def test_root_needs_no_sudo() -> None:
    assert (apt_command(is_root=True, has_sudo=True, may_ask=True) or [])[0] == "env"


def test_sudo_asks_for_no_password_where_nobody_can_answer() -> None:
    command = apt_command(is_root=False, has_sudo=True, may_ask=False)

    assert command is not None
    assert command[:2] == ["sudo", "-n"]


def test_nobody_else_runs_apt() -> None:
    assert apt_command(is_root=False, has_sudo=False, may_ask=True) is None


def test_chosen_python_is_taken() -> None:
    found = _find_python(Path("/usr/bin"), PYTHON=sys.executable)

    assert Path(found.stdout.strip()) == Path(sys.executable)


def test_unfitting_python_is_passed_over(tmp_path: Path) -> None:
    old = tmp_path / "python3.11"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    fitting = tmp_path / "python3"
    fitting.symlink_to(Path(sys.executable).resolve())

    assert _find_python(tmp_path).stdout.strip() == str(fitting)


def test_no_python_at_all_is_said(tmp_path: Path) -> None:
    found = _find_python(tmp_path)

    assert found.returncode == 1
    assert "Podium needs Python 3.11 to 3.14" in found.stderr
