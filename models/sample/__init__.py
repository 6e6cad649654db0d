"""Event files to look at, to try things out on and to measure with: the founding event, and large made-up ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from models.text import Text
from translations import N_

if TYPE_CHECKING:
    from models.sample.sizes import Sizes
    from models.store.station import Station


def write_sample(path: Path, *, station: Station | None = None) -> None:
    """Make the event file `path` with the founding event in it: two days, 168 people, all in three languages.

    Raises `FileUnusable` where there is a file already or none can be made; then nothing is left behind.
    """
    from models.sample.founding_event import fill  # noqa: PLC0415 -- the object mapper is loaded with the first file
    from models.store.making import make_event_file  # noqa: PLC0415 -- likewise

    make_event_file(path, fill, Text(N_("Sample event")), station=station)


def write_synthetic(path: Path, sizes: Sizes, *, station: Station | None = None) -> None:
    """Make the event file `path` with a made-up event of the given sizes, the same one for the same seed.

    Raises `FileUnusable` as `write_sample` does.
    """
    from models.sample.synthetic import fill  # noqa: PLC0415 -- Faker is loaded with the first made-up event
    from models.store.making import make_event_file  # noqa: PLC0415 -- and so is the object mapper

    label = Text(N_("Made-up event"))
    make_event_file(path, lambda session: fill(session, sizes), label, station=station)
