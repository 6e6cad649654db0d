"""What is known about the event's file: where it is, how large, how much is in it, its backups."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QWidget

from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.theme import Space
from models.queries.event import Counts, counts
from models.store.backups import backups
from translations import _, active

__all__ = ["PropertiesDialog"]

WIDTH = 480


class PropertiesDialog(Dialog):
    """Facts only; nothing is changed here."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, buttons=QDialogButtonBox.StandardButton.Close)
        self._context = context
        self._counts = counts(context.workspace.reader)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(Space.HUGE)
        self.form.setVerticalSpacing(Space.MEDIUM)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self.form)
        self.setMinimumWidth(WIDTH)
        self.retranslate_ui()

    def facts(self) -> list[tuple[str, str]]:
        """Return what is shown: names of facts and the facts."""
        path = self._context.workspace.path
        language = active()
        copies = backups(path)
        return [
            (_("File"), path.name),
            (_("Folder"), str(path.parent)),
            (_("Size"), language.size(path.stat().st_size)),
            *_counted(self._counts),
            (_("Backups"), language.number(len(copies))),
            (_("Newest backup"), copies[-1].name if copies else _("none yet")),
        ]

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("Properties"))
        while self.form.rowCount():
            self.form.removeRow(0)
        for name, fact in self.facts():
            label = QLabel(name)
            label.setProperty("role", "muted")
            value = QLabel(fact)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.form.addRow(label, value)


def _counted(found: Counts) -> list[tuple[str, str]]:
    number = active().number
    return [
        (_("People"), number(found.people)),
        (_("Programme items"), number(found.sessions)),
        (_("Organisations"), number(found.organisations)),
        (_("Changes in the history"), number(found.changes)),
    ]
