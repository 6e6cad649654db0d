"""What a person should know before a document is printed. Nothing is dropped or made smaller silently."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from models.text import Text
from printing.fonts import Cut, missing_characters
from translations import N_


class Kind(StrEnum):
    """What a finding is about; the words of `print --json`."""

    SMALL = "small"
    SHORTENED = "shortened"
    GLYPH = "glyph"
    TRANSLATION = "translation"
    PICTURE = "picture"
    MARGIN = "margin"
    MISSING = "missing"
    OVERRUN = "overrun"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark. `who` is the person, session or thing it is about, '' for the whole document."""

    kind: Kind
    who: str
    message: Text


@dataclass(slots=True)
class Findings:
    """Collects remarks, each once, in their order."""

    _found: dict[tuple[Kind, str, str], Finding] = field(default_factory=dict)

    def add(self, kind: Kind, who: str, message: Text) -> None:
        self._found.setdefault((kind, who, message.dumps()), Finding(kind, who, message))

    def all(self) -> tuple[Finding, ...]:
        return tuple(self._found.values())

    def check_characters(self, who: str, texts: Iterable[str], cut: Cut = Cut.REGULAR) -> None:
        """Report characters that no font has."""
        missing = "".join(dict.fromkeys(char for text in texts for char in missing_characters(text, cut)))
        if missing:
            message = Text(N_("No font has these characters: {characters}"), characters=" ".join(missing))
            self.add(Kind.GLYPH, who, message)

    def check_resolution(self, who: str, pixels: int, points: float) -> None:
        """Report a picture of that many pixels across which is printed `points` wide at under 200 dpi."""
        dots = pixels * 72 / points if points else 200
        if dots < 200:
            self.add(
                Kind.PICTURE,
                who,
                Text(
                    N_("The picture has only {dots} dots per inch at this size; 200 are needed."),
                    dots=round(dots),
                ),
            )
