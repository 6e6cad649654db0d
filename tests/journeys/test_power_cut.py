"""The laptop dies while somebody types: whatever was reported as saved is in the file, and the file is sound."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from models.store.verify import verify
from models.store.workspace import Workspace
from tests.builders import make_event, make_people

TIMES = 50
MOST_EDITS = 30
LONGEST_PAUSE_SECONDS = 0.02


def test_fifty_power_cuts_lose_nothing_that_was_saved(event_path: Path, tmp_path: Path) -> None:
    with Workspace.open(event_path) as workspace, workspace.change("Event") as session:
        make_event(session)
        make_people(session, 20)
    chance = random.Random(2021)
    acknowledged: set[str] = set()
    for _ in range(TIMES):
        new = type_until_killed(event_path, tmp_path / "settings.ini", chance)
        assert new, "nothing was typed"
        acknowledged |= new
        with Workspace.open(event_path) as workspace:
            kept = {change.id for change in workspace.history(last=100_000)}
            assert acknowledged <= kept
            assert len(kept - acknowledged) <= 1 + TIMES
            with workspace.open_reader() as reader:
                assert verify(reader) == []


def type_until_killed(event: Path, settings: Path, chance: random.Random) -> set[str]:
    """Have the program edit the event, kill it at a random moment, and return the changes it had reported."""
    command = [sys.executable, "-m", "tests.journeys.typist", str(event), str(settings)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        reported = [typist.stdout.readline() for _ in range(chance.randint(1, MOST_EDITS))]
        time.sleep(chance.uniform(0, LONGEST_PAUSE_SECONDS))
        typist.kill()
        reported += typist.stdout.readlines()
    return {line.strip() for line in reported if line.endswith("\n")}
