"""The open event: read it, change it in transactions that can be undone, and hear of every change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from models.enums import ChangeKind
from models.errors import CannotUndo, FileUnusable, RuleViolation
from models.queries import history
from models.queries.history import ChangeSummary
from models.store import backups
from models.store.changes import Changes
from models.store.connection import connect
from models.store.faults import DAMAGED, READ_ONLY, backups_folder, explained
from models.store.file import OpenFile, create_file, open_file
from models.store.reader import Reader
from models.store.station import Station
from models.text import Text
from translations import N_

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store.writer import Writer, Written

Listener = Callable[[Changes], None]

NOTHING_TO_UNDO = N_("There is nothing to undo.")
NOTHING_TO_REDO = N_("There is nothing to redo.")
CONTRADICTION = N_(
    "This was not saved, because it contradicts the rest of the event ({detail}). Nothing was changed."
)


class Workspace:
    """One open event file. All its changes happen on the thread that opened it; other threads read for themselves."""

    def __init__(self, file: OpenFile, station: Station) -> None:
        self._file = file
        self._station = station
        self._writer: Writer | None = None
        self._listeners: list[Listener] = []
        self._is_changing = False
        self._is_closed = False
        self.reader = Reader(file.connection)
        self.saved_at: datetime | None = None
        self.backed_up_at: datetime | None = None

    @classmethod
    def open(cls, path: Path, *, station: Station | None = None, read_only: bool = False) -> Workspace:
        """Open the event at `path`.

        Raises `FileUnusable`: not there, not ours, damaged, newer; `FileInUse`: another window has it.
        """
        station = station or Station.this_computer()
        return cls(open_file(path, station=station.name, read_only=read_only), station)

    @classmethod
    def create(cls, path: Path, *, station: Station | None = None) -> Workspace:
        """Make a new event file at `path` and open it; it has no event yet."""
        create_file(path)
        return cls.open(path, station=station)

    def close(self) -> None:
        """Back up what changed, and leave one single file. Closing twice is closing once."""
        if self._is_closed:
            return
        self._is_closed = True
        if self.needs_backup():
            self.back_up()
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def station(self) -> Station:
        return self._station

    @property
    def read_only(self) -> bool:
        return self._file.read_only

    @contextmanager
    def open_reader(self, *, any_thread: bool = False) -> Iterator[Reader]:
        """Give another thread a connection of its own; `any_thread` where a third one may interrupt it."""
        with (
            explained(self.path),
            closing(connect(self.path, read_only=True, any_thread=any_thread)) as connection,
        ):
            yield Reader(connection)

    def check(self) -> None:
        """Look through the whole file for damage; may run on any thread. Raises `FileUnusable` where there is some.

        Takes about 7 ms a megabyte, which is why opening does not wait for it.
        """
        with self.open_reader() as reader:
            if reader.values("PRAGMA quick_check(1)") != ["ok"]:
                raise FileUnusable(DAMAGED, name=self.path.name, backups=backups_folder(self.path).name)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` told of every committed change; call what is returned to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @contextmanager
    def change(
        self, label: Text | str, *, initiator: object = None, kind: ChangeKind = ChangeKind.DO, **fields: Any
    ) -> Iterator[Session]:
        """Change the event in one transaction that undo takes back as a whole.

        `with workspace.change(N_("Move session")) as session: move_session(session, …)`. An exception in the block
        changes nothing. Raises `FileUnusable` where the file cannot be written.
        """
        label = label if isinstance(label, Text) else Text(label, **fields)
        with self._transaction(label, kind) as (session, written):
            yield session
        self._tell(label, written, initiator)

    def undo(self, *, initiator: object = None) -> ChangeSummary:
        """Take the last change back and return it. Raises `CannotUndo` with the reason, and changes nothing."""
        change = history.next_to_undo(self.reader)
        if change is None:
            raise CannotUndo(NOTHING_TO_UNDO)
        return self._revert(change, ChangeKind.UNDO, initiator)

    def redo(self, *, initiator: object = None) -> ChangeSummary:
        """Do again what was undone last, and return that undo. Raises `CannotUndo` likewise."""
        change = history.next_to_redo(self.reader)
        if change is None:
            raise CannotUndo(NOTHING_TO_REDO)
        return self._revert(change, ChangeKind.REDO, initiator)

    def revert(self, change_id: str, *, initiator: object = None) -> ChangeSummary:
        """Take back any change of the history, as a new change. Raises `CannotUndo` likewise."""
        change = history.change(self.reader, change_id)
        if change is None or change.kind == ChangeKind.ORIGIN:
            raise CannotUndo(NOTHING_TO_UNDO)
        return self._revert(change, ChangeKind.DO, initiator)

    def undo_label(self) -> Text | None:
        """Return what undo would take back, None where there is nothing or nothing may be written."""
        change = None if self.read_only else history.next_to_undo(self.reader)
        return change.label if change else None

    def redo_label(self) -> Text | None:
        """Return what redo would do again."""
        change = None if self.read_only else history.next_to_redo(self.reader)
        return change.label if change else None

    def history(self, *, last: int = 50) -> list[ChangeSummary]:
        """Return the last changes, newest first."""
        return history.history(self.reader, last=last)

    def needs_backup(self) -> bool:
        """Say whether something has changed since the last backup of this sitting."""
        return self.saved_at is not None and (self.backed_up_at is None or self.backed_up_at < self.saved_at)

    def back_up(self) -> backups.Backup:
        """Copy the event into the rotating backups beside it. May run on any thread."""
        at = datetime.now()
        backup = backups.back_up(self.path, at)
        self.backed_up_at = at
        return backup

    def _revert(self, change: ChangeSummary, kind: ChangeKind, initiator: object) -> ChangeSummary:
        from models.store.reverting import OTHERS_DEPEND, revert  # noqa: PLC0415 -- loaded with the first undo

        label = (
            change.label if kind is not ChangeKind.DO else Text(N_("Take back: {label}"), label=change.label)
        )
        try:
            with self._transaction(label, kind, change.id) as (_, written):
                assert self._writer is not None
                revert(self._writer.raw, change)
        except RuleViolation as error:
            raise CannotUndo(OTHERS_DEPEND, label=change.label) from error
        self._tell(label, written, initiator)
        return change

    @contextmanager
    def _transaction(
        self, label: Text, kind: ChangeKind, reverts: str | None = None
    ) -> Iterator[tuple[Session, Written]]:
        if self.read_only:
            raise FileUnusable(READ_ONLY, name=self.path.name)
        if self._is_changing:
            raise RuntimeError("a change is already open")
        self._is_changing = True
        try:
            with _explained(self.path), self._open_writer().transaction(label, kind, reverts) as opened:
                yield opened
        finally:
            self._is_changing = False

    def _open_writer(self) -> Writer:
        if self._writer is None:
            from models.store.writer import Writer  # noqa: PLC0415 -- the object mapper is loaded with the first change

            self._writer = Writer(self.path, self._station)
        return self._writer

    def _tell(self, label: Text, written: Written, initiator: object) -> None:
        if not written.rows:
            return
        self.saved_at = datetime.now()
        keys = {entity: frozenset(ids) for entity, ids in written.keys.items()}
        changes = Changes(written.change_id, label, keys, initiator)
        for listener in tuple(self._listeners):
            listener(changes)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    with explained(path):
        try:
            yield
        except Exception as error:
            cause = getattr(error, "orig", None) or error
            if type(cause).__name__ != "IntegrityError":
                raise
            raise RuleViolation(CONTRADICTION, detail=str(cause)) from error


def warm_up() -> None:
    """Load what the first change needs; run it in a thread once the first page is on screen."""
    from models.store import writer  # noqa: PLC0415 -- that is the point

    writer.warm_up()
