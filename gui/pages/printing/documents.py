"""The documents that can be printed: what they are called, what can be chosen for each, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.pages.printing.choices import Choices, Option
from translations import N_, NP_

if TYPE_CHECKING:
    from gui.workers import Progress
    from models.queries.badges import BadgeRow
    from models.store.reader import Reader
    from printing.document import Printed

__all__ = ["DOCUMENTS", "Made", "PrintDocument", "document_named"]


@dataclass(frozen=True, slots=True)
class Made:
    """A finished document, the choices it was made with, and the badges in it, if it is one of badges.

    `wanted` is how many items it would have without a limit.
    """

    document: PrintDocument
    choices: Choices
    printed: Printed
    badges: tuple[BadgeRow, ...]
    wanted: int

    @property
    def is_part(self) -> bool:
        """Whether it is only the beginning, for a preview."""
        return self.wanted > self.printed.items


Make = Callable[["Reader", Choices, "Progress"], tuple["Printed", tuple["BadgeRow", ...], int]]


@dataclass(frozen=True)
class PrintDocument:
    """One entry of the list of documents; texts are marked msgids.

    `counted` is the sentence that says how many of what are in it (singular and plural, field {count}).
    """

    name: str
    title: str
    line: str
    icon: str
    file_name: str
    counted: tuple[str, str]
    options: frozenset[Option]
    maker: str
    """The function of `gui.pages.printing.making` that reads and draws it, loaded with the first drawing."""

    def make(self, reader: Reader, choices: Choices, progress: Progress) -> Made:
        """Read and draw it; on a worker's thread. Raises `UserError` and `Cancelled`."""
        from gui.pages.printing import making  # noqa: PLC0415 -- printing is loaded with the first drawing

        make: Make = getattr(making, self.maker)
        printed, badges, wanted = make(reader, choices, progress)
        return Made(self, choices, printed, badges, wanted)


DOCUMENTS: tuple[PrintDocument, ...] = (
    PrintDocument(
        name="badges",
        title=N_("Badges"),
        line=N_("On label sheets, cards or a label printer"),
        icon="identification-badge",
        file_name=N_("Badges"),
        counted=NP_("{count} badge", "{count} badges"),
        options=frozenset({
            Option.WHO, Option.CATEGORY, Option.ORDER, Option.LANGUAGE, Option.SECOND_LANGUAGE,
            Option.STATIONERY, Option.START, Option.MARKS,
        }),
        maker="make_badges",
    ),
    PrintDocument(
        name="agenda",
        title=N_("Agenda"),
        line=N_("The programme for everyone, day by day"),
        icon="calendar-blank",
        file_name=N_("Agenda"),
        counted=NP_("{count} programme item", "{count} programme items"),
        options=frozenset({Option.LANGUAGE, Option.SECOND_LANGUAGE, Option.DAY, Option.ABSTRACTS, Option.PAPER}),
        maker="make_agenda",
    ),
    PrintDocument(
        name="pitch-running-order",
        title=N_("Pitch running order"),
        line=N_("By theme with clock times, for stage and technology"),
        icon="microphone",
        file_name=N_("Pitch running order"),
        counted=NP_("{count} pitch", "{count} pitches"),
        options=frozenset({Option.LANGUAGE, Option.SECOND_LANGUAGE, Option.DAY, Option.PAPER}),
        maker="make_pitch_running_order",
    ),
)  # fmt: skip


def document_named(name: str) -> PrintDocument:
    """Return the document of that name, the first of all where there is none."""
    return next((document for document in DOCUMENTS if document.name == name), DOCUMENTS[0])
