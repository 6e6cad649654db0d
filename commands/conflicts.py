"""The command that lists what clashes in the programme."""

from __future__ import annotations

from typing import Any

from commands.arguments import Argument, Given
from commands.command import FILE, Command
from commands.output import DONE, WITH_FINDINGS, Output
from models.queries.conflicts import ConflictRow
from models.queries.conflicts import conflicts as all_conflicts
from models.store.workspace import Workspace
from models.text import Text, Translated
from translations import N_

NONE = N_("There are no conflicts.")
ACCEPTED = N_("{sentence} (accepted: {reason})")


def conflicts(given: Given, output: Output) -> int:
    """List every conflict that nobody has accepted, with `--all` the accepted ones too."""
    with Workspace.open(given.path("FILE"), read_only=True) as workspace:
        rows = all_conflicts(workspace.reader)
    shown = rows if given.flag("all") else [row for row in rows if not row.accepted]
    sentences = [_line(row, output) for row in shown] or [output.say(Text(NONE))]
    output.result({"conflicts": [_values(row, output) for row in shown]}, sentences)
    return WITH_FINDINGS if any(not row.accepted for row in shown) else DONE


def _values(row: ConflictRow, output: Output) -> dict[str, Any]:
    return {
        "kind": row.kind.value,
        "severity": row.severity.value,
        "day": row.day.isoformat() if row.day else None,
        "who": _name(row, output),
        "sessions": list(row.names),
        "from": row.starts_at.isoformat(timespec="minutes") if row.starts_at else None,
        "to": row.ends_at.isoformat(timespec="minutes") if row.ends_at else None,
        "message": row.text,
        "accepted": row.accepted or None,
    }


def _name(row: ConflictRow, output: Output) -> str:
    return row.who.best(output.language.code) if isinstance(row.who, Translated) else output.say(row.who)


def _line(row: ConflictRow, output: Output) -> str:
    sentence = Text(ACCEPTED, sentence=row.text, reason=row.accepted) if row.accepted else row.text
    at = output.language.date_time(row.starts_at, "short") if row.starts_at else "–"
    return f"{at}  {output.say(row.severity_label)}: {output.say(sentence)}"


CONFLICTS = Command(
    "conflicts",
    N_("List what clashes in the programme."),
    conflicts,
    (FILE, Argument("--all", N_("list accepted conflicts too"))),
)
