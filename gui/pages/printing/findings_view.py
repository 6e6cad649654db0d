"""What to know before printing: a line for each finding, and the way to the place it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from gui.context import Services
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.pages.printing.roomy_lines import LINE_HEIGHT, RoomyLines
from gui.table_model import Column, TableModel
from gui.theme import Space
from translations import N_, _, active, ngettext

if TYPE_CHECKING:
    from printing.findings import Finding

__all__ = ["FindingsView"]

LINES_SHOWN = 4
ICONS = {
    "small": "text-aa",
    "shortened": "scissors",
    "glyph": "text-t",
    "translation": "translate",
    "picture": "image",
    "margin": "frame-corners",
    "missing": "question",
    "overrun": "timer",
}


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    finding: Finding


class FindingsView(Translating, QWidget):
    """The pre-flight. `activated` comes with the `Finding` whose place is to be shown."""

    activated = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._is_checked = False
        self.sign = QLabel()
        self.summary = QLabel()
        self.summary.setProperty("role", "strong")
        column = Column("finding", N_("Finding"), _sentence, icon=self._icon, tooltip=_sentence)
        self.model = TableModel[_Line]([column])
        self.list = _List()
        self.list.setModel(self.model)
        self.list.chosen.connect(lambda index: self.activated.emit(self.model.row_at(index).finding))
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        head.addWidget(self.sign)
        head.addWidget(self.summary, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(head)
        layout.addWidget(self.list)
        services.theme.changed.connect(self._show_sign)
        self.retranslate_ui()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found in the document that is in the preview now."""
        self._is_checked = True
        self.model.show([_Line(str(number), finding) for number, finding in enumerate(findings)])
        lines = min(len(findings), LINES_SHOWN)
        self.list.setFixedHeight(lines * LINE_HEIGHT + 2 * Space.SMALL)
        self.retranslate_ui()

    def clear(self) -> None:
        """Say nothing, while nothing is in the preview."""
        self._is_checked = False
        self.model.show([])
        self.retranslate_ui()

    def _icon(self, line: _Line) -> QIcon:
        return self._services.icons.get(ICONS.get(line.finding.kind.value, "warning"), colour="warning")

    def _show_sign(self) -> None:
        name, colour = ("warning", "warning") if self.model.rows else ("check-circle", "success")
        self.sign.setPixmap(self._services.icons.pixmap(name, ICON_SIZE, colour=colour))
        self.sign.setVisible(self._is_checked)

    def retranslate_ui(self) -> None:
        count = len(self.model.rows)
        self.list.setAccessibleName(_("What to look at before printing"))
        self.list.setVisible(count > 0)
        self.model.retranslate()
        if not self._is_checked:
            self.summary.setText("")
        elif count == 0:
            self.summary.setText(_("Checked: nothing stands in the way of printing."))
        else:
            sentence = ngettext(
                "{count} thing to look at before printing", "{count} things to look at before printing", count
            )
            self.summary.setText(sentence.format(count=count))
        self._show_sign()


class _List(QListView):
    """Return, Enter and a double click choose a line."""

    chosen = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(RoomyLines(self))
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _sentence(line: _Line) -> str:
    message = line.finding.message.render(active())
    if not line.finding.who:
        return message
    return _("{who}: {message}").format(who=line.finding.who, message=message)
