"""The last step: what would change, what could not be read, and what becomes of sessions that have gone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from exchange.problems import Problem
from exchange.schedule.bringing_in import Choices, Difference, Gone
from gui.context import Context
from gui.dialogs.import_schedule.words import format_name
from gui.language import Translating
from gui.table_model import Column, TableModel
from gui.theme import Space
from gui.widgets.choice_field import ChoiceField
from gui.widgets.session_changes import SessionChanges
from gui.widgets.table_view import TableView
from models.text import Text
from translations import N_, NP_, _, active, ngettext

__all__ = ["PreviewPage"]

GONE = {
    Gone.KEEP: N_("Keep them in the programme"),
    Gone.CANCEL: N_("Mark them as cancelled"),
    Gone.DELETE: N_("Delete them"),
}
ROOMS = NP_("{count} room is new.", "{count} rooms are new.")
THEMES = NP_("{count} theme is new.", "{count} themes are new.")
PEOPLE = NP_("{count} person is new.", "{count} people are new.")
SKIPPED = NP_("{count} entry cannot be imported.", "{count} entries cannot be imported.")
ROW = N_("Row {number}")
TABLE = "table"


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem, with what the list knows it by."""

    id: str
    where: Text | str
    message: Text

    def place(self) -> str:
        """Return where it is, in the active language."""
        return self.where.render(active()) if isinstance(self.where, Text) else self.where


class PreviewPage(Translating, QWidget):
    """Shows a `Difference` and knows what was chosen about it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._difference: Difference | None = None
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.event_days = QCheckBox()
        self.changes = SessionChanges(context, "programme.import.changes")
        self.problem_model: TableModel[ProblemRow] = TableModel(_columns())
        self.problems = TableView(context, self.problem_model, "programme.import.problems")
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.tabs = QTabWidget()
        self.tabs.addTab(_padded(self.changes), "")
        self.tabs.addTab(_padded(self.problems, self.problem), "")
        self.gone_sentence = QLabel()
        self.gone_sentence.setProperty("role", "strong")
        self.gone_sentence.setWordWrap(True)
        self.gone = ChoiceField[Gone](
            N_("What becomes of them"), lambda: [(key, _(text)) for key, text in GONE.items()]
        )
        self.gone.hide_label()
        self.gone.show_value(Gone.KEEP)
        self._lay_out()
        self.problems.ids_selected.connect(self._show_problem)
        self.retranslate_ui()

    def _lay_out(self) -> None:
        self.gone_line = QWidget()
        line = QHBoxLayout(self.gone_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.LARGE)
        line.addWidget(self.gone_sentence, 1)
        line.addWidget(self.gone, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.summary)
        layout.addWidget(self.event_days)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.gone_line)

    def show_difference(self, difference: Difference) -> None:
        """Show what bringing in would change."""
        self._difference = difference
        self.changes.show_changes(difference.sessions)
        self.problem_model.show(
            [ProblemRow(str(number), _where(difference, problem), problem.message)
             for number, problem in enumerate(difference.problems)]
        )  # fmt: skip
        self.problem.hide()
        self.event_days.setChecked(True)
        self.event_days.setVisible(difference.dates is not None)
        self.gone.show_value(Gone.KEEP)
        self.gone_line.setVisible(bool(difference.gone))
        self.tabs.setTabVisible(1, bool(difference.problems))
        self.tabs.setCurrentIndex(0)
        self.retranslate_ui()

    def choices(self) -> Choices:
        """Return what was chosen."""
        return Choices(gone=self.gone.value() or Gone.KEEP, event_days=self.event_days.isChecked())

    def has_something_to_do(self) -> bool:
        """Tell whether the import would change anything at all, sessions that have gone included."""
        return self._difference is not None and bool(self._difference.plan or self._difference.gone)

    def _show_problem(self, ids: tuple[str, ...]) -> None:
        index = self.problem_model.index_of(ids[0]) if len(ids) == 1 else None
        is_one = index is not None and index.isValid()
        self.problem.setVisible(is_one)
        if index is not None and is_one:
            self.problem.setText(self.problem_model.row_at(index).message.render(active()))

    def retranslate_ui(self) -> None:
        self.problems.setAccessibleName(_("Problems"))
        self.tabs.tabBar().setAccessibleName(_("What to look at"))
        self._show_problem(self.problems.selected_ids())
        difference = self._difference
        if difference is None:
            return
        self.summary.setText(" ".join(_summary(difference)))
        self.tabs.setTabText(0, _counted(_("Sessions"), len(difference.sessions)))
        self.tabs.setTabText(1, _counted(_("Problems"), len(difference.problems)))
        if difference.dates is not None:
            self.event_days.setText(
                _("Change the days of the event to {days}, so that every session has its day").format(
                    days=active().date_range(*difference.dates)
                )
            )
        count = len(difference.gone)
        self.gone_sentence.setText(
            ngettext(
                "{count} session of an earlier import is no longer in the file.",
                "{count} sessions of an earlier import are no longer in the file.",
                count,
            ).format(count=count)
        )


def _summary(difference: Difference) -> list[str]:
    """Return what the file is and what comes with its sessions, sentence by sentence."""
    found = [_("Format: {format}.").format(format=format_name(difference.format))]
    if not difference.plan:
        found.append(_("The programme in the event is the same already."))
    counts = (
        (ROOMS, len(difference.rooms_added)),
        (THEMES, len(difference.tracks_added)),
        (PEOPLE, len(difference.people_added)),
        (SKIPPED, difference.skipped),
    )
    for forms, count in counts:
        if count:
            found.append(ngettext(*forms, count).format(count=active().number(count)))
    return found


def _counted(text: str, count: int) -> str:
    return f"{text}  {active().number(count)}"


def _where(difference: Difference, problem: Problem) -> Text | str:
    if difference.format == TABLE and problem.where.isdigit():
        return Text(ROW, number=problem.where)
    return problem.where


def _columns() -> list[Column[ProblemRow]]:
    return [
        Column("where", N_("Where"), ProblemRow.place, tooltip=ProblemRow.place, width=200),
        Column("message", N_("Problem"), lambda row: row.message.render(active()),
               tooltip=lambda row: row.message.render(active()), width=700),
    ]  # fmt: skip


def _padded(*widgets: QWidget) -> QWidget:
    """Return the content of a tab, with some room below the tabs."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, Space.MEDIUM, 0, 0)
    layout.setSpacing(Space.MEDIUM)
    for number, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if number == 0 else 0)
    return page
