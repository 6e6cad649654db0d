"""The page without an event: open the sample, start a new one, open a file, or one of the last ones."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.context import Services
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.shell.language_switch import LanguageSwitch
from gui.shell.theme_button import ThemeButton
from gui.theme import Space
from gui.widgets.card_button import CardButton
from gui.widgets.elided_label import ElidedLabel
from translations import _

__all__ = ["RecentFile", "StartPage"]

WIDTH = 860


class RecentFile(Translating, QFrame):
    """One of the files opened last; one that is no longer there can only be taken off the list."""

    opened = Signal()
    forgotten = Signal()

    def __init__(self, services: Services, path: Path) -> None:
        super().__init__()
        self.path = path
        self.is_missing = not path.is_file()
        self.button = QPushButton()
        self.button.setProperty("role", "link")
        self.button.setText(path.stem.replace("&", "&&"))
        self.button.setEnabled(not self.is_missing)
        self.button.clicked.connect(self.opened)
        self.folder = ElidedLabel(str(path.parent))
        self.folder.setProperty("role", "muted")
        self.missing = QLabel()
        self.missing.setProperty("role", "warning")
        self.missing.setVisible(self.is_missing)
        self.remove = QToolButton()
        self.remove.setIcon(services.icons.get("x", colour="muted"))
        self.remove.setIconSize(QSize(ICON_SIZE - 2, ICON_SIZE - 2))
        self.remove.clicked.connect(self.forgotten)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.button)
        layout.addWidget(self.folder, 1)
        layout.addWidget(self.missing)
        layout.addWidget(self.remove)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.missing.setText(_("No longer there"))
        text = _("Remove “{name}” from the list").format(name=self.path.name)
        self.remove.setToolTip(text)
        self.remove.setAccessibleName(text)
        self.button.setToolTip(str(self.path))


class StartPage(Translating, QWidget):
    """What the window shows first."""

    sample_asked = Signal()
    new_asked = Signal()
    open_asked = Signal()
    import_asked = Signal()
    file_asked = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self._services = services
        self.name = QLabel("Podium")
        self.name.setProperty("role", "display")
        self.motto = QLabel()
        self.motto.setProperty("role", "muted")
        self.motto.setWordWrap(True)
        self.sample = CardButton(services, "sparkle")
        self.new = CardButton(services, "calendar-plus")
        self.open = CardButton(services, "folder-open")
        self.bring_in = CardButton(services, "file-arrow-down")
        self.recent_heading = QLabel()
        self.recent_heading.setProperty("role", "section")
        self.recent_list = QVBoxLayout()
        self.recent_list.setSpacing(Space.HAIR)
        self._lines: list[RecentFile] = []
        self.drop_hint = QLabel()
        self.drop_hint.setProperty("role", "small")
        self.drop_hint.setWordWrap(True)
        self.languages = LanguageSwitch(services.language, services.settings)
        self.theme = ThemeButton(services.theme, services.icons, services.settings)
        self._lay_out()
        self.sample.clicked.connect(self.sample_asked)
        self.new.clicked.connect(self.new_asked)
        self.open.clicked.connect(self.open_asked)
        self.bring_in.clicked.connect(self.import_asked)
        self.show_recent()
        self.retranslate_ui()
        self.setFocus()

    def _lay_out(self) -> None:
        corner = QHBoxLayout()
        corner.addStretch(1)
        corner.addWidget(self.languages)
        corner.addWidget(self.theme)
        cards = QHBoxLayout()
        cards.setSpacing(Space.WIDE)
        for card in (self.sample, self.new, self.bring_in, self.open):
            cards.addWidget(card, 1)
        column = QVBoxLayout()
        column.setSpacing(Space.MEDIUM)
        column.addStretch(2)
        column.addWidget(self.name)
        column.addWidget(self.motto)
        column.addSpacing(Space.HUGE)
        column.addLayout(cards)
        column.addSpacing(Space.HUGE)
        column.addWidget(self.recent_heading)
        column.addLayout(self.recent_list)
        column.addSpacing(Space.LARGE)
        column.addWidget(self.drop_hint)
        column.addStretch(3)
        middle = QWidget()
        middle.setObjectName("scrolled")
        middle.setMaximumWidth(WIDTH)
        middle.setLayout(column)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        content = QWidget()
        content.setObjectName("scrolled")
        content.setLayout(row)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setProperty("role", "bare")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.LARGE, Space.LARGE, Space.LARGE)
        layout.addLayout(corner)
        layout.addWidget(area, 1)

    def show_recent(self) -> None:
        """List the recent files anew."""
        while (item := self.recent_list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._lines = []
        files = self._services.settings.recent_files
        for path in files:
            line = RecentFile(self._services, path)
            line.opened.connect(partial(self.file_asked.emit, path))
            line.forgotten.connect(partial(self.forget, path))
            self.recent_list.addWidget(line)
            self._lines.append(line)
        self.recent_heading.setVisible(bool(files))

    def forget(self, path: Path) -> None:
        """Take `path` off the list; the file itself stays."""
        self._services.settings.forget_file(path)
        self.show_recent()

    def recent_files(self) -> list[RecentFile]:
        """Return the lines of the list."""
        return self._lines

    def retranslate_ui(self) -> None:
        self.motto.setText(
            _("Programme, people, badges and running orders of your event. Works without a network.")
        )
        self.sample.set_texts(_("Open the sample event"), _("Look around in an e-mission of two days."))
        self.new.set_texts(_("Start a new event"), _("A title, a first and a last day are enough."))
        self.open.set_texts(_("Open a file"), _("Go on with an event from this computer or a stick."))
        self.bring_in.set_texts(
            _("Import a programme"), _("Start an event from a table or from another program’s file.")
        )
        self.recent_heading.setText(_("Opened last"))
        self.drop_hint.setText(_("You can also drop an event file onto this window."))
