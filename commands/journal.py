"""Commands about the journal: what was done to the event, taking it back, doing it again."""

from __future__ import annotations

from typing import Any

from commands.arguments import Argument, Given
from commands.command import FILE, Command
from commands.output import DONE, Output
from models.enums import ChangeKind
from models.errors import UserError
from models.queries.history import ChangeSummary
from models.store.workspace import Workspace
from models.text import Text
from translations import N_

UNDONE = N_("Undone: {label}")
REDONE = N_("Done again: {label}")
BY_KIND = {ChangeKind.UNDO: UNDONE, ChangeKind.REDO: REDONE}
LAST = 20


def undo(given: Given, output: Output) -> int:
    """Take the last change back."""
    with Workspace.open(given.path("FILE")) as workspace:
        change = workspace.undo()
    output.result({"change": _values(change)}, [Text(UNDONE, label=change.label)])
    return DONE


def redo(given: Given, output: Output) -> int:
    """Do again what was undone last."""
    with Workspace.open(given.path("FILE")) as workspace:
        change = workspace.redo()
    output.result({"change": _values(change)}, [Text(REDONE, label=change.label)])
    return DONE


def history(given: Given, output: Output) -> int:
    """List the last changes, newest first."""
    last = given.number("last")
    if last is not None and last < 1:
        raise UserError(N_("The number of changes must be 1 or more."))
    with Workspace.open(given.path("FILE"), read_only=True) as workspace:
        changes = workspace.history(last=LAST if last is None else last)
    values = {"changes": [_values(change) for change in changes]}
    output.result(values, [_line(change, output) for change in changes])
    return DONE


def _values(change: ChangeSummary) -> dict[str, Any]:
    return {
        "id": change.id,
        "at": change.at.isoformat(),
        "station": change.station,
        "author": change.author,
        "kind": change.kind.value,
        "label": change.label,
        "rows": change.rows,
    }


def _line(change: ChangeSummary, output: Output) -> str:
    at = output.language.date_time(change.at.astimezone(), "short")
    who = " · ".join(part for part in (change.station, change.author) if part)
    rows = Text.plural(N_("{count} row"), N_("{count} rows"), count=change.rows)
    label = Text(BY_KIND[change.kind], label=change.label) if change.kind in BY_KIND else change.label
    return f"{at}  {output.say(label)} ({output.say(rows)})  {who}".rstrip()


UNDO = Command("undo", N_("Take the last change back."), undo)
REDO = Command("redo", N_("Do again what was undone last."), redo)
HISTORY = Command(
    "history",
    N_("List the last changes, newest first."),
    history,
    (FILE, Argument("--last", N_("how many changes to list; 20 unless given"), value="N")),
)
