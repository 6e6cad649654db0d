"""Named states of the programme, and what has changed since one of them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.context import Context
from gui.pages.programme.version_bar import VersionBar
from gui.pages.programme.view import View
from gui.selection import Selection
from gui.table_model import Column, TableModel
from gui.theme import Space
from gui.widgets.choice_field import ChoiceField
from gui.widgets.empty_state import EmptyState
from gui.widgets.session_changes import SessionChanges
from gui.widgets.table_view import TableView
from models import operations
from models.enums import Entity
from models.errors import UserError
from models.programme_changes import SessionChange
from models.queries.versions import VersionRow, changes_since, versions
from translations import N_, _, active, ngettext

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["VersionsView"]

WIDTHS = (280, 490)


class VersionsView(View):
    """Versions at the left, newest first; at the right what differs between the chosen one and now, or another."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._rows: list[VersionRow] = []
        self._changes: list[SessionChange] = []
        self.bar = VersionBar()
        self.model: TableModel[VersionRow] = TableModel(_columns())
        self.table = TableView(context, self.model, "programme.versions")
        self.none = EmptyState(context, "bookmarks-simple")
        self.since = QLabel()
        self.since.setProperty("role", "strong")
        self.since.setWordWrap(True)
        self.until = ChoiceField[str](
            N_("Compared with"), self._others, none=N_("The programme as it is now")
        )
        self.changes = SessionChanges(context, "programme.version_changes", with_times=False)
        self.same = EmptyState(context, "check-circle")
        self.setFocusProxy(self.table)
        self._lay_out()
        self.bar.named.connect(self.keep)
        self.table.ids_selected.connect(lambda _ids: self._on_selected())
        self.table.activated_id.connect(self._edit)
        self.until.committed.connect(lambda _id: self._compare())
        self.changes.activated.connect(self._go_to)
        self.retranslate_ui()

    def _lay_out(self) -> None:
        self._right = QStackedWidget()
        self._right.addWidget(self.changes)
        self._right.addWidget(self.same)
        head = QHBoxLayout()
        head.setSpacing(Space.LARGE)
        head.addWidget(self.since, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.until, 1)
        compared = QWidget()
        right = QVBoxLayout(compared)
        right.setContentsMargins(Space.LARGE, 0, 0, 0)
        right.setSpacing(Space.MEDIUM)
        right.addLayout(head)
        right.addWidget(self._right, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(compared)
        self.table.setMinimumWidth(WIDTHS[0])
        self._splitter.setSizes(WIDTHS)
        for place, width in enumerate(WIDTHS):
            self._splitter.setStretchFactor(place, width)
            self._splitter.setCollapsible(place, False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self.none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self.bar.setVisible(self.may_edit)

    # What is shown

    def line(self) -> str:
        count = len(self._rows)
        return ngettext("{count} version", "{count} versions", count).format(count=count)

    def refresh(self, changes: Changes | None) -> None:
        self._rows = versions(self.context.workspace.reader)
        self.model.show(self._rows)
        self._stack.setCurrentIndex(0 if self._rows else 1)
        if self._rows and self.row() is None:
            self.table.select_ids((self._rows[0].id,))
        self.until.renew()
        self._compare()

    def row(self) -> VersionRow | None:
        """Return the selected version."""
        ids = self.table.selected_ids()
        return next((row for row in self._rows if ids and row.id == ids[0]), None)

    def selection(self) -> Selection | None:
        ids = self.table.selected_ids()
        return Selection(Entity.PROGRAMME_VERSION, ids) if ids else None

    def reveal(self, selection: Selection) -> None:
        self.table.select_ids(selection.ids)
        self._on_selected()

    def _on_selected(self) -> None:
        self.until.show_value(None)
        self.until.renew()
        self._compare()
        self.selected.emit(self.selection())

    def _compare(self) -> None:
        row = self.row()
        if row is None:
            return
        known = {other.id for other in self._rows}
        until = self.until.value() if self.until.value() in known else None
        try:
            self._changes = changes_since(self.context.workspace.reader, row.id, until=until)
        except UserError as error:
            self.context.errors.show(error)
            return
        self.changes.show_changes(self._changes)
        self._right.setCurrentIndex(0 if self._changes else 1)
        self._write_since(row)

    def _write_since(self, row: VersionRow) -> None:
        count = len(self._changes)
        sentence = ngettext(
            "{count} session differs from “{name}”", "{count} sessions differ from “{name}”", count
        )
        self.since.setVisible(bool(count))
        self.since.setText(sentence.format(count=active().number(count), name=row.name))

    def _others(self) -> list[tuple[str, str]]:
        own = self.row()
        return [(row.id, row.name) for row in self._rows if own is None or row.id != own.id]

    # What can be done

    def keep(self, name: str) -> None:
        """Keep the programme as it is now under `name`, and select that version."""
        try:
            made = self.context.edits.attempt(
                N_("Keep version “{name}”"),
                lambda session: operations.versions.add_version(session, name).id,
                announce=True,
                name=name,
            )
        except UserError as error:
            self.bar.show_problem(error.text)
            return
        self.bar.clear()
        self.reveal(Selection.one(Entity.PROGRAMME_VERSION, made))
        self.table.setFocus()

    def add(self, anchor: QWidget) -> None:
        self.bar.focus()

    def delete(self) -> None:
        ids = self.table.selected_ids()
        row = self.row()
        if row is not None:
            self.context.edits.run(
                N_("Delete version “{name}”"), lambda session: _delete(session, ids), name=row.name
            )

    def step(self, by: int) -> None:
        """Versions stand in the order in which they were named."""

    def _edit(self, row_id: str) -> None:
        self.context.navigator.edit(Selection.one(Entity.PROGRAMME_VERSION, row_id))

    def _go_to(self, session_id: str) -> None:
        change = next(change for change in self._changes if change.id == session_id)
        if change.after is not None:
            self.context.navigator.reveal(Selection.one(Entity.SESSION, session_id))

    def retranslate_ui(self) -> None:
        self.none.set_texts(
            _("No state of the programme has a name yet"),
            _(
                "Give it one before you send it to print: later Podium tells what has changed since,"
                " session by session."
            ),
        )
        self.same.set_texts(_("Nothing has changed"), _("Both states of the programme are the same."))
        self.table.setAccessibleName(_("Versions"))
        row = self.row()
        if row is not None:
            self._write_since(row)


def _delete(session: Any, ids: tuple[str, ...]) -> None:
    for version_id in ids:
        operations.versions.delete_version(session, version_id)


def _columns() -> tuple[Column[VersionRow], ...]:
    return (
        Column(
            "name", N_("Version"), lambda row: row.name, tooltip=lambda row: row.notes or row.name, width=128
        ),
        Column("at", N_("Kept on"), _at, lambda row: row.at.timestamp(), width=150),
    )


def _at(row: VersionRow) -> str:
    return active().date_time(row.at.astimezone().replace(tzinfo=None), "short")
