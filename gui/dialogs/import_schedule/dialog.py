"""The dialog that brings in a programme: choose a file, say what its columns hold, see what changes, import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QStackedWidget, QWidget

from exchange.schedule import bringing_in
from exchange.tables.table import Table
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.dialogs.import_schedule import source
from gui.dialogs.import_schedule.choose_page import ChoosePage
from gui.dialogs.import_schedule.mapping_page import MappingPage
from gui.dialogs.import_schedule.preview_page import PreviewPage
from gui.theme import set_role
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.progress_line import ProgressLine
from models.errors import UserError
from models.text import Text
from translations import _, active

if TYPE_CHECKING:
    from collections.abc import Callable

    from exchange.schedule.bringing_in import Difference
    from gui.workers import Job, Progress

__all__ = ["ImportScheduleDialog"]

SMALLEST = (820, 520)
LARGEST = (1400, 900)
SHARE = 0.84
"""How much of the window it takes, between these sizes."""
ROLE = QDialogButtonBox.ButtonRole


class ImportScheduleDialog(Dialog):
    """Goes on from step to step; nothing in the event changes before the last one, and then all in one change."""

    def __init__(self, parent: QWidget | None, context: Context, path: Path | None = None) -> None:
        """Begin with the file at `path`, where it is known."""
        super().__init__(parent, buttons=QDialogButtonBox.StandardButton.Cancel)
        self._context = context
        self._path = path
        self._job: Job | None = None
        self._difference: Difference | None = None
        self._problem: Text | None = None
        self.file_name = ElidedLabel()
        self.file_name.setProperty("role", "heading")
        self.choosing = ChoosePage(context)
        self.mapping = MappingPage(context)
        self.preview = PreviewPage(context)
        self.stack = QStackedWidget()
        self.progress = ProgressLine()
        self.problem = QLabel()
        self.problem.setProperty("role", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.back = QPushButton()
        self.forward = QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self._show(self.choosing)
        if path is not None:
            self.take(path)

    def _lay_out(self) -> None:
        for page in (self.choosing, self.mapping, self.preview):
            self.stack.addWidget(page)
        self.body.addWidget(self.file_name)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.progress)
        self.buttons.addButton(self.back, ROLE.ActionRole)
        self.buttons.addButton(self.forward, ROLE.ActionRole)
        self.back.setAutoDefault(False)
        self.setMinimumSize(*SMALLEST)
        parent = self.parentWidget()
        over = parent.size() if parent is not None else self.size()
        self.resize(min(int(over.width() * SHARE), LARGEST[0]), min(int(over.height() * SHARE), LARGEST[1]))

    def _connect(self) -> None:
        self.choosing.chosen.connect(self.take)
        self.mapping.changed.connect(self._show_state)
        self.mapping.reading_changed.connect(self._read_again)
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_on)

    # The steps

    def take(self, path: Path) -> None:
        """Read the file at `path`, and go on to what is to be done about it."""
        workspace = self._context.workspace
        self._path = path
        self.file_name.setText(path.name)
        self._start(lambda progress: source.look_into(workspace, path, progress), self._on_read)

    def go_on(self) -> None:
        """Do what the button at the right says: compare, or import."""
        if self.stack.currentWidget() is self.mapping:
            self._compare()
        elif self.stack.currentWidget() is self.preview:
            self._bring_in()

    def go_back(self) -> None:
        """Return to the step before."""
        came_by_mapping = self._difference is not None and self._difference.format == "table"
        is_preview = self.stack.currentWidget() is self.preview
        self._show(self.mapping if is_preview and came_by_mapping else self.choosing)

    def _on_read(self, found: Table | Difference | None) -> None:
        if isinstance(found, Table):
            self.mapping.show_table(found)
            self._show(self.mapping)
        elif found is not None:
            self._on_compared(found)

    def _read_again(self) -> None:
        path, workspace, choices = self._path, self._context.workspace, self.mapping.choices()
        if path is not None:
            self._start(lambda progress: source.open_table(workspace, path, choices, progress), self._on_read)

    def _compare(self) -> None:
        path, workspace, choices = self._path, self._context.workspace, self.mapping.choices()
        if path is None or self.mapping.problem() is not None:
            return
        self.mapping.keep_habits()
        self._start(lambda progress: source.compare(workspace, path, choices, progress), self._on_compared)

    def _on_compared(self, difference: Difference) -> None:
        self._difference = difference
        self.preview.show_difference(difference)
        self._show(self.preview)

    def _bring_in(self) -> None:
        difference, path, choices = self._difference, self._path, self.preview.choices()
        if difference is None or path is None:
            return
        try:
            self._context.edits.attempt(
                bringing_in.label_of(path.name),
                lambda session: bringing_in.bring_in(session, difference, choices),
                announce=True,
            )
        except UserError as error:
            self._say(error.text)
            return
        self.accept()
        self._context.navigator.go_to("programme")

    # Work on a thread

    def _start(self, work: Callable[[Progress], object], done: Callable[..., None]) -> None:
        self._problem = None
        self._job = job = self._context.workers.start(work, failed=lambda error: self._on_failed(job, error))
        job.done.connect(lambda result: self._on_done(job, done, result))
        job.cancelled.connect(lambda: self._is_over(job))
        self.progress.watch(job, Text(source.READING))
        self._show_state()

    def _on_done(self, job: Job, done: Callable[..., None], result: object) -> None:
        if self._is_over(job):
            done(result)

    def _on_failed(self, job: Job, error: UserError) -> None:
        if self._is_over(job):
            self._say(error.text)

    def _is_over(self, job: Job) -> bool:
        """Let go of `job`; tell whether it is the one that is waited for."""
        if job is not self._job:
            return False
        self._job = None
        self._show_state()
        return True

    def _say(self, problem: Text | None) -> None:
        self._problem = problem
        self._show_state()

    def done(self, result: int) -> None:
        """Close; work that is still under way ends without being heard."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        super().done(result)

    # What is shown

    def _show(self, page: QWidget) -> None:
        self._problem = None
        self.stack.setCurrentWidget(page)
        self._show_state()
        if page is self.choosing:
            self.choosing.file_button.setFocus()
        elif page is self.mapping and self.mapping.columns.boxes:
            self.mapping.columns.boxes[0].setFocus()
        elif page is self.preview:
            self.preview.changes.table.setFocus()

    def _show_state(self) -> None:
        page = self.stack.currentWidget()
        is_idle = self._job is None
        unsettled = self.mapping.problem() if page is self.mapping else None
        problem = self._problem or unsettled
        self.problem.setText(problem.render(active()) if problem else "")
        self.problem.setVisible(problem is not None)
        self.file_name.setVisible(page is not self.choosing)
        self.stack.setEnabled(is_idle)
        self.back.setVisible(page is not self.choosing)
        self.back.setEnabled(is_idle)
        self.forward.setVisible(page is not self.choosing)
        may_go_on = unsettled is None and (page is self.mapping or self.preview.has_something_to_do())
        self.forward.setEnabled(is_idle and may_go_on)
        self.forward.setText(_("Import") if page is self.preview else _("Next"))
        default = self.choosing.file_button if page is self.choosing else self.forward
        default.setDefault(True)
        for button in (self.choosing.file_button, self.forward):
            set_role(button, "primary" if button is default else "")

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("Import programme"))
        self.back.setText(_("Back"))
        self._show_state()
