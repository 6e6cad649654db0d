"""The command that writes the programme for other programs."""

from __future__ import annotations

from commands.arguments import Argument, Given
from commands.command import FILE, Command
from commands.documents import one_of
from commands.files import OUTPUT
from commands.output import DONE, WITH_FINDINGS, Output
from exchange.schedule.exporting import EXPORTS, exported
from exchange.writing import check_may_replace, write
from models.store.places import check_folder
from models.store.workspace import Workspace
from models.text import Text
from translations import N_, NP_

WRITTEN = NP_(
    "“{name}” has been written: {count} session.",
    "“{name}” has been written: {count} sessions.",
)
LEFT_OUT = NP_(
    "{count} session has no time and is left out.",
    "{count} sessions have no time and are left out.",
)
BY_NAME = {export.name: export for export in EXPORTS}


def export(given: Given, output: Output) -> int:
    """Write the programme in one of the formats."""
    chosen = one_of("FORMAT", given.needed("FORMAT"), BY_NAME)
    target = given.path("output")
    check_folder(target)
    check_may_replace(target)
    with Workspace.open(given.path("FILE"), read_only=True) as workspace:
        made = exported(workspace.reader, chosen, output.language)
    write(target, made.data)
    values = {
        "written": str(target),
        "bytes": len(made.data),
        "items": made.items,
        "left_out": made.left_out,
    }
    lines = [Text.plural(*WRITTEN, count=made.items, name=target.name)]
    if made.left_out:
        lines.append(Text.plural(*LEFT_OUT, count=made.left_out))
    output.result(values, lines)
    return WITH_FINDINGS if made.left_out else DONE


EXPORT = Command(
    "export",
    N_("Write the programme for other programs, calendars and spreadsheets."),
    export,
    (
        Argument("FORMAT", N_("schedule.xml, schedule.json, ics, programme.xlsx or programme.csv")),
        FILE,
        OUTPUT,
        Argument("--language", N_("the language of the texts and of the sentences: de, fr or en"), value="L"),
    ),
)
