"""What Podium promises about speed and memory, each figure beside a peer measured in the same run.

A module here has `run() -> list[Measurement]`; `python -m tests.benchmarks [NAME …]` runs all or those named.
"""

from tests.benchmarks.measuring import Measurement, median_of, percentile, timed

__all__ = ["Measurement", "median_of", "percentile", "timed"]
