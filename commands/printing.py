"""The command that prints a document into a PDF."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.arguments import Argument, Given
from commands.command import FILE, Command
from commands.documents import DOCUMENTS, Made, Order, one_of
from commands.files import OUTPUT
from commands.languages import spoken
from commands.output import DONE, WITH_FINDINGS, Output
from models.errors import UserError
from models.store.places import check_folder
from models.store.reader import Reader
from models.store.workspace import Workspace
from models.text import Text
from translations import N_

if TYPE_CHECKING:
    from printing.document import Printed
    from printing.findings import Finding

DRAWN = N_("Drawn: {done} of {total}")
PDF_MARK = b"%PDF"


def print_document(given: Given, output: Output) -> int:
    """Draw a document and write it to a PDF."""
    began = time.monotonic()
    target = given.path("output")
    make = one_of("DOCUMENT", given.needed("DOCUMENT"), DOCUMENTS)
    _check_may_replace(target)
    logs = given.flag("log")
    with closing(Workspace.open(given.path("FILE"), read_only=not logs)) as workspace:
        made = make(_order(workspace.reader, given, output))
        made.printed.write(target)
        if logs:
            _log(workspace, made)
    _tell(made.printed, target, time.monotonic() - began, output)
    return WITH_FINDINGS if made.printed.findings else DONE


def _order(reader: Reader, given: Given, output: Output) -> Order:
    second = given.text("second_language")
    second_language = spoken(second) if second and second != output.language.code else None

    def progress(done: int, total: int) -> None:
        number = output.language.number
        output.progress(Text(DRAWN, done=number(done), total=number(total)))

    return Order(reader, given, output.language, second_language, progress)


def _check_may_replace(target: Path) -> None:
    """Raise `UserError` where the document would destroy something that is no document."""
    check_folder(target)
    if not target.is_file():
        return
    with target.open("rb") as file:
        mark = file.read(len(PDF_MARK))
    if mark and mark != PDF_MARK:
        raise UserError(
            N_("“{name}” is not replaced, because it is not a PDF. Choose another name."), name=target.name
        )


def _log(workspace: Workspace, made: Made) -> None:
    """Write down whose badges were printed, so that `--only new` leaves them out from now on."""
    from models import operations  # noqa: PLC0415 -- the object mapper is loaded for this option only

    if not made.badges:
        return
    with workspace.change(N_("Print badges")) as session:
        operations.badge_prints.log_prints(
            session, made.badges, station=workspace.station.name, stationery=made.stationery
        )


def _tell(printed: Printed, target: Path, seconds: float, output: Output) -> None:
    values: dict[str, Any] = {
        "written": str(target),
        "bytes": len(printed.pdf),
        "pages": printed.pages,
        "sheets": printed.sheets,
        "items": printed.items,
        "preflight": [
            {"kind": finding.kind.value, "who": finding.who, "message": finding.message}
            for finding in printed.findings
        ],
        "seconds": round(seconds, 3),
    }
    pages = Text.plural(
        N_("“{name}” has been written: {count} page."),
        N_("“{name}” has been written: {count} pages."),
        count=printed.pages, name=target.name,
    )  # fmt: skip
    output.result(values, [pages, *(_remark(finding, output) for finding in printed.findings)])


def _remark(finding: Finding, output: Output) -> Text:
    if not finding.who:
        return finding.message
    return Text(N_("{who}: {message}"), who=finding.who, message=finding.message)


PRINT = Command(
    "print",
    N_("Print a document into a PDF: badges, agenda or pitch-running-order."),
    print_document,
    (
        Argument("DOCUMENT", N_("badges, agenda or pitch-running-order")),
        FILE,
        OUTPUT,
        Argument(
            "--language", N_("the language of the document and of the sentences: de, fr or en"), value="L"
        ),
        Argument("--second-language", N_("a second language beside it"), value="L"),
        Argument("--day", N_("only this day; can be repeated"), value="D", repeats=True),
        Argument("--paper", N_("a4 or letter"), value="P"),
        Argument("--as-of", N_("the time that stands on every page; now unless given"), value="T"),
        Argument("--abstracts", N_("agenda: with the abstracts")),
        Argument("--stationery", N_("badges: the labels they are printed on"), value="S"),
        Argument("--start", N_("badges: the first free label of a used sheet"), value="N"),
        Argument("--category", N_("badges: only this category; can be repeated"), value="C", repeats=True),
        Argument(
            "--only", N_("badges: only those never printed (new) or changed since (changed)"), value="O"
        ),
        Argument("--order", N_("badges: sorted by name, organisation, category or code"), value="O"),
        Argument("--crop-marks", N_("badges: print marks to cut along")),
        Argument("--outlines", N_("badges: print the edges of the labels")),
        Argument("--log", N_("badges: write down in the event that they were printed")),
    ),
)
