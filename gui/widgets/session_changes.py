"""What has changed in the programme as a list: what happened to each session, and a sentence that says how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.context import Context
from gui.language import Translating
from gui.table_model import Column, TableModel
from gui.theme import Space
from gui.widgets.pills import Pill, Pills
from gui.widgets.table_view import TableView
from models.programme_changes import Happened, SessionChange, place
from models.text import Text
from translations import N_, _, active

__all__ = ["HAPPENED", "SessionChanges"]

HAPPENED = {
    Happened.ADDED: (N_("New"), "plus-circle", "success"),
    Happened.MOVED: (N_("Moved"), "arrows-left-right", "accent"),
    Happened.CHANGED: (N_("Changed"), "pencil-simple", "accent"),
    Happened.CANCELLED: (N_("Cancelled"), "prohibit", "warning"),
    Happened.REINSTATED: (N_("Takes place after all"), "arrow-counter-clockwise", "accent"),
    Happened.GONE: (N_("No longer there"), "minus-circle", "danger"),
    Happened.UNCHANGED: (N_("Unchanged"), "equals", "muted"),
}
"""What each is called, its icon, and the colour of that; in the order of the filters."""
AS_BEFORE = N_("“{title}” stays as it is: {place}.")
ORDER = {happened: number for number, happened in enumerate(HAPPENED)}


class SessionChanges(Translating, QWidget):
    """Filters, the list, and below it all about the selected session. What stays as it is, is shown on demand."""

    activated = Signal(str)
    """A session's id, by Enter or double click."""

    def __init__(self, context: Context, name: str, *, with_times: bool = True) -> None:
        """`name` is what the columns are remembered under; `with_times` shows that of when from the first."""
        super().__init__()
        self._context = context
        self._changes: tuple[SessionChange, ...] = ()
        self.pills = Pills()
        self.model: TableModel[SessionChange] = TableModel(self._columns(with_times=with_times))
        self.table = TableView(context, self.model, name)
        self.table.make_sortable()
        self.sentences = QLabel()
        self.sentences.setWordWrap(True)
        self.sentences.hide()
        self.setFocusProxy(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.pills)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.sentences)
        self.pills.chosen_changed.connect(self._show_chosen)
        self.table.ids_selected.connect(lambda _ids: self._show_sentences())
        self.table.activated_id.connect(self.activated)
        self.retranslate_ui()

    def show_changes(self, changes: Sequence[SessionChange]) -> None:
        """List these changes instead of those before."""
        self._changes = tuple(changes)
        self._set_pills()
        there = {change.happened for change in changes}
        self.pills.choose([kind.value for kind in there - {Happened.UNCHANGED} or there])
        self._show_chosen()

    def counts(self) -> Counter[Happened]:
        """Return how often each thing happened."""
        return Counter(change.happened for change in self._changes)

    def _columns(self, *, with_times: bool) -> list[Column[SessionChange]]:
        return [
            Column("happened", N_("What"), lambda change: _(HAPPENED[change.happened][0]),
                   lambda change: ORDER[change.happened], icon=self._icon, width=180),
            Column("when", N_("When"), _when, _moment, width=140, is_shown_first=with_times),
            Column("sentences", N_("Session"), lambda change: " ".join(told(change)),
                   tooltip=lambda change: "\n".join(told(change)), width=430),
        ]  # fmt: skip

    def _icon(self, change: SessionChange) -> QIcon:
        _text, name, colour = HAPPENED[change.happened]
        return self._context.icons.get(name, colour=colour)

    def _set_pills(self) -> None:
        counts = self.counts()
        self.pills.set_pills(
            [
                Pill(happened.value, _(HAPPENED[happened][0]), counts[happened])
                for happened in HAPPENED
                if counts[happened]
            ]
        )
        self.pills.setVisible(bool(counts))

    def _show_chosen(self) -> None:
        chosen = self.pills.chosen()
        self.model.show([change for change in self._changes if not chosen or change.happened in chosen])
        self._show_sentences()

    def _show_sentences(self) -> None:
        ids = self.table.selected_ids()
        index = self.model.index_of(ids[0]) if len(ids) == 1 else None
        is_one = index is not None and index.isValid()
        self.sentences.setVisible(is_one)
        if index is not None and is_one:
            self.sentences.setText("\n".join(told(self.model.row_at(index))))

    def retranslate_ui(self) -> None:
        self.table.setAccessibleName(_("What changes"))
        self.pills.setAccessibleName(_("Filter"))
        if self._changes:
            self._set_pills()
            self._show_sentences()


def told(change: SessionChange) -> list[str]:
    """Return the sentences about a session in the active language."""
    if change.sentences:
        return [sentence.render(active()) for sentence in change.sentences]
    return [Text(AS_BEFORE, title=change.title, place=place(change.state)).render(active())]


def _when(change: SessionChange) -> str:
    state = change.state
    day = state.day or (state.starts_at.date() if state.starts_at else None)
    if day is None:
        return "–"
    text = active().date(day, "day_month")
    return f"{text}, {active().time(state.starts_at)}" if state.starts_at else text


def _moment(change: SessionChange) -> float:
    return change.state.starts_at.timestamp() if change.state.starts_at else 0.0
