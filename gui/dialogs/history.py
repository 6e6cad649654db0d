"""The history of the event: what was done when, where and by whom, and each of it to be taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.table_model import Column, TableModel
from gui.widgets.table_view import TableView
from models.enums import ChangeKind
from models.queries.history import ChangeSummary
from models.text import Text
from translations import N_, _, active

__all__ = ["HistoryDialog"]

LAST = 500
SIZE = (760, 520)
KINDS = {ChangeKind.UNDO: N_("Undone: {change}"), ChangeKind.REDO: N_("Redone: {change}")}


class HistoryDialog(Dialog):
    """Lists the last changes, the newest first."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, buttons=QDialogButtonBox.StandardButton.Close)
        self._context = context
        self.explanation = QLabel()
        self.explanation.setProperty("role", "muted")
        self.explanation.setWordWrap(True)
        self.model = TableModel[ChangeSummary](_columns())
        self.table = TableView(context, self.model, "history")
        self.take_back = QPushButton()
        self.take_back.clicked.connect(self.revert)
        self.buttons.addButton(self.take_back, QDialogButtonBox.ButtonRole.ActionRole)
        self.body.addWidget(self.explanation)
        self.body.addWidget(self.table, 1)
        self.table.ids_selected.connect(self._on_selected)
        self._stop_listening = context.workspace.listen(lambda changes: self.refresh())
        self.finished.connect(self._stop_listening)
        self.resize(*SIZE)
        self.refresh()
        self._on_selected()
        self.retranslate_ui()

    def refresh(self) -> None:
        """Read the history again."""
        self.model.show(self._context.workspace.history(last=LAST))

    def revert(self) -> None:
        """Take the selected change back, as a new change."""
        change = self._selected()
        if change is not None:
            self._context.edits.revert(change.id, change.label)

    def _selected(self) -> ChangeSummary | None:
        ids = self.table.selected_ids()
        index = self.model.index_of(ids[0]) if len(ids) == 1 else None
        return self.model.row_at(index) if index is not None and index.isValid() else None

    def _on_selected(self) -> None:
        change = self._selected()
        writable = not self._context.workspace.read_only
        self.take_back.setEnabled(writable and change is not None and change.kind != ChangeKind.ORIGIN)

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("History"))
        self.table.setAccessibleName(_("History"))
        self.take_back.setText(_("Undo this change"))
        self.explanation.setText(
            _(
                "Everything that was done to this event. A change can be undone out of order as long as nothing later"
                " has touched the same entries."
            )
        )


def _columns() -> tuple[Column[ChangeSummary], ...]:
    return (
        Column("at", N_("When"), _when, width=170),
        Column("label", N_("What"), _what, width=300),
        Column("who", N_("Who"), _who, width=150),
        Column("rows", N_("Entries"), lambda change: str(change.rows), align_right=True, width=80),
    )


def _when(change: ChangeSummary) -> str:
    return active().date_time(change.at.astimezone().replace(tzinfo=None), "short")


def _what(change: ChangeSummary) -> str:
    if change.kind in KINDS:
        return Text(KINDS[change.kind], change=change.label).render(active())
    return change.label.render(active())


def _who(change: ChangeSummary) -> str:
    return " · ".join(name for name in (change.author, change.station) if name)
