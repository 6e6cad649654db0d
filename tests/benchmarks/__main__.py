"""Runs the benchmarks and prints their table: what, Podium, the peer measured in the same run, the ratio."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterable, Iterator

from tests import benchmarks
from tests.benchmarks.measuring import Measurement, shown

PREFIX = "bench_"
HEADINGS = ("what", "Podium", "peer", "ratio", "promised", "")


def modules(wanted: Iterable[str]) -> Iterator[str]:
    """The names of the benchmark modules, only those with one of `wanted` in the name where any are."""
    wanted = tuple(wanted)
    for module in pkgutil.iter_modules(benchmarks.__path__):
        if module.name.startswith(PREFIX) and (not wanted or any(part in module.name for part in wanted)):
            yield f"{benchmarks.__name__}.{module.name}"


def cells(measurement: Measurement) -> tuple[str, ...]:
    """One line of the table."""
    peer, ratio = "–", "–"
    if measurement.peer is not None:
        peer = f"{measurement.peer_name} {shown(measurement.peer, measurement.unit)}"
    if measurement.ratio is not None:
        ratio = f"{measurement.ratio:.2f}×"
    kept = "" if not measurement.promise else "kept" if measurement.is_kept else "MISSED"
    own = shown(measurement.podium, measurement.unit)
    return measurement.what, own, peer, ratio, measurement.promise, kept


def table(measurements: Iterable[Measurement]) -> str:
    """All figures under their headings, in columns."""
    lines = [HEADINGS, *map(cells, measurements)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def main(wanted: list[str]) -> int:
    """Run the benchmarks whose names contain one of `wanted`, or all; 1 where a promise was not kept."""
    measurements: list[Measurement] = []
    for name in modules(wanted):
        sys.stderr.write(f"{name} …\n")
        measurements += importlib.import_module(name).run()
    sys.stdout.write(table(measurements) + "\n")
    return 0 if all(measurement.is_kept for measurement in measurements) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
