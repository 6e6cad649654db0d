"""The first step: which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from gui.context import Context
from gui.files import PROGRAMMES
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.theme import Space
from translations import _

__all__ = ["ChoosePage", "dropped_file"]

ICON = 48
WIDEST = 560


class ChoosePage(Translating, QFrame):
    """Takes a file or a folder: chosen, or dropped."""

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self.sign = QLabel()
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence, self.formats, self.drop_hint = (
            self._label(role) for role in ("heading", "muted", "small")
        )
        self.file_button = QPushButton()
        self.file_button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.folder_button = QPushButton()
        self.folder_button.setAutoDefault(False)
        self.file_button.clicked.connect(self.ask_for_file)
        self.folder_button.clicked.connect(self.ask_for_folder)
        self._lay_out()
        context.theme.changed.connect(self._show_sign)
        self._show_sign()
        self.retranslate_ui()

    @staticmethod
    def _label(role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setFixedWidth(WIDEST)
        return label

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.MEDIUM)
        buttons.addStretch(1)
        buttons.addWidget(self.file_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.HUGE)
        layout.setSpacing(Space.LARGE)
        layout.addStretch(1)
        layout.addWidget(self.sign)
        for label in (self.sentence, self.formats):
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(Space.MEDIUM)
        layout.addLayout(buttons)
        layout.addWidget(self.drop_hint, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def ask_for_file(self) -> None:
        """Let the person choose a file."""
        patterns = (
            f"{_('Programmes')} ({' '.join(f'*{suffix}' for suffix in PROGRAMMES)});;{_('All files')} (*)"
        )
        path = self._context.files.file_to_open(self.window(), _("Import programme"), patterns)
        if path is not None:
            self.chosen.emit(path)

    def ask_for_folder(self) -> None:
        """Let the person choose the folder of an Open Event export."""
        path = self._context.files.folder_to_open(self.window(), _("Import programme"))
        if path is not None:
            self.chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def _show_sign(self) -> None:
        self.sign.setPixmap(self._context.icons.pixmap("file-arrow-down", ICON, colour="accent"))

    def retranslate_ui(self) -> None:
        self.sentence.setText(_("Bring in a programme that was made elsewhere"))
        self.formats.setText(
            _(
                "Tables (CSV, XLSX, ODS), schedule.xml and schedule.json, iCalendar, Sessionize, Open Event, Indico and"
                " pretalx. Podium finds out which it is, and shows what would change before anything does."
            )
        )
        self.drop_hint.setText(_("You can also drop the file here."))
        self.file_button.setText(_("Choose file…"))
        self.folder_button.setText(_("Choose folder…"))
        for label in (self.sentence, self.formats, self.drop_hint):
            label.setMinimumHeight(label.heightForWidth(WIDEST))


def dropped_file(event: QDropEvent) -> Path | None:
    """Return the one file or folder that is being dropped."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else None
