"""The dialog that hands the programme on to other programs: in which format, in which language, to which file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from exchange.schedule.exporting import EXPORTS, Export, Exported, exported
from exchange.writing import write
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.theme import Space
from gui.widgets.choice_field import ChoiceField
from gui.widgets.progress_line import ProgressLine
from models.errors import UserError
from models.text import Text
from translations import N_, NP_, Language, _, active

if TYPE_CHECKING:
    from gui.workers import Job, Progress

__all__ = ["ExportScheduleDialog"]

WIDTH = 560
KEPT_FORMAT = "programme.export.format"
PURPOSES = {
    "schedule.xml": N_(
        "What conference apps, displays and video teams read; frab, pretalx and Podium read it too."
    ),
    "schedule.json": N_("The same for programs that prefer JSON, such as websites."),
    "ics": N_("For the calendars of telephones and computers."),
    "programme.xlsx": N_("To edit or send round, with every session in a row. Podium reads it again."),
    "programme.csv": N_("For mail merge and other programs; Excel opens it with all letters right."),
}
WRITING = N_("Writing the programme …")
LEFT_OUT = NP_(
    "{count} session without a time is not in “{name}”, for the format has no place for it.",
    "{count} sessions without a time are not in “{name}”, for the format has no place for them.",
)
WRITTEN = NP_(
    "“{name}” was written with {count} session.",
    "“{name}” was written with {count} sessions.",
)


class ExportScheduleDialog(Dialog):
    """Arrow keys choose the format, Enter asks where to save."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, buttons=QDialogButtonBox.StandardButton.Cancel)
        self._context = context
        self.save = QPushButton()
        self.save.setDefault(True)
        self.buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        self._job: Job | None = None
        self._problem: Text | None = None
        self.formats = QButtonGroup(self)
        self.purposes: dict[str, QLabel] = {}
        self.language = ChoiceField[str](N_("Texts in"), lambda: _languages(context.content_languages))
        self.language.show_value(_first_language(context))
        self.progress = ProgressLine()
        self.problem = QLabel()
        self.problem.setProperty("role", "problem")
        self.problem.setWordWrap(True)
        self.body.addWidget(self._card())
        self.body.addWidget(self.language)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.progress)
        self.setMinimumWidth(WIDTH)
        self.retranslate_ui()
        self.formats.button(self.formats.checkedId()).setFocus()

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        layout.setSpacing(Space.HAIR)
        kept = self._context.settings.choice(KEPT_FORMAT, EXPORTS[0].name)
        for number, export in enumerate(EXPORTS):
            button = QRadioButton()
            button.setChecked(export.name == kept)
            self.formats.addButton(button, number)
            purpose = self.purposes[export.name] = QLabel()
            purpose.setProperty("role", "small")
            purpose.setWordWrap(True)
            purpose.setIndent(Space.HUGE + Space.SMALL)
            layout.addWidget(button)
            layout.addWidget(purpose)
            if number < len(EXPORTS) - 1:
                layout.addSpacing(Space.MEDIUM)
        layout.addStretch(1)
        if self.formats.checkedId() < 0:
            self.formats.button(0).setChecked(True)
        return card

    def chosen(self) -> Export:
        """Return the format that is chosen."""
        return EXPORTS[self.formats.checkedId()]

    def accept(self) -> None:
        """Ask where to save, and write there; the dialog closes when the file is written."""
        if self._job is not None:
            return
        export = self.chosen()
        event = self._context.workspace.path
        proposed = event.with_name(f"{event.stem}{export.suffix}")
        patterns = f"{_(export.label)} (*{export.suffix})"
        path = self._context.files.file_to_save(self, _("Export programme"), proposed, patterns)
        if path is not None:
            self._write(export, path)

    def _write(self, export: Export, path: Path) -> None:
        self._context.settings.keep_choice(KEPT_FORMAT, export.name)
        workspace, language = self._context.workspace, Language.of(self.language.value() or "en")

        def work(progress: Progress) -> Exported:
            progress(0, 0, Text(WRITING))
            with workspace.open_reader() as reader:
                made = exported(reader, export, language)
            progress(0, 0, None)
            write(path, made.data)
            return made

        self._say(None)
        self._job = job = self._context.workers.start(work, failed=lambda error: self._on_failed(job, error))
        job.done.connect(lambda made: self._on_written(job, path, made))
        job.cancelled.connect(self._on_over)
        self.progress.watch(job, Text(WRITING))
        self._show_state()

    def _on_written(self, job: Job, path: Path, made: Exported) -> None:
        if job is self._job:
            self._on_over()
            super().accept()
        forms, count = (LEFT_OUT, made.left_out) if made.left_out else (WRITTEN, made.items)
        self._context.notices.say(Text.plural(*forms, count=count, name=path.name))

    def _on_failed(self, job: Job, error: UserError) -> None:
        if job is self._job:
            self._on_over()
            self._say(error.text)

    def _on_over(self) -> None:
        self._job = None
        self._show_state()

    def _say(self, problem: Text | None) -> None:
        self._problem = problem
        self._show_state()

    def _show_state(self) -> None:
        self.problem.setText(self._problem.render(active()) if self._problem else "")
        self.problem.setVisible(self._problem is not None)
        self.save.setEnabled(self._job is None)

    def done(self, result: int) -> None:
        """Close; a file that is still being written is given up."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        super().done(result)

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("Export programme"))
        for number, export in enumerate(EXPORTS):
            self.formats.button(number).setText(_(export.label))
            self.formats.button(number).setAccessibleDescription(_(PURPOSES[export.name]))
            self.purposes[export.name].setText(_(PURPOSES[export.name]))
        self.save.setText(_("Save…"))
        self._show_state()


def _languages(codes: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(code, Language.of(code).own_name) for code in codes]


def _first_language(context: Context) -> str:
    """Return the language of the screen where the event has it, else the event's first."""
    codes = context.content_languages
    return active().code if active().code in codes else codes[0]
