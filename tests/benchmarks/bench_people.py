"""The page of people with 50,000 of them: how soon it is there, how fast it answers, how much memory it takes."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from models.queries.people_list import PeopleList
from models.sample import write_synthetic
from models.sample.sizes import Sizes
from models.store.workspace import Workspace
from tests.benchmarks import Measurement, median_of, percentile
from tests.benchmarks.measuring import MEBIBYTES

PEOPLE = 50_000
STARTS = 9
WINDOW, WORK = "tests.benchmarks.people_window", "tests.benchmarks.people_at_work"


def run() -> list[Measurement]:
    """Measure on one file, each process on its own, window and peer by turns."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "people.podium"
        write_synthetic(path, Sizes.of(people=PEOPLE))
        query = first_query(path)
        bare, people = starts(path, Path(folder))
        used = json.loads(output(Path(folder), WORK, str(path)))
    return [
        Measurement("first screen of 50,000 people, less its query", people - query, "a bare window", bare,
                    at_most_ratio=1.5),
        Measurement("that query: everybody's id in order", query),
        Measurement("a letter in the search answered, 95 % of them", percentile(used["keystrokes"]), at_most=0.05),
        Measurement("an edit saved and shown, 95 % of them", percentile(used["edits"]), at_most=0.03),
        Measurement("memory of the window after all that", used["memory"], unit=MEBIBYTES, at_most=400),
    ]  # fmt: skip


def first_query(path: Path) -> float:
    """The seconds of the one query that the first screen needs, on a file opened just now."""
    with Workspace.open(path, read_only=True) as workspace:
        return median_of(PeopleList(workspace.reader).show)


def starts(path: Path, folder: Path) -> tuple[float, float]:
    """The seconds until a bare window and the page of people are painted: the medians, taken by turns."""
    seconds: dict[str, list[float]] = {"bare": [], "people": []}
    for _ in range(STARTS + 1):
        for what, found in seconds.items():
            start = time.monotonic()
            found.append(float(output(folder, WINDOW, what, str(path))) - start)
    # The first of each has compiled the modules, as an installed program has them.
    return statistics.median(seconds["bare"][1:]), statistics.median(seconds["people"][1:])


def output(folder: Path, module: str, *arguments: str) -> str:
    """What a process of its own has written, without a screen."""
    environment: dict[str, Any] = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "HOME": str(folder),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()[-1]
