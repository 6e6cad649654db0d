"""A terminal in this process, for machines that have none to lend, such as a bare chroot."""

from __future__ import annotations

import io


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal and keeps what a person would see there."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        return True

    @property
    def seen(self) -> str:
        written = self.buffer
        assert isinstance(written, io.BytesIO)
        return written.getvalue().decode()
