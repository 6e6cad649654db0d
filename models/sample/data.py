"""Reads the words of the sample event from resources/sample."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

import resources

Table = dict[str, Any]


@cache
def table(name: str) -> Table:
    """Return the contents of `resources/sample/NAME.toml`, which nobody may change."""
    with resources.path("sample", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
