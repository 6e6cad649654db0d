"""The dialog that starts an event: a title, the first day, the last day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QWidget

from gui.dialogs.dialog import Dialog
from gui.theme import Space
from gui.widgets.line_field import LineField
from gui.widgets.parsed_field import DateField
from models.text import Text
from translations import N_, _

__all__ = ["NewEvent", "NewEventDialog"]

WIDTH = 440
NO_TITLE = N_("Give the event a title.")
NO_DATE = N_("Say on which day the event begins.")
BACKWARDS = N_("The last day must not be before the first day.")


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What an event needs to begin with."""

    title: str
    starts_on: date
    ends_on: date


class NewEventDialog(Dialog):
    """Asks for a `NewEvent`. An event without a last day lasts one day."""

    def __init__(self, parent: QWidget | None, today: date) -> None:
        super().__init__(parent)
        self.sentence = QLabel()
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.title = LineField(N_("Title"))
        self.first_day = DateField(N_("First day"), year=today.year)
        self.last_day = DateField(N_("Last day"), year=today.year)
        self.first_day.committed.connect(self._propose_last_day)
        days = QHBoxLayout()
        days.setSpacing(Space.LARGE)
        for day in (self.first_day, self.last_day):
            days.addWidget(day, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.title)
        self.body.addLayout(days)
        self.setMinimumWidth(WIDTH)
        self.retranslate_ui()
        self.title.focus_editor()

    def accept(self) -> None:
        """Close where everything is there; else say at the fields what is missing."""
        for field in (self.title, self.first_day, self.last_day):
            field.commit_pending()
        if not any((self._check_title(), self._check_days())):
            super().accept()

    def answer(self) -> NewEvent:
        starts_on = self.first_day.value()
        assert starts_on is not None
        return NewEvent(self.title.value(), starts_on, self.last_day.value() or starts_on)

    def _check_title(self) -> bool:
        self.title.show_problem(None if self.title.value() else Text(NO_TITLE))
        return self.title.has_problem()

    def _check_days(self) -> bool:
        first, last = self.first_day.value(), self.last_day.value()
        if self.first_day.is_editing() or self.last_day.is_editing():
            return True
        self.first_day.show_problem(None if first else Text(NO_DATE))
        backwards = first is not None and last is not None and last < first
        self.last_day.show_problem(Text(BACKWARDS) if backwards else None)
        return self.first_day.has_problem() or backwards

    def _propose_last_day(self, first: date | None) -> None:
        if self.last_day.value() is None:
            self.last_day.show_value(first)

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("Start a new event"))
        self.sentence.setText(
            _("Everything else can wait: rooms, programme, people. All of it can be changed later.")
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(_("Start event"))
