"""Runs a program on a pseudo-terminal and returns what a person would see there."""

from __future__ import annotations

import os
import pty
import subprocess
from collections.abc import Mapping, Sequence


def seen_on_a_terminal(command: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return all that `command` writes to its terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdout=theirs, stderr=theirs, env=dict(environment))
    os.close(theirs)
    seen = bytearray()
    try:
        while part := os.read(ours, 4096):
            seen += part
    except OSError:
        pass  # Linux says so when the last one has closed the terminal
    finally:
        os.close(ours)
        process.wait(timeout=60)
    return seen.decode()
