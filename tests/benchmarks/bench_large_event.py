"""Making an event of 50,000 people, and verifying it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from models.sample import write_synthetic
from models.sample.sizes import Sizes
from models.store.verify import verify
from models.store.workspace import Workspace
from tests.benchmarks import Measurement, median_of, timed

PEOPLE, SESSIONS = 50_000, 5_000


def run() -> list[Measurement]:
    """Measure both on one file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.podium"
        sizes = Sizes.of(people=PEOPLE, sessions=SESSIONS)
        making = timed(lambda: write_synthetic(path, sizes))
        with Workspace.open(path, read_only=True) as workspace:
            reader = workspace.reader
            verifying = median_of(lambda: verify(reader), times=3)
            checking = median_of(lambda: reader.values("PRAGMA integrity_check"), times=3)
    return [
        Measurement("make an event of 50,000 people and 5,000 sessions", making, at_most=60),
        Measurement("verify it", verifying, "SQLite’s integrity check alone", checking, at_most=3),
    ]
