"""What a person has chosen on the Print page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

__all__ = ["STATIONERY", "Choices", "Option", "Who"]

STATIONERY = "a4-a6-portrait"


class Who(StrEnum):
    """For whom badges are printed."""

    ALL = "all"
    NEW = "new"
    CHANGED = "changed"
    SELECTED = "selected"


class Option(Enum):
    """What can be chosen for a document; a document names those that concern it."""

    LANGUAGE = "language"
    SECOND_LANGUAGE = "second_language"
    DAY = "day"
    PAPER = "paper"
    ABSTRACTS = "abstracts"
    WHO = "who"
    CATEGORY = "category"
    ORDER = "order"
    STATIONERY = "stationery"
    START = "start"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Choices:
    """One value for each option; a document looks at those that concern it.

    `category` and `people` are ids; `left_out` are people who are not printed although they are chosen otherwise.
    `at_most` stops after so many badges, for a preview of very many; 0 is no limit.
    """

    language: str = "en"
    second_language: str = ""
    day: date | None = None
    paper: str = "a4"
    abstracts: bool = False
    who: Who = Who.ALL
    people: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    category: str = ""
    order: str = "name"
    stationery: str = STATIONERY
    start: int = 1
    crop_marks: bool = False
    outlines: bool = False
    at_most: int = 0
