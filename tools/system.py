"""Makes sure that the system has what Podium stands on: the libraries Qt draws with, and Python's venv."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple


class Need(NamedTuple):
    """Something the system must have: what is looked for, the Debian package that brings it, what it is for."""

    name: str
    package: str
    purpose: str


LIBRARIES = (
    Need("libGL.so.1", "libgl1", "drawing"),
    Need("libEGL.so.1", "libegl1", "drawing"),
    Need("libfontconfig.so.1", "libfontconfig1", "fonts"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "events"),
    Need("libdbus-1.so.3", "libdbus-1-3", "the desktop's services"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "keyboards"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "keyboards under X11"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "windows under X11"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "windows under X11"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "windows under X11"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "windows under X11"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0", "windows under Wayland"),
    Need("libcups.so.2", "libcups2", "printers"),
)


def is_loadable(library: str) -> bool:
    """Whether the system's loader finds `library`: the same question that Qt will ask."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(has_library: Callable[[str], bool] = is_loadable) -> list[Need]:
    """What Podium needs and this system lacks."""
    needs = [need for need in LIBRARIES if not has_library(need.name)]
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        needs.append(Need("ensurepip", f"python{version}-venv", "Podium's own .venv"))
    return needs


def apt_command(is_root: bool, has_sudo: bool, may_ask: bool) -> list[str] | None:
    """How this user runs apt-get; `None` where only somebody else may."""
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120"]
    if is_root:
        return apt
    if has_sudo:
        return ["sudo", *([] if may_ask else ["-n"]), *apt]
    return None


def install(packages: list[str]) -> bool:
    """Have apt install `packages`, telling the commands; whether that went well."""
    apt = apt_command(os.geteuid() == 0, shutil.which("sudo") is not None, sys.stdin.isatty())
    if shutil.which("apt-get") is None or apt is None:
        return False
    _run([*apt, "-q", "update"])  # an outdated list of packages is no reason to stop: the next step will say
    return _run([*apt, "-q", "install", "-y", "--no-install-recommends", *packages])


def main() -> int:
    """Install what is missing; 0 when nothing is missing any more."""
    if sys.platform != "linux" or not (needs := missing()):
        return 0
    _say("Podium needs parts of the system that are not here yet:")
    for need in needs:
        _say(f"  {need.package:<22} {need.purpose} ({need.name})")
    if install([need.package for need in needs]):
        importlib.invalidate_caches()
        needs = missing()
    if not needs:
        return 0
    _say(
        "They could not be installed from here. Please have them installed, then run make again. On Debian or Ubuntu:"
    )
    _say("  sudo apt-get install " + " ".join(need.package for need in needs))
    return 1


def _run(command: list[str]) -> bool:
    _say("+ " + shlex.join(command))
    return subprocess.run(command, check=False).returncode == 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
