"""Commands about event files as a whole: make one, tell what is in it, verify it, copy it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from commands.arguments import Argument, Given
from commands.command import FILE, Command
from commands.output import DONE, WITH_FINDINGS, Output
from models.errors import FileUnusable, UserError
from models.queries import event
from models.store import backups
from models.store.faults import DAMAGED, DISK_FULL
from models.store.file import check_is_ours
from models.store.lock import EventLock
from models.store.places import NO_ROOM, check_folder
from models.store.reader import Reader
from models.store.schema import HEAD
from models.store.workspace import Workspace
from models.text import Text, Translated
from translations import N_

MADE = N_("“{name}” has been made.")
MAKING = N_("Making the event …")
NOT_REPLACED = N_(
    "“{name}” is not replaced, because it is in use or is no copy of an event. Choose another name."
)
NO_EVENT = N_("This file has no event in it yet.")

LABELS = {
    "days": N_("Days"),
    "rooms": N_("Rooms"),
    "tracks": N_("Tracks"),
    "sessions": N_("Sessions"),
    "people": N_("People"),
    "speakers": N_("Speakers"),
    "moderators": N_("Moderators"),
    "participants": N_("Participants"),
    "organisations": N_("Organisations"),
    "pitches": N_("Pitches"),
    "requests": N_("Meeting requests"),
    "meetings": N_("Meetings placed"),
    "checked_in": N_("Checked in"),
    "changes": N_("Changes in the journal"),
}


def demo(given: Given, output: Output) -> int:
    """Write the sample event; with numbers, a made-up one of that size."""
    from models import sample  # noqa: PLC0415 -- Faker is loaded for this command only
    from models.sample.sizes import Sizes  # noqa: PLC0415 -- likewise

    path = given.path("FILE")
    numbers = {name: given.number(name) for name in ("people", "meetings", "sessions", "seed")}
    output.progress(Text(MAKING))
    if any(number is not None for number in numbers.values()):
        sample.write_synthetic(path, Sizes.of(**numbers))
    else:
        sample.write_sample(path)
    return _tell_made(path, output)


def new(given: Given, output: Output) -> int:
    """Write an empty event."""
    from models import operations  # noqa: PLC0415 -- the object mapper is loaded for this command only
    from models.store.making import make_event_file  # noqa: PLC0415 -- likewise

    path, title = given.path("FILE"), given.needed("title")
    starts_on, ends_on = given.day("starts"), given.day("ends")
    assert starts_on is not None
    assert ends_on is not None

    make_event_file(
        path,
        lambda session: operations.event.create_event(
            session,
            title=Translated({output.language.code: title}),
            starts_on=starts_on,
            ends_on=ends_on,
            timezone=given.text("timezone") or "Europe/Luxembourg",
        ),
        Text(N_("New event")),
    )
    return _tell_made(path, output)


def info(given: Given, output: Output) -> int:
    """Tell what is in the event."""
    with Workspace.open(given.path("FILE"), read_only=True) as workspace:
        values, lines = _described(workspace.reader, output)
    output.result(values, lines)
    return DONE


def verify(given: Given, output: Output) -> int:
    """Look for damage, for entries that do not fit together, and for differences from the journal."""
    from models.store.verify import verify as problems_of  # noqa: PLC0415 -- loads the tables

    try:
        with Workspace.open(given.path("FILE"), read_only=True) as workspace:
            problems = problems_of(workspace.reader)
    except FileUnusable as error:
        if error.text.msgid != DAMAGED:
            raise
        problems = [error.text]
    lines = problems or [Text(N_("All is well: the file is sound and its journal agrees with it."))]
    output.result({"ok": not problems, "problems": problems}, lines)
    return WITH_FINDINGS if problems else DONE


def backup(given: Given, output: Output) -> int:
    """Copy the event consistently, even while somebody works in it."""
    source, target = given.path("FILE"), given.path("output")
    check_is_ours(source)
    _check_may_replace(source, target)
    try:
        made = backups.write_copy(source, target)
    except FileUnusable as error:
        if error.text.msgid != DISK_FULL:
            raise
        raise UserError(NO_ROOM, name=target.name) from error
    size = output.language.size(made.size)
    sentence = Text(N_("“{name}” is a copy of {size}."), name=target.name, size=size)
    lines: list[Text | str] = [sentence, f"SHA-256 {made.sha256}"]
    output.result({"written": str(target), "bytes": made.size, "sha256": made.sha256}, lines)
    return DONE


def _check_may_replace(source: Path, target: Path) -> None:
    """Raise `UserError` where the copy would destroy something else than an older copy."""
    check_folder(target)
    if not target.exists():
        return
    if target.is_dir():
        raise UserError(N_("“{name}” is a folder. Add the name of a file to it."), name=target.name)
    if target.samefile(source):
        raise UserError(N_("“{name}” would be copied onto itself. Choose another name."), name=target.name)
    try:
        check_is_ours(target)
        EventLock(target, "").release()
    except FileUnusable as error:
        raise UserError(NOT_REPLACED, name=target.name) from error
    if target.with_name(f"{target.name}-wal").exists():
        # What a crash left in it would be taken for a part of the new file.
        raise UserError(NOT_REPLACED, name=target.name)


def _tell_made(path: Path, output: Output) -> int:
    with Workspace.open(path, read_only=True) as workspace:
        values, lines = _described(workspace.reader, output)
    output.result(values, [Text(MADE, name=path.name), *lines])
    return DONE


def _described(reader: Reader, output: Output) -> tuple[dict[str, Any], list[Text | str]]:
    """Return state and counts of the event, for programs and for people."""
    header = event.event_header(reader)
    counts = asdict(event.counts(reader))
    language = output.language
    if header is None:
        nothing = dict.fromkeys(("title", "starts", "ends", "timezone"))
        return {**nothing, **counts, "schema": HEAD}, [Text(NO_EVENT)]
    title = header.title.best(language.code, header.language_order)
    values = {
        "title": title,
        "starts": header.starts_on.isoformat(),
        "ends": header.ends_on.isoformat(),
        "timezone": header.timezone,
        **counts,
        "schema": HEAD,
    }
    dates = language.date_range(header.starts_on, header.ends_on)
    numbers = output.counts({LABELS[name]: count for name, count in counts.items()})
    return values, [title, f"{dates} · {header.timezone}", *numbers]


NUMBERS = (
    Argument("--people", N_("make a large made-up event with so many people"), value="N"),
    Argument("--meetings", N_("with so many B2B meetings"), value="N"),
    Argument("--sessions", N_("with so many sessions"), value="N"),
    Argument("--seed", N_("another number makes another event, the same number the same one"), value="N"),
)
DEMO = Command("demo", N_("Write the sample event, or a large made-up one."), demo, (FILE, *NUMBERS))
NEW = Command(
    "new",
    N_("Write an empty event."),
    new,
    (
        FILE,
        Argument("--title", N_("what the event is called"), value="T", required=True),
        Argument("--starts", N_("the first day, as in 2021-06-08"), value="D", required=True),
        Argument("--ends", N_("the last day"), value="D", required=True),
        Argument("--timezone", N_("the time zone, as in Europe/Luxembourg"), value="Z"),
    ),
)
INFO = Command("info", N_("Tell what is in an event."), info)
VERIFY = Command("verify", N_("Check that a file is sound and that its journal agrees with it."), verify)
OUTPUT = Argument("--output", N_("the file to write"), value="OUT", short="-o", required=True)
BACKUP = Command("backup", N_("Copy an event, even while it is open elsewhere."), backup, (FILE, OUTPUT))
