"""The conflicts of the programme as a list: why, what to do, and living with one for a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.context import Context
from gui.pages.programme.view import View
from gui.selection import Selection
from gui.table_model import Column, TableModel
from gui.theme import Space
from gui.widgets.empty_state import EmptyState
from gui.widgets.line_field import LineField
from gui.widgets.table_view import TableView
from models import operations
from models.enums import Entity
from models.errors import UserError
from models.queries.conflicts import ConflictRow, conflicts
from models.rules.conflicts import Severity
from translations import N_, _, active, ngettext

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["SEVERITY_ICONS", "ConflictsView"]

SEVERITY_ICONS = {
    Severity.ERROR: ("warning-octagon", "danger"),
    Severity.WARNING: ("warning", "warning"),
    Severity.HINT: ("info", "muted"),
}
GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


class ConflictsView(View):
    """Enter goes to the session. Below the list stands what is known about the selected conflict."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._rows: list[ConflictRow] = []
        self.model: TableModel[ConflictRow] = TableModel(self._columns())
        self.table = TableView(context, self.model, "programme.conflicts")
        self.none = EmptyState(context, "check-circle")
        self.sentence = QLabel()
        self.sentence.setProperty("role", "strong")
        self.sentence.setWordWrap(True)
        self.way_out = QLabel()
        self.way_out.setProperty("role", "muted")
        self.way_out.setWordWrap(True)
        self.reason = LineField(N_("Reason to live with it"), longest=500)
        self.accept_button = QPushButton()
        self.reopen_button = QPushButton()
        self.go_button = QPushButton()
        self.with_accepted = QCheckBox()
        self.setFocusProxy(self.table)
        self._lay_out()
        self.table.ids_selected.connect(lambda _ids: self._on_selected())
        self.table.activated_id.connect(lambda _id: self.go())
        self.go_button.clicked.connect(self.go)
        self.accept_button.clicked.connect(self.accept)
        self.reopen_button.clicked.connect(self.reopen)
        self.with_accepted.toggled.connect(lambda _on: self._show_rows())
        self.retranslate_ui()

    def _columns(self) -> list[Column[ConflictRow]]:
        return [
            Column("severity", N_("Severity"), lambda row: row.severity_label.render(active()),
                   lambda row: GRAVITY[row.severity], icon=self._icon, width=160),
            Column("kind", N_("Conflict"), lambda row: row.label.render(active()), width=190),
            Column("when", N_("When"), self._when, lambda row: row.starts_at.timestamp() if row.starts_at else 0.0,
                   width=130),
            Column("text", N_("Reason"), lambda row: row.text.render(active()),
                   tooltip=lambda row: row.text.render(active()), width=380),
            Column("accepted", N_("Accepted because"), lambda row: row.accepted, width=160, is_shown_first=False),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.MEDIUM)
        buttons.addWidget(self.reason, 1)
        for button in (self.accept_button, self.reopen_button, self.go_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.detail = QWidget()
        below = QVBoxLayout(self.detail)
        below.setContentsMargins(0, Space.MEDIUM, 0, 0)
        below.setSpacing(Space.SMALL)
        below.addWidget(self.sentence)
        below.addWidget(self.way_out)
        below.addLayout(buttons)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.with_accepted)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.detail)

    # What is shown

    def line(self) -> str:
        count = sum(1 for row in self._rows if not row.accepted)
        accepted = len(self._rows) - count
        texts = [ngettext("{count} conflict", "{count} conflicts", count).format(count=count)]
        if accepted:
            texts.append(ngettext("{count} accepted", "{count} accepted", accepted).format(count=accepted))
        return "  ·  ".join(texts)

    def refresh(self, changes: Changes | None) -> None:
        found = conflicts(self.context.workspace.reader)
        self._rows = sorted(found, key=lambda row: GRAVITY[row.severity])
        self._show_rows()

    def _show_rows(self) -> None:
        shown = [row for row in self._rows if self.with_accepted.isChecked() or not row.accepted]
        self.model.show(shown)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._on_selected()

    def row(self) -> ConflictRow | None:
        """Return the selected conflict."""
        ids = self.table.selected_ids()
        return next((row for row in self._rows if ids and row.id == ids[0]), None)

    def selection(self) -> Selection | None:
        row = self.row()
        return Selection(Entity.SESSION, row.sessions) if row is not None and row.sessions else None

    def reveal(self, selection: Selection) -> None:
        found = next((row.id for row in self._rows if selection.id in row.sessions), None)
        if found is not None:
            self.table.select_ids((found,))

    def has(self, *entities: Entity) -> bool:
        return False

    def _on_selected(self) -> None:
        row = self.row()
        self.detail.setVisible(row is not None)
        if row is not None:
            self.sentence.setText(row.text.render(active()))
            self.way_out.setText(row.way_out.render(active()))
            self.reason.show_value(row.accepted)
            self.reason.show_problem(None)
            self.reason.set_read_only(not self.may_edit)
            self.accept_button.setEnabled(self.may_edit)
            self.reopen_button.setVisible(bool(row.accepted) and self.may_edit)
        self.selected.emit(None)

    # What can be done

    def go(self) -> None:
        """Go to the first session of the selected conflict."""
        row = self.row()
        if row is not None and row.sessions:
            self.context.navigator.reveal(Selection.one(Entity.SESSION, row.sessions[0]))

    def accept(self) -> None:
        """Accept the selected conflict for the reason that was typed."""
        row = self.row()
        if row is None:
            return
        reason = self.reason.value()
        try:
            self.context.edits.attempt(
                N_("Accept conflict"),
                lambda session: operations.conflicts.accept_conflict(session, row.id, reason),
                announce=True,
            )
        except UserError as error:
            self.reason.show_problem(error.text)

    def reopen(self) -> None:
        """Take back that the selected conflict was accepted."""
        row = self.row()
        if row is not None:
            self.context.edits.run(
                N_("Open conflict again"),
                lambda session: operations.conflicts.reopen_conflict(session, row.id),
            )

    def add(self, anchor: QWidget) -> None:
        """Nothing is added here: conflicts follow from the programme."""

    def delete(self) -> None:
        """Nothing is deleted here: conflicts go with their cause."""

    def step(self, by: int) -> None:
        """Conflicts have no order of their own."""

    def retranslate_ui(self) -> None:
        self.none.set_texts(
            _("There are no conflicts"),
            _("Rooms, people and times fit together. What clashes will stand here."),
        )
        self.accept_button.setText(_("Accept"))
        self.reopen_button.setText(_("Open again"))
        self.go_button.setText(_("Show in the programme"))
        self.with_accepted.setText(_("Show accepted conflicts too"))
        self.table.setAccessibleName(_("Conflicts"))
        self._on_selected()

    def _icon(self, row: ConflictRow) -> QIcon:
        name, colour = SEVERITY_ICONS[row.severity]
        return self.context.icons.get(name, colour=colour)

    @staticmethod
    def _when(row: ConflictRow) -> str:
        if row.starts_at is None:
            return "–"
        return (
            f"{active().date(row.day or row.starts_at.date(), 'day_month')}, {active().time(row.starts_at)}"
        )
