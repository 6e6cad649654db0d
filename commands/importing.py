"""The command that brings in what other programs have written: a programme."""

from __future__ import annotations

from typing import Any

from commands.arguments import Argument, Given
from commands.command import FILE, Command
from commands.documents import one_of
from commands.output import DONE, WITH_FINDINGS, Output
from exchange.schedule.bringing_in import (
    Choices,
    Difference,
    Gone,
    Report,
    bring_in,
    compare,
    label_of,
    report_of,
)
from exchange.schedule.formats import Wishes, read_schedule
from exchange.schedule.record import ScheduleRecord
from models.errors import NotFound, UserError
from models.programme_changes import Happened
from models.queries.event import event_header
from models.queries.import_state import NO_EVENT
from models.store.reader import Reader
from models.store.workspace import Workspace
from models.text import Text
from translations import N_

READ = N_("Read from “{name}” ({format}): {count}")
CREATED = N_("New: {count}")
UPDATED = N_("Changed: {count}, of which moved: {moved}")
UNCHANGED = N_("Unchanged: {count}")
SKIPPED = N_("Not imported: {count}")
GONE_KEPT = N_("No longer in the file: {count}. They stay; --gone cancel or --gone delete would change that.")
GONE_CANCELLED = N_("No longer in the file and cancelled: {count}")
GONE_DELETED = N_("No longer in the file and deleted: {count}")
PEOPLE = N_("New people: {count}")
AND_MORE = N_("… and {count} more; --json lists them all.")
MOST_LINES = 50
DRY_RUN = N_("This was a trial: nothing has been changed.")
PROBLEM = N_("{where}: {message}")
NO_FIELD = N_('“{text}” does not say which column is what. Write --map like this: --map "Column=title"')


def import_schedule(given: Given, output: Output) -> int:
    """Bring in a programme, or with `--dry-run` say what that would do."""
    source, trial = given.path("SOURCE"), given.flag("dry_run")
    choices = Choices(
        gone=one_of("--gone", given.text("gone") or Gone.KEEP.value, {gone.value: gone for gone in Gone}),
        event_days=not given.flag("keep_days"),
    )
    with Workspace.open(given.path("FILE"), read_only=trial) as workspace:
        record = read_schedule(source, _wishes(given, workspace.reader))
        difference = compare(workspace.reader, record)
        report = report_of(difference, choices)
        if not trial:
            with workspace.change(label_of(source.name)) as session:
                report = bring_in(session, difference, choices)
    values = _values(record, difference, report)
    output.result(values, _lines(source.name, difference, report, choices, trial=trial))
    return WITH_FINDINGS if report.problems or report.skipped or report.gone else DONE


def _wishes(given: Given, reader: Reader) -> Wishes:
    event = event_header(reader)
    if event is None:
        raise NotFound(NO_EVENT)
    return Wishes(
        timezone=event.timezone,
        language=event.language_order[0],
        year=event.starts_on.year,
        format=given.text("format") or "",
        columns=_columns(given.texts("map")),
        sheet=given.text("sheet") or "",
        encoding=given.text("encoding") or "",
    )


def _columns(texts: list[str]) -> dict[str, str]:
    """Return the columns that were mapped by hand; nothing after the "=" leaves a column out."""
    columns: dict[str, str] = {}
    for text in texts:
        column, equals, field = text.rpartition("=")
        if not equals or not column.strip():
            raise UserError(NO_FIELD, text=text)
        columns[column.strip()] = field.strip()
    return columns


def _values(record: ScheduleRecord, difference: Difference, report: Report) -> dict[str, Any]:
    values: dict[str, Any] = {
        "format": report.format,
        "read": report.read,
        "created": report.created,
        "updated": report.updated,
        "moved": report.moved,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "gone": report.gone,
        "cancelled": report.cancelled,
        "deleted": report.deleted,
        "people": report.people,
        "problems": [{"where": problem.where, "message": problem.message} for problem in report.problems],
        "changes": [
            {"happened": change.happened.value, "session": change.id, "messages": list(change.sentences)}
            for change in difference.sessions
            if change.happened not in {Happened.UNCHANGED, Happened.ADDED}
        ],
    }
    return values | _table_values(record)


def _table_values(record: ScheduleRecord) -> dict[str, Any]:
    if not record.columns:
        return {}
    return {
        "columns": record.columns,
        "encoding": record.encoding or None,
        "separator": record.separator or None,
        "sheet": record.sheet or None,
    }


def _lines(
    name: str, difference: Difference, report: Report, choices: Choices, *, trial: bool
) -> list[Text | str]:
    counts = [
        Text(READ, name=name, format=report.format, count=report.read),
        Text(CREATED, count=report.created),
        Text(UPDATED, count=report.updated, moved=report.moved),
        Text(UNCHANGED, count=report.unchanged),
    ]
    for sentence, count in (
        (SKIPPED, report.skipped),
        (_gone(choices), report.gone),
        (PEOPLE, report.people),
    ):
        if count:
            counts.append(Text(sentence, count=count))
    told = [
        sentence
        for change in difference.sessions
        if change.happened is not Happened.ADDED
        for sentence in change.sentences
    ]
    problems = [Text(PROBLEM, where=problem.where, message=problem.message) for problem in report.problems]
    return [*counts, *_first(told), *_first(problems), *([Text(DRY_RUN)] if trial else [])]


def _first(sentences: list[Text]) -> list[Text]:
    """Return the first sentences, and how many more there are; all of them are in the JSON."""
    more = len(sentences) - MOST_LINES
    return sentences if more <= 1 else [*sentences[:MOST_LINES], Text(AND_MORE, count=more)]


def _gone(choices: Choices) -> str:
    return {Gone.KEEP: GONE_KEPT, Gone.CANCEL: GONE_CANCELLED, Gone.DELETE: GONE_DELETED}[choices.gone]


IMPORTS = {"schedule": import_schedule}


def import_from(given: Given, output: Output) -> int:
    """Bring in what the first word names."""
    return one_of("WHAT", given.needed("WHAT"), IMPORTS)(given, output)


IMPORT = Command(
    "import",
    N_("Bring in a programme from another system; a second time, what has changed since."),
    import_from,
    (
        Argument("WHAT", N_("schedule")),
        FILE,
        Argument("SOURCE", N_("the file of the other system")),
        Argument("--format", N_("its format, where it is not to be found out by itself"), value="F"),
        Argument("--dry-run", N_("only say what would change")),
        Argument(
            "--gone", N_("what becomes of sessions it no longer has: keep, cancel or delete"), value="G"
        ),
        Argument("--keep-days", N_("leave the days of the event as they are")),
        Argument(
            "--map", N_("what a column is, as in “Column=title”; can be repeated"), value="M", repeats=True
        ),
        Argument("--sheet", N_("the sheet of a workbook"), value="S"),
        Argument("--encoding", N_("the character encoding of a CSV file"), value="E"),
    ),
)
