"""What a person should know before a document is printed. Nothing is dropped or made smaller silently."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from models.enums import Entity
from models.text import Text, Translated
from printing.fonts import Cut, missing_characters
from printing.sheets import UNPRINTABLE, Adjustment, Stationery
from translations import N_, Language


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
class Subject:
    """What a finding is about: a name for people, and the row, where there is one to go to."""

    name: str = ""
    entity: Entity | None = None
    id: str = ""


WHOLE = Subject()
"""The whole document."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark. `who` is the person, session or thing it is about, '' for the whole document."""

    kind: Kind
    who: str
    message: Text
    entity: Entity | None = None
    id: str = ""


LANGUAGE_NAMES = {"de": N_("German"), "fr": N_("French"), "en": N_("English")}
MANY = 40
"""So many remarks of one sort are told one by one; the others are counted."""


@dataclass(slots=True)
class Findings:
    """Collects remarks, each once, in their order."""

    _found: dict[tuple[str, str], dict[tuple[Subject, str], Finding]] = field(default_factory=dict)

    def add(self, kind: Kind, subject: Subject, message: Text) -> None:
        sort = self._found.setdefault((kind.value, message.msgid), {})
        finding = Finding(kind, subject.name, message, subject.entity, subject.id)
        sort.setdefault((subject, message.dumps()), finding)

    def all(self) -> tuple[Finding, ...]:
        """Every remark; of more than forty of one sort the first forty and how many there are besides."""
        return tuple(finding for sort in self._found.values() for finding in _shortened(list(sort.values())))

    def check_characters(self, subject: Subject, texts: Iterable[str], cut: Cut = Cut.REGULAR) -> None:
        """Report characters that no font has."""
        missing = "".join(dict.fromkeys(char for text in texts for char in missing_characters(text, cut)))
        if missing:
            message = Text(N_("No font has these characters: {characters}"), characters=" ".join(missing))
            self.add(Kind.GLYPH, subject, message)

    def check_language(self, subject: Subject, what: str, content: Translated, language: Language) -> None:
        """Report content that there is only in other languages; `what` is a marked word ("Title")."""
        if content and language.code not in content:
            message = Text(
                N_("{what} is missing in {language}; another language is printed instead."),
                what=Text(what),
                language=Text(LANGUAGE_NAMES.get(language.code, language.code)),
            )
            self.add(Kind.TRANSLATION, subject, message)

    def check_resolution(self, subject: Subject, pixels: int, points: float) -> None:
        """Report a picture of that many pixels across which is printed `points` wide at under 200 dpi."""
        dots = round(pixels * 72 / points) if points else 200
        if dots < 200:
            message = Text(
                N_("The picture has only {dots} dots per inch at this size; 200 are needed."), dots=dots
            )
            self.add(Kind.PICTURE, subject, message)

    def check_margins(self, sheet: Stationery, adjustment: Adjustment) -> None:
        """Report a shift that moves content to where office printers do not reach."""
        moved = (
            sheet.left + adjustment.right,
            sheet.right - adjustment.right,
            sheet.top + adjustment.down,
            sheet.bottom - adjustment.down,
        )
        if not sheet.mono and min(moved) + sheet.inset + 1 < UNPRINTABLE:
            message = Text(
                N_("The shift moves what is printed into the margin that many printers leave white.")
            )
            self.add(Kind.MARGIN, Subject(sheet.name), message)


def _shortened(findings: list[Finding]) -> list[Finding]:
    rest = len(findings) - MANY
    if rest <= 0:
        return findings
    more = Text.plural(N_("{count} more of the same kind"), N_("{count} more of the same kind"), count=rest)
    return [*findings[:MANY], Finding(findings[0].kind, "", more)]
